"""Chosen for an office: whoever never held it was not elected to it either, if the list of its holders is closed."""

from __future__ import annotations

from checker.values import Claim, Status, Verdict
from checker.verdicts import wording
from checker.verdicts.compare import FAR_FUTURE, state_fits
from ledger import history
from ledger.light import replace
from ledger.spans import Truth
from ledger.store import Ledger

CHOOSING = ("elected", "inaugurated")
_HOLDS = "holds_office"
_SOON = 366
"""Days in which whoever is chosen takes office."""


def judge_chosen(claim: Claim, ledger: Ledger) -> Verdict | None:
    """Return the verdict that somebody was not chosen for an office; None where that is not certain.

    The office must be said in full, with whose it is: a bare "president" may be of anything.
    """
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if claim.relation not in CHOOSING or subject is None or object is None or when is None or not claim.positive:
        return None
    if len(subject.entities) != 1 or len(object.entities) != 1 or object.via != "role" or when.mode != "in":
        return None
    person, office = subject.entities[0], object.entities[0]
    if ledger.facts(_HOLDS, person, office) or any(ledger.facts(relation, person, office) for relation in CHOOSING):
        return None
    high = min(when.high + _SOON, FAR_FUTURE)
    if history.is_closed(ledger, _HOLDS, when.low, when.high, subject=person, object=office) is None:
        return None
    after = replace(when, low=when.low, high=high)
    holders = [f for f in ledger.facts(_HOLDS, None, office) if not f.negative and state_fits(f, after) is not Truth.NO]
    relation = ledger.relation(_HOLDS)
    if not holders or relation is None:
        return None
    told = "; ".join(
        f"{wording.statement(ledger, relation, 'state', fact.subject, office)} {wording.period(fact)}"
        for fact in holders[:3]
    )
    ids = tuple(fact.id for fact in holders[:3])
    return Verdict(
        Status.CONFLICT, ids, "wrong-holder", subject.span, told, f"{wording.name_of(ledger, person)} never was"
    )
