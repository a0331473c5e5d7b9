"""Who an entity legally is, what the facts about it are, and what a name may have meant at a time."""

from __future__ import annotations

from checker.values import Argument, When
from checker.verdicts.compare import interval
from ledger import history
from ledger.model import Fact, Moment
from ledger.spans import Truth
from ledger.store import Ledger


def identities(ledger: Ledger, entity_id: str) -> tuple[str, ...]:
    """The entity, what it legally continues, and what continues it; itself first."""
    same = history.identity(ledger, entity_id)
    return (entity_id, *sorted(same - {entity_id})) if len(same) > 1 else (entity_id,)


def relatives(ledger: Ledger, entity_id: str) -> tuple[str, ...]:
    """The entity with every predecessor and successor; itself first."""
    kin = history.chain(ledger, entity_id)
    return (entity_id, *sorted(kin - {entity_id})) if len(kin) > 1 else (entity_id,)


def alive(ledger: Ledger, argument: Argument, when: When | None) -> tuple[str, ...]:
    """Of the things that a contextual name may mean, those that existed at some time spoken of: others it cannot mean."""
    if when is None or (len(argument.entities) < 2 and not argument.contextual):
        return argument.entities
    moment = Moment(when.low, when.high, when.edtf)
    return tuple(
        e
        for e in argument.entities
        if history.exists(ledger, e, moment) is not Truth.NO
        # A treaty is signed, and spoken of, before it is in force.
        or ((entity := ledger.entity(e)) is not None and entity.kind in ("treaty", "document"))
    )


def facts_about(ledger: Ledger, relation: str, subject: str, object: str | None) -> tuple[Fact, ...]:
    """Facts of a relation about a subject (or what it continues) and an object."""
    same = identities(ledger, subject)
    if len(same) == 1:
        return ledger.facts(relation, subject, object)
    found: dict[str, Fact] = {}
    for identity in same:
        for fact in ledger.facts(relation, identity, object):
            found.setdefault(fact.id, fact)
    return tuple(found.values())


def covers(fact: Fact, when: When) -> bool:
    """Does the time touch that of the fact? What has no beginning on record is taken to."""
    if fact.begin is None:
        return True
    first, last = interval(fact)
    return first <= when.high and when.low <= last


def is_inside(ledger: Ledger, inner: str, outer: str) -> bool:
    """Is one place part of the other?"""
    seen = 0
    current: str | None = inner
    while current is not None and seen < 6:
        if current == outer:
            return True
        entity = ledger.entity(current)
        current = entity.part_of if entity is not None else None
        seen += 1
    return False
