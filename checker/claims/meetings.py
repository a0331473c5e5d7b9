"""Meetings told by where they were: "Reagan met Gorbachev in Reykjavik in October 1986", "what was said in Bucharest in 2008".

The ledger's summits and conferences are filed by their places. A meeting verb or noun beside the place, and those who met,
say which is meant; then its time can be wrong. A place and a time alone, in a text about those who met there, can only
be right: much else happens in a city.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.descriptions import member_words
from checker.claims.durations import frame_at
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, time_after, when_of
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import Chunk, Mark, NounPhrase
from checker.values import Argument, Claim, When
from checker.verdicts.compare import moment_fits
from ledger.spans import Truth
from ledger.store import Ledger

_BESIDE = frozenset(("in", "at", "off", "near", "to"))
MEET = frozenset("meet gather assemble convene confer sit".split())
"""Verbs for coming together."""
_NOUNS = frozenset("summit meeting talk conference gathering encounter session negotiation".split())
LEADERS = frozenset("leader leaders heads presidents chancellors".split())
LESSER = frozenset("minister ministers ambassador ambassadors experts officials commission committee".split())
"""Lesser meetings, of which the ledger holds few."""
_TELLING = frozenset(
    "say tell promise pledge declare decide agree refuse reject block veto invite offer welcome deny grant state announce".split()
)
"""What those who meet do, and is done at their meetings."""
_REFUSING = (("turn", "down"), ("hold", "up"), ("hold", "back"), ("hold", "out"), ("hold", "open"))
_GIVES = ("day", "month", "season", "year")
NEAR = 2
"""Sentences back from which another organisation may have met."""
YEARS, MONTHS = 9 * 366, 60
"""Days; who met in another decade met another time, and a meeting a few weeks off may be of those who prepared it."""


@lru_cache(maxsize=8)
def meetings_by_place(ledger: Ledger) -> Filed[tuple[str, ...]]:
    """Place -> the meetings that were held there."""
    return Filed(prepared(ledger), "meeting", tuple)


def read_meetings(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that a meeting was at a place at a time."""
    if "happened" not in book.relations:
        return
    held = meetings_by_place(sentence.ledger)
    for position, chunk in enumerate(sentence.chunks):
        if not isinstance(chunk, NounPhrase) or chunk.conjuncts or chunk.last - chunk.first > 2:
            continue
        item = sentence.items[chunk.head]
        events = [e for place in (item.name.entities if item.name is not None else ()) for e in held.get(place, ())]
        if not events or not (chunk.preposition in _BESIDE or position == 0 or _stands_alone(sentence, position)):
            continue
        yield from _claims(sentence, position, chunk, tuple(dict.fromkeys(events)))


def _stands_alone(sentence: Sentence, position: int) -> bool:
    """ "They met three times: Geneva, November 1985, Reykjavik, …": a place and a time between marks, with no word of their own."""
    if not position:
        return False
    around: list[Chunk | None] = [*sentence.chunks[position - 1 : position + 4], None, None, None]
    before, place, comma, time, after = around[:5]
    marks = [chunk for chunk in (before, comma, time, after) if isinstance(chunk, Mark)]
    return (
        isinstance(place, NounPhrase) and not place.preposition and len(marks) >= 3 and isinstance(time, Mark)
        and time.tag == it.TIME and getattr(before, "lower", "") in (",", ":", ";", "and", "–", "—")
        and getattr(comma, "lower", "") == "," and (after is None or getattr(after, "tag", "") in (it.PUNCT, it.C))
    )  # fmt: skip


def _claims(sentence: Sentence, position: int, place: NounPhrase, events: tuple[str, ...]) -> Iterator[Claim]:
    item = sentence.items[place.head]
    frame = frame_at(sentence, item.start)
    if _stands_alone(sentence, position):
        frame = next((f for f in sentence.frames if f.group.lemma in MEET and f.position < position), frame)
    meets = _meets(sentence, position, frame)
    when = _time(sentence, position)
    if when is None and meets and frame is not None:
        when = frame_time(sentence, frame)
    if when is None or when.mode != "in" or when.precision not in _GIVES or "/" in when.edtf:
        return
    if not meets and not of_kinds(sentence.ledger, item, ("city", "place")):
        return  # "in Germany in 1945"
    people, others = _taking_part(sentence, frame if meets else None)
    fitting = [e for e in events if _fits(sentence, e, people, others)]
    if not fitting or (frame is not None and frame.group.negated):
        return
    if any(e not in fitting and _was_then(sentence, e, when) for e in events):
        return  # who met there then is not named: it need not be those who met there another time
    spoken = Argument(item.span, item.text, tuple(fitting), "description", contextual=True)
    where = Argument(item.span, item.text, item.name.entities if item.name is not None else ())
    sure = meets and _is_sure(sentence, fitting, people, when)
    yield from build(
        sentence, "happened", "event" if meets else "state", item.span, {"S": [spoken], "place": [where]}, when,
        found_by="meeting", frame=frame, loose=not sure,
        doubt="common" if events == (*fitting,) and _is_told(sentence, place, frame, fitting, when) else "words",
    )  # fmt: skip


def _was_then(sentence: Sentence, event: str, when: When) -> bool:
    facts = sentence.ledger.facts("happened", event)
    return any(moment_fits(f.begin, when) is not Truth.NO for f in facts if f.begin is not None)


def _is_told(sentence: Sentence, place: NounPhrase, frame: Frame | None, events: list[str], when: When) -> bool:
    """Is something said or decided there, where the ledger knows of one meeting only, and was that not long before or after?"""
    if len(events) != 1 or frame is None:
        return False
    lemmas, ledger = frame.group.lemmas or (frame.group.lemma,), sentence.ledger
    refusing = any(verb in lemmas and word in sentence.lowers for verb, word in _REFUSING)
    subject = frame.subjects[0] if frame.subjects else None
    doer = sentence.items[subject.head] if subject is not None else None
    owners = {entity.of for e in events if (entity := ledger.entity(e)) is not None}
    if doer is not None and of_kinds(ledger, doer, ("person",)):
        return False
    by_it = doer is not None and (
        (doer.name is not None and not owners.isdisjoint(doer.name.entities))
        or doer.lower in LEADERS | _member_words(ledger)
    )
    if not (refusing or not _TELLING.isdisjoint(lemmas)) or not (by_it or frame.group.passive):
        return False
    if _is_seat(sentence, place) or not sentence.lowers.isdisjoint(LESSER):
        return False
    facts = sentence.ledger.facts("happened", events[0])
    apart = [abs(fact.begin.lo - when.low) for fact in facts if fact.begin is not None]
    return bool(apart) and max(apart) < YEARS


def _meets(sentence: Sentence, position: int, frame: Frame | None) -> bool:
    """Is the place that of a meeting: of the verb, of the noun right before it, or one "at" which leaders or allies did something?"""
    if frame is not None and frame.group.lemma in MEET:
        return True
    place = sentence.chunks[position]
    doers = not sentence.lowers.isdisjoint(LEADERS | _member_words(sentence.ledger))
    if doers and isinstance(place, NounPhrase) and place.preposition == "at" and not _is_seat(sentence, place):
        return True
    before = sentence.chunks[position - 2] if position > 1 else None
    if isinstance(before, NounPhrase) and isinstance(sentence.chunks[position - 1], Mark):
        return sentence.items[before.head].lower.rstrip("s") in _NOUNS
    return False


def _is_seat(sentence: Sentence, place: NounPhrase) -> bool:
    """Does an organisation sit there, and so meet there all the time?"""
    name, ledger = sentence.items[place.head].name, sentence.ledger
    facts = [fact for e in (name.entities if name is not None else ()) for fact in ledger.facts("located_in", None, e)]
    seated = [ledger.entity(fact.subject) for fact in facts]
    return any(entity is not None and entity.kind == "organisation" for entity in seated)


@lru_cache(maxsize=8)
def _member_words(ledger: Ledger) -> frozenset[str]:
    """The words for the members of organisations, in the plural too."""
    words = {word for said in member_words(ledger).values() for word in said}
    return frozenset(words | {word[:-1] + "ies" if word.endswith("y") else word + "s" for word in words})


def _time(sentence: Sentence, position: int) -> When | None:
    """The time right behind the place, or right before it ("in April 2008 in Bucharest")."""
    after = sentence.chunks[position + 1] if position + 1 < len(sentence.chunks) else None
    if isinstance(after, Mark) and after.lower == ",":
        at = position + 2
        if at < len(sentence.chunks) and isinstance(mark := sentence.chunks[at], Mark) and mark.tag in (it.P, it.ADV):
            at += 1
        chunk = sentence.chunks[at] if at < len(sentence.chunks) else None
        mention = sentence.items[chunk.first].time if isinstance(chunk, Mark) else None
        return when_of(mention, "in") if mention is not None else None
    found = time_after(sentence, position, 3)
    if found is not None:
        return found
    for back in (1, 2):
        chunk = sentence.chunks[position - back] if position >= back else None
        if isinstance(chunk, Mark) and chunk.tag == it.TIME:
            mention = sentence.items[chunk.first].time
            return when_of(mention, "in") if mention is not None else None
    return None


def _taking_part(sentence: Sentence, frame: Frame | None) -> tuple[frozenset[str], frozenset[str]]:
    """The persons that the sentence names, and whoever else may have met; of a pronoun, those it stands for."""
    ledger = sentence.ledger
    people: set[str] = set()
    others: set[str] = set()
    found = [e for item in sentence.items if item.name is not None for e in item.name.entities]
    for subject in frame.subjects[:1] if frame is not None else ():
        head = sentence.items[subject.head]
        if head.tag == it.PR:
            found += [e for a in antecedents(sentence, head, ("person", "organisation")) or () for e in a.entities]
    for e in found:
        entity = ledger.entity(e)
        if entity is not None:
            (people if entity.kind == "person" else others).add(e)
    for e, words in member_words(ledger).items():
        if not words.isdisjoint(sentence.lowers):
            others.add(e)
    return frozenset(people), frozenset(others)


def _fits(sentence: Sentence, event: str, people: frozenset[str], others: frozenset[str]) -> bool:
    """Do those who met there stand in the sentence, or was the text about them lately?"""
    entity = sentence.ledger.entity(event)
    if entity is None:
        return False
    met = {e for fact in sentence.ledger.facts("happened", event) for e in fact.role("by")}
    if entity.of is not None:
        met.add(entity.of)
    if people & met:
        return len(people & met) >= min(len(people), 2)
    ledger, memory = sentence.ledger, sentence.memory
    named = [known for e in sentence.named if (known := ledger.entity(e)) is not None]
    bodies = [known for known in named if known.kind in ("organisation", "body")]
    if entity.of and bodies and all(met.isdisjoint((known.id, known.of, known.part_of)) for known in bodies):
        return False  # "the leaders of the other club met there that month"
    near = others | {e for e, number in memory.mentioned.items() if memory.number - number <= 3}
    near |= {known.of for e in near if (known := ledger.entity(e)) is not None and known.of is not None}
    return bool(met & near) or (not people and bool(met & memory.whole))


def _alone(sentence: Sentence, events: list[str]) -> bool:
    """Does the text speak of no other organisation here than of that which met?"""
    ledger, memory = sentence.ledger, sentence.memory
    owners = {entity.of for e in events if (entity := ledger.entity(e)) is not None}
    near = {e for e, number in memory.named.items() if memory.number - number <= NEAR} | set(sentence.named)
    spoken = [entity for e in near if (entity := ledger.entity(e)) is not None and entity.kind == "organisation"]
    return all(entity.id in owners or entity.of in owners or entity.part_of in owners for entity in spoken)


def _is_sure(sentence: Sentence, events: list[str], people: frozenset[str], when: When) -> bool:
    """Can only one of the meetings be meant, or one of a closed list of summits? Then only its time can be wrong."""
    facts = [fact for e in events for fact in sentence.ledger.facts("happened", e)]
    days = [fact.begin.lo for fact in facts if fact.begin is not None]
    if not any(MONTHS < abs(day - when.low) < YEARS for day in days) or not sentence.lowers.isdisjoint(LESSER):
        return False
    met = {e for fact in facts for e in fact.role("by")}
    if len(people & met) > 1:
        return len(events) == 1
    if not _alone(sentence, events):
        return False  # or it was the leaders of the other organisation
    return not people and not sentence.lowers.isdisjoint(LEADERS | {"summit"} | _member_words(sentence.ledger))
