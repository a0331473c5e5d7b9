"""A pronoun in, what it stands for out: a subject or the only fitting name before it in the sentence, else in the
one before.

The kinds that the place wants decide much: in "NATO admitted Poland; it had applied in 1996" only Poland can have
applied. A plural wants several or a collective, a singular exactly one; where more than one could be meant, nothing is.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.groups import expand
from checker.claims.sentence import Sentence
from checker.claims.standing import states_by_capital
from checker.claims.strangers import is_about_a_stranger
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.syntax.phrases import Mark, NounPhrase
from checker.syntax.titles import LEADING_TITLES
from checker.values import Argument
from ledger.light import replace
from ledger.naming import fold
from ledger.store import Ledger

REACH = 3
"""Sentences back to which a singular pronoun may refer where nothing else of the kinds was named."""
SINGULAR = frozenset("it its he his she her him this itself himself herself".split())
PLURAL = frozenset("they their them themselves both".split())
PERSONAL = frozenset("he his she her him himself herself".split())
_TITLES = frozenset(title.split()[-1] for title in LEADING_TITLES)
_AS_SUBJECT = frozenset("he she it they".split())
_AS_OBJECT = frozenset("him her them it".split())
"""After a verb they stand for somebody else than the subject of that verb: "Novak followed him"."""


def antecedents(sentence: Sentence, item: Item, kinds: Sequence[str]) -> list[Argument] | None:
    """Return what a pronoun or possessive stands for, None where nothing or more than one thing could be meant."""
    word = item.lower
    if word not in SINGULAR and word not in PLURAL:
        return None
    if word in PERSONAL and "person" not in kinds:
        return None
    if word in ("it", "its", "itself", "this") and set(kinds) == {"person"}:
        return None
    # "the leaders admitted it as their tenth member": of an organisation, English says both "its" and "their".
    plural = word in PLURAL and not (word == "their" and "organisation" in kinds)
    others = _subjects_of_its_verb(sentence, item) | beside_pronoun(sentence, item)
    beside = _fronted_before(sentence, item) if word in _AS_SUBJECT else frozenset()
    before = [
        frame
        for frame in sentence.frames
        if sentence.items[frame.group.verb].start < item.start and frame.group.form == "finite"
    ]
    for frame in reversed(before):
        subjects = [a for phrase in frame.subjects[:1] for a in _named(sentence, phrase)]
        if word == "they" and _are_some(sentence, frame):
            return None
        if word in ("it", "its") and _is_of_a_stranger(sentence, frame, kinds):
            return None
        if any(argument.span.start in others for argument in subjects):
            continue
        subjects = [_for_its_state(sentence.ledger, argument, kinds) for argument in subjects]
        if subjects and all(_fits(sentence.ledger, a, kinds) for a in subjects) and plural == (len(subjects) > 1):
            return [_at(sentence, item, argument, kinds) for argument in subjects]
    pair = _last_two(sentence, before, kinds) if word == "both" else []
    if pair:
        return [_at(sentence, item, argument, kinds) for argument in pair]
    here = {
        entity: other
        for other in sentence.items
        if other.name is not None
        and other.end <= item.start
        and not _adjective(other)
        and other.start not in others
        and other.start not in beside
        for entity in other.name.entities
        if _kind_fits(sentence.ledger, entity, kinds)
    }
    if here:
        if plural or len({other.start for other in here.values()}) != 1:
            return None
        only = next(iter(here.values()))
        if word == "it" and "treaty" in kinds and _is_of_a_doing(sentence, only):
            return None
        return [Argument(item.span, item.text, tuple(here), "pronoun")] if only.name is not None else None
    return _from_memory(sentence, item, kinds, plural)


def _is_of_a_stranger(sentence: Sentence, frame: Frame, kinds: Sequence[str]) -> bool:
    """ "The Convention on Plants was opened in 1950; it took effect in 1953": a name that the ledger does not know, which "it" is."""
    if "person" in kinds or not frame.subjects or frame.group.form != "finite" or frame.relative:
        return False
    place = frame.subjects[0]
    head = sentence.items[place.head]
    written = head.tag == it.N and head.name is None and head.text[:1].isupper() and place.head > 0
    return written and any(
        sentence.items[at].text[:1].isupper() for at in range(place.head + 1, place.head + 4) if at < frame.group.first
    )


_DOINGS = frozenset(
    "withdrawal exit departure suspension denunciation extension accession ratification signing signature decision announcement "
    "amendment protocol supplement annex".split()
)


def _is_of_a_doing(sentence: Sentence, name: Item) -> bool:
    """ "announced the withdrawal from the treaty; it took effect in June": the withdrawal did."""
    at = sentence.items.index(name) - 1
    while at > 0 and sentence.items[at].tag in (it.D, it.P):
        at -= 1
    return at > 0 and sentence.items[at].lower in _DOINGS and sentence.items[at + 1].tag == it.P


def _are_some(sentence: Sentence, frame: Frame) -> bool:
    """ "Three countries were invited, and in 1999 they came": those of a number of things that the sentence does not name."""
    at = sentence.items[frame.group.first - 1] if frame.group.first > 1 else None
    number = sentence.items[frame.group.first - 2] if at is not None else None
    plural = at is not None and at.tag == it.N and at.name is None and at.lower.endswith("s")
    return plural and number is not None and number.tag == it.NUM


def _subjects_of_its_verb(sentence: Sentence, item: Item) -> frozenset[int]:
    """Where the names begin that an object pronoun cannot stand for, being the subject of the same verb."""
    if item.lower not in _AS_OBJECT:
        return frozenset()
    at = sentence.items.index(item)
    follows = sentence.items[at + 1] if at + 1 < len(sentence.items) else None
    if item.lower == "her" and follows is not None and follows.tag in (it.N, it.NUM, it.NAME, it.V):
        return frozenset()  # "her predecessor"
    verbs = [frame for frame in sentence.frames if frame.group.last <= at]
    if not verbs or any(place.head == at for frame in sentence.frames for place in frame.subjects):
        return frozenset()
    nearest = max(verbs, key=lambda frame: frame.group.verb)
    return frozenset(sentence.items[part.head].start for place in nearest.subjects[:1] for part in place.parts)


def _fronted_before(sentence: Sentence, item: Item) -> frozenset[int]:
    """Where the names begin that a preposition puts before the pronoun's own clause: "With Reagan he signed" is of another man."""
    at = next((i for i, chunk in enumerate(sentence.chunks) if sentence.items[chunk.first] is item), 0)
    found: set[int] = set()
    while at > 0:
        at -= 1
        chunk = sentence.chunks[at]
        if isinstance(chunk, NounPhrase) and chunk.preposition:
            found.update(sentence.items[part.head].start for part in chunk.parts)
        elif not (isinstance(chunk, Mark) and (chunk.lower == "," or chunk.tag in (it.P, it.TIME, it.ADV, it.D))):
            break
    return frozenset(found)


_NOMINATIVE = frozenset(("he", "she"))


def beside_pronoun(sentence: Sentence, item: Item) -> frozenset[int]:
    """Where the names begin that stand after a preposition before the subject pronoun, which is then somebody else: "with Novak he
    signed", "under Novak she became minister"."""
    if item.lower not in _NOMINATIVE:
        return frozenset()
    items = sentence.items
    at = items.index(item)
    opens = max((frame.group.last for frame in sentence.frames if frame.group.last <= at), default=0)
    return frozenset(
        items[i].start
        for i in range(max(opens, 1), at)
        if items[i].name is not None and items[i - 1].tag == it.P and items[i + 1].tag != it.GEN
    )


def _last_two(sentence: Sentence, frames: Sequence[Frame], kinds: Sequence[str]) -> list[Argument]:
    """ "The office opened in 2001, the mission in 2002; both closed in 2021": the subjects of the last two clauses."""
    subjects = [a for frame in frames[-2:] for phrase in frame.subjects[:1] for a in _named(sentence, phrase)]
    fit = len(subjects) == 2 and all(_fits(sentence.ledger, a, kinds) for a in subjects)
    return subjects if fit and subjects[0].entities != subjects[1].entities else []


def _from_memory(sentence: Sentence, item: Item, kinds: Sequence[str], plural: bool) -> list[Argument] | None:
    memory = sentence.memory
    if item.lower in ("it", "its") and is_about_a_stranger(sentence):
        return None
    subjects = memory.subjects
    fitting = [argument for argument in subjects if _fits(sentence.ledger, argument, kinds)]
    if fitting and len(fitting) == len(subjects):
        return [_at(sentence, item, a, kinds) for a in fitting] if plural == (len(fitting) > 1) else None
    if plural:
        return None
    for back in range(1, REACH + 1):
        # The latest sentence that named something of the kinds; "it" in between kept the text on it.
        last = [
            entity
            for entity, number in memory.named.items()
            if number == memory.number - back
            and number >= memory.paragraph
            and _kind_fits(sentence.ledger, entity, kinds)
        ]
        if last:
            break
    if not last:
        return _from_heading(sentence, item, kinds)
    return [Argument(item.span, item.text, (last[0],), "pronoun")] if len(last) == 1 else None


def _from_heading(sentence: Sentence, item: Item, kinds: Sequence[str]) -> list[Argument] | None:
    """ "The Open Sea Treaty", a heading; "It was signed in 1992", the first words under it: where the text has lately named nothing
    else of the kind."""
    memory = sentence.memory
    topic = tuple(entity for entity in memory.topic if _kind_fits(sentence.ledger, entity, kinds))
    spoken = any(f.subjects and sentence.items[f.subjects[0].first].start < item.start for f in sentence.frames)
    if not topic or not memory.opens or spoken:
        return None
    if any(e not in memory.topic and _kind_fits(sentence.ledger, e, kinds) for e in memory.named):
        return None
    return [Argument(item.span, item.text, topic, "pronoun")]


def _named(sentence: Sentence, phrase: NounPhrase) -> list[Argument]:
    """The names that head a noun phrase; pronouns and unknown things give nothing."""
    found: list[Argument] = []
    for part in phrase.parts:
        head = sentence.items[part.head]
        if head.name is None or _adjective(head):
            return []
        found.extend(expand(sentence.ledger, Argument(head.span, head.text, head.name.entities), ()))
    return found


def _for_its_state(ledger: Ledger, argument: Argument, kinds: Sequence[str]) -> Argument:
    """ "Washington said that it would leave": the state, where a city could not do what "it" does."""
    if "state" not in kinds or _fits(ledger, argument, kinds):
        return argument
    states = tuple(s for e in argument.entities for s in states_by_capital(ledger).get(e, ()))
    return replace(argument, entities=states) if states else argument


def _adjective(item: Item) -> bool:
    return (
        item.name is not None
        and all(reading.kind == "adjective" for reading in item.name.readings)
        and item.tag == it.NAME
        and not (item.lower.endswith("s"))
    )


def _fits(ledger: Ledger, argument: Argument, kinds: Sequence[str]) -> bool:
    return any(_kind_fits(ledger, entity, kinds) for entity in argument.entities)


def _kind_fits(ledger: Ledger, entity_id: str, kinds: Sequence[str]) -> bool:
    entity = ledger.entity(entity_id)
    return entity is not None and (
        entity.kind in kinds or (entity.kind == "group" and bool({"state", "territory"} & set(kinds)))
    )


def is_shared(sentence: Sentence, argument: Argument) -> bool:
    """May the words mean a namesake: a bare surname that somebody else bears in the text too, or a pronoun for one?"""
    if argument.via == "pronoun":
        # Of anything but a person, `contextual` says that "it" takes up "the alliance", which is no name of a stranger.
        return argument.contextual and any(_kind_fits(sentence.ledger, e, ("person",)) for e in argument.entities)
    if not argument.text or not sentence.memory.has_namesake(fold(argument.text)):
        return False
    before = next((item for item in reversed(sentence.items) if item.end <= argument.span.start), None)
    return before is None or before.lower not in _TITLES


def _at(sentence: Sentence, item: Item, argument: Argument, kinds: Sequence[str]) -> Argument:
    """The pronoun as an argument: of a name that several things bear, those that can stand in its place ("the Warsaw Pact"
    is a treaty to whoever signs it, and an organisation to whoever dissolves it)."""
    fitting = tuple(entity for entity in argument.entities if _kind_fits(sentence.ledger, entity, kinds))
    shared = is_shared(sentence, argument)
    return Argument(
        item.span, item.text, fitting or argument.entities, "pronoun", contextual=shared or argument.contextual
    )
