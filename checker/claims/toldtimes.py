"""The time of a telling beside what is on record: may it be of the same thing, and is it then right, of another year, or of another
day near by?
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from checker.claims.knowndays import rows_by_month
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.values import When
from ledger.model import Fact

FARTHEST = 3660
"""Days; a time farther from what is on record dates something else of the sort ("Kabul fell in 1996")."""
NEAREST = 300
"""Days; a time nearer to what is on record may date a part of it, or what led to it."""
NEAR = 12
"""Days; a day nearer to the one on record, to which the thing is told to the letter, is a slip of the day."""


def fits_another(sentence: Sentence, facts: Sequence[Fact], when: When) -> bool:
    """Does another time of the sentence fit what is on record? One that is counted from something else ("six months after the
    invasion") says when it was, and takes nothing from what is written."""
    times = [
        item.time
        for item in sentence.items
        if item.time is not None and item.start != when.span.start and not item.counts_from_event
    ]
    return any(time.lo <= high and low <= time.hi for low, high in _days(facts) for time in times)


def is_another_year(facts: Sequence[Fact], aspect: str, when: When) -> bool:
    """Is the time so near that the same thing must be meant, and so far that it cannot be a part of it?"""
    apart = [max(low - when.high, when.low - high) for low, high in _days(facts, aspect)]
    return bool(apart) and NEAREST < min(apart) < FARTHEST


def is_another_day(facts: Sequence[Fact], aspect: str, when: When) -> bool:
    """Is it a day, and another than the one of all that is on record, but near it? A thing of several days has no such day."""
    if when.precision != "day" or when.low != when.high or not (when.certain or when.yearless):
        return False
    if aspect == "event" and any(f.end is not None and f.end != f.begin for f in facts):
        return False
    apart = [max(low - when.high, when.low - high) if low == high else 0 for low, high in _days(facts, aspect)]
    return bool(apart) and all(0 < days <= NEAR for days in apart)


def is_of_the_clause(sentence: Sentence, when: When, inside: Collection[int], frame: Frame | None, at: int) -> bool:
    """Does the time stand among the words that tell, or before them with no other verb between? "He spoke on 9 February, nine days
    after Novak had done so" gives no day of what Novak did."""
    place = next((i for i, item in enumerate(sentence.items) if item.start == when.span.start), None)
    if place is None:
        return False
    if place in inside:
        return True
    verbs = [other.group.verb for other in sentence.frames if other is not frame]
    return place < at and not any(place < verb < at for verb in verbs)


def is_a_day_of(sentence: Sentence, when: When, own: Collection[str]) -> bool:
    """Is anything else than the thing itself (`own`) on record of that very day, of somebody or something that the sentence names?"""
    day, named = date.fromordinal(when.low), frozenset(sentence.named)
    return any(
        row.date == day.isoformat()
        and row.subject not in own
        and not named.isdisjoint((row.subject, row.object, *row.others))
        for row in rows_by_month(sentence.ledger).get(f"{day.month:02}", ())
    )


def _days(facts: Sequence[Fact], aspect: str = "event") -> Iterator[tuple[int, int]]:
    """The first and last days of what is on record, or of its beginnings or ends."""
    for fact in facts:
        end = fact.end or fact.begin
        if fact.begin is None or end is None:
            continue
        first, last = (end if aspect == "end" else fact.begin), (fact.begin if aspect == "begin" else end)
        yield first.lo, last.hi
