"""What writers put in the place of the right thing: the next holder of an office, a neighbouring country."""

from __future__ import annotations

from ledger import history
from ledger.model import Entity, Fact
from ledger.store import Ledger


def nearest_terms(ledger: Ledger, office: str, person: str) -> list[Fact]:
    """The terms of an office, those next to the person's own first."""
    terms = history.terms(ledger, office)
    own = [number for number, term in enumerate(terms) if term.subject == person]
    return (
        sorted(terms, key=lambda term: min(abs(terms.index(term) - number) for number in own)) if own else list(terms)
    )


def neighbours(ledger: Ledger, state: Entity) -> list[str]:
    """States that writers might mix up with this one: confusable, of one group, or near it in the region's file."""
    groups = [other for group in ledger.pointing_at(state.id, "members") for other in group.members]
    region = [other for other in ledger.entities("state") if other.path == state.path]
    near = sorted(region, key=lambda other: (abs(other.line - state.line), other.line))
    found = dict.fromkeys([*state.confusable, *groups, *(other.id for other in near)])
    return [other for other in found if other != state.id and _kind(ledger, other) == "state"]


def _kind(ledger: Ledger, entity_id: str) -> str:
    entity = ledger.entity(entity_id)
    return entity.kind if entity else ""


def named(ledger: Ledger, entity_id: str, written: str, adjective: bool = False) -> str:
    """A name of the entity in the form of the one written: an adjective, a surname, or the full name."""
    names = ledger.names_of(entity_id)
    if adjective:
        return next((name.text for name in names if name.kind == "adjective"), "")
    if " " not in written and (short := next((name.text for name in names if name.kind == "surname"), "")):
        return short
    return next((name.text for name in names if name.kind == "canonical"), "")
