"""The values of the ledger: what every look-up returns. Frozen, and free of everything but themselves."""

from __future__ import annotations

from ledger.light import NamedTuple

ENTITY_KINDS: tuple[str, ...] = (
    "state", "territory", "city", "place", "organisation", "group", "office", "person", "body", "outlet",
    "treaty", "document", "event", "mission", "facility", "status", "goal", "provision",
)  # fmt: skip
"""The kinds an entity may have."""

NAME_KINDS: tuple[str, ...] = (
    "canonical", "name", "former", "demonym", "adjective", "contextual", "surname", "mistranslation", "foreign",
)  # fmt: skip
"""The kinds a name may have."""


class Moment(NamedTuple):
    """A point in time that is known to lie within the days `lo` to `hi`, both inclusive (`date.toordinal`)."""

    lo: int
    hi: int
    edtf: str
    """The point as it was written."""


class Position(NamedTuple):
    """What one side of a dispute holds to be true."""

    time: str
    begin: Moment | None
    end: Moment | None
    held_by: tuple[str, ...]
    note: str


class Fact(NamedTuple):
    """One statement of the ledger."""

    id: str
    relation: str
    subject: str
    object: str | None
    begin: Moment | None
    """State: its beginning, None if unknown. Event: its first day."""
    end: Moment | None
    """State: its end, None if open or unknown. Event: its last day; for a single date the same as `begin`."""
    open_end: bool
    """Still so when last confirmed (`/..`)."""
    time: str
    """EDTF as written, or empty."""
    also: tuple[Moment, ...]
    """Other accepted dates of the beginning (or of the event)."""
    also_end: tuple[Moment, ...]
    senses: tuple[tuple[str, Moment], ...]
    """Named dates beside `time`: signed, announced …"""
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    """Further arguments: role name, entity ids."""
    open_roles: tuple[str, ...]
    """Roles whose list is not closed."""
    founder: bool
    acting: bool
    elected: bool
    negative: bool
    """The statement is false, with a source."""
    status: str | None
    """`disputed` or None."""
    positions: tuple[Position, ...]
    quantity: tuple[str, str | None] | None
    """A number as written, and its unit."""
    sources: tuple[str, ...]
    confirmed: Moment | None
    path: str
    line: int

    def role(self, name: str) -> tuple[str, ...]:
        """The entities that fill the role, none if it is not recorded."""
        for role, entities in self.roles:
            if role == name:
                return entities
        return ()

    def sense(self, name: str) -> Moment | None:
        """The named date, or None."""
        for sense, moment in self.senses:
            if sense == name:
                return moment
        return None


class Entity(NamedTuple):
    """A thing with an id. Fields that hold ids of other entities are empty or None where nothing is recorded."""

    id: str
    kind: str
    cls: str | None
    name: str
    of: str | None
    capital: str | None
    seat: str | None
    members: tuple[str, ...]
    continues: tuple[str, ...]
    after: tuple[str, ...]
    part_of: str | None
    nationality: str | None
    titles: tuple[str, ...]
    holders: str
    """Offices: `single` or `several`."""
    confusable: tuple[str, ...]
    born: Moment | None
    died: Moment | None
    note: str
    path: str
    line: int


class Name(NamedTuple):
    """One surface form of an entity."""

    text: str
    entity: str
    kind: str
    """One of `NAME_KINDS`."""
    lang: str
    """`en`, or the language of a foreign name, or the one a mistranslation comes from."""
    begin: int | None
    """First day on which the name was in use (ordinal), None if always."""
    end: int | None
    """Last day on which the name was in use (ordinal), None if still."""
    because: str | None
    """Mistranslations: why it is wrong."""
    key: str
    """`naming.fold(text)`."""
    case_sensitive: bool
    """The text must be written with these capitals to be this name (`US`, `WHO`)."""


class Relation(NamedTuple):
    """A declared kind of statement."""

    id: str
    shape: str
    """`state` or `event`."""
    subject_kinds: tuple[str, ...]
    object_kinds: tuple[str, ...]
    """Empty for a statement about one thing."""
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    """Role name, entity kinds."""
    single: str | None
    """`subject`, `object`, `once`, `listed` or None."""
    says: tuple[tuple[str, str], ...]
    """Aspect, message text with `{subject}`, `{object}`."""
    counts: tuple[str, ...]
    senses: tuple[str, ...]
    examples: tuple[tuple[str, str], ...]
    """(`flag` or `pass`, sentence)."""
    precedes: tuple[str, ...]
    """Relations that cannot begin before this event, for the same subject and object."""
    ends: tuple[str, ...]
    """State relations that this event ends, for the same subject and object."""
    entry: str | None
    """`born` or `died`: it happened to whoever has that field, and every such field is a fact."""
    sources: tuple[str, ...]
    """Where those fields are from."""
    path: str
    line: int


class Phrase(NamedTuple):
    """One way in which English expresses a relation; `ledger.phrases` says how it is read."""

    relation: str
    aspect: str
    """`begin`, `state`, `end` or `event`."""
    sense: str | None
    """The named date that these words choose, or None."""
    kind: str
    """`verb`, `noun` or `role`."""
    trigger: str
    """Lemma of the verb, or the head noun, in lower case."""
    word: str
    """The trigger as written: for the passive the participle."""
    voice: str
    """`active` or `passive` (written as such: "S be admitted to O"); nouns and roles are `active`."""
    before: tuple[str, ...]
    """Literal words directly before the trigger: `member` in "member state of O"."""
    tail: tuple[str, ...]
    """Literal words that must follow the trigger: `into force` in "S enter into force"."""
    closing: tuple[str, ...]
    """Literal words that must follow the last slot: `as member` in "O admit S as member"."""
    slots: tuple[tuple[str, str], ...]
    """(position, slot): position `subj`, `dobj`, `gen`, `mod`, `and`, `prep:WORD`; slot `S`, `O`, `_` or a role."""
    fixed: tuple[tuple[str, str], ...]
    """(slot, entity id) for arguments that the words themselves say."""
    extra: tuple[tuple[str, str], ...]
    """Other keys of the mapping form, for the reader: `factive`, `presupposes` …"""
    path: str
    line: int

    def note(self, key: str) -> str | None:
        """The value of an extra key, or None."""
        for name, value in self.extra:
            if name == key:
                return value
        return None


class Source(NamedTuple):
    """Where facts were read."""

    id: str
    title: str
    publisher: str
    address: str | None
    reference: str | None
    licence: str | None
    seen: str | None
    """The day on which the value itself was on screen, or None."""
    seen_as: str | None
    """`excerpt`, `page` or `dataset`."""
    path: str
    line: int


class WordSet(NamedTuple):
    """Words that one word of another language may become in English: how the parts of names go wrong in translation."""

    id: str
    """Unique among the renderings only."""
    words: tuple[str, ...]
    """English words that stand in real names."""
    odd: tuple[str, ...]
    """English words that do not: they betray the translation by themselves."""
    languages: tuple[tuple[str, str], ...]
    """(language, word) pairs of the words behind them."""
    because: str
    path: str
    line: int


class Pattern(NamedTuple):
    """One way in which English tells a happening without its name; `ledger.entries.tellings` says how it is written."""

    aspect: str
    """`event`, or `begin` or `end` of what it is about."""
    groups: tuple[tuple[str, ...], ...]
    """Alternatives, one of each group is needed: base forms of words, or "@id"; the last says what happened."""
    unless: tuple[str, ...]
    """What must not be there."""
    only: bool = False
    """Nothing else is told so: even verbs of many uses contradict other years."""


class Telling(NamedTuple):
    """How a thing's happening is told by those who do not name it."""

    id: str
    """The entity that is told of."""
    patterns: tuple[Pattern, ...]
    path: str
    line: int


class Synonyms(NamedTuple):
    """Words that say the same in tellings: where a pattern has two of them, it means them all."""

    id: str
    """Unique among the synonyms only."""
    of: str
    """`happening` (base forms of verbs with the words that follow them, and nouns) or `thing`."""
    words: tuple[str, ...]
    shown_by: tuple[str, ...]
    """Words of too many senses: they show that the class is meant, and are never taken from it."""
    path: str
    line: int


class Closure(NamedTuple):
    """A closed list: within its interval and for its kinds of things, what the ledger does not say is not so.

    `lists` names the side that is listed: `subjects` (the block shares the object, or nothing) or `objects`.
    """

    relation: str
    subject: str | None
    object: str | None
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    """Shared role fields of the block."""
    begin: Moment | None
    """None: from the beginning of time."""
    end: Moment | None
    """`to`, else the day on which the block was confirmed; None if neither is known."""
    lists: str
    kinds: tuple[str, ...]
    """Kinds and classes of the listed things; empty with empty `ids`: all."""
    ids: tuple[str, ...]
    """Listed things named one by one."""
    sources: tuple[str, ...]
    path: str
    line: int
