"""The values of this stage: what a recogniser read (`Partial`), and the finished mentions of times and durations.

Spans are code points into the text, end exclusive. Days are `datetime.date.toordinal()`, both bounds inclusive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, Protocol

from ledger.light import NamedTuple, dataclass

Precision = Literal["day", "month", "season", "quarter", "half", "year", "decade", "century", "period"]
Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]
Anchor = Literal["absolute", "as_of", "context", "event"]

FIRST_DAY = 1
LAST_DAY = 3_652_059
"""The bounds of the calendar, 0001-01-01 and 9999-12-31: what a time that could not be placed has for `lo` and `hi`."""


class Days(Protocol):
    """Anything with a first and a last day: the as-of date is passed as one."""

    @property
    def lo(self) -> int: ...

    @property
    def hi(self) -> int: ...


class Offset(NamedTuple):
    """A distance in time: "two years later" is Offset(2, 'year', 1, 'context')."""

    number: float
    unit: Unit
    direction: int
    """1 is later, -1 is earlier, 0 is within the same unit ("that year")."""
    counts_from: Anchor
    """`as_of` (ago, last year), `context` (later, the following year), `event` (after the treaty)."""
    least: float = 0.0
    most: float = 0.0
    """The bounds of the number: both equal to it if exact, 20..inf for "more than 20 years later"."""


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A span of text that names a time.

    `lo`..`hi` are the days on which it can lie; where `edtf` is empty it could not be placed and they are the whole
    calendar. `certain` is False where another reading is possible or the reading was taken from the context.
    `role_words` is the cue before it in lower case: since, until, by, before, after, from, to, between, and (the second
    of a `between`), in, on, at, during, throughout, for, within, or nothing. `year_span` is that of the year's digits.
    """

    start: int
    end: int
    lo: int
    hi: int
    edtf: str
    precision: Precision
    certain: bool = True
    approximate: bool = False
    anchor: Anchor | None = "absolute"
    offset: Offset | None = None
    role_words: str = ""
    year_span: tuple[int, int] | None = None
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class DurationMention:
    """A length of time: "for twenty years" is 20..20 year, "more than a decade" is 1..inf decade."""

    start: int
    end: int
    count_lo: float
    count_hi: float
    unit: Unit


@dataclass(frozen=True, slots=True)
class Partial:
    """What the words alone say, before the as-of date and the context are asked for what is missing."""

    start: int
    end: int
    precision: Precision
    year: int | None = None
    month: int | None = None
    day: int | None = None
    division: int | None = None
    """EDTF's number of a season (21-24), a quarter (33-36) or a half (40, 41) of the year."""
    weekday: int | None = None
    """Monday is 0."""
    last_year: int | None = None
    """For a period of years ("2004/05", "winter of 1944-45"): its last year."""
    year_from: Anchor = "absolute"
    """Where the year comes from if it is not in the words: `as_of` (last May), `context` (May of that year)."""
    year_shift: int | None = None
    """Years to add to it ("May of the following year"); None where the nearest fitting year is meant."""
    toward: int = 0
    """-1 for "last May", 1 for "next May"."""
    offset: Offset | None = None
    counted: bool = False
    """The offset is a distance told in numbers, not a unit named ("last year")."""
    part: str = ""
    """early, mid, late, start or end of the unit named."""
    certain: bool = True
    approximate: bool = False
    year_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One recogniser: `pattern` finds where the construction may stand, `read` says what it means there, or nothing."""

    name: str
    doc: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Iterator[Partial]]
    accepts: tuple[tuple[str, str], ...]
    """Sentence and the EDTF values read in it (joined by a space), with the as-of date 2014-05-20."""
    rejects: tuple[str, ...]
