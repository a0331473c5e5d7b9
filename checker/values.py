"""The typed values that flow between the stages: mentions in, claims, verdicts and findings out.

Every value is frozen. Every span is a half-open pair of code points into the document's text; days are proleptic Gregorian
ordinals (`datetime.date.toordinal`), and a time known only coarsely is the pair of its first and last possible day.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from ledger.light import NamedTuple, dataclass, field

Aspect = Literal["begin", "end", "state", "event"]
Certainty = Literal["asserted", "presented", "reported", "open"]
"""Whose words: plain text; a speaker's, presented as fact; a speaker's, after a neutral verb; hypothetical or denied."""


class Span(NamedTuple):
    """A stretch of the document's text, in code points, end exclusive."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


CONTEXTUAL = "contextual"
"""The kind of a name that means something only where the context says so."""
UNHEARD = "unheard"
"""The same, of an event that the text names nowhere, nor its place or target: it may be another ("the bombing began")."""


EVERY, NONE = "every", "none"
"""How an argument is found that stands for all members of something, or for none of them."""
ACTING = "acting"
"""The sense of claims that say of somebody that they stood in for the holder of an office."""
LEADER = "leader"
"""The slot, and the way of naming, of a person who stands for the state or organisation led ("Bush left the treaty")."""


class Reading(NamedTuple):
    """One entity that a name may mean, and the kind of name by which it does (canonical, adjective, contextual …)."""

    entity: str
    kind: str


@dataclass(frozen=True, slots=True)
class NameMention:
    """A span that names one of several entities. `first` and `last` are token positions in the sentence, last exclusive."""

    span: Span
    text: str
    readings: tuple[Reading, ...]
    first: int
    last: int

    @property
    def entities(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(reading.entity for reading in self.readings))


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity in figures or words, with the bounds that its modifiers give it ("more than 20", "about thirty")."""

    span: Span
    low: float
    high: float
    ordinal: bool = False
    exact: bool = True
    percent: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """The time of a claim: days `low`..`high`, how the claim relates to it, and where it was read.

    `mode` is 'in' (within it), 'since', 'until', 'by', 'before', 'after' or 'span' (all through from `low` to `high`).
    `certain` is False where the words allow another reading; a conflict is then never raised.
    """

    span: Span
    low: int
    high: int
    edtf: str
    mode: str = "in"
    certain: bool = True
    precision: str = "day"
    spoken: bool = True
    """False where the time was inherited from an earlier sentence or from the as-of date rather than written here."""
    yearless: bool = False
    """A day or month without its year ("4 March"), which was inferred: `certain` is False, but only the year is not."""
    written: bool = False
    """The year stands in the words, or in those of the range that they are part of ("from 3 to 5 May 1999")."""
    ends: tuple[When, ...] = ()
    """The two ends of a range that says when something began and when it ended ("from 1999 to 2004")."""


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills one slot of a claim: the entities it may be, and the words that say so."""

    span: Span
    text: str
    entities: tuple[str, ...]
    via: str = "name"
    """name, adjective, metonym, role, pronoun, context, group, description, leader, uncertain, far (several might be meant, or what
    was named long before), faint (the words need not mean a place in anything: "came in 1997"),
    record (nothing in the text says what, only the time does)."""
    contextual: bool = False
    """The words may mean other things that the ledger does not hold ("the alliance", "the Treaty of Paris")."""


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """Items `first`..`last` of a sentence name an office; `opens` is where the phrase begins, with determiner and modifiers."""

    opens: int
    first: int
    last: int
    office: Argument
    modifiers: frozenset[str]
    plural: bool = False
    former: bool = False
    then: bool = False
    future: bool = False
    ordinal: Number | None = None
    listed: tuple[Argument, ...] = ()
    """The offices one by one, where the phrase lists several owners ("the presidents of Kazakhstan and Belarus")."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A normalised statement read out of text, before it is judged.

    `arguments` maps `subject`, `object` and role names to what fills them. `aspect` says whether the relation begins, ends,
    holds, or (events) happens at `when`. `quantity` is set for counts, orders and durations.
    """

    span: Span
    trigger: Span
    relation: str
    aspect: Aspect
    arguments: tuple[tuple[str, Argument], ...]
    when: When | None = None
    shape: Literal["relation", "dated", "count", "ordinal", "duration", "distance", "title", "figure"] = "relation"
    quantity: Number | None = None
    unit: str = ""
    positive: bool = True
    certainty: Certainty = "asserted"
    speaker: str | None = None
    found_by: str = ""
    sense: str | None = None
    presupposed: bool = False
    """The words presuppose the statement at that time ("overthrow President X", "then-president X")."""
    current: bool = False
    """Present tense without a time: the claim speaks of the as-of date."""
    loose: bool = False
    """The words fit other happenings than those on record ("attacked"): they may support the claim, never contradict it by themselves."""
    doubt: Literal["", "reference", "words", "common", "day"] = ""
    """Why it is loose: one of several things may be meant, the words may tell of something else, or only the verb is a common one
    ("held", "sent") and the rest says what is told, or it is told to the letter but for the day. `checker.verdicts.plausible` asks what the text says besides."""

    def argument(self, slot: str) -> Argument | None:
        for name, argument in self.arguments:
            if name == slot:
                return argument
        return None


class Company(NamedTuple):
    """What is said of several in the same words ("Greece came in 1952, Spain in 1982"): the relation and its object."""

    relation: str
    aspect: Aspect
    object: str
    found_by: str


class Status(StrEnum):
    """What the ledger says of a claim."""

    SUPPORTED = "supported"
    CONFLICT = "conflict"
    UNVERIFIABLE = "unverifiable"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class Repair:
    """The smallest change of one slot that makes the claim true."""

    span: Span
    replacement: str
    kind: str
    """wrong-date, confused-entity, wrong-holder, wrong-count, other-relation …"""
    safe: bool = False
    """It may be applied without a look at it (`checker.fixes.safety`)."""
    applicable: bool = True
    """False where markup or another format runs through the words: the repair is shown, and has to be made by hand."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judged claim: the status, the facts it rests on, and for a conflict what is wrong and how to mend it."""

    status: Status
    facts: tuple[str, ...] = ()
    code: str = ""
    wrong: Span | None = None
    message: str = ""
    note: str = ""
    """When the claim would have been true, or why it was not checked."""
    repairs: tuple[Repair, ...] = ()
    severity: Literal["error", "warning", "info"] = "error"
    route: tuple[str, ...] = field(default=())
    """How the verdict was reached, one step a line, for `explain`."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim with its verdict."""

    claim: Claim
    verdict: Verdict
