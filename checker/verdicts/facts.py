"""The ledger's facts about the arguments of a claim, and whether they make it true."""

from __future__ import annotations

from checker.values import ACTING, LEADER, Claim, When
from checker.verdicts.absence import absent, is_exhaustive
from checker.verdicts.assessment import AGAIN, FOUNDER, Assessment
from checker.verdicts.compare import CHOSEN_BEFORE, all_of, chosen_fits, interval, state_fits
from checker.verdicts.identities import covers, facts_about, is_inside, relatives
from checker.verdicts.roles import (
    denied_role,
    founded_by_paper,
    is_a_party,
    is_ruled_out,
    led_then,
    papers_in,
    role_truth,
)
from checker.verdicts.times import time_truth
from ledger import history
from ledger.model import Fact, Relation
from ledger.spans import Truth
from ledger.store import Ledger

_SETTLING = 400
"""Days after it began, or left a place, within which something may not have had another yet."""
_PLACES = frozenset(("city", "place", "state", "territory"))


def assess(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    subject: str,
    object: str | None,
    when: When | None,
    as_of: When | None,
) -> Assessment:
    """Return whether the (positive) statement is true of `subject` and `object`."""
    found = facts_about(ledger, relation.id, subject, object)
    if object is not None and relation.single == "subject" and not _PLACES.isdisjoint(relation.object_kinds):
        placed = _placed(ledger, claim, relation, subject, object, when, as_of)
        if isinstance(placed, Assessment):
            return placed
        found = placed
    positive = tuple(fact for fact in found if not fact.negative)
    if claim.sense == AGAIN:
        positive = _not_first(ledger, relation, subject, object, positive) or positive
    if claim.sense == ACTING and positive and not any(fact.acting for fact in positive):
        return Assessment(Truth.UNKNOWN, positive)  # the holder, who may have stood in for the one before
    if claim.sense == FOUNDER and not any(fact.founder for fact in positive):
        return _no_founder(ledger, relation, subject, object, positive)
    if not positive:
        negative = tuple(fact for fact in found if fact.negative)
        if negative and (when is None or any(covers(fact, when) for fact in negative)):
            return Assessment(Truth.NO, negative, ("subject",), closed=True)
        return _by_consequence(ledger, relation, subject, object, when) or absent(
            ledger, claim, relation, subject, object, when, as_of
        )
    denied = denied_role(ledger, claim, found, when)
    if denied is not None:
        return denied
    positive = _by_persons(ledger, claim, positive)
    outcomes = [(fact, *_fact_truth(ledger, claim, relation, fact, when, as_of)) for fact in positive]
    yes = [fact for fact, truth, _, _ in outcomes if truth is Truth.YES]
    if yes:
        kept = [succession for fact, truth, _, succession in outcomes if truth is Truth.YES]
        return Assessment(Truth.YES, (yes[0],), (), succession=kept[0])
    if any(truth is Truth.UNKNOWN for _, truth, _, _ in outcomes):
        return Assessment(Truth.UNKNOWN, positive)
    nearest = min(outcomes, key=lambda row: (len(row[2]), _distance(row[0], when)))
    exhaustive = is_exhaustive(
        ledger, claim, relation, subject, object, when or (as_of if claim.current else None), positive
    )  # fmt: skip
    if not exhaustive:
        return _by_consequence(ledger, relation, subject, object, when) or Assessment(Truth.UNKNOWN, positive)
    return Assessment(
        Truth.NO, (nearest[0], *(f for f in positive if f is not nearest[0])), nearest[2], succession=nearest[3]
    )


def _by_persons(ledger: Ledger, claim: Claim, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Of several rows about one thing, those that say which persons did it, where the claim says so of a person: later signatures of
    states say nothing of who signed at first."""
    doer = claim.argument("by")
    if doer is None or len(facts) < 2 or not _are_persons(ledger, doer.entities):
        return facts
    return tuple(fact for fact in facts if any(_are_persons(ledger, (e,)) for e in fact.role("by"))) or facts


def _are_persons(ledger: Ledger, entities: tuple[str, ...]) -> bool:
    return all((known := ledger.entity(e)) is not None and known.kind == "person" for e in entities)


def _not_first(
    ledger: Ledger, relation: Relation, subject: str, object: str | None, facts: tuple[Fact, ...]
) -> tuple[Fact, ...]:
    """The facts but the first of all, if nothing of the kind was before it: nobody is re-elected whom nobody elected."""
    begun = sorted(
        (fact for fact in facts if fact.begin is not None), key=lambda fact: fact.begin.lo if fact.begin else 0
    )
    if len(begun) < 2 or begun[0].begin is None:
        return facts
    first = begun[0].begin.lo
    closed = history.is_closed(ledger, relation.id, first, begun[1].begin.hi if begun[1].begin else first,
                               subject=subject, object=object)  # fmt: skip
    if not closed or (object is not None and _held_before(ledger, relation, subject, object, first)):
        return facts
    return tuple(fact for fact in facts if fact is not begun[0])


def _held_before(ledger: Ledger, relation: Relation, subject: str, object: str, day: int) -> bool:
    """Did a state between the two, such as a term of office, hold before that day already?"""
    return any(
        fact.begin is None or fact.begin.lo < day
        for declared in ledger.relations()
        if declared.shape == "state" and declared.subject_kinds == relation.subject_kinds
        and declared.object_kinds == relation.object_kinds
        for fact in ledger.facts(declared.id, subject, object)
        if not fact.negative
    )  # fmt: skip


def _distance(fact: Fact, when: When | None) -> int:
    """Days between the beginning of a fact, or another accepted day of it, and a time."""
    moments = [moment for moment in (fact.begin, *fact.also) if moment is not None]
    return min((abs(moment.lo - when.low) for moment in moments), default=0) if when is not None else 0


def _placed(
    ledger: Ledger, claim: Claim, relation: Relation, subject: str, object: str, when: When | None, as_of: When | None
) -> Assessment | tuple[Fact, ...]:
    """Facts about where something is, the containing state counting for its cities; "no" where it was elsewhere then."""
    known = facts_about(ledger, relation.id, subject, None)
    near = tuple(
        f
        for f in known
        if f.object is not None and (is_inside(ledger, f.object, object) or is_inside(ledger, object, f.object))
    )
    time = when or (as_of if claim.current else None)
    plain = claim.found_by == "verb:be"  # "NATO is in Norfolk, too": it has something there
    if time is None and claim.aspect == "state" and not near and not plain and _are_all(ledger, subject, known):
        return Assessment(Truth.NO, known, ("object",))
    if time is None or claim.aspect != "state" or any(state_fits(f, time) is not Truth.NO for f in near):
        return near
    elsewhere = tuple(f for f in known if not f.negative and state_fits(f, time) is Truth.YES)
    return Assessment(Truth.NO, elsewhere, ("object",)) if elsewhere else near


def _are_all(ledger: Ledger, subject: str, known: tuple[Fact, ...]) -> bool:
    """Do the facts say where it has been ever since it began?"""
    began = [f.begin.lo for f in facts_about(ledger, "exists", subject, None) if f.begin is not None and not f.negative]
    times = sorted(interval(fact) for fact in known if not fact.negative and fact.begin is not None)
    if not began or not times or times[0][0] > min(began) + _SETTLING or not any(fact.open_end for fact in known):
        return False
    reached = times[0][1]
    for first, last in times[1:]:
        if first > reached + _SETTLING:
            return False
        reached = max(reached, last)
    return True


def _no_founder(
    ledger: Ledger, relation: Relation, subject: str, object: str | None, facts: tuple[Fact, ...]
) -> Assessment:
    """Not one of the founders: false where the founders are recorded and the list was closed when they began."""
    founders = [fact for fact in ledger.facts(relation.id, None, object) if fact.founder and fact.begin is not None]
    days = [fact.begin for fact in founders if fact.begin is not None]
    kin = relatives(ledger, subject)
    if not days or any(fact.subject in kin for fact in founders):
        return Assessment(Truth.UNKNOWN, facts)
    first, last = max(day.lo for day in days), max(day.hi for day in days)
    if history.is_closed(ledger, relation.id, first, last, subject=subject, object=object) is None:
        return Assessment(Truth.UNKNOWN, facts)
    return Assessment(Truth.NO, facts, ("subject",), closed=True)


def _by_consequence(
    ledger: Ledger, relation: Relation, subject: str, object: str | None, when: When | None
) -> Assessment | None:
    """Judge an event that nobody recorded by what it leads to: an election of a person to an office by the term after it."""
    if object is None or when is None or when.mode != "in" or relation.shape != "event":
        return None
    for declared in ledger.relations():
        state = declared.id
        if declared.single != "object" or (declared.subject_kinds, declared.object_kinds) != (
            relation.subject_kinds,
            relation.object_kinds,
        ):
            continue
        terms = tuple(
            fact for fact in ledger.facts(state, subject, object) if not fact.negative and fact.begin is not None
        )
        if not terms or not history.is_closed(
            ledger, state, when.high, when.high + CHOSEN_BEFORE, subject=subject, object=object
        ):
            return None
        if any(chosen_fits(term, when) is Truth.YES for term in terms if not _led_to(ledger, relation, term)):
            return Assessment(Truth.YES, terms[:1])
        if all(when.high < interval(fact)[0] - CHOSEN_BEFORE or when.low > interval(fact)[1] for fact in terms):
            return Assessment(Truth.NO, terms, ("when",))
    return None


def _led_to(ledger: Ledger, relation: Relation, term: Fact) -> bool:
    """Is the event on record that the term followed from?"""
    if term.begin is None or term.object is None:
        return False
    first, last = term.begin.lo - CHOSEN_BEFORE, term.begin.hi
    events = ledger.facts(relation.id, term.subject, term.object)
    return any(fact.begin is not None and first <= fact.begin.lo <= last for fact in events if not fact.negative)


def _fact_truth(
    ledger: Ledger, claim: Claim, relation: Relation, fact: Fact, when: When | None, as_of: When | None
) -> tuple[Truth, tuple[str, ...], tuple[str, ...]]:
    wrong: list[str] = []
    succession: list[str] = []
    time = time_truth(claim, relation, fact, when, as_of)
    if time is Truth.NO:
        wrong.append("when")
    roles: list[Truth] = []
    for slot, argument in claim.arguments:
        if slot in ("subject", "object"):
            continue
        if slot == LEADER:
            if not led_then(ledger, argument.entities, fact):
                if time is Truth.NO or not is_ruled_out(ledger, claim, relation, argument, fact):
                    return Truth.UNKNOWN, (), ()  # somebody else's doing
                roles.append(Truth.NO)
                wrong.append(LEADER)
            continue
        papers = papers_in(ledger, argument.entities) if slot == "by" else ()
        if papers:
            subject = claim.argument("subject")
            truth, inherited = (
                founded_by_paper(ledger, fact, papers, subject.text if subject is not None else ""),
                False,
            )
        else:
            truth, inherited = role_truth(ledger, fact, slot, argument.entities)
        if slot == "after" and truth is not Truth.YES:
            return Truth.UNKNOWN, (), ()  # it took the place of something else: another story
        if truth is Truth.UNKNOWN and time is Truth.NO and slot == "by" and is_a_party(ledger, argument.entities):
            return Truth.UNKNOWN, (), ()  # a state that is not on record may have signed on another day
        roles.append(truth)
        if truth is Truth.NO:
            wrong.append(slot)
        if inherited:
            succession.append(slot)
    return all_of((time, *roles)), tuple(wrong), tuple(succession)
