"""Whether two names mean one thing. A thing may be called by names that the ledger does not know: only what is nearly a name of
its own, with one word wrong, is contradicted."""

from __future__ import annotations

from checker.claims.misnomers import MISNOMER
from checker.values import Claim, Repair, Status, Verdict
from ledger.store import Ledger

NAMING = "named"


def judge_naming(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on "S is called O": supported where one entity bears both names."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None or not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    both = [e for e in subject.entities if e in object.entities]
    known = next((entity for e in both if (entity := ledger.entity(e)) is not None), None)
    if known is None:
        return Verdict(Status.UNVERIFIABLE)
    if object.via == MISNOMER and claim.sense is not None:
        fix = Repair(object.span, claim.sense, "wrong-name")
        return Verdict(
            Status.CONFLICT, (), "wrong-name", object.span, f"the name is {claim.sense}", "", (fix,), "warning"
        )
    return Verdict(Status.SUPPORTED, note=f"a name of {known.name}")
