"""Who led a country without its highest office: "X led Ruritania from 1989", a year before there was a president.

Whoever leads, rules or governs need not hold the office by which the ledger knows its leaders. A conflict of such a claim is dropped
where it speaks of a time before that office existed, where the same person led what the country belonged to, or where only a
city is named, which has leaders of its own.
"""

from __future__ import annotations

from checker.values import Claim
from ledger import history
from ledger.model import Fact
from ledger.store import Ledger

LED = "led"
"""How the offices of an argument were found: of what is led."""
_YEAR = 365


def may_have_led_otherwise(claim: Claim, ledger: Ledger) -> bool:
    """May a person have led what the claim says in another way than by the office on record?"""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None or object.via != LED:
        return False
    if object.contextual:
        return True
    terms = [
        fact
        for person in subject.entities
        for fact in ledger.facts(claim.relation, person)
        if not fact.negative and fact.begin is not None and fact.object is not None
    ]
    held = sorted(
        (fact for fact in terms if fact.object in object.entities),
        key=lambda f: f.begin.lo if f.begin is not None else 0,
    )
    if not held or _led_its_kin(ledger, object.entities, terms):
        return bool(held)
    first = _first_ever(ledger, claim.relation, held[0])
    if first is None or held[0].begin is None:
        return False
    if claim.shape == "duration":
        return first >= held[0].begin.lo and _is_longer(claim, held)
    when = claim.when
    return when is not None and when.low < first and (when.mode != "in" or when.high < first)


def _led_its_kin(ledger: Ledger, offices: tuple[str, ...], terms: list[Fact]) -> bool:
    """Did they hold an office of what the country came from or became, besides?"""
    owners = {entity.of for e in offices if (entity := ledger.entity(e)) is not None and entity.of is not None}
    kin = {other for owner in owners for other in history.chain(ledger, owner)} - owners
    return any(
        fact.object not in offices
        and (office := ledger.entity(fact.object or "")) is not None
        and office.of in kin
        for fact in terms
    )  # fmt: skip


def _first_ever(ledger: Ledger, relation: str, term: Fact) -> int | None:
    """The day on which anybody first held the office of a term."""
    begins = [f.begin.lo for f in ledger.facts(relation, None, term.object) if not f.negative and f.begin is not None]
    return min(begins, default=None)


def _is_longer(claim: Claim, held: list[Fact]) -> bool:
    """Is the length that is claimed more than that of all the terms?"""
    if claim.quantity is None or claim.unit != "year":
        return False
    days = [fact.end.hi - fact.begin.lo for fact in held if fact.begin is not None and fact.end is not None]
    return len(days) == len(held) and claim.quantity.low > sum(days) / _YEAR
