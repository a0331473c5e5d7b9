"""What follows from the facts and is never typed in: who held an office on a day, counts, orders, successions.

Every function takes the ledger first. Days are `date.toordinal` numbers. Nothing here looks at a clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ledger.closures import is_closed, is_listed
from ledger.counts import Period, count, count_periods
from ledger.light import NamedTuple
from ledger.model import Entity, Fact, Moment
from ledger.spans import Truth, holds, sometime, span, throughout
from ledger.store import Ledger

HOLDS_OFFICE = "holds_office"
MEMBER_OF = "member_of"
_LIFETIMES = ("exists", "operates", "in_force")


class Holding(NamedTuple):
    """A fact that holds on a day, or may."""

    fact: Fact
    certain: bool


class Accession(NamedTuple):
    """The place of a subject in the order in which an object gained its subjects; 1-based, inclusive."""

    fact: Fact
    first: int
    last: int
    """Above `first` where dates tie or are too coarse to tell."""


def holding(
    ledger: Ledger, relation: str, day: int, *, subject: str | None = None, object: str | None = None
) -> tuple[Holding, ...]:
    """The facts of the relation that hold, or may hold, on the day."""
    return tuple(_holding(ledger.facts(relation, subject, object), day))


def holders(ledger: Ledger, office: str, day: int) -> tuple[Holding, ...]:
    """Who held the office on the day; on a hand-over day both."""
    return holding(ledger, HOLDS_OFFICE, day, object=office)


def members(ledger: Ledger, organisation: str, day: int) -> tuple[Holding, ...]:
    """Who was a member on the day."""
    return holding(ledger, MEMBER_OF, day, object=organisation)


def _holding(facts: Iterable[Fact], day: int) -> Iterator[Holding]:
    for fact in facts:
        truth = Truth.NO if fact.negative else holds(fact, day)
        if truth is not Truth.NO:
            yield Holding(fact, truth is Truth.YES)


def accession_order(ledger: Ledger, relation: str, object: str) -> tuple[Accession, ...]:
    """Every subject the object ever had, by its first beginning; empty where the list is not closed from the start."""
    facts = [fact for fact in ledger.facts(relation, object=object) if fact.begin and not fact.negative]
    firsts: dict[str, Fact] = {}
    for fact in sorted(facts, key=lambda fact: span(fact).first_possible):
        firsts.setdefault(fact.subject, fact)
    ordered = list(firsts.values())
    if not ordered:
        return ()
    start = min(fact.begin.lo for fact in ordered if fact.begin)
    if not any(c.lists == "subjects" and c.object == object and (c.begin is None or c.begin.lo <= start)
               for c in ledger.closures(relation, object=object)):  # fmt: skip
        return ()
    begins = [(fact.begin.lo, fact.begin.hi) for fact in ordered if fact.begin]
    return tuple(
        Accession(
            fact,
            1 + sum(hi < fact.begin.lo for _, hi in begins),
            sum(lo <= fact.begin.hi for lo, _ in begins),
        )
        for fact in ordered
        if fact.begin
    )


def exists(ledger: Ledger, entity_id: str, moment: Moment) -> Truth:
    """Whether the entity existed (a person: lived) throughout the moment; NO only if at no time of it."""
    entity = ledger.entity(entity_id)
    if entity is None:
        return Truth.UNKNOWN
    if entity.kind == "person":
        return _lived(entity, moment)
    found = [fact for relation in _LIFETIMES for fact in ledger.facts(relation, entity_id) if not fact.negative]
    if not found:
        return Truth.UNKNOWN
    if any(throughout(fact, moment.lo, moment.hi) is Truth.YES for fact in found):
        return Truth.YES
    if all(sometime(fact, moment.lo, moment.hi) is Truth.NO for fact in found):
        return Truth.UNKNOWN if _happened_already(ledger, entity_id, moment, found) else Truth.NO
    return Truth.UNKNOWN


def _happened_already(ledger: Ledger, entity_id: str, moment: Moment, lives: list[Fact]) -> bool:
    """Before it came to life, had something already been done with it: was a treaty signed that was not yet in force?"""
    if any(life.begin is None or life.begin.lo <= moment.hi for life in lives):
        return False
    return any(
        fact.begin is not None and fact.begin.lo <= moment.hi and not fact.negative
        for fact in ledger.facts(None, entity_id)
    )


def _lived(person: Entity, moment: Moment) -> Truth:
    if (person.born and moment.hi < person.born.lo) or (person.died and moment.lo > person.died.hi):
        return Truth.NO
    # Whoever has no date of death may have died since the ledger was written.
    if person.born and person.died and person.born.hi <= moment.lo and moment.hi <= person.died.lo:
        return Truth.YES
    return Truth.UNKNOWN


def terms(ledger: Ledger, office: str, relation: str = HOLDS_OFFICE) -> tuple[Fact, ...]:
    """The terms of an office that have a beginning, in order."""
    found = [fact for fact in ledger.facts(relation, object=office) if fact.begin and not fact.negative]
    return tuple(sorted(found, key=lambda fact: (fact.begin.lo if fact.begin else 0, fact.line)))


def predecessors(ledger: Ledger, office: str, holder: str) -> tuple[Fact, ...]:
    """The terms that came directly before a term of `holder`: an acting holder and the last full one both count."""
    ordered = terms(ledger, office)
    found = [before for index, fact in enumerate(ordered) if fact.subject == holder
             for before in _adjacent(ledger, ordered, index, -1)]  # fmt: skip
    return tuple(dict.fromkeys(found))


def successors(ledger: Ledger, office: str, holder: str) -> tuple[Fact, ...]:
    """The terms that came directly after a term of `holder`: an acting holder and the next full one both count."""
    ordered = terms(ledger, office)
    found = [after for index, fact in enumerate(ordered) if fact.subject == holder
             for after in _adjacent(ledger, ordered, index, 1)]  # fmt: skip
    return tuple(dict.fromkeys(found))


def _adjacent(ledger: Ledger, ordered: tuple[Fact, ...], index: int, step: int) -> list[Fact]:
    """The neighbouring terms, as far as the record leaves no gap in between in which another may have held office."""
    found: list[Fact] = []
    here, subject = ordered[index], ordered[index].subject
    for near in ordered[index + 1 :] if step > 0 else ordered[:index][::-1]:
        earlier, later = (near, here) if step < 0 else (here, near)
        if not _touch(ledger, earlier, later):
            break
        here = near
        if near.subject == subject:  # the same holder's acting or earlier term: what matters lies beyond it
            continue
        found.append(near)
        if not near.acting:
            break
    return found


def _touch(ledger: Ledger, earlier: Fact, later: Fact) -> bool:
    before, after = span(earlier), span(later)
    if before.last_possible + 1 >= after.first_possible:
        return True
    gap = (before.last_certain, after.first_certain)
    return is_closed(ledger, earlier.relation, *gap, object=earlier.object) is not None


def identity(ledger: Ledger, entity_id: str) -> frozenset[str]:
    """The entity and those with the same legal identity before and after it (`continues`)."""
    return _reach(ledger, entity_id, ("continues",))


def chain(ledger: Ledger, entity_id: str) -> frozenset[str]:
    """The entity, its predecessors and its successors of either kind (`continues`, `after`); no siblings."""
    return _reach(ledger, entity_id, ("continues", "after"))


def _reach(ledger: Ledger, entity_id: str, fields: tuple[str, ...]) -> frozenset[str]:
    key = ("kin", entity_id, fields)
    known: frozenset[str] | None = ledger.derived.get(key)
    if known is None:
        known = ledger.derived[key] = frozenset(_found(ledger, entity_id, fields))
    return known


def _found(ledger: Ledger, entity_id: str, fields: tuple[str, ...]) -> set[str]:
    reached = {entity_id}
    for upwards in (True, False):
        waiting, seen = [entity_id], {entity_id}
        while waiting:
            here = waiting.pop()
            entity = ledger.entity(here)
            for field in fields:
                if upwards:
                    near = getattr(entity, field) if entity else ()
                else:
                    near = tuple(found.id for found in ledger.pointing_at(here, field))
                waiting += [found for found in near if found not in seen]
                seen.update(near)
        reached |= seen
    return reached


__all__ = [
    "Accession", "Holding", "Period", "accession_order", "chain", "count", "count_periods", "exists", "holders",
    "holding", "identity", "is_closed", "is_listed", "members", "predecessors", "successors", "terms",
]  # fmt: skip
