"""Who acted for whom when a paper was signed or leaders met: "for the Ukrainians it was Novak", "Novak, as chancellor, for Ruritania",
where the sentence tells what was signed, or the one before it did.

Of a paper of which the ledger knows who signed it for whom, whoever acts for a party is said to be one of those. Where it does not, and of
meetings, whoever led the state at another time, and held nothing in it at that time, is said to have led it then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.deeds import HOLDS, deeds_of, is_person, states_of
from checker.claims.durations import frame_at
from checker.claims.envoys import whose_envoy
from checker.claims.holders import frame_of
from checker.claims.offices import leading_terms
from checker.claims.phrasebook import Phrasebook
from checker.claims.scenes import told_scene
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.values import Argument, Claim, Span, When
from checker.verdicts.compare import interval
from checker.verdicts.roles import IN_OFFICE
from ledger import history
from ledger.light import replace
from ledger.model import Fact

_ACTING = frozenset(
    "act appear attend be come gather get go have hold meet put receive represent seat send set share sign sit speak stand take".split()
)
"""Verbs of what those do who act for a state when something is signed."""
_NOT_THESE = frozenset("after before former ex not since than then unlike without".split())
"""Before a name: somebody is named who was not there."""


def read_signatories(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that those who act for a state signed what was signed for it, or led it then."""
    if HOLDS not in book.relations or sentence.question:
        return
    scene = told_scene(sentence, claims)
    judged = {
        argument.entities
        for claim in claims if any(fact.role("by") for fact in deeds_of(sentence, claim))
        for slot, argument in claim.arguments if slot == "by"
    }  # fmt: skip
    judged |= {a.entities for claim in claims if claim.found_by == "holder:deed" for _, a in claim.arguments}
    for at, item in enumerate(sentence.items) if scene else ():
        beside = whose_envoy(sentence, at)
        people = of_kinds(sentence.ledger, item, ("person",)) if beside is not None else ()
        if beside is None or len(people) != 1 or people in judged or not _acts(sentence, at):
            continue
        owners, span = beside
        whole = Span(min(item.start, span.start), max(item.end, span.end))
        person = Argument(item.span, item.text, people)
        yield from _claims(sentence, book, person, owners, whole, scene, frame_of(sentence, at))


def put_at_the_scene(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Give the offices as which somebody signs the time of what the sentence tells: "signed for Ruritania as chancellor"."""
    timeless = [claim for claim in claims if claim.when is None and claim.presupposed and claim.relation == HOLDS]
    signs = [
        claim
        for claim in timeless
        if (frame := frame_at(sentence, claim.trigger.start)) is not None and frame.group.lemma == "sign"
    ]
    scene = told_scene(sentence, claims) if signs else []
    if not scene:
        return list(claims)
    first, last = _days(scene)
    then = When(signs[0].trigger, first, last, "", "in", True, "period", spoken=False)
    return [replace(claim, when=then) if claim in signs else claim for claim in claims]


def _acts(sentence: Sentence, at: int) -> bool:
    """Does the clause say no more of somebody than that they were there for somebody?"""
    frame = frame_of(sentence, at)
    if at and sentence.items[at - 1].lower in _NOT_THESE:
        return False
    if frame is None:
        return True
    return frame.group.lemma in _ACTING and not frame.group.negated and not frame.open


def _parties(sentence: Sentence, book: Phrasebook, fact: Fact) -> set[str]:
    """The states and organisations for which something was signed or at which people met: those that did it, and those that the persons
    who did it led."""
    led = {
        same
        for doer in fact.role("by") if is_person(sentence, doer)
        for _, owner in leading_terms(sentence, book, doer)
        for same in history.identity(sentence.ledger, owner)
    }  # fmt: skip
    return states_of(sentence, fact) | led


def _claims(
    sentence: Sentence,
    book: Phrasebook,
    person: Argument,
    owners: Sequence[str],
    span: Span,
    facts: Sequence[Fact],
    frame: Frame | None,
) -> Iterator[Claim]:
    """What is said of a person who acts for one of the owners at one of the scenes that the facts are of."""
    led = [term for term, owner in leading_terms(sentence, book, person.entities[0]) if owner in owners]
    closed = [
        fact
        for fact in facts
        if (led or fact.relation == "signed") and "by" not in fact.open_roles and not _parties(sentence, book, fact).isdisjoint(owners)
        and any(is_person(sentence, doer) for doer in fact.role("by"))
    ]  # fmt: skip
    if closed:
        there = Argument(person.span, person.text, tuple(dict.fromkeys(fact.subject for fact in closed)), "context")
        yield from build(
            sentence, closed[0].relation, "event", span, {"S": [there], "by": [person]}, None, found_by="signatory", frame=frame
        )  # fmt: skip
        return
    facts = [fact for fact in facts if fact.relation == "signed"]
    if not facts or not _signs_for(sentence, span, frame):
        return
    first, last = _days(facts)
    recorded = {doer for fact in facts for doer in fact.role("by")}
    if (
        not led
        or not recorded.isdisjoint(person.entities)
        or _served(sentence, person.entities[0], owners, first, last)
    ):
        return
    offices = tuple(office for office in dict.fromkeys(book.led(owners)) if _has_holder(sentence, office, first, last))
    if offices:
        when = When(span, first, last, "", "in", True, "period", spoken=False)
        yield from build(
            sentence, HOLDS, "state", span, {"S": [person], "O": [Argument(person.span, "", offices, "role")]}, when,
            found_by="signatory", frame=frame, shape="title", presupposed=True,
        )  # fmt: skip


def _signs_for(sentence: Sentence, span: Span, frame: Frame | None) -> bool:
    """Is the person said to sign, or to be there for somebody, and not only to be of somewhere?"""
    inside = (item.lower for item in sentence.items if span.start <= item.start < span.end)
    return "for" in inside or (frame is not None and frame.group.lemma == "sign")


def _days(facts: Sequence[Fact]) -> tuple[int, int]:
    """The first and the last day of the scene, and of what may still be of it."""
    days = [interval(fact) for fact in facts]
    return min(first for first, _ in days) - IN_OFFICE, max(last for _, last in days) + IN_OFFICE


def _served(sentence: Sentence, person: str, owners: Sequence[str], first: int, last: int) -> bool:
    """Did somebody hold any office of the owners then, or none before: may they have signed as what the ledger does not know?"""
    terms = [
        interval(fact)
        for fact in sentence.ledger.facts(HOLDS, person)
        if not fact.negative
        and (office := sentence.ledger.entity(fact.object or "")) is not None
        and office.of in owners
    ]
    return not terms or any(low <= last and first <= high for low, high in terms) or all(low > last for low, _ in terms)


def _has_holder(sentence: Sentence, office: str, first: int, last: int) -> bool:
    terms = (interval(fact) for fact in sentence.ledger.facts(HOLDS, None, office) if not fact.negative)
    return any(low <= first and last <= high for low, high in terms)
