"""How long something held, how old it is, which anniversary it keeps: lengths that two dates of the ledger decide.

"has been in force for twenty years" is measured up to the time spoken of, "died at the age of 46" and "lasted five years" from
beginning to end, "its 70th anniversary" in calendar years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.item import Item
from checker.times.values import DurationMention
from checker.values import Argument, Claim, Number, Span, When
from ledger.light import replace

_FOR = re.compile(
    r"\bfor\s+(?:(?:just|only|a\s+little|a\s+bit|slightly|some|nearly|almost|about|over|under|exactly|roughly|well|far|already|now)\s+)*$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\bage\s+of\s+$", re.IGNORECASE)
_AGED = re.compile(r"\bat\s+the\s+age\s+of\s+(\d{1,3})\b|\baged\s+(\d{1,3})\b", re.IGNORECASE)
_OLD = re.compile(r"\s*-?\s*old\b|\s+old\b", re.IGNORECASE)
_KINDS = ("organisation", "treaty", "state", "mission", "body", "event")
_BEGINNINGS = {
    "organisation": "exists",
    "state": "exists",
    "body": "exists",
    "treaty": "in_force",
    "mission": "operates",
    "event": "happened",
    "person": "born",
}


def read_durations(sentence: Sentence, claims: list[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield the lengths that the sentence states of what its other claims say."""
    for duration in sentence.durations:
        before = sentence.text[sentence.start : duration.start]
        if _OLD.match(sentence.text, duration.end, sentence.end):
            yield from _old(sentence, duration, book)
        elif _FOR.search(before):
            yield from _for(sentence, duration, claims)
        else:
            yield from _marked(sentence, duration, book)
    for found in _AGED.finditer(sentence.text, sentence.start, sentence.end):
        group = 1 if found[1] else 2
        number = Number(Span(found.start(group), found.end(group)), float(found[group]), float(found[group]))
        yield from _at_the_age(sentence, number, claims)
        yield from _at_death(sentence, number, book)
    yield from _anniversaries(sentence, book)
    yield from _turned(sentence, book)


def number_of(sentence: Sentence, duration: DurationMention) -> Number:
    """Return the number of a length, with the span of its words."""
    span = Span(duration.start, duration.end)
    for item in sentence.items:
        if item.number is not None and duration.start <= item.start < duration.end:
            span = item.number.span
            break
    else:
        words = re.match(r"[\w-]+", sentence.text[duration.start : duration.end])
        if words is not None and duration.count_lo == duration.count_hi:
            span = Span(duration.start, duration.start + len(words.group().partition("-")[0]))
    return Number(span, duration.count_lo, duration.count_hi, exact=duration.count_lo == duration.count_hi)


def _for(sentence: Sentence, duration: DurationMention, claims: list[Claim]) -> Iterator[Claim]:
    frame = frame_at(sentence, duration.start)
    if frame is None or frame.group.negated or frame.open:
        return
    inside = [c for c in claims if c.shape == "relation" and c.aspect == "state" and c.positive and c.when is None
              and frame.begin <= _item_at(sentence, c.trigger.start) < max(frame.end, frame.group.last)]  # fmt: skip
    for claim in inside[:1]:
        until: When | None = None
        sense = "so-far"
        if frame.group.perfect and frame.group.tense == "past":
            until = _when_clause(sentence, frame, claims)
            if until is None:
                return
        elif not frame.group.perfect:
            if frame.group.tense != "past":
                return
            sense = "whole"
        yield _length_of(sentence, claim, number_of(sentence, duration), duration.unit, sense, until)


_MARKING = frozenset("mark celebrate commemorate".split())
_BELONGING = re.compile(r"\s+(?:in|of\s+membership\s+(?:in|of)|as\s+(?:a\s+)?member\s+of)\s+(?:the\s+)?", re.IGNORECASE)


def _marked(sentence: Sentence, duration: DurationMention, book: Phrasebook) -> Iterator[Claim]:
    """ "Poland marks twenty years in NATO": so long has it belonged to it."""
    frame, after = frame_at(sentence, duration.start), _BELONGING.match(sentence.text, duration.end, sentence.end)
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if frame is None or after is None or relation is None or frame.group.lemma not in _MARKING:
        return
    if frame.group.negated or frame.open or not frame.subjects or frame.group.perfect:
        return
    item = next((i for i in sentence.items if i.start == after.end()), None)
    entities = of_kinds(sentence.ledger, item, relation.object_kinds) if item is not None else ()
    subjects = resolve_some(sentence, frame.subjects[0], relation.subject_kinds)
    if item is None or not entities or len(subjects) != 1:
        return
    number = number_of(sentence, duration)
    if not number.exact:
        return
    yield from build(
        sentence, relation.id, "state", number.span, {"S": subjects, "O": [Argument(item.span, item.text, entities)]},
        frame_time(sentence, frame) if frame.group.tense == "past" else None, found_by="duration", frame=frame, shape="duration",
        quantity=number, unit=duration.unit, sense="so-far",
    )  # fmt: skip


def _length_of(sentence: Sentence, claim: Claim, number: Number, unit: str, sense: str, until: When | None) -> Claim:
    span = Span(min(claim.span.start, number.span.start), max(claim.span.end, number.span.end))
    del sentence
    return replace(
        claim, shape="duration", quantity=number, unit=unit, sense=sense, when=until, span=span, current=False, found_by="duration",
    )  # fmt: skip


def _when_clause(sentence: Sentence, frame: Frame, claims: list[Claim]) -> When | None:
    """ "… when Putin announced the suspension": the time of the other clause, as the ledger or the text dates it."""
    for other in sentence.frames:
        if other is frame:
            continue
        when = frame_time(sentence, other)
        if when is not None and when.mode == "in":
            return when
    for claim in claims:
        if claim.aspect == "event" and claim.trigger.start > sentence.items[frame.group.verb].end:
            subject, object = claim.argument("subject"), claim.argument("object")
            if subject is None or len(subject.entities) != 1:
                continue
            facts = sentence.ledger.facts(
                claim.relation, subject.entities[0], object.entities[0] if object is not None else None
            )
            if len(facts) == 1 and facts[0].begin is not None:
                begin = facts[0].begin
                return When(claim.trigger, begin.lo, begin.hi, begin.edtf, "in", True, "day", False)
    return None


def _at_the_age(sentence: Sentence, number: Number, claims: list[Claim]) -> Iterator[Claim]:
    for claim in claims:
        if (
            claim.aspect == "end"
            and claim.positive
            and claim.relation in ("exists", "operates", "in_force")
            and claim.certainty != "open"
        ):
            yield _length_of(sentence, claim, number, "year", "whole", None)
            return


def _at_death(sentence: Sentence, number: Number, book: Phrasebook) -> Iterator[Claim]:
    """ "who has died aged 91": from the birth of whoever the clause is about to their death, as the ledger has them."""
    frame = frame_at(sentence, number.span.start)
    born = next((relation.id for relation in book.relations.values() if relation.entry == "born"), None)
    if frame is None or born is None or frame.open or frame.group.negated or not frame.subjects:
        return
    if not any(
        book.relations[row.relation].entry == "died"
        for lemma in frame.group.lemmas
        for row in book.verbs.get(lemma, ())
    ):
        return
    place = next((p for p in frame.subjects if of_kinds(sentence.ledger, sentence.items[p.head], ("person",))), None)
    if place is None or place.conjuncts:
        return
    if place.first and sentence.items[place.first - 1].lower in ("that", "which", "whom"):
        return  # "the school that Novak founded died"
    head = sentence.items[place.head]
    people = of_kinds(sentence.ledger, head, ("person",))
    died = entity.died if len(people) == 1 and (entity := sentence.ledger.entity(people[0])) is not None else None
    if died is None:
        return
    when = When(number.span, died.lo, died.hi, died.edtf, spoken=False)
    yield from build(
        sentence, born, "event", number.span, {"S": [Argument(head.span, head.text, people)]}, when, found_by="age at death",
        shape="duration", quantity=number, unit="year", sense="so-far",
    )  # fmt: skip


_BREAKS = frozenset((":", ";", ".", "(", ")"))


def _old(sentence: Sentence, duration: DurationMention, book: Phrasebook) -> Iterator[Claim]:
    """ "the 70-year-old alliance": the next name, counted to the time spoken of."""
    for item in sentence.items:
        if item.start < duration.end or item.name is None:
            far = item.start - duration.end > 6
            if item.start > duration.end and (item.lower in _BREAKS or (item.tag in (it.V, it.P, it.PUNCT) and far)):
                return
            continue
        yield from _age_of(sentence, item, number_of(sentence, duration), duration.unit, "so-far", None, book)
        return


def _age_of(
    sentence: Sentence,
    item: Item,
    number: Number,
    unit: str,
    sense: str,
    when: When | None,
    book: Phrasebook,
    kinds: tuple[str, ...] = _KINDS,
) -> Iterator[Claim]:
    entities = of_kinds(sentence.ledger, item, kinds)
    follows = next((i for i in sentence.items if i.start >= item.end), None)
    if len(entities) != 1 or (follows is not None and (follows.tag in (it.N, it.NAME) or follows.lower in it.DASHES)):
        # "a 9-month-old German shepherd": the name says of what kind, not what.
        return
    entity = sentence.ledger.entity(entities[0])
    relation = _BEGINNINGS.get(entity.kind) if entity is not None else None
    if relation is None or relation not in book.relations:
        return
    if relation == "in_force" and sense == "anniversary":
        relation = "signed"
    yield from build(
        sentence, relation, "state", number.span, {"S": [Argument(item.span, item.text, entities)]}, when,
        found_by="age", shape="duration", quantity=number, unit=unit, sense=sense,
    )  # fmt: skip


def _anniversaries(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "NATO marked its 70th anniversary", "the 70th anniversary of the treaty" """
    items = sentence.items
    for at, item in enumerate(items):
        if item.lower not in ("anniversary", "birthday") or at == 0 or sentence.question:
            continue
        number = next(
            (items[i].number for i in range(at - 1, max(at - 4, -1), -1) if items[i].number is not None), None
        )
        if number is None or not number.ordinal:
            continue
        holder = (
            next((i for i in items[at + 1 : at + 7] if i.name is not None), None) if _of_follows(items, at) else None
        )
        if holder is None:
            holder = next((i for i in reversed(items[max(at - 6, 0) : at]) if i.name is not None), None)
        if holder is None:
            frame = next((f for f in sentence.frames if f.group.verb < at and f.subjects), None)
            if frame is None or not any(i.lower in ("its", "their") for i in items[max(at - 4, 0) : at]):
                continue
            holder = items[frame.subjects[0].head]
        frame = frame_at(sentence, item.start)
        if frame is not None and (frame.open or frame.group.tense in ("future", "modal")):
            continue
        when = frame_time(sentence, frame) if frame is not None else None
        times = [i.time for i in items if i.time is not None]
        if frame is None and times:
            # "1999: tenth anniversary of …": of the day that the line gives, not of the article's.
            when = when_of(times[0], "in") if len(times) == 1 else None
            if when is None:
                continue
        yield from _age_of(
            sentence, holder, number, "year", "anniversary", when if when is None or when.mode == "in" else None, book
        )


def _turned(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """ "The treaty turned sixty on Sunday", "the alliance turns 70 this week": an anniversary told by its number alone."""
    items = sentence.items
    for frame in sentence.frames:
        at = frame.group.last
        if frame.group.lemma != "turn" or not frame.subjects or at >= len(items) or frame.open or frame.group.negated:
            continue
        number, follows = items[at].number, items[at + 1] if at + 1 < len(items) else None
        if number is None or number.ordinal or number.percent or not number.exact or sentence.question:
            continue
        if follows is not None and follows.tag in (it.N, it.NAME, it.NUM, it.GEN):
            continue  # "turned fifty tanks over"
        if frame.group.tense in ("future", "modal") or frame.subjects[0].conjuncts:
            continue
        when = frame_time(sentence, frame)
        if when is None or when.mode != "in":
            continue
        if items[frame.group.verb].text[0].isupper():
            continue  # "The Pact Turns 40 Today": the title of an older text
        holder = items[frame.subjects[0].head]
        yield from _age_of(sentence, holder, number, "year", "anniversary", when, book, (*_KINDS, "person"))


def _of_follows(items: list[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].lower == "of"


def frame_at(sentence: Sentence, offset: int) -> Frame | None:
    found = None
    for frame in sentence.frames:
        first = sentence.items[frame.begin].start if frame.begin < len(sentence.items) else sentence.end
        last = max(frame.end, frame.group.last)
        end = sentence.items[last - 1].end if last else first
        if first <= offset <= end and (found is None or frame.begin >= found.begin):
            found = frame
    return found


def _item_at(sentence: Sentence, offset: int) -> int:
    for position, item in enumerate(sentence.items):
        if item.start <= offset < item.end:
            return position
    return -1
