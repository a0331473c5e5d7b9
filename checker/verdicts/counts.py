"""Counts at a time, derived from the memberships: "29 members" is judged against every day of the time spoken of."""

from __future__ import annotations

from checker.values import Claim, Repair, Status, Verdict, When
from checker.verdicts import wording
from ledger import history
from ledger.model import Moment
from ledger.spans import EVER
from ledger.store import Ledger


def judge_count(claim: Claim, ledger: Ledger, as_of: When | None) -> Verdict:
    """Return the verdict on a number of subjects of one object."""
    object, quantity = claim.argument("object"), claim.quantity
    if object is None or quantity is None or len(object.entities) != 1:
        return Verdict(Status.UNVERIFIABLE)
    organisation = object.entities[0]
    when = claim.when or (as_of if claim.current else None)
    if when is None:
        return _ever(claim, ledger, organisation)
    low, high = when.low, when.high
    if when.mode in ("since", "after"):
        return Verdict(Status.UNVERIFIABLE)
    if when.mode == "before":
        low = high = max(1, when.low - 1)
    counted = history.count(ledger, claim.relation, organisation, Moment(low, high, when.edtf))
    if counted is None:
        return Verdict(Status.UNVERIFIABLE)
    least, most = counted
    inside = quantity.low <= most and least <= quantity.high
    if inside == claim.positive:
        return Verdict(Status.SUPPORTED) if inside else Verdict(Status.UNVERIFIABLE)
    if not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    name = wording.name_of(ledger, organisation)
    number = str(least) if least == most else f"{least} to {most}"
    time = f"in {wording.date(when.edtf)}" if when.edtf and claim.when is not None else "then"
    fix = (Repair(quantity.span, number, "wrong-count"),) if least == most and quantity.exact else ()
    return Verdict(
        Status.CONFLICT, (), "wrong-count", quantity.span, f"{name} had {number} {claim.unit or 'member'}s {time}",
        _when_true(ledger, claim.relation, organisation, quantity.low), fix,
    )  # fmt: skip


def _ever(claim: Claim, ledger: Ledger, organisation: str) -> Verdict:
    """A count with no time: false only if it was never so."""
    quantity = claim.quantity
    if quantity is None or not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    steps = _steps(ledger, claim.relation, organisation)
    if not steps:
        return Verdict(Status.UNVERIFIABLE)
    if any(quantity.low <= count <= quantity.high for _, count in steps):
        return Verdict(Status.UNVERIFIABLE)
    most = max(count for _, count in steps)
    name = wording.name_of(ledger, organisation)
    return Verdict(Status.CONFLICT, (), "wrong-count", quantity.span, f"{name} never had that many {claim.unit or 'member'}s (at most {most})"
                   if quantity.low > most else f"{name} never had that number of {claim.unit or 'member'}s")


def _steps(ledger: Ledger, relation: str, organisation: str) -> list[tuple[int, int]]:
    """The days on which the number changed, with the number from then on; empty where the list is not closed."""
    closures = [c for c in ledger.closures(relation, object=organisation) if c.lists == "subjects" and c.object == organisation]
    if not closures:
        return []
    days: set[int] = set()
    for fact in ledger.facts(relation, object=organisation):
        for moment in (fact.begin, fact.end, *fact.also, *fact.also_end):
            if moment is not None:
                days.update((moment.lo, moment.hi, moment.hi + 1))
    steps: list[tuple[int, int]] = []
    for day in sorted(days):
        if not 1 <= day < EVER:
            continue
        counted = history.count(ledger, relation, organisation, Moment(day, day, ""))
        if counted is not None:
            steps.extend((day, number) for number in range(counted[0], counted[1] + 1))
    return steps


def _when_true(ledger: Ledger, relation: str, organisation: str, number: float) -> str:
    from datetime import date

    steps = _steps(ledger, relation, organisation)
    days = [day for day, count in steps if count == number]
    if not days:
        return f"never {number:g}"
    later = [day for day, count in steps if day > days[-1] and count != number]
    first = date.fromordinal(days[0]).isoformat()
    until = f" to {date.fromordinal(later[0] - 1).isoformat()}" if later else ""
    return f"{number:g} from {first}{until}"
