"""What is known: everything about one entity, the facts of a relation, how many there were on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ledger.light import NamedTuple
from ledger.model import Entity, Fact, Moment, Name
from ledger.spans import EVER, Truth, sometime
from ledger.store import Ledger

LINKS = ("of", "capital", "seat", "nationality", "part_of", "members", "continues", "after", "confusable")
"""The fields of an entity that hold ids, in the order in which they are shown."""

_REVERSED = {
    "capital": "capital of",
    "seat": "seat of",
    "nationality": "nationals",
    "part_of": "contains",
    "members": "in group",
    "continues": "continued by",
    "after": "before",
}


class Dossier(NamedTuple):
    """Everything that the ledger says about an entity."""

    entity: Entity
    names: tuple[Name, ...]
    links: tuple[tuple[str, tuple[str, ...]], ...]
    """Field, ids; also the fields of others that point here, under a name of their own."""
    facts: tuple[tuple[str, tuple[Fact, ...]], ...]
    """(part that the entity plays: `subject`, `object` or a role; facts in the order of time)."""


class Counted(NamedTuple):
    """How many subjects an object has at a time, by the dates on record."""

    least: int
    most: int
    closed: bool
    """Whether the list is closed then: a number of a list that is not is only what is on record."""
    facts: tuple[Fact, ...]
    """What is counted, those that hold for certain and those that may."""


def dossier(ledger: Ledger, entity: Entity) -> Dossier:
    """Gather what is known about an entity."""
    links = [(field, _ids(getattr(entity, field))) for field in LINKS if getattr(entity, field)]
    for field, said in _REVERSED.items():
        if pointing := ledger.pointing_at(entity.id, field):
            links.append((said, tuple(other.id for other in pointing)))
    if belonging := ledger.of(entity.id):
        links.append(("has", tuple(other.id for other in belonging)))
    facts = [("subject", ledger.facts(subject=entity.id)), ("object", ledger.facts(object=entity.id))]
    facts += _in_roles(ledger, entity)
    ordered = tuple((part, tuple(sorted(found, key=when))) for part, found in facts if found)
    return Dossier(entity, ledger.names_of(entity.id), tuple(links), ordered)


def when(fact: Fact) -> tuple[int, int, str]:
    """The order of facts in time; those without a beginning come last."""
    return (fact.begin.lo if fact.begin else EVER, fact.end.hi if fact.end else EVER, fact.id)


def select(
    ledger: Ledger,
    relation: str | None,
    subject: str | None = None,
    object: str | None = None,
    on: Moment | None = None,
) -> tuple[tuple[Fact, bool], ...]:
    """The facts that fit, in the order of time, each with whether it certainly holds at `on` (True without one)."""
    found: list[tuple[Fact, bool]] = []
    for fact in ledger.facts(relation, subject, object):
        truth = Truth.YES if on is None else sometime(fact, on.lo, on.hi)
        if truth is not Truth.NO:
            found.append((fact, truth is Truth.YES))
    return tuple(sorted(found, key=lambda row: when(row[0])))


def count(ledger: Ledger, relation: str, object: str, on: Moment) -> Counted:
    """How many subjects the object has at the time, by each fact's own `time`.

    Other accepted dates (`also`) do not count here: a number on a day is the one by the chosen dates.
    """
    certain: set[str] = set()
    possible: set[str] = set()
    counted: list[Fact] = []
    for fact in ledger.facts(relation, object=object):
        if fact.negative or fact.status is not None:
            continue
        own = fact._replace(also=(), also_end=(), confirmed=None)
        truth = sometime(own, on.lo, on.hi)
        if truth is not Truth.NO:
            possible.add(fact.subject)
            counted.append(fact)
        if (truth is Truth.YES and on.lo == on.hi) or (truth is Truth.YES and _all_through(own, on)):
            certain.add(fact.subject)
    closed = any(
        closure.lists == "subjects"
        and closure.object == object
        and (closure.begin is None or closure.begin.lo <= on.lo)
        and (closure.end is None or on.hi <= closure.end.hi)
        for closure in ledger.closures(relation, object=object)
    )
    return Counted(len(certain), len(possible), closed, tuple(sorted(counted, key=when)))


def _all_through(fact: Fact, on: Moment) -> bool:
    begun = fact.begin is not None and fact.begin.hi <= on.lo
    return begun and (fact.open_end or (fact.end is not None and on.hi <= fact.end.lo))


def _ids(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _in_roles(ledger: Ledger, entity: Entity) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    found: dict[str, list[Fact]] = {}
    for relation in ledger.relations():
        if not any(entity.kind in kinds for _, kinds in relation.roles):
            continue
        for fact in ledger.facts(relation.id):
            for role, ids in fact.roles:
                if entity.id in ids:
                    found.setdefault(role, []).append(fact)
    for role, facts in found.items():
        yield role, tuple(facts)


def fact_object(ledger: Ledger, fact: Fact) -> dict[str, Any]:
    """A fact as JSON has it."""
    return {
        "id": fact.id,
        "relation": fact.relation,
        "subject": fact.subject,
        "object": fact.object,
        "time": fact.time or None,
        "also": [moment.edtf for moment in fact.also],
        "also_end": [moment.edtf for moment in fact.also_end],
        "senses": {name: moment.edtf for name, moment in fact.senses},
        "roles": {role: list(ids) for role, ids in fact.roles},
        "quantity": fact.quantity[0] if fact.quantity else None,
        "unit": fact.quantity[1] if fact.quantity else None,
        "not": fact.negative,
        "status": fact.status,
        "founder": fact.founder,
        "acting": fact.acting,
        "elected": fact.elected,
        "positions": [
            {"time": p.time or None, "held_by": list(p.held_by), "note": p.note or None} for p in fact.positions
        ],
        "sources": list(fact.sources),
        "confirmed": fact.confirmed.edtf if fact.confirmed else None,
        "path": fact.path,
        "line": fact.line,
    }


def day_text(day: int) -> str:
    """A day number as an ISO date."""
    return date.fromordinal(max(1, min(day, date.max.toordinal()))).isoformat()
