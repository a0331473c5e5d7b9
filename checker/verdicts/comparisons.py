"""Who held an office longer: the days of all terms of the one against those of the other."""

from __future__ import annotations

from checker.values import Claim, Status, Verdict
from checker.verdicts import wording
from checker.verdicts.bench import UNVERIFIABLE, Bench
from checker.verdicts.compare import interval
from ledger import history

_SURE = 5
"""Days of difference from which on it is certain."""


def judge_longer(claim: Claim, bench: Bench) -> Verdict:
    """Return the verdict on "S held O longer than X"; both must have left it."""
    subject, object, than = claim.argument("subject"), claim.argument("object"), claim.argument("than")
    if subject is None or object is None or than is None or not claim.positive:
        return UNVERIFIABLE
    if len(subject.entities) != 1 or len(than.entities) != 1:
        return UNVERIFIABLE
    ours, theirs = subject.entities[0], than.entities[0]
    shared = [
        o
        for o in object.entities
        if bench.ledger.facts("holds_office", ours, o) and bench.ledger.facts("holds_office", theirs, o)
    ]
    if len(shared) != 1:
        return UNVERIFIABLE
    one, other = _days(bench, ours, shared[0]), _days(bench, theirs, shared[0])
    if one is None or other is None or abs(one - other) < _SURE:
        return UNVERIFIABLE
    if one > other:
        return Verdict(Status.SUPPORTED)
    names = [wording.name_of(bench.ledger, e) for e in (ours, theirs, shared[0])]
    said = f"{names[1]} was {names[2]} for {other} days, {names[0]} for {one}"
    return Verdict(Status.CONFLICT, (), "wrong-duration", claim.trigger, said)


def _days(bench: Bench, person: str, office: str) -> int | None:
    """The days of all terms of a person in an office; None where one is open or not known to the day, or others may be missing."""
    terms = [fact for fact in bench.ledger.facts("holds_office", person, office) if not fact.negative]
    exact = all(
        f.begin is not None
        and f.end is not None
        and f.begin.lo == f.begin.hi
        and f.end.lo == f.end.hi
        and not f.open_end
        for f in terms
    )
    if not exact:
        return None
    spans = [interval(fact) for fact in terms]
    if not all(history.is_closed(bench.ledger, "holds_office", a, b, subject=person, object=office) for a, b in spans):
        return None
    return sum(last - first for first, last in spans)
