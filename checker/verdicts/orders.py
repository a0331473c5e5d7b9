"""The place of a holder in the row of holders ("the third president"), where the ledger's list goes back to the
beginning."""

from __future__ import annotations

from checker.values import Claim, Repair, Status, Verdict
from checker.verdicts import wording
from ledger import history
from ledger.model import Fact
from ledger.store import Ledger

LAST = -1.0
"""`quantity` of "the last president"."""
_SEVERAL = 2
"""Holders before somebody who is then called the first of none of the times that have a first one of their own."""
_SLACK = 400
"""Days between the founding of an office and its first recorded holder."""


def holders_in_order(ledger: Ledger, relation: str, office: str) -> tuple[Fact, ...]:
    """Return the first full term of each holder, in order; empty where the list may begin later than the office."""
    founded = [fact.begin for fact in ledger.facts("exists", office) if fact.begin is not None]
    closures = [c.begin for c in ledger.closures(relation, object=office) if c.object == office and c.begin is not None]
    if not founded or not closures or min(c.lo for c in closures) > min(f.hi for f in founded) + _SLACK:
        return ()
    firsts: dict[str, Fact] = {}
    for fact in history.terms(ledger, office, relation):
        if not fact.acting:
            firsts.setdefault(fact.subject, fact)
    return tuple(firsts.values())


def _somebody_before(ledger: Ledger, claim: Claim, office: str) -> Verdict:
    """The verdict on "the first" where the list of holders may begin later than the office: false of whoever followed somebody."""
    subject, object, quantity = claim.argument("subject"), claim.argument("object"), claim.quantity
    if subject is None or object is None or quantity is None or quantity.low != 1 or len(object.entities) != 1:
        return Verdict(Status.UNVERIFIABLE)
    if claim.argument("among") is not None or len(subject.entities) != 1 or object.via != "role":
        return Verdict(Status.UNVERIFIABLE)
    terms = [
        fact for fact in history.terms(ledger, office, claim.relation) if not fact.acting and fact.begin is not None
    ]
    own = next((fact for fact in terms if fact.subject in subject.entities), None)
    before = terms[: terms.index(own)] if own is not None else []
    if own is None or len({fact.subject for fact in before}) < _SEVERAL:
        return Verdict(Status.UNVERIFIABLE)
    earliest = before[0]
    said = (
        f"{wording.name_of(ledger, earliest.subject)} was {wording.name_of(ledger, office)} {wording.period(earliest)}"
    )
    return Verdict(Status.CONFLICT, (earliest.id, own.id), "wrong-order", quantity.span, said, wording.period(own))


def judge_order(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on "S was the Nth O"."""
    subject, object, quantity = claim.argument("subject"), claim.argument("object"), claim.quantity
    if subject is None or object is None or quantity is None or not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    places: list[tuple[int, Fact, int]] = []
    among = claim.argument("among")
    for office in object.entities:
        row = holders_in_order(ledger, claim.relation, office)
        if among is not None:
            row = tuple(
                f for f in row if (p := ledger.entity(f.subject)) is not None and p.nationality in among.entities
            )
        places += [
            (order, fact, len(row)) for order, fact in enumerate(row, start=1) if fact.subject in subject.entities
        ]
        if not row:
            return _somebody_before(ledger, claim, office)
    if not places:
        return Verdict(Status.UNVERIFIABLE)
    for order, fact, count in places:
        ended = all(f.end is not None for f in ledger.facts(claim.relation, None, fact.object))
        if quantity.low == order or (quantity.low == LAST and order == count and ended):
            return Verdict(Status.SUPPORTED, (fact.id,))
        if quantity.low == LAST and (not ended or order == count):
            return Verdict(Status.UNVERIFIABLE, (fact.id,))
    order, fact, count = places[0]
    name, office_name = wording.name_of(ledger, fact.subject), wording.name_of(ledger, fact.object or "")
    word = wording.ordinal(order)
    fix = (Repair(quantity.span, word, "wrong-order"),) if quantity.low != LAST else ()
    only = " and only" if count == 1 else ""
    if among is not None:
        office_name = f"{wording.adjective_of(ledger, among.entities[0]) or among.text} {office_name}"
    return Verdict(
        Status.CONFLICT,
        (fact.id,),
        "wrong-order",
        quantity.span,
        f"{name} was the {word}{only} {office_name}",
        wording.period(fact),
        fix,
    )
