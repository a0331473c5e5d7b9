"""Who did it, where and after what: do the roles of a fact agree with those of a claim?"""

from __future__ import annotations

from checker.values import LEADER, Argument, Claim, When
from checker.verdicts.assessment import Assessment
from checker.verdicts.compare import interval
from checker.verdicts.identities import covers, identities, is_inside, relatives
from ledger import history
from ledger.model import Fact, Relation
from ledger.spans import Truth
from ledger.store import Ledger

IN_OFFICE = 60
"""Days by which what a leader did may take effect after the term, or have been decided before it."""


def denied_role(ledger: Ledger, claim: Claim, facts: tuple[Fact, ...], when: When | None) -> Assessment | None:
    """The answer "no" where a negative fact says that whoever fills a role did not do so ("France never signed")."""
    for fact in facts:
        if not fact.negative or not fact.roles or (when is not None and not covers(fact, when)):
            continue
        for slot, argument in claim.arguments:
            if any(entity_id in fact.role(slot) for entity_id in argument.entities):
                return Assessment(Truth.NO, (fact,), (slot,), closed=True)
    return None


def is_a_party(ledger: Ledger, entities: tuple[str, ...]) -> bool:
    """Is one of the entities a state or an organisation?"""
    return any((entity := ledger.entity(e)) is not None and entity.kind in ("state", "organisation") for e in entities)


def led_then(ledger: Ledger, persons: tuple[str, ...], fact: Fact) -> bool:
    """Did one of the persons hold an office of the fact's subject when it happened?"""
    if fact.begin is None:
        return False
    first, last = fact.begin.lo - IN_OFFICE, fact.begin.hi + IN_OFFICE
    for person in persons:
        body = ledger.entity(person)
        if body is not None and body.kind == "body" and body.of in identities(ledger, fact.subject):
            return True
        for term in ledger.facts("holds_office", person):
            office = ledger.entity(term.object) if term.object is not None else None
            if office is None or office.of not in identities(ledger, fact.subject) or term.negative:
                continue
            start, end = interval(term)
            if start <= last and first <= end:
                return True
    return False


def is_ruled_out(ledger: Ledger, claim: Claim, relation: Relation, leader: Argument, fact: Fact) -> bool:
    """Can nobody but another have led it to what it did only once? The leader and the thing are named, and the list of who led is closed."""
    object = claim.argument("object")
    certain = relation.single == "once" and object is not None and object.via == "name" and not object.contextual
    if not certain or leader.via != LEADER or len(leader.entities) != 1 or claim.loose or fact.begin is None:
        return False
    terms = ledger.facts("holds_office", leader.entities[0])
    led = {term.object for term in terms if term.object is not None and not term.negative}
    owners = {o: entity.of for o in led if (entity := ledger.entity(o)) is not None}
    own = identities(ledger, fact.subject)
    return all(
        history.is_closed(
            ledger, "holds_office", fact.begin.lo, fact.begin.hi, subject=leader.entities[0], object=office
        )
        is not None
        for office, owner in owners.items()
        if owner in own
    )


def role_truth(ledger: Ledger, fact: Fact, slot: str, entities: tuple[str, ...]) -> tuple[Truth, bool]:
    """Does one of the entities fill the role? The second value is true where only a predecessor or successor does."""
    recorded = fact.role(slot) or _derived_role(ledger, fact, slot)
    if slot == "after" and recorded and not any(e in recorded for e in entities):
        return Truth.UNKNOWN, False
    if not recorded:
        return Truth.UNKNOWN, False
    for entity_id in entities:
        if entity_id in recorded or any(
            is_inside(ledger, r, entity_id) or is_inside(ledger, entity_id, r) for r in recorded
        ):
            return Truth.YES, False
    for entity_id in entities:
        kin = [relative for relative in relatives(ledger, entity_id) if relative in recorded]
        if any(_bears_its_name(ledger, entity_id, relative) for relative in kin):
            # "Germany" for West Germany is ordinary English, "Russia" for the Soviet Union is not.
            return Truth.YES, False
        if kin and slot not in fact.open_roles:
            return Truth.NO, True
    if slot in fact.open_roles:
        return Truth.UNKNOWN, False
    kinds = {entity.kind for entity_id in entities if (entity := ledger.entity(entity_id)) is not None}
    kinds_recorded = {entity.kind for entity_id in recorded if (entity := ledger.entity(entity_id)) is not None}
    places = {"city", "place", "state", "territory"}
    if kinds & kinds_recorded or (kinds & places and kinds_recorded & places):
        return Truth.NO, False
    return Truth.UNKNOWN, False


_DRAFTING = 400
"""Days around its founding within which an organisation may have had more papers than the one on record."""


def papers_in(ledger: Ledger, entities: tuple[str, ...]) -> tuple[str, ...]:
    """Return the treaties among the entities."""
    return tuple(e for e in entities if (known := ledger.entity(e)) is not None and known.kind == "treaty")


def founded_by_paper(ledger: Ledger, fact: Fact, treaties: tuple[str, ...], called: str) -> Truth:
    """Was it one of the treaties that founded an organisation, under the name by which it is called? No other paper of another time,
    or of another organisation, was it."""
    own = [e for e in ledger.of(fact.subject) if e.kind == "treaty" and e.cls != "convention"]
    since = [name.begin for name in ledger.names_of(fact.subject) if name.text == called and name.begin is not None]
    if since:
        of_that_name = [
            e for e in own
            if any(f.begin is not None and abs(f.begin.lo - since[0]) <= IN_OFFICE for f in ledger.facts("in_force", e.id))
        ]  # fmt: skip
        if of_that_name and any(e.id in treaties for e in own):
            return Truth.YES if any(e.id in treaties for e in of_that_name) else Truth.NO
    if any(e.id in treaties for e in own):
        return Truth.YES
    begin = fact.begin
    if not own or begin is None:
        return Truth.UNKNOWN
    for treaty in treaties:
        known = ledger.entity(treaty)
        moments = [m for f in ledger.facts("signed", treaty) for m in (f.begin, *f.also) if m is not None]
        away = bool(moments) and all(abs(m.lo - begin.lo) > _DRAFTING for m in moments)
        if not away and (known is None or known.of is None):
            return Truth.UNKNOWN
    return Truth.NO


def _bears_its_name(ledger: Ledger, entity_id: str, other_id: str) -> bool:
    """Is one name a part of the other?"""
    one, other = ledger.entity(entity_id), ledger.entity(other_id)
    return one is not None and other is not None and set(one.name.split()) < set(other.name.split())


def _derived_role(ledger: Ledger, fact: Fact, slot: str) -> tuple[str, ...]:
    """What follows from other entries: where something was from where it is located, what it came after from its entity."""
    if slot == "place":
        return tuple(
            f.object for f in ledger.facts("located_in", fact.subject) if f.object is not None and not f.negative
        )
    if slot == "after":
        return relatives(ledger, fact.subject)
    return ()
