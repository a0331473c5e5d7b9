"""Lengths of time: how long something held, how old it is, which anniversary it keeps.

A length in years agrees with any that is less than a year away from it: twelve years and sixteen days are "twelve years" and,
in loose counting, "thirteen"; an anniversary is a difference of calendar years and must be exact.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.values import Claim, Repair, Status, Verdict, When
from checker.verdicts import wording
from ledger.model import Fact, Moment
from ledger.store import Ledger

_YEARS_IN = {"year": 1.0, "decade": 10.0, "century": 100.0}
_DAYS_IN = {"day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3}
YEAR = 365.2425
LOOSELY = 0.25
"""Part of a length by which it may be off where it is told in passing."""
_ROUND = 0.05
"""From 1 January 1997 to 31 December 2006 it is ten years."""


def judge_duration(claim: Claim, ledger: Ledger, as_of: When | None) -> Verdict:
    """Return the verdict on a length. `claim.sense` says what is measured: `so-far`, `whole`, `lasting` or `anniversary`."""
    subject, object, quantity = claim.argument("subject"), claim.argument("object"), claim.quantity
    if subject is None or quantity is None:
        return Verdict(Status.UNVERIFIABLE)
    facts = [
        fact for s in subject.entities for o in (object.entities if object is not None else (None,))
        for fact in ledger.facts(claim.relation, s, o) if not fact.negative and fact.status is None and fact.begin is not None
    ]  # fmt: skip
    if not facts or (len(facts) > 1 and (claim.sense == "anniversary" or object is None)):
        return Verdict(Status.UNVERIFIABLE, tuple(f.id for f in facts))
    fact = facts[0]
    lengths = [length for one in facts for length in _lengths(claim, one, claim.when or as_of)]
    if len(facts) > 1 and lengths:
        lengths += _together(claim, facts, claim.when or as_of)
    if not lengths:
        return Verdict(Status.UNVERIFIABLE, (fact.id,))
    unit = _YEARS_IN.get(claim.unit)
    slack = 0.0 if claim.sense == "anniversary" else 1.0
    low, high = quantity.low, quantity.high
    if unit is None:
        size = _DAYS_IN.get(claim.unit)
        if size is None:
            return Verdict(Status.UNVERIFIABLE, (fact.id,))
        values = [(first * YEAR / size, last * YEAR / size) for first, last in lengths]
    else:
        values = [(first / unit, last / unit) for first, last in lengths]
        slack = slack if unit == 1 else 0.5
    if claim.sense == "lasting":
        # "the five-day war", "a war of eight years": in round numbers, from one border day or the other
        slack = max(slack, 1.5 if unit is None else 1.0, LOOSELY * low)
    if any(first < high + slack and last > low - slack for first, last in values) or any(
        first <= high and last >= low for first, last in values
    ):
        return Verdict(Status.SUPPORTED if claim.positive else Status.UNVERIFIABLE, (fact.id,))
    if not claim.positive or len(facts) > 1:
        return Verdict(Status.UNVERIFIABLE, (fact.id,))
    first, last = values[0]
    right = round((first + last) / 2) if claim.sense == "anniversary" else int((first + last) / 2 + _ROUND)
    number = ordinal(right) if quantity.ordinal else str(right)
    name = wording.name_of(ledger, fact.subject)
    fix = (Repair(quantity.span, number, "wrong-duration"),) if unit == 1 and quantity.exact else ()
    return Verdict(
        Status.CONFLICT, (fact.id,), "wrong-duration", quantity.span, f"{name}: {number} {claim.unit}{'s' if right != 1 else ''}",
        wording.period(fact), fix,
    )  # fmt: skip


def ordinal(number: int) -> str:
    """The ordinal in figures: 1st, 2nd, 3rd, 11th, 70th."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _lengths(claim: Claim, fact: Fact, when: When | None) -> list[tuple[float, float]]:
    """The shortest and longest length in years, for each accepted beginning (and end)."""
    begins = [m for m in (fact.begin, *fact.also, *(moment for _, moment in fact.senses)) if m is not None]
    if claim.sense in ("whole", "lasting"):
        ends = [m for m in (fact.end, *fact.also_end) if m is not None]
        return [_between(b, e.lo, e.hi) for b in begins for e in ends]
    if when is None:
        return []
    if claim.sense == "anniversary":
        years = (date.fromordinal(when.low).year, date.fromordinal(when.high).year)
        return [(years[0] - date.fromordinal(b.hi).year, years[1] - date.fromordinal(b.lo).year) for b in begins]
    return [_between(b, when.low, when.high) for b in begins]


def _together(claim: Claim, facts: Sequence[Fact], when: When | None) -> list[tuple[float, float]]:
    """The years of several terms added up, and those from the first beginning to the last end, for each office and for all."""
    found: list[tuple[float, float]] = []
    for listed in (
        [f for f in facts if f.object == office] for office in dict.fromkeys([*(f.object for f in facts), None])
    ):
        terms = sorted(listed or facts, key=lambda fact: fact.begin.lo if fact.begin is not None else 0)
        spans = [
            (begin.lo, fact.end.hi if fact.end is not None else when.high if when is not None else 0)
            for fact in terms
            if (begin := fact.begin) is not None and (fact.end is not None or when is not None)
        ]
        if claim.sense == "so-far" and when is not None:
            spans = [(first, min(last, when.high)) for first, last in spans if first <= when.high]
        if len(spans) > 1:
            total = sum(last - first for first, last in spans) / YEAR
            whole = (max(last for _, last in spans) - spans[0][0]) / YEAR
            found += [(total, total), (whole, whole)]
    return found


def _between(begin: Moment, low: int, high: int) -> tuple[float, float]:
    return (low - begin.hi) / YEAR, (high - begin.lo) / YEAR
