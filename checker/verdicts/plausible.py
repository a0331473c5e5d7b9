"""Accusations that rest on the rest of the text: a reading too loose for a verdict by its own words in, a warning out where every
other reading that the text leaves open is false as well.

"In Russia's case it suspended its part in 2010" may speak of any of the things named before; if Russia ever suspended only one of
them, and that in another year, no reading is true. "Spain came in 1984" says little; beside "Greece and Turkey came in 1952", which is
right of an alliance, it says the same of the same. "NATO sent planes in 1994" tells the bombing that the text names elsewhere. "Kabul
fell to the Taliban on 19 August 2021" is told to the letter, but for the day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import product

from checker.claims.toldtimes import NEAREST
from checker.context.memory import Memory
from checker.context.names import OPENING
from checker.values import Argument, Aspect, Claim, Company, Status, Verdict, When
from checker.verdicts.bench import Bench
from checker.verdicts.judge import judge
from checker.verdicts.samedays import day_of_another_year, is_on_record
from checker.verdicts.unsaid import OFFICES, of_a_spoken_office, of_an_unsaid_office, outright
from ledger.light import replace
from ledger.store import Ledger

_GIVES = ("day", "month", "year")


def company_of(claims: Iterable[tuple[Claim, Verdict]]) -> Iterator[Company]:
    """Yield what the claims that are right, time and all, say of whom; whoever else is said to have done so is in their company."""
    for claim, verdict in claims:
        object = claim.argument("object")
        if (
            verdict.status is Status.SUPPORTED
            and claim.when is not None
            and claim.when.spoken
            and claim.shape == "relation"
            and claim.aspect in ("begin", "end")
            and object is not None
            and len(object.entities) == 1
        ):
            yield Company(claim.relation, claim.aspect, object.entities[0], claim.found_by)


def accuse(claim: Claim, verdict: Verdict, bench: Bench, memory: Memory, here: Collection[str]) -> Verdict | None:
    """Return the conflict of a loose claim that was judged unverifiable, None where something speaks for the writer. `here` are the
    entities that its sentence names."""
    when = claim.when
    if claim.relation in OFFICES and verdict.status is Status.UNVERIFIABLE:
        spoken = of_a_spoken_office(claim, bench, memory)
        if spoken is not None:
            return spoken
    if claim.shape == "dated" and verdict.status is Status.UNVERIFIABLE:
        return _of_the_month(claim, bench, memory)
    if not claim.loose or verdict.status is not Status.UNVERIFIABLE or when is None or claim.shape != "relation":
        return None
    sure = when.certain or (when.yearless and claim.doubt == "day")
    if not (when.spoken and sure and when.mode in ("in", "since") and when.precision in _GIVES):
        return None
    if claim.found_by == "meeting":
        found = _of_a_meeting(claim, bench, memory, here)
    elif claim.relation in OFFICES and any(argument.via == "any" for _, argument in claim.arguments):
        found = of_an_unsaid_office(claim, bench, memory, here)
    elif claim.doubt == "reference":
        found = _of_all_candidates(claim, bench, memory, here)
    elif claim.doubt == "day":
        found = judge(outright(claim, {}), bench)
    elif claim.doubt == "common":
        found = judge(outright(claim, {}), bench) if _is_spoken_of(claim, bench.ledger, memory, here) else None
    else:
        found = judge(outright(claim, {}), bench) if _keeps_company(claim, memory) else None
    if found is None or found.status is not Status.CONFLICT or found.code != "wrong-date":
        return None
    return replace(found, severity="warning")


def _of_the_month(claim: Claim, bench: Bench, memory: Memory) -> Verdict | None:
    """ "The Straw summit of July 1991", in a text that names, somewhere, those who met there in July 1997."""
    subject, ledger = claim.argument("subject"), bench.ledger
    if subject is None or subject.via != "uncertain" or claim.loose:
        return None
    owned = tuple(
        e for e in subject.entities
        if (entity := ledger.entity(e)) is not None and entity.of is not None and _is_in_the_text(entity.of, ledger, memory)
    )  # fmt: skip
    meant = replace(subject, entities=owned, via="name", contextual=False)
    arguments = tuple((slot, meant if slot == "subject" else other) for slot, other in claim.arguments)
    return day_of_another_year(replace(claim, arguments=arguments), bench) if owned else None


def _is_in_the_text(owner: str, ledger: Ledger, memory: Memory) -> bool:
    """Does the text name an organisation, or a part of it, anywhere?"""
    return memory.is_named(owner) or any(memory.is_named(part.id) for part in ledger.pointing_at(owner, "part_of"))


def _keeps_company(claim: Claim, memory: Memory) -> bool:
    """Is the same rightly said of somebody else, in the same words and paragraph?"""
    object = claim.argument("object")
    if object is None or len(object.entities) != 1:
        return False
    return Company(claim.relation, claim.aspect, object.entities[0], claim.found_by) in memory.company


def _is_spoken_of(claim: Claim, ledger: Ledger, memory: Memory, here: Collection[str]) -> bool:
    """Does the text name what is told, or what began with it, near by or as what the text is about?"""
    subject = claim.argument("subject")
    if subject is None or len(subject.entities) != 1:
        return False
    told = subject.entities[0]
    days = {f.begin.lo for f in ledger.facts(claim.relation, told) if f.begin is not None and f.begin.lo == f.begin.hi}
    same = {
        fact.subject
        for relation in ("happened", "operates")
        for fact in ledger.facts(relation)
        if fact.begin is not None and fact.begin.lo in days
    }
    opening = memory.number <= OPENING
    return any(e in here or e in memory.named or (opening and memory.is_named(e)) for e in sorted({told, *same}))


def _of_a_meeting(claim: Claim, bench: Bench, memory: Memory, here: Collection[str]) -> Verdict | None:
    """ "In Ruritania, in April 2006, it had promised membership": an organisation of which the text speaks met there in that month of
    another year, once, and in no April near by; "it was told in Ruritania in 2006": it met there only once, and nothing else is known."""
    subject, when, ledger = claim.argument("subject"), claim.when, bench.ledger
    if subject is None or when is None or (when.precision == "year" and claim.doubt != "common"):
        return None
    owners = {entity.of for e in here if (entity := ledger.entity(e)) is not None} | {*here, *memory.mentioned}
    owned = [
        e for e in subject.entities
        if ((entity := ledger.entity(e)) is not None and entity.of is not None and entity.of in owners)
        or (when.precision != "year" and _are_in_the_text(e, ledger, memory))
    ]  # fmt: skip
    meant = replace(subject, entities=tuple(owned), via="name", contextual=False)
    arguments = tuple((slot, meant if slot == "subject" else other) for slot, other in claim.arguments)
    reading = replace(claim, arguments=arguments, aspect="event", loose=False, doubt="")
    if not owned:
        return None
    if claim.doubt == "common" and not _was_anything_there(claim, ledger, when):
        return judge(reading, bench)
    return day_of_another_year(reading, bench)


def _are_in_the_text(event: str, ledger: Ledger, memory: Memory) -> bool:
    """Does the text name all of the states, two or more, that met?"""
    met = [e for fact in ledger.facts("happened", event) for e in fact.role("by")]
    states = [e for e in met if (known := ledger.entity(e)) is not None and known.kind == "state"]
    return len(states) > 1 and all(memory.is_named(e) for e in states)


def _was_anything_there(claim: Claim, ledger: Ledger, when: When) -> bool:
    """Is anything on record of that place within a year or so of that time?"""
    place = claim.argument("place")
    return place is None or any(
        fact.begin is not None and not set(fact.role("place")).isdisjoint(place.entities)
        and fact.begin.lo <= when.high + NEAREST and when.low - NEAREST <= fact.begin.hi
        for relation in ("happened", "signed", "published")
        for fact in ledger.facts(relation)
    )  # fmt: skip


def _of_all_candidates(claim: Claim, bench: Bench, memory: Memory, here: Collection[str]) -> Verdict | None:
    """The verdict on the claim if it is a conflict of whatever the words may mean, of all of which it could be said."""
    slots = [(slot, argument) for slot, argument in claim.arguments if argument.via == "far"]
    if claim.aspect == "state" or any(argument.via == "any" for _, argument in claim.arguments):
        return None
    verdicts: list[Verdict] = []
    for chosen in product(*(argument.entities for _, argument in slots)):
        meant = {slot: entity for (slot, _), entity in zip(slots, chosen, strict=True)}
        reading = outright(claim, meant)
        if _can_be(bench.ledger, reading):
            verdicts.append(judge(reading, bench))
    candidates = {e for _, argument in slots for e in argument.entities}
    named = [e for e in dict.fromkeys((*memory.named, *here)) if e not in candidates]
    if any(_may_be_of_a_treaty(claim, e, bench) for e in named) or _is_so_of_another(claim, bench.ledger):
        return None
    if claim.when is not None and claim.when.precision != "year" and is_on_record(claim, claim.when, bench):
        return None
    if not verdicts or any(verdict.status is not Status.CONFLICT for verdict in verdicts):
        return None
    return verdicts[0]


def _is_so_of_another(claim: Claim, ledger: Ledger) -> bool:
    """Is it so of something that the text does not name ("Slovenia was admitted in 1993": to a third body)?"""
    subject, when = claim.argument("subject"), claim.when
    if subject is None or when is None:
        return False
    for fact in (fact for s in subject.entities for fact in ledger.facts(claim.relation, s)):
        moments = (fact.end, *fact.also_end) if claim.aspect == "end" else (fact.begin, *fact.also)
        if any(m is not None and m.lo <= when.high and when.low <= m.hi for m in moments):
            return True
    return False


def _may_be_of_a_treaty(claim: Claim, entity_id: str, bench: Bench) -> bool:
    """ "Novakia acceded in 1985" to the treaty that the text names: may be, unless it is known to have done so at another time."""
    entity, subject = bench.ledger.entity(entity_id), claim.argument("subject")
    if entity is None or entity.kind != "treaty" or subject is None:
        return False
    verdicts: list[Verdict] = []
    meant = Argument(claim.trigger, entity.name, (entity_id,), "context")
    for relation in bench.relations.values():
        if "treaty" not in relation.object_kinds or relation.shape not in ("state", "event"):
            continue
        if any(bench.ledger.facts(relation.id, s, entity_id) for s in subject.entities):
            aspect: Aspect = "event" if relation.shape == "event" else "end" if claim.aspect == "end" else "begin"
            reading = replace(
                claim, relation=relation.id, aspect=aspect, arguments=(("subject", subject), ("object", meant)), loose=False,
            )  # fmt: skip
            verdicts.append(judge(reading, bench))
    return not verdicts or any(verdict.status is not Status.CONFLICT for verdict in verdicts)


def _can_be(ledger: Ledger, claim: Claim) -> bool:
    """Is anything of the sort on record of these two? What somebody was never in he did not leave."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None:
        return False
    return any(
        not fact.negative
        for s in subject.entities for o in object.entities for fact in ledger.facts(claim.relation, s, o)
    )  # fmt: skip
