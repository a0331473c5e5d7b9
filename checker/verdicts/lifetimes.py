"""Who is said to have done something at a time was dead by then, or not yet born: certainly false, whatever was done."""

from __future__ import annotations

from checker.values import Claim, Status, Verdict
from checker.verdicts import wording
from ledger.store import Ledger


def judge_lifetime(claim: Claim, ledger: Ledger) -> Verdict | None:
    """Return a conflict where the doer of an event lived at another time, None where nothing is to be said."""
    when, doer = claim.when, claim.argument("by")
    if doer is None or when is None or not claim.positive or claim.aspect != "event":
        return None
    if not when.certain or when.mode != "in" or len(doer.entities) != 1 or doer.via != "name":
        return None
    person = ledger.entity(doer.entities[0])
    if person is None or person.kind != "person":
        return None
    if (died := person.died) is not None and died.hi < when.low:
        said = f"{person.name} died {_on(died.edtf)}"
    elif (born := person.born) is not None and born.lo > when.high:
        said = f"{person.name} was born {_on(born.edtf)}"
    else:
        return None
    return Verdict(Status.CONFLICT, (), "wrong-party", doer.span, said)


def _on(edtf: str) -> str:
    return f"{'on' if len(edtf) >= 10 else 'in'} {wording.date(edtf)}"
