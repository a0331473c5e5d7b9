"""Who led a state when it did what is told: "Novak's tanks rolled over the border in 1968", "his government applied in May 2022",
"it was Novak who signed for Ruritania".

Where the ledger knows when the deed was done and by which state, a leader to whom it is given held an office of that state then. Who
signs for a state may be any of its ministers, so that of signatures only those are spoken of who had left all that they ever held.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.clauses import clause_of
from checker.claims.durations import frame_at
from checker.claims.leaders import HIS
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import LEADER, Argument, Claim, When
from checker.verdicts.compare import happened_fits, interval
from checker.verdicts.roles import IN_OFFICE
from ledger import history
from ledger.model import Fact
from ledger.spans import Truth

HOLDS = "holds_office"


def read_deeds(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that those to whom deeds on record are given held an office of the state that did them."""
    if HOLDS not in book.relations or sentence.question:
        return
    seen = {
        argument.entities
        for claim in claims if _is_judged_itself(sentence, claim)
        for slot, argument in claim.arguments if slot == LEADER
    }  # fmt: skip
    for claim in claims:
        facts = deeds_of(sentence, claim)
        frame = frame_at(sentence, claim.trigger.start) if facts else None
        for person, leads in _actors(sentence, claim, frame) if frame is not None else ():
            found = [(o, w) for fact in facts for o, w in [_by_whom(sentence, book, claim, fact, person, leads)] if o]
            if len(found) != 1 or person.entities in seen:
                continue
            seen.add(person.entities)
            offices, when = found[0]
            yield from build(
                sentence, HOLDS, "state", claim.trigger,
                {"S": [person], "O": [Argument(person.span, "", offices, "role")]}, when,
                found_by="holder:deed", frame=frame, shape="title", presupposed=True,
            )  # fmt: skip


def deeds_of(sentence: Sentence, claim: Claim) -> list[Fact]:
    """Return the facts of which a claim of an event can be, those that its time fits."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if claim.aspect != "event" or claim.shape != "relation" or not claim.positive or claim.certainty == "open":
        return []
    if subject is None or claim.sense is not None or len(subject.entities) != 1 or (claim.loose and claim.when is None):
        return []
    return [
        fact
        for s in subject.entities
        for o in (object.entities if object is not None else (None,))
        for fact in sentence.ledger.facts(claim.relation, s, o)
        if not fact.negative and fact.begin is not None and not fact.open_end
        and (claim.when is None or happened_fits(fact, claim.when) is Truth.YES)
    ]  # fmt: skip


def _by_whom(
    sentence: Sentence, book: Phrasebook, claim: Claim, fact: Fact, person: Argument, leads: bool
) -> tuple[tuple[str, ...], When | None]:
    """The offices that the person must have held one of when it was done, and when that was."""
    states, when = states_of(sentence, fact), _time(claim, fact)
    if not leads and any(sentence.ledger.facts(HOLDS, e) or e in person.entities for e in fact.role("by")):
        return (), None  # who signed it is on record
    return (_offices(sentence, book, person, states, when, leads) if when is not None else ()), when


def states_of(sentence: Sentence, fact: Fact) -> set[str]:
    """Return the states that did what a fact is of, under all that they were called."""
    ledger = sentence.ledger
    doers = [*fact.role("by"), *((fact.subject,) if not fact.role("by") else ())]
    states = [e for e in doers if (known := ledger.entity(e)) is not None and known.kind == "state"]
    return {same for state in states for same in history.identity(ledger, state)}


def _time(claim: Claim, fact: Fact) -> When | None:
    """When it was done: the time that is said, within that of the fact."""
    moments = [m for m in (fact.begin, *fact.also) if m is not None]
    low, high = min(m.lo for m in moments), max(m.hi for m in moments)
    if fact.end is not None and "end" not in fact.open_roles:
        high = max(high, interval(fact)[1])
    said = claim.when
    if said is not None and said.mode == "in":
        low, high = max(low, said.low), min(high, said.high)
    if low > high:
        return None
    return When(claim.trigger, low - IN_OFFICE, high + IN_OFFICE, "", "in", True, "period", spoken=False)


def _actors(sentence: Sentence, claim: Claim, frame: Frame) -> Iterator[tuple[Argument, bool]]:
    """The persons to whom the clause gives the deed, and whether only who leads the state can have done it so."""
    for slot, argument in claim.arguments:
        if slot == LEADER and len(argument.entities) == 1:
            yield argument, True
        elif (
            slot == "by"
            and argument.via == "name"
            and len(argument.entities) == 1
            and is_person(sentence, argument.entities[0])
        ):
            yield argument, False
    items = sentence.items
    inside = clause_of(sentence, frame)
    for at in inside:
        if at + 2 < len(items) and items[at].name is not None and items[at + 1].tag == it.GEN:
            people = of_kinds(sentence.ledger, items[at], ("person",))
            if len(people) == 1 and any(items[i].lower in HIS for i in range(at + 2, min(at + 5, len(items)))):
                yield Argument(items[at].span, items[at].text, people), True
    if claim.loose or claim.relation == "signed":
        return
    for part in frame.subjects[0].parts if len(frame.subjects) == 1 and not frame.group.passive else ():
        people = of_kinds(sentence.ledger, items[part.head], ("person",))
        if len(people) == 1:
            yield Argument(items[part.head].span, items[part.head].text, people), True


def _is_judged_itself(sentence: Sentence, claim: Claim) -> bool:
    """Is the leader of what was done only once to something named judged with the claim?"""
    declared, object = sentence.ledger.relation(claim.relation), claim.argument("object")
    once = declared is not None and declared.single == "once"
    return once and not claim.loose and object is not None and object.via == "name" and not object.contextual


def is_person(sentence: Sentence, entity_id: str) -> bool:
    """Is an entity a person?"""
    known = sentence.ledger.entity(entity_id)
    return known is not None and known.kind == "person"


def _offices(
    sentence: Sentence, book: Phrasebook, person: Argument, states: set[str], when: When, leads: bool
) -> tuple[str, ...]:
    """The offices of the states that the person ever held: the leading ones, or all of one who had left them."""
    terms = [
        fact
        for fact in sentence.ledger.facts(HOLDS, person.entities[0])
        if not fact.negative
        and (office := sentence.ledger.entity(fact.object or "")) is not None
        and office.of in states
    ]
    if not leads and not all(fact.end is not None and interval(fact)[1] < when.low for fact in terms):
        return ()
    held = dict.fromkeys(fact.object for fact in terms if fact.object is not None)
    made = tuple(office for office in held if _is_made(sentence, office, when))
    if not leads:
        return made
    leading = {office for state in states for office in book.leading.get(state, ())}
    others = (fact for fact in terms if fact.object not in leading)
    if any(interval(fact)[0] <= when.high and when.low <= interval(fact)[1] for fact in others):
        return ()  # a minister then, who may speak for the rest
    return tuple(office for office in made if office in leading)


def _is_made(sentence: Sentence, office: str, when: When) -> bool:
    """Had anybody held the office by then? Before it was made nobody can have led by it."""
    terms = sentence.ledger.facts(HOLDS, None, office)
    return any(fact.begin is not None and fact.begin.lo <= when.high for fact in terms if not fact.negative)
