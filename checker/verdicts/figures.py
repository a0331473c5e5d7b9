"""Numbers on record: "23 diplomats" against the quantities of the ledger's facts."""

from __future__ import annotations

from checker.values import Claim, Repair, Status, Verdict
from checker.verdicts import wording
from checker.verdicts.compare import moment_fits
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

UNVERIFIABLE = Verdict(Status.UNVERIFIABLE)


def judge_figure(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on a number of what the ledger has quantities of, in the time spoken of."""
    subject, object, quantity = claim.argument("subject"), claim.argument("object"), claim.quantity
    if subject is None or quantity is None:
        return UNVERIFIABLE
    facts = [
        fact
        for fact in ledger.facts(
            claim.relation, subject.entities[0], object.entities[0] if object is not None else None
        )
        if fact.quantity is not None and not fact.negative and _fits(claim, fact)
    ]
    for fact in facts:
        if fact.quantity is not None and quantity.low <= float(fact.quantity[0]) <= quantity.high:
            return Verdict(Status.SUPPORTED, (fact.id,))
    if not facts and claim.found_by == "figure:dated" and (other := _at_another_time(claim, ledger)) is not None:
        return other
    if claim.sense in ("from", "to") and len(facts) == 1 and claim.when is not None and claim.when.certain:
        return _other_limit(claim, ledger, facts[0])
    if len(facts) != 1 or object is None or claim.when is None or facts[0].quantity is None or not claim.when.certain:
        return UNVERIFIABLE
    number, unit = facts[0].quantity
    said = f"{wording.name_of(ledger, subject.entities[0])} sent away {number} {unit or ''}".strip()
    fix = (Repair(quantity.span, number, "wrong-count"),) if quantity.exact else ()
    return Verdict(Status.CONFLICT, (facts[0].id,), "wrong-count", quantity.span, said, "", fix)


def _fits(claim: Claim, fact: Fact) -> bool:
    when = claim.when
    if when is None:
        return True
    if claim.sense in ("from", "to"):
        borders = (fact.begin, *fact.also) if claim.sense == "to" else (fact.end, *fact.also_end)
        return any(moment is not None and moment_fits(moment, when) is not Truth.NO for moment in borders)
    moments = (fact.begin, *fact.also, *((fact.end, *fact.also_end) if fact.object is None else ()))
    return any(moment is not None and moment_fits(moment, when) is not Truth.NO for moment in moments)


_FAR = 400
"""Days; so many of the same may have been sent away once more at a time farther from the one on record."""


def _at_another_time(claim: Claim, ledger: Ledger) -> Verdict | None:
    """So many of theirs were sent away once, near the time that is said, and at another: a warning."""
    subject, object, quantity, when = claim.argument("subject"), claim.argument("object"), claim.quantity, claim.when
    if subject is None or object is None or quantity is None or when is None or not quantity.exact or not when.certain:
        return None
    facts = [f for f in ledger.facts(claim.relation, subject.entities[0], object.entities[0]) if not f.negative]
    alike = [f for f in facts if f.quantity is not None and float(f.quantity[0]) == quantity.low]
    if when.mode != "in" or len(alike) != 1 or (begin := alike[0].begin) is None:
        return None
    moments = (begin, *alike[0].also)
    if not 0 < min(max(m.lo - when.high, when.low - m.hi) for m in moments) < _FAR:
        return None
    said = f"{wording.name_of(ledger, subject.entities[0])} sent {quantity.low:g} away {wording.beginning(alike[0])}"
    return Verdict(Status.CONFLICT, (alike[0].id,), "wrong-date", when.span, said, severity="warning")


def _other_limit(claim: Claim, ledger: Ledger, fact: Fact) -> Verdict:
    """Cut then, from or to another number: so many there were before, or since."""
    quantity, (number, unit) = claim.quantity, fact.quantity or ("", None)
    if quantity is None or not quantity.exact or not number:
        return UNVERIFIABLE
    before = "before" if claim.sense == "from" else "since"
    said = f"{wording.name_of(ledger, fact.subject)} had {number} {unit or ''} {before}".replace("  ", " ")
    fix = (Repair(quantity.span, number, "wrong-count"),)
    return Verdict(Status.CONFLICT, (fact.id,), "wrong-count", quantity.span, said, "", fix)
