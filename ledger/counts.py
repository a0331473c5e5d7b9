"""How many subjects an object had, day by day: derived once from the facts, then looked up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ledger.closures import is_listed
from ledger.light import NamedTuple
from ledger.model import Closure, Fact, Moment
from ledger.spans import EVER, certain_days, closed, possible_days
from ledger.store import Ledger


class Period(NamedTuple):
    """Days (both inclusive) on which the number of subjects was the same."""

    first: int
    last: int
    least: int
    """How many there were for certain."""
    most: int
    """How many there may have been."""


def count(ledger: Ledger, relation: str, object: str, moment: Moment) -> tuple[int, int] | None:
    """How many subjects the object has at some day of the moment: the least and the most, None where not closed."""
    closures = [c for c in _closures(ledger, relation, object) if closed(c, moment.lo, moment.hi)]
    if not closures:
        return None
    periods = _periods(ledger, relation, object, closures)
    start = bisect_right(periods, (moment.lo, EVER, EVER, EVER)) - 1
    found = []
    for period in periods[max(start, 0) :]:
        if period.first > moment.hi:
            break
        found.append(period)
    return min(period.least for period in found), max(period.most for period in found)


def count_periods(ledger: Ledger, relation: str, object: str) -> tuple[Period, ...]:
    """The number of subjects over the whole time for which the list is closed, in order; empty where it never is.

    Neighbouring periods differ in a number. Where several lists are closed, the one that is closed longest counts.
    """
    closures = _closures(ledger, relation, object)
    if not closures:
        return ()
    longest = max(closures, key=lambda closure: _last(closure) - _first(closure))
    clipped = []
    for period in _periods(ledger, relation, object, [longest]):
        first, last = max(period.first, _first(longest)), min(period.last, _last(longest))
        if first <= last:
            clipped.append(period._replace(first=first, last=last))
    return tuple(clipped)


def _closures(ledger: Ledger, relation: str, object: str) -> list[Closure]:
    return [c for c in ledger.closures(relation, object=object) if c.lists == "subjects" and c.object == object]


def _first(closure: Closure) -> int:
    return closure.begin.lo if closure.begin else -EVER


def _last(closure: Closure) -> int:
    return closure.end.hi if closure.end else EVER


def _periods(ledger: Ledger, relation: str, object: str, closures: Sequence[Closure]) -> tuple[Period, ...]:
    """The number of listed subjects from the beginning of time to its end; kept with the ledger."""
    key = ("counts", relation, object, tuple((closure.path, closure.line) for closure in closures))
    known: tuple[Period, ...] | None = ledger.derived.get(key)
    if known is None:
        positive = [fact for fact in ledger.facts(relation, object=object) if not fact.negative]
        known = _sweep(fact for fact in positive if any(is_listed(ledger, c, fact.subject) for c in closures))
        ledger.derived[key] = known
    return known


def _sweep(facts: Iterable[Fact]) -> tuple[Period, ...]:
    certain: dict[str, list[tuple[int, int]]] = {}
    possible: dict[str, list[tuple[int, int]]] = {}
    for fact in facts:
        # Another accepted date does not make a membership less certain on the days that the fact's own time covers.
        own = fact._replace(also=(), also_end=())
        for found, days in ((certain, certain_days(own)), (possible, possible_days(fact))):
            if days is not None:
                found.setdefault(fact.subject, []).append(days)
    changes: dict[int, list[int]] = {-EVER: [0, 0]}
    for side, found in enumerate((certain, possible)):
        for intervals in found.values():
            for first, last in _merged(intervals):
                changes.setdefault(first, [0, 0])[side] += 1
                changes.setdefault(last + 1, [0, 0])[side] -= 1
    periods: list[Period] = []
    least = most = 0
    for day in sorted(changes):
        least, most = least + changes[day][0], most + changes[day][1]
        if periods and (periods[-1].least, periods[-1].most) == (least, most):
            continue
        if periods:
            periods[-1] = periods[-1]._replace(last=day - 1)
        periods.append(Period(day, EVER, least, most))
    return tuple(periods)


def _merged(intervals: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The intervals of one subject as intervals that do not touch: who is in twice counts once."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(intervals):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
