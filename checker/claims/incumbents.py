"""Which office a verb without one must mean, where the date says it: "was re-elected in 1998" of whoever was president then.

Whoever holds an office whose elections are all on record is elected to that one; before and after they may have been
elected to anything.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.claims.sentence import Sentence
from checker.values import Argument, When
from ledger import history
from ledger.model import Fact

HOLDING = "holds_office"
_BEFORE = 366
"""Days before a recorded election in which the same election may be misdated."""
_PRECISE = ("day", "month", "year", "season", "quarter")


def office_at(sentence: Sentence, relation: str, person: Argument, when: When | None) -> str | None:
    """Return the only office to which the person can have come by `relation` at that time; None if it is not certain."""
    if (
        when is None
        or when.mode != "in"
        or not when.certain
        or when.precision not in _PRECISE
        or len(person.entities) != 1
    ):
        return None
    ledger, subject = sentence.ledger, person.entities[0]
    held = [term for term in ledger.facts(HOLDING, subject) if not term.negative and term.begin is not None]
    fitting = {term.object for term in held if _in_term(ledger.facts(relation, subject, term.object), term, when)}
    if len(fitting) != 1 or (office := next(iter(fitting))) is None:
        return None
    closed = history.is_closed(ledger, relation, when.low, when.high, subject=subject, object=office)
    return office if closed else None


def office_between(sentence: Sentence, relation: str, arguments: Mapping[str, Argument]) -> str | None:
    """Return the only office over which the person met whoever fills a role ("beat Novak"); None without one."""
    roles = {slot: argument for slot, argument in arguments.items() if slot not in ("subject", "object")}
    offices = {
        fact.object
        for slot, argument in roles.items()
        for entity in argument.entities
        for person in arguments["subject"].entities
        for one, other in ((person, entity), (entity, person))
        for fact in sentence.ledger.facts(relation, one)
        if other in fact.role(slot)
    }
    return next(iter(offices)) if len(offices) == 1 else None


def _in_term(events: tuple[Fact, ...], term: Fact, when: When) -> bool:
    """Is the time in the term, or shortly before the event that led to it?"""
    begins = [event.begin.lo for event in events if event.begin is not None and not event.negative]
    if term.begin is None or not begins:
        return False
    last = term.end.hi if term.end is not None else when.high
    before = max((day for day in begins if day <= term.begin.hi), default=term.begin.lo)
    return before - _BEFORE <= when.high and when.low <= last
