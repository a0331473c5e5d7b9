"""How many there were, day by day, as the ledger's facts have it: what the counts of a text are compared with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ledger import history
from ledger.model import Fact, Moment
from ledger.spans import EVER, certain_days, possible_days
from ledger.store import Ledger


def begins_of(fact: Fact) -> tuple[Moment, ...]:
    return tuple(moment for moment in (fact.begin, *fact.also) if moment is not None)


def numbers_in(ledger: Ledger, relation: str, object: str, low: int, high: int) -> set[int]:
    """Every number of subjects that the object had, or may have had, on some day from `low` to `high`; empty where
    not closed. Of a time in which it was founded the days before do not count."""
    low = max(low, min(_founded(ledger, relation, object), high))
    if history.count(ledger, relation, object, Moment(low, high, "")) is None:
        return set()
    days = {low, high} | {day for day in _change_days(ledger, relation, object) if low <= day <= high}
    numbers: set[int] = set()
    for day in days:
        counted = history.count(ledger, relation, object, Moment(day, day, ""))
        if counted is not None:
            numbers.update(_together(ledger, relation, object, day, *counted))
    return numbers


def _founded(ledger: Ledger, relation: str, object: str) -> int:
    """The first day of a list that is closed from its founding; the beginning of time where it is closed only later."""
    closures = [c for c in ledger.closures(relation, object=object) if c.lists == "subjects" and c.object == object]
    start = min((c.begin.lo for c in closures if c.begin is not None), default=0)
    begins = [
        moment.lo for fact in ledger.facts(relation, object=object) if not fact.negative for moment in begins_of(fact)
    ]
    return start if start and begins and min(begins) >= start else 0


def _together(ledger: Ledger, relation: str, object: str, day: int, least: int, most: int) -> Iterable[int]:
    """The numbers between the least and the most that there can have been on a day: of those who came, or left, on one of the
    same days, all had or none."""
    parties: dict[tuple[str, ...], set[str]] = {}
    for fact in ledger.facts(relation, object=object) if least < most else ():
        own, held = possible_days(fact), certain_days(fact._replace(also=(), also_end=()))
        if own is None or not own[0] <= day <= own[1] or (held is not None and held[0] <= day <= held[1]):
            continue
        moments = (fact.begin, *fact.also) if held is None or day < held[0] else (fact.end, *fact.also_end)
        parties.setdefault(tuple(m.edtf for m in moments if m is not None), set()).add(fact.subject)
    sizes = [len(party) for party in parties.values()]
    if sum(sizes) != most - least or len(sizes) > _PARTIES:
        return range(least, most + 1)
    numbers = {least}
    for size in sizes:
        numbers |= {number + size for number in numbers}
    return numbers


_PARTIES = 8
"""More groups than that are not told apart."""


def _change_days(ledger: Ledger, relation: str, organisation: str) -> set[int]:
    days: set[int] = set()
    for fact in ledger.facts(relation, object=organisation):
        for moment in (fact.begin, fact.end, *fact.also, *fact.also_end):
            if moment is not None:
                days.update((moment.lo, moment.hi, moment.hi + 1))
    return days


def steps_of(ledger: Ledger, relation: str, organisation: str) -> list[tuple[int, int]]:
    """The days on which the number changed, with the number from then on; empty where the list is not closed."""
    closures = [
        c for c in ledger.closures(relation, object=organisation) if c.lists == "subjects" and c.object == organisation
    ]
    if not closures:
        return []
    steps: list[tuple[int, int]] = []
    for day in sorted(_change_days(ledger, relation, organisation)):
        if not 1 <= day < EVER:
            continue
        counted = history.count(ledger, relation, organisation, Moment(day, day, ""))
        if counted is not None:
            numbers = _together(ledger, relation, organisation, day, *counted)
            steps.extend((day, number) for number in numbers)
    return steps


def when_true(ledger: Ledger, relation: str, organisation: str, number: float) -> str:
    steps = steps_of(ledger, relation, organisation)
    days = [day for day, count in steps if count == number]
    if not days:
        return f"never {number:g}"
    later = [day for day, count in steps if day > days[-1] and count != number]
    first = date.fromordinal(days[0]).isoformat()
    until = f" to {date.fromordinal(later[0] - 1).isoformat()}" if later else ""
    return f"{number:g} from {first}{until}"
