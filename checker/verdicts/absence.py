"""What is not on record: may the facts found be taken for all that there are, and is a list closed that does not have it?"""

from __future__ import annotations

from checker.values import Claim, When
from checker.verdicts.assessment import Assessment
from checker.verdicts.compare import FAR_FUTURE, state_fits
from checker.verdicts.identities import relatives
from checker.verdicts.times import time_truth
from ledger import history
from ledger.model import Closure, Fact, Relation
from ledger.spans import Truth
from ledger.store import Ledger

HORIZON = 693_596
"""1900-01-01: the ledger's single events are not known to be single before it."""
PAIR_HORIZON = 710_397
"""1946-01-01: what two things did to each other once (invade, annex, recognise) they may have done in older times as well."""

HAND_OVER = 31
"""Days before and after a time for which a place of one holder must be taken, if nobody else had it then."""

CHANGE = 2
"""Days between one holder and the next."""


def is_exhaustive(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    subject: str,
    object: str | None,
    when: When | None,
    facts: tuple[Fact, ...],
) -> bool:
    """May the facts found be taken for all that there are of this subject and object?"""
    if (
        facts
        and all(fact.begin is not None and fact.begin.hi < HORIZON for fact in facts)
        and not relation.object_kinds
    ):
        # What began before the ledger's time may have begun again within it.
        return False
    if claim.loose or (when is not None and when.high < (PAIR_HORIZON if relation.object_kinds else HORIZON)):
        return False
    if relation.single in ("once", "listed"):
        return True
    if relation.shape == "state" and relation.object_kinds:
        first, last = (when.low, when.high) if when is not None else (HORIZON, FAR_FUTURE)
        if claim.aspect != "end" and may_be_again(ledger, relation, object, first, facts):
            return False
        if history.is_closed(
            ledger, relation.id, first, min(last, _latest(ledger, relation, object)), subject=subject, object=object
        ) or (when is not None and object is not None and _taken(ledger, relation, subject, object, when)):
            return True
        # A membership that was broken off and taken up again is on record with both its times.
        return claim.aspect in ("begin", "end") and (len(facts) == 1 or "organisation" in relation.object_kinds)
    first, last = (when.low, when.high) if when is not None else (HORIZON, FAR_FUTURE)
    return history.is_closed(ledger, relation.id, first, last, subject=subject, object=object) is not None


def may_be_again(ledger: Ledger, relation: Relation, object: str | None, day: int, facts: tuple[Fact, ...]) -> bool:
    """Can what is over have come again by that day: is it later than all that anybody has confirmed of a thing that goes on?"""
    if object is None or any(fact.end is None for fact in facts):
        return False
    known = [fact.confirmed.hi for fact in facts if fact.confirmed is not None]
    known += [closure.end.hi for closure in ledger.closures(relation.id, object=object) if closure.end is not None]
    known += [fact.end.hi for fact in facts if fact.end is not None]
    return day > max(known) and _goes_on(ledger, object)


def _goes_on(ledger: Ledger, entity_id: str) -> bool:
    """Is there, as far as is known, still the thing, or what it is of (an office: its state)?"""
    entity = ledger.entity(entity_id)
    for known in (entity_id, entity.of if entity is not None else None):
        lives = [fact for fact in ledger.facts("exists", known) if not fact.negative] if known is not None else []
        if lives:
            return any(fact.end is None for fact in lives)
    return True


def _latest(ledger: Ledger, relation: Relation, object: str | None) -> int:
    ends = [closure.end.hi for closure in ledger.closures(relation.id, object=object) if closure.end is not None]
    return max(ends, default=FAR_FUTURE)


def absent(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    subject: str,
    object: str | None,
    when: When | None,
    as_of: When | None,
) -> Assessment:
    """No fact about this subject and object: false only by a closed list, or by another holder of a single-holder place."""
    others = ledger.facts(relation.id, None, object) if object is not None else ()
    time = when or as_of
    if relation.single == "object" and object is not None and time is not None:
        holding = [fact for fact in others if not fact.negative and state_fits(fact, time) is Truth.YES]
        closed = history.is_closed(ledger, relation.id, time.low, time.high, subject=subject, object=object)
        if holding and closed:
            return Assessment(Truth.NO, tuple(holding[:2]), ("subject",), closed=True)
        if when is not None and _is_said_of_it(claim) and (taken := _taken(ledger, relation, subject, object, when)):
            return Assessment(Truth.NO, taken, ("subject",))
    first, last = (time.low, time.high) if time is not None else (None, None)
    for closure in ledger.closures(relation.id, subject, object):
        listed = subject if closure.lists == "subjects" else object
        if listed is None or not history.is_listed(ledger, closure, listed):
            continue
        if first is None and object is not None and not others and closure.lists == "subjects":
            continue  # the list is of later years, and may be of other things than this one
        low, high = _listed_from(ledger, relation, closure, object), _listed_until(ledger, relation, closure, object)
        if first is None or last is None or (low <= first and last <= high):
            kin = [r for r in relatives(ledger, subject) if r != subject and ledger.facts(relation.id, r, object)]
            if kin and when is not None and _was_no_more(ledger, subject, when):
                # "Czechoslovakia joined in 1999": it had gone, and who came after it did.
                held = tuple(
                    fact for r in kin for fact in ledger.facts(relation.id, r, object)
                    if not fact.negative and time_truth(claim, relation, fact, when, as_of) is Truth.YES
                )  # fmt: skip
                if held:
                    return Assessment(Truth.NO, held[:1], ("subject",), succession=("subject",))
            if kin:
                return Assessment(Truth.UNKNOWN)
            return Assessment(Truth.NO, (), ("object" if closure.lists == "objects" else "subject",), closed=True)
    return Assessment(Truth.UNKNOWN)


def _is_said_of_it(claim: Claim) -> bool:
    """Is the place named, and is it said that somebody came to it or had it? Who left it had it, if it is the one that is meant."""
    object = claim.argument("object")
    return claim.aspect != "end" and object is not None and object.via not in ("context", "implied", "far", "faint")


def _taken(ledger: Ledger, relation: Relation, subject: str, object: str, when: When) -> tuple[Fact, ...]:
    """Those others who held a place of one holder through all of a time, and for some while before and after it."""
    place = ledger.entity(object)
    if relation.single != "object" or place is None or place.holders == "several":
        return ()
    held = sorted(
        (fact.begin.hi, fact.end.lo if fact.end is not None else FAR_FUTURE, fact)
        for fact in ledger.facts(relation.id, None, object)
        if fact.subject != subject and not fact.negative and fact.status is None and fact.begin is not None
        and (fact.end is not None or fact.open_end)
    )  # fmt: skip
    reached, last = when.low - HAND_OVER, when.high + HAND_OVER
    taken: list[Fact] = []
    for begin, end, fact in held:
        if begin <= reached + CHANGE and end > reached and reached < last:
            reached = end
            taken.append(fact)
    return tuple(taken) if reached >= last else ()


def _was_no_more(ledger: Ledger, entity_id: str, when: When) -> bool:
    """Had it ended before all of the time spoken of?"""
    ends = [fact.end for fact in ledger.facts("exists", entity_id) if not fact.negative]
    return bool(ends) and when.mode == "in" and all(end is not None and end.hi < when.low for end in ends)


def _listed_from(ledger: Ledger, relation: Relation, closure: Closure, object: str | None) -> int:
    """The first day for which a closed list answers: before what it is of existed, nobody belonged to that either."""
    if closure.begin is None:
        return 1
    if closure.lists == "subjects" and object is not None and relation.single is None:
        births = [fact.begin for fact in ledger.facts("exists", object) if fact.begin is not None]
        if births and min(birth.lo for birth in births) >= closure.begin.lo:
            return min(HORIZON, closure.begin.lo)
    return closure.begin.lo


def _listed_until(ledger: Ledger, relation: Relation, closure: Closure, object: str | None) -> int:
    """The last day for which a closed list answers: when what it is of has ended, nobody can come to it any more."""
    if closure.end is None:
        return FAR_FUTURE
    if closure.lists == "subjects" and object is not None and relation.single is None:
        ends = [fact.end for fact in ledger.facts("exists", object) if not fact.negative]
        if ends and all(end is not None and end.lo <= closure.end.hi + 31 for end in ends):
            return FAR_FUTURE
    return closure.end.hi
