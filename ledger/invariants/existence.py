"""Facts about things at a time at which the things were not there."""

from __future__ import annotations

from collections.abc import Iterator

from ledger.invariants.whole import LIFETIMES, Whole, problem_at
from ledger.model import Fact
from ledger.problem import Problem
from ledger.spans import Span, span

_PLACES = ("state", "territory", "city", "place")


def outside_existence(ledger: Whole) -> Iterator[Problem]:
    """A member or an organisation did not exist at that time.

    What: a state relation (membership, office …) begins before its subject or object began to exist, or lasts beyond
    its end, by the facts of `exists` and `operates`, or by `born` and `died`. A thing that `continues` another has
    existed as long as that one; a state that is the object is a place and is left out.

    Why: one of the two dates is wrong, or the fact belongs to a predecessor or successor.

    What to do: mend the date, or name the entity that existed then (`soviet-union`, not `russia`).

    Example: `{subject: czechoslovakia, time: 1991-02-21/..}` while Czechoslovakia ended in 1992.
    """
    for relation in ledger.content.relations:
        if relation.shape != "state" or relation.id in LIFETIMES:
            continue
        for fact in ledger.facts_by_relation.get(relation.id, ()):
            for entity_id in (fact.subject, fact.object):
                if entity_id is None or (entity_id == fact.object and ledger.entities[entity_id].kind in _PLACES):
                    continue
                if life := ledger.lifetimes.get(entity_id):
                    yield from _outside(fact, entity_id, life)


def died_otherwise(ledger: Whole) -> Iterator[Problem]:
    """A person's `died` and the fact of the death differ.

    What: the entity's field `died` and a fact of the relation `died` about it exclude each other.

    Why: the same thing is said in two places, differently.

    What to do: look at the source, mend one of them.

    Example: entity `died: 1998-01-05`, fact `{relation: died, subject: sonny-bono, time: 1998-01-06}`.
    """
    for fact in ledger.facts_by_relation.get("died", ()):
        person = ledger.entities.get(fact.subject)
        if person is None or person.died is None or fact.begin is None:
            continue
        found = span(fact)
        if person.died.lo > found.last_possible or person.died.hi < found.first_possible:
            message = f"'{person.id}' died {person.died.edtf} by {person.path}:{person.line}, here {fact.time}"
            yield problem_at(fact, "died-otherwise", message, "mend the one that is wrong")


def _outside(fact: Fact, entity_id: str, life: Span) -> Iterator[Problem]:
    found = span(fact)
    hint = "mend a date, or name the entity that existed then"
    if fact.begin and found.first_certain < life.first_possible:
        message = f"'{entity_id}' did not exist yet when '{fact.relation}' began ({fact.time})"
        yield problem_at(fact, "outside-existence", message, hint)
    # The last certain day of an open end is that of its confirmation.
    if found.last_certain > life.last_possible and (fact.end or fact.open_end):
        message = f"'{entity_id}' no longer existed when '{fact.relation}' ended ({fact.time})"
        yield problem_at(fact, "outside-existence", message, hint)
