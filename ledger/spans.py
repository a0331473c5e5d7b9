"""When a fact holds, in three values: certainly, certainly not, cannot tell.

A state begins on one of the days `first_possible` to `first_certain` and ends on one of `last_certain` to
`last_possible`. Other accepted dates (`also`) widen both. What lies after the day on which an open end was last
confirmed cannot be told.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from ledger.light import NamedTuple
from ledger.model import Closure, Fact, Moment

EVER = 10**9
"""Further away than any day."""


class Truth(Enum):
    """Three values; only `NO` contradicts."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Span(NamedTuple):
    """The days on which something may begin and end; all inclusive."""

    first_possible: int
    first_certain: int
    last_certain: int
    last_possible: int


def span(fact: Fact) -> Span:
    """The days of a fact, by its own `time` (not by the positions of a dispute)."""
    return _span(fact.begin, fact.end, fact.open_end, fact.confirmed, fact.also, fact.also_end)


def spans(fact: Fact) -> tuple[Span, ...]:
    """The days of a fact: one span, or one for each position of a dispute that states a time, with its own first."""
    own = (span(fact),) if fact.time or not fact.positions else ()
    held = (_span(p.begin, p.end, p.time.endswith("/.."), fact.confirmed, (), ()) for p in fact.positions if p.begin)
    return (*own, *held) or (span(fact),)


def _span(
    begin: Moment | None, end: Moment | None, open_end: bool, confirmed: Moment | None, also: Iterable[Moment],
    also_end: Iterable[Moment],
) -> Span:  # fmt: skip
    begins = [begin, *also] if begin else [*also]
    ends = [end, *also_end] if end else [*also_end]
    first_possible = min((moment.lo for moment in begins), default=-EVER)
    first_certain = max((moment.hi for moment in begins), default=EVER)
    if ends:
        last_certain, last_possible = min(moment.lo for moment in ends), max(moment.hi for moment in ends)
    elif open_end:
        last_certain, last_possible = (confirmed.hi if confirmed else EVER), EVER
    else:  # unknown: it certainly lasted through its first day only
        last_certain, last_possible = (first_possible if begins else -EVER), EVER
    if not begins and ends:
        first_certain = last_certain  # it held on its last day
    elif begins and ends:  # it began by its last day, and lasted through its first, however coarsely they are known
        first_certain, last_certain = min(first_certain, last_possible), max(last_certain, first_possible)
    return Span(first_possible, first_certain, last_certain, last_possible)


def certain_days(fact: Fact) -> tuple[int, int] | None:
    """The first and the last day on which what the fact states certainly holds; None if that is no day at all."""
    if fact.negative or _may_be_never(fact):
        return None
    found = spans(fact)
    first, last = max(one.first_certain for one in found), min(one.last_certain for one in found)
    return (first, last) if first <= last else None


def possible_days(fact: Fact) -> tuple[int, int] | None:
    """The first and the last day on which what the fact states may hold."""
    if fact.negative:
        return None
    found = spans(fact)
    return min(one.first_possible for one in found), max(one.last_possible for one in found)


def _may_be_never(fact: Fact) -> bool:
    """Whether one side of a dispute says that it never was so."""
    return any(position.time in ("", "never") for position in fact.positions)


def sometime(fact: Fact, first: int, last: int) -> Truth:
    """Whether what the fact states (without its `not`) holds on at least one of the days."""
    return _judge(fact, (_sometime(found, first, last) for found in spans(fact)))


def throughout(fact: Fact, first: int, last: int) -> Truth:
    """Whether what the fact states (without its `not`) holds on every one of the days."""
    return _judge(fact, (_throughout(found, first, last) for found in spans(fact)))


def holds(fact: Fact, day: int) -> Truth:
    """Whether the fact holds on the day."""
    return throughout(fact, day, day)


def _judge(fact: Fact, truths: Iterable[Truth]) -> Truth:
    """One truth if all positions agree; a dispute may also be about whether it holds at all."""
    found = set(truths)
    if _may_be_never(fact) and Truth.NO not in found:
        found.add(Truth.NO)
    truth = found.pop() if len(found) == 1 else Truth.UNKNOWN
    if fact.negative:  # false throughout its time; of other times it says nothing. Without a time: at no time true
        return Truth.NO if truth is Truth.YES or not fact.time else Truth.UNKNOWN
    return truth


def _sometime(found: Span, first: int, last: int) -> Truth:
    if found.last_possible < first or found.first_possible > last:
        return Truth.NO
    if max(found.first_certain, first) <= min(found.last_certain, last):
        return Truth.YES
    begins_inside = first <= found.first_possible and found.first_certain <= last
    ends_inside = first <= found.last_certain and found.last_possible <= last
    return Truth.YES if begins_inside or ends_inside else Truth.UNKNOWN


def _throughout(found: Span, first: int, last: int) -> Truth:
    if found.first_certain <= first and last <= found.last_certain:
        return Truth.YES
    if first < found.first_possible or last > found.last_possible:
        return Truth.NO
    return Truth.UNKNOWN


def closed(closure: Closure, first: int, last: int) -> bool:
    """Whether the list is closed on every one of the days."""
    begins = closure.begin is None or closure.begin.lo <= first
    ends = closure.end is None or last <= closure.end.hi
    return begins and ends
