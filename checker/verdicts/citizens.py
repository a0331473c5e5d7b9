"""Whether a person is of a country: by the nationality on record, the offices held, and what its states were before and after."""

from __future__ import annotations

from checker.values import Claim, Repair, Status, Verdict
from checker.verdicts import wording
from ledger import history
from ledger.store import Ledger

CITIZENSHIP = "comes_from"
_HOLDS = "holds_office"
_NOUNS = ("canonical", "name", "former")
UNVERIFIABLE = Verdict(Status.UNVERIFIABLE)


def judge_citizen(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on whose citizen somebody is. Whoever held an office of a country, or was born in what it became, is of it."""
    subject, object = claim.argument("subject"), claim.argument("object")
    person = ledger.entity(subject.entities[0]) if subject is not None and len(subject.entities) == 1 else None
    if subject is None or object is None or person is None or person.nationality is None or not claim.positive:
        return UNVERIFIABLE
    if person.nationality in object.entities:
        return Verdict(Status.SUPPORTED)
    offices = [ledger.entity(fact.object) for fact in ledger.facts(_HOLDS, person.id) if fact.object is not None]
    own = {person.nationality, *(office.of for office in offices if office is not None and office.of is not None)}
    kin = {state for one in own for state in history.chain(ledger, one)}
    if any(history.chain(ledger, state) & kin for state in object.entities):
        return UNVERIFIABLE
    written = {name.text for state in object.entities for name in ledger.names_of(state) if name.kind in _NOUNS}
    named = object.text in written  # "a diplomat from Ghana"
    right = (wording.name_of if named else wording.adjective_of)(ledger, person.nationality)
    said = f"{person.name} is of {wording.name_of(ledger, person.nationality)}"
    fix = (Repair(object.span, right, "wrong-object"),) if right else ()
    return Verdict(Status.CONFLICT, (), "wrong-object", object.span, said, "", fix)
