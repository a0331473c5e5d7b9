"""Titles before and after names: "President Carter" is ordinary English at any later time.

A title is satisfied if the person held the office at the time spoken of, at the as-of date, or before. It is false if
they had
never held it by then, with "then-", where the words presuppose the office at that time, and where the sentence speaks
of
the days around the as-of date and somebody else had long taken over.
"""

from __future__ import annotations

from checker.values import Argument, Claim, Repair, Status, Verdict, When
from checker.verdicts import repairs, wording
from checker.verdicts.compare import FAR_FUTURE, interval, state_fits
from checker.verdicts.orders import holders_in_order
from ledger import history
from ledger.light import replace
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

ADULT = 30 * 365
"""Days of age before which nobody holds an office."""
LONG_OVER = "that was over:"
"""How the note begins where a term had ended long before the days around the as-of date, however these are counted."""
HAND_OVER = 90
"""Days for which a former holder may still be called by the title in news of the day."""


def judge_title(claim: Claim, ledger: Ledger, as_of: When | None) -> Verdict:
    """Return the verdict on a title. Facts may come from any relation that has holders."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None:
        return Verdict(Status.UNVERIFIABLE)
    when = claim.when or as_of
    terms = [
        fact
        for s in subject.entities
        for o in object.entities
        for fact in ledger.facts(claim.relation, s, o)
        if not fact.negative
    ]
    if claim.sense == "then" and claim.when is None:
        # "the then president": of a time that the sentence does not say.
        return Verdict(Status.SUPPORTED if terms else Status.UNVERIFIABLE, tuple(f.id for f in terms[:1]))
    disputed = [fact for fact in terms if fact.status == "disputed"]
    if disputed:
        return Verdict(Status.UNVERIFIABLE, tuple(fact.id for fact in disputed))
    if when is None:
        return Verdict(Status.SUPPORTED if terms else Status.UNVERIFIABLE, tuple(f.id for f in terms[:1]))
    at_that_time = [fact for fact in terms if state_fits(fact, when) is not Truth.NO]
    if at_that_time:
        if claim.sense == "former" and all(
            state_fits(f, when) is Truth.YES and interval(f)[1] > (as_of or when).high for f in at_that_time
        ):
            return Verdict(Status.UNVERIFIABLE, tuple(f.id for f in at_that_time))
        return Verdict(Status.SUPPORTED, (at_that_time[0].id,))
    strict = claim.presupposed and claim.sense != "former"
    if not strict:
        latest = as_of.high if as_of is not None else FAR_FUTURE
        began = [fact for fact in terms if interval(fact)[0] <= max(latest, when.high)]
        gone = bool(began) and _long_gone(claim, began, when, as_of) and not _moves_on(claim, ledger, when)
        if began and not gone:
            return Verdict(Status.SUPPORTED, (began[0].id,))
        if gone:
            verdict = _conflict(claim, ledger, when, terms)
            return (
                replace(verdict, note=f"{LONG_OVER} {verdict.note}") if verdict.status is Status.CONFLICT else verdict
            )
    return _conflict(claim, ledger, when, terms)


def _is_somebody_else(ledger: Ledger, subject: Argument, object: Argument) -> bool:
    """Do several bear the surname, or one of another country than the office's ("U.S. President Wilson", Harold
    Wilson)?"""
    if len(subject.entities) > 1:
        return True
    owners = {office.of for o in object.entities if (office := ledger.entity(o)) is not None}
    for s in subject.entities:
        person = ledger.entity(s)
        if person is None or person.nationality in owners:
            return False
    return True


def _moves_on(claim: Claim, ledger: Ledger, when: When) -> bool:
    """Does somebody come into another office then, to which the one before goes along as a title?"""
    subject, object = claim.argument("subject"), claim.argument("object")
    return subject is not None and any(
        fact.begin is not None
        and when.low - HAND_OVER <= fact.begin.lo <= when.high + HAND_OVER
        and (object is None or fact.object not in object.entities)
        for person in subject.entities
        for fact in ledger.facts(claim.relation, person)
    )


def _long_gone(claim: Claim, terms: list[Fact], when: When, as_of: When | None) -> bool:
    """The sentence speaks of the days around the as-of date, and the term had ended well before."""
    if as_of is None or claim.sense in ("former", "lasting") or claim.relation != "holds_office":
        return False
    if (
        claim.when is None
        or claim.when.yearless  # "On 5 February", in a text that looks back
        or when.high - when.low > 45
        or abs(when.high - as_of.high) > 45
        or as_of.high - as_of.low > 31
    ):
        return False
    return all(interval(fact)[1] + HAND_OVER < when.low for fact in terms)


def _conflict(claim: Claim, ledger: Ledger, when: When, terms: list[Fact]) -> Verdict:
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None:
        return Verdict(Status.UNVERIFIABLE)
    if not terms and " " not in subject.text and _is_somebody_else(ledger, subject, object):
        return Verdict(Status.UNVERIFIABLE, note="a bare surname may be somebody else's")
    relation = ledger.relation(claim.relation)
    closed = [
        o
        for o in object.entities
        if any(
            history.is_closed(ledger, claim.relation, when.low, when.high, subject=s, object=o)
            for s in subject.entities
        )
    ]
    left = [
        o
        for o in object.entities
        if o not in closed and all(_left_before(ledger, claim.relation, s, o, when) for s in subject.entities)
    ]
    if relation is None or not closed or len(closed) + len(left) != len(object.entities):
        return Verdict(Status.UNVERIFIABLE)
    if (
        not terms
        and not claim.current
        and not (claim.presupposed and claim.when is not None)
        and any(_may_be_earlier(claim.relation, ledger, s, o) for s in subject.entities for o in object.entities)
    ):
        return Verdict(Status.UNVERIFIABLE)
    if relation.single != "object":
        if claim.when is None and terms:
            return Verdict(Status.UNVERIFIABLE)
        said = wording.statement(ledger, relation, "state", subject.entities[0], object.entities[0])
        note = "; ".join(wording.period(fact) for fact in terms)
        return Verdict(
            Status.CONFLICT,
            tuple(f.id for f in terms),
            "not-recorded",
            claim.trigger,
            f"not so by the ledger's closed list: “{said}”",
            f"true {note}" if note else "",
        )
    holders = [
        fact
        for o in object.entities
        for fact in ledger.facts(claim.relation, None, o)
        if not fact.negative and state_fits(fact, when) is Truth.YES
    ]
    holders.sort(key=lambda fact: (fact.acting, interval(fact)[0]))
    if not holders:
        return Verdict(Status.UNVERIFIABLE)
    named = "; ".join(
        f"{wording.statement(ledger, relation, 'state', fact.subject, fact.object)} {wording.period(fact)}"
        for fact in holders[:3]
    )
    own = "; ".join(f"{wording.name_of(ledger, fact.subject)}: {wording.period(fact)}" for fact in terms)
    everywhere = [
        fact
        for s in subject.entities
        for fact in ledger.facts(claim.relation, s, None)
        if not fact.negative and not terms
    ]
    own = own or "; ".join(
        wording.statement(ledger, relation, "state", fact.subject, fact.object) + " " + wording.period(fact)
        for fact in everywhere[:2]
    )
    fix: tuple[Repair, ...] = ()
    persons = {fact.subject for fact in holders}
    if len(persons) == 1 and subject.via == "name":
        fix = (repairs.entity_repair(ledger, subject, next(iter(persons)), "wrong-holder"),)
    if everywhere and claim.found_by != "holder:title" and object.via in ("role", "title"):
        # Somebody else's title: the person held another office, and it is the title that is wrong.
        others = tuple(f.id for f in (*everywhere, *holders))
        return Verdict(Status.CONFLICT, others, "wrong-office", object.span, own, named)
    why = "the words presuppose the office at that time" if claim.presupposed and terms else ""
    note = "; ".join(part for part in (own, why) if part)
    return Verdict(
        Status.CONFLICT,
        tuple(f.id for f in (*holders, *terms)),
        "wrong-holder",
        subject.span,
        named,
        note,
        fix,
    )


def _left_before(ledger: Ledger, relation: str, person: str, office: str, when: When) -> bool:
    """Had the person held the office, whose list of holders is open, and left it before?"""
    terms = [fact for fact in ledger.facts(relation, person, office) if not fact.negative]
    return bool(terms) and all(fact.end is not None and interval(fact)[1] < when.low for fact in terms)


def _may_be_earlier(relation: str, ledger: Ledger, person: str, office: str) -> bool:
    """May the person have held the office before the ledger's list of holders begins?"""
    if holders_in_order(ledger, relation, office):
        return False
    entity = ledger.entity(person)
    born = entity.born if entity is not None else None
    begins = [closure.begin for closure in ledger.closures(relation, object=office)]
    known = [moment.lo for moment in begins if moment is not None]
    if not begins or len(known) < len(begins):
        return False
    others = [fact.begin.lo for fact in ledger.facts(relation, person) if fact.begin is not None and not fact.negative]
    if others and min(others) > min(known):
        return False
    return born is None or born.lo + ADULT < min(known)


def ends(fact: Fact) -> int:
    """The last day of a term, far in the future where it is open."""
    return interval(fact)[1] if fact.end is not None else FAR_FUTURE
