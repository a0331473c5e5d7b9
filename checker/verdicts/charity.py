"""The benefit of the doubt: a conflict that rests on what a pronoun means is dropped where another thing that the text
names makes the sentence true.

"The Council of Europe is not an EU body. … Russia belonged to it from 1996 until 2022" is right of the Council, so that
is what "it" means, whichever of the two was named last. So is one that rests on "the bombing" in a text that never names it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from checker.context.memory import Memory
from checker.values import Argument, Claim, Status, Verdict
from checker.verdicts.assessment import FOUNDER
from checker.verdicts.bench import Bench
from checker.verdicts.judge import judge
from ledger.light import replace
from ledger.model import Entity
from ledger.store import Ledger

_RECALLED = frozenset(("pronoun", "context"))
_PLURAL = frozenset(("they", "them", "their", "these", "those", "both"))
"""No one thing that was named is meant by them, but for a body of many, which the reading has found already."""


def read_kindly(
    claim: Claim, verdict: Verdict, bench: Bench, memory: Memory, here: Collection[str]
) -> tuple[Claim, Verdict]:
    """Return a claim and its verdict "conflict", both changed where something that the text names, put in the place of a recalled
    argument, makes it true; what was named last wins. `here` are the entities that the sentence itself names."""
    for slot, argument in claim.arguments:
        if argument.via not in _RECALLED or argument.text.lower() in _PLURAL:
            continue
        for rival in _rivals(claim, slot, argument, bench, memory):
            meant = replace(argument, entities=(rival,))
            arguments = tuple((name, meant if name == slot else other) for name, other in claim.arguments)
            other = replace(claim, arguments=arguments)
            found = judge(other, bench)
            if found.status is Status.SUPPORTED:
                return other, found
            if argument.via == "pronoun" and _is_so_at_some_time(other, bench):
                return claim, Verdict(Status.UNVERIFIABLE, verdict.facts, note="another may be meant")
    if _elected_to_another(claim, bench):
        return claim, Verdict(Status.UNVERIFIABLE, verdict.facts, note="another office may be meant")
    if _came_to_a_status(claim, bench, memory):
        return claim, Verdict(Status.UNVERIFIABLE, verdict.facts, note="something else may be meant")
    if _joined_another(claim, bench) or _was_another(claim, bench, memory):
        return claim, Verdict(Status.UNVERIFIABLE, verdict.facts, note="something else may be meant")
    if any(_may_be_another(argument, bench, memory, here) for _, argument in claim.arguments):
        return claim, Verdict(Status.UNVERIFIABLE, verdict.facts, note="the name may mean something else")
    return claim, verdict


def _is_so_at_some_time(claim: Claim, bench: Bench) -> bool:
    """ "Croatia was in neither yet. When it came in the next year": which year that was is a guess, and so is no evidence."""
    if claim.when is None or claim.when.certain:
        return False
    return judge(replace(claim, when=None), bench).status is Status.SUPPORTED


def read_further(claim: Claim, verdict: Verdict, bench: Bench, memory: Memory) -> tuple[Claim, Verdict]:
    """Return a claim and its verdict "unverifiable", both changed where its object was left unsaid, the one that was recalled has
    nothing to do with the subject, and another that the text names has.

    "The council met in Rome. … Finland joined in April 2023": not the council, of which Finland never was, but the alliance.
    """
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if subject is None or object is None or object.via != "context" or when is None or claim.shape != "relation":
        return claim, verdict
    facts = [fact for s in subject.entities for fact in bench.ledger.facts(claim.relation, s) if not fact.negative]
    if claim.aspect not in ("begin", "end") or any(fact.object in object.entities for fact in facts):
        return claim, verdict
    rivals = dict.fromkeys(fact.object for fact in facts if fact.object is not None and memory.is_named(fact.object))
    for rival in rivals:
        meant = replace(object, entities=(rival,))
        arguments = tuple((name, meant if name == "object" else other) for name, other in claim.arguments)
        other = replace(claim, arguments=arguments)
        found = judge(other, bench)
        if found.status is Status.SUPPORTED:
            return other, found
    return claim, verdict


_COMMON = frozenset(("event", "mission", "body", "facility"))
"""Kinds of which there are many more than the ledger holds ("the bombing", "the Commission")."""
_DAYS = 366
"""So many days before or after something began, "the bombing" is that one."""


def _may_be_another(argument: Argument, bench: Bench, memory: Memory, here: Collection[str]) -> bool:
    """Is it called only by words that fit many things, in a text that names neither it nor lately whose it is, and that
    was not written in its days?"""
    if not argument.contextual or argument.via not in ("name", "pronoun") or len(argument.entities) != 1:
        return False
    entity = bench.ledger.entity(argument.entities[0])
    if entity is None or memory.is_named(entity.id):
        return False
    if entity.kind not in _COMMON and not (entity.kind == "organisation" and entity.part_of):
        return False  # "the alliance"; but "the military structures" are a part of one
    if any(owner in memory.named or owner in here for owner in (entity.of, entity.part_of) if owner is not None):
        return False
    if argument.text[:1].isupper() and entity.part_of is not None and memory.is_named(entity.part_of):
        return False  # "the Partnership", in a text about the organisation that has it
    where = set(_where(bench.ledger, entity))
    if any(e in memory.mentioned for e in where):
        return False
    others = (
        known for e in memory.mentioned if (known := bench.ledger.entity(e)) is not None and known.kind == "event"
    )
    if any(not where.isdisjoint(_where(bench.ledger, other)) for other in others):
        return False  # "the war in Iraq … The invasion took place in 2003"
    return not any(
        fact.begin is not None and bench.as_of is not None and abs(bench.as_of.low - fact.begin.lo) < _DAYS
        for relation in ("happened", "exists", "operates")
        for fact in bench.ledger.facts(relation, entity.id)
    )


def _where(ledger: Ledger, entity: Entity) -> Iterator[str]:
    """Where an event happened and to whom: a text about that speaks of it. A meeting's place may be what is wrong."""
    if entity.kind == "event" and entity.cls not in ("summit", "meeting", "conference"):
        for fact in ledger.facts("happened", entity.id):
            for role in ("place", "target"):
                yield from fact.role(role)


def _is_of_another_doer(claim: Claim, other: Claim) -> bool:
    """ "A, B and C did it": that A did is no other reading of what is said of C."""
    doer, subject = claim.argument("by"), other.argument("subject")
    return (
        claim.found_by == "telling:by" and doer is not None and subject is not None and doer.via == subject.via == "name"
        and doer.span != subject.span
    )  # fmt: skip


def settle_rivals(claims: Sequence[Claim], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Drop a conflict where the same words make another claim that is so ("announced its withdrawal": it did not yet
    withdraw), or where they make two and what they speak of is only recalled: then the first stands for both."""
    settled = list(verdicts)
    for at, (claim, verdict) in enumerate(zip(claims, verdicts, strict=True)):
        if verdict.status is not Status.CONFLICT or claim.sense == FOUNDER:
            continue  # that it was founded is no other reading of who founded it
        for order, (other, found) in enumerate(zip(claims, verdicts, strict=True)):
            if (
                other.trigger.start != claim.trigger.start
                or other.relation == claim.relation
                or other.when != claim.when
                or (
                    claim.quantity is not None and other.quantity is None
                )  # "died at the age of 46": that it died is less
                or _tells_less(other)
                or _is_of_another_doer(claim, other)
            ):
                continue
            if found.status is Status.SUPPORTED or (
                order < at and _recalls(claim) and settled[order].status is Status.CONFLICT
            ):
                settled[at] = Verdict(Status.UNVERIFIABLE, verdict.facts, note="the words may say something else")
                break
    return settled


def _tells_less(claim: Claim) -> bool:
    """Does it only say of a whole what the words say of a part ("annexed Kherson and Kharkiv": it did annex regions), or whose somebody
    is who is said to have signed?"""
    subject = claim.argument("subject")
    told = subject is not None and subject.via in ("telling", "day", "description")
    return told or claim.found_by == "holder:envoy"


def _recalls(claim: Claim) -> bool:
    object = claim.argument("object")
    return object is not None and object.via == "context"


def _rivals(claim: Claim, slot: str, argument: Argument, bench: Bench, memory: Memory) -> Iterator[str]:
    """What of the same kind the text named shortly before, then what it names anywhere and the ledger has a fact of."""
    ledger = bench.ledger
    kinds = {entity.kind for e in argument.entities if (entity := ledger.entity(e)) is not None}
    if slot == "subject" and argument.text.lower() == "it" and claim.relation in bench.relations:
        # "East Germany left the pact in 1990. In 1991 it was dissolved": what else can have been.
        kinds |= set(bench.relations[claim.relation].subject_kinds)
    taken = {e for _, other in claim.arguments for e in other.entities}
    named = [e for e in reversed(memory.named) if (entity := ledger.entity(e)) is not None and entity.kind in kinds]
    yield from (entity for entity in named if entity not in taken)
    for entity_id in dict.fromkeys(_on_record(claim, slot, ledger)):
        if entity_id is not None and entity_id not in taken and entity_id not in named and memory.is_named(entity_id):
            yield entity_id


def _on_record(claim: Claim, slot: str, ledger: Ledger) -> Iterator[str | None]:
    """Who or what fills a slot in the facts about the claim's other arguments: those who signed it, what it joined."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if slot not in ("subject", "object"):
        for s in subject.entities if subject is not None else ():
            for fact in ledger.facts(claim.relation, s):
                yield from fact.role(slot)
    elif subject is not None and object is not None:
        for e in (subject if slot == "object" else object).entities:
            facts = ledger.facts(claim.relation, e) if slot == "object" else ledger.facts(claim.relation, None, e)
            yield from (fact.object if slot == "object" else fact.subject for fact in facts)


def judge_entry(claim: Claim, bench: Bench) -> Verdict:
    """Judge what an entry of a list says, with the benefit of the doubt where the list does not say of what it is."""
    verdict = judge(claim, bench)
    if verdict.status is Status.CONFLICT and _joined_another(claim, bench):
        return Verdict(Status.UNVERIFIABLE, verdict.facts, note="something else may be meant")
    return verdict


def _was_another(claim: Claim, bench: Bench, memory: Memory) -> bool:
    """Is the office unsaid and its holder a pronoun, and did somebody whom the text names come to one, or leave one, then?

    "He signed it with Reagan. … He stepped down in December 1991": not he who was named last.
    """
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if subject is None or object is None or when is None:
        return False
    if subject.via not in _RECALLED or object.via not in _UNSAID or claim.aspect == "state":
        return False
    for fact in bench.ledger.facts(claim.relation):
        moment = fact.end if claim.aspect == "end" else fact.begin
        if moment is not None and moment.lo <= when.high and when.low <= moment.hi and memory.is_named(fact.subject):
            return True
    return False


def _elected_to_another(claim: Claim, bench: Bench) -> bool:
    """ "Novak, a former mayor, was elected in 1999": an office that only stands before the verb, of somebody who came to another then."""
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if subject is None or object is None or when is None or object.via != "title" or claim.aspect != "event":
        return False
    if object.span.start > claim.trigger.start:
        return False
    return any(
        fact.begin is not None and fact.begin.lo <= when.high and when.low <= fact.begin.hi
        for s in subject.entities
        for fact in bench.ledger.facts(claim.relation, s)
        if fact.object not in object.entities
    )


def _came_to_a_status(claim: Claim, bench: Bench, memory: Memory) -> bool:
    """Is it said of a pronoun that somebody came into it, who then came to a programme or status that the text names ("the plan")?"""
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if subject is None or object is None or object.via not in _RECALLED or when is None:
        return False
    named = [e for e in memory.mentioned if (entity := bench.ledger.entity(e)) is not None and entity.kind == "status"]
    return any(
        fact.begin is not None and fact.begin.lo <= when.high and when.low <= fact.begin.hi
        for status in named
        for s in subject.entities
        for fact in bench.ledger.facts(None, s, status)
    )


_UNSAID = frozenset(("implied", "any"))


def _joined_another(claim: Claim, bench: Bench) -> bool:
    """Is what was joined unsaid, is it no organisation that was recalled, and did the subject then enter one of the ledger?

    "Only the agreement solved it, and … the country joined in 2020" is of an alliance, not of the agreement.
    """
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None or object.via != "context" or claim.when is None:
        return False
    kinds = {entity.kind for e in object.entities if (entity := bench.ledger.entity(e)) is not None}
    if "organisation" in kinds or claim.relation in _PRIMARY:
        return False
    for relation in _PRIMARY:
        for s in subject.entities:
            for fact in bench.ledger.facts(relation, s):
                moment = fact.end if claim.aspect == "end" else fact.begin
                if moment is not None and moment.lo <= claim.when.high and claim.when.low <= moment.hi:
                    return True
    return False


_PRIMARY = ("member_of",)
"""What "joined" and "left" mean first, where nothing is said after them."""
