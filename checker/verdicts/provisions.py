"""What a document is said to lay down, against what is on record of it."""

from __future__ import annotations

from checker.claims.provisions import AMOUNT
from checker.values import Claim, Repair, Status, Verdict
from checker.verdicts import wording
from ledger.store import Ledger

PROVIDING = "provides"


def judge_provision(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on "S provides O": supported by the fact; a limit that is said to be another number is a conflict."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None or not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    facts = [
        fact for s in subject.entities for o in object.entities for fact in ledger.facts(PROVIDING, s, o) if not fact.negative
    ]  # fmt: skip
    if not facts:
        return Verdict(Status.UNVERIFIABLE)
    fact = facts[0]
    if claim.sense != AMOUNT or claim.quantity is None or fact.quantity is None:
        return Verdict(Status.SUPPORTED, (fact.id,))
    number = f"{int(float(fact.quantity[0].replace(',', ''))):,}"
    name = wording.name_of(ledger, fact.subject)
    fix = Repair(claim.quantity.span, number, "wrong-limit")
    return Verdict(
        Status.CONFLICT, (fact.id,), "wrong-limit", claim.quantity.span, f"{name}: the number is {number}", "", (fix,), "warning",
    )  # fmt: skip
