"""How long somebody was in office, and when a time in office began or ended, as nouns tell it.

"after ten years in office", "her eleven years in Downing Street", "a decade as prime minister", "Kohl's sixteen-year chancellorship
ended in 1998", "Chirac's presidency lasted twelve years". A length is measured from beginning to end where the sentence says that the
time in office was over, else up to the time spoken of. Words that name no office ("in power", "rule") only support: whoever ruled
may have done so from another chair.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.durations import number_of
from checker.claims.holders import RELATION, frame_of
from checker.claims.offices import BARE, find_offices, person_after, resolve_led
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.syntax.titles import TERMS
from checker.times.values import DurationMention
from checker.values import Argument, Claim, Span, When
from ledger.light import replace

_RULE = frozenset("rule reign tenure leadership stint era years term mandate".split())
"""Nouns for a time in office that do not say in which."""
_PLACES = frozenset("office power charge command helm head top wheel".split())
_BEGIN = frozenset("begin start commence open".split())
_END = frozenset("end finish expire close conclude collapse".split())
_DEPARTING = frozenset(
    "depart departs departed departing leave leaves left leaving goodbye farewell retire retires retired retiring resign resigns "
    "resigned quit quits".split()
)
_SERVE = frozenset("serve spend last stay remain rule govern reign lead".split())


def read_tenures(sentence: Sentence, claims: list[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield what the sentence says of the length and the borders of times in office."""
    if RELATION not in book.relations:
        return
    for duration in sentence.durations:
        yield from _length(sentence, claims, book, duration)
    for frame in sentence.frames:
        yield from _border(sentence, book, frame)


def _length(sentence: Sentence, claims: list[Claim], book: Phrasebook, duration: DurationMention) -> Iterator[Claim]:
    items = sentence.items
    inside = [at for at, item in enumerate(items) if duration.start <= item.start < duration.end]
    if not inside:
        return
    found = _office_after(sentence, book, inside[-1] + 1)
    frame = frame_of(sentence, inside[0]) or _only_frame(sentence, inside[0])
    if found is None and frame is not None and frame.group.lemma == "last" and frame.subjects:
        head = frame.subjects[0].head
        found = _term_noun(sentence, book, head)
        verb = sentence.items[frame.group.verb].span
        if found is None and of_kinds(sentence.ledger, sentence.items[head], ("person",)):
            found = Argument(verb, "", (), "any"), verb
    if found is None and frame is not None and _leaves_after(sentence, frame, inside[0]):
        found = Argument(sentence.items[frame.group.verb].span, "", (), "any"), sentence.items[frame.group.verb].span
    if found is None or frame is None or frame.open or frame.group.negated:
        return
    office, words = found
    person = _whose(sentence, inside[0], words.end) or _whose(sentence, words_at(sentence, words), words.end)
    person = person or _subject(sentence, frame)
    if person is None:
        return
    measured = _measured(sentence, claims, frame, person)
    if measured is None:
        return
    sense, when, plainly = measured
    number = number_of(sentence, duration)
    for claim in build(
        sentence, RELATION, "state", words, {"S": [person], "O": [office]}, when, found_by="tenure:length", shape="duration",
        quantity=number, unit=duration.unit, sense=sense, loose=not plainly or office.via == "any",
    ):  # fmt: skip
        span = Span(min(claim.span.start, number.span.start), max(claim.span.end, number.span.end))
        yield replace(claim, span=span)


def _leaves_after(sentence: Sentence, frame: Frame, at: int) -> bool:
    """ "departs after a decade", "after sixteen years X says goodbye", "did five years": the length of the time in an office."""
    group, items = frame.group, sentence.items
    words = {items[i].lower for i in range(group.first, min(group.last + 2, len(items)))}
    if group.lemma == "do" and not group.passive:
        return bool(frame.objects) and frame.objects[0].first <= at < frame.objects[0].last
    before = at - 1
    while before >= 0 and (
        items[before].tag in (it.D, it.ADV) or items[before].lower in ("almost", "nearly", "about", "some")
    ):
        before -= 1
    after = before >= 0 and items[before].lower == "after"
    return after and bool(words & _DEPARTING or (words & {"step", "steps", "stepped"} and "down" in words))


def words_at(sentence: Sentence, words: Span) -> int:
    """Return the item at which a span begins."""
    return next((at for at, item in enumerate(sentence.items) if item.start >= words.start), 0)


def _office_after(sentence: Sentence, book: Phrasebook, at: int) -> tuple[Argument, Span] | None:
    """The office that the words after a length name, and these words."""
    items = sentence.items
    while at < len(items) and items[at].lower in ("-", "long"):
        at += 1
    if at >= len(items):
        return None
    term = _term_noun(sentence, book, at)
    if term is not None:
        return term
    word = items[at].lower
    if word == "of":
        last = next((i for i in range(at + 1, min(at + 5, len(items))) if items[i].tag == it.GEN), None)
        return _term_noun(sentence, book, last + 1) if last is not None and last + 1 < len(items) else None
    if word not in ("in", "at", "as"):
        return None
    mention = next((m for m in find_offices(sentence, book) if m.opens in (at + 1, at + 2) and not m.listed), None)
    if mention is not None and not mention.future:
        return mention.office, Span(items[at].start, items[mention.last - 1].end)
    first = at + 1
    while first < len(items) and items[first].tag == it.D:
        first += 1
    if word == "as" or first >= len(items):
        return None
    if items[first].lower in _PLACES:
        place = _phrase_at(sentence, first + 2) if first + 1 < len(items) and items[first + 1].lower == "of" else None
        led = resolve_led(sentence, book, place) if place is not None else None
        span = Span(items[at].start, items[first].end)
        return (led, span) if led is not None else (Argument(span, "", (), "any"), span)
    home = _phrase_at(sentence, first)
    led = resolve_led(sentence, book, home, residence=True) if home is not None else None
    return (led, Span(items[at].start, led.span.end)) if led is not None else None


def _term_noun(sentence: Sentence, book: Phrasebook, at: int) -> tuple[Argument, Span] | None:
    """A noun for a time in office, and the office that it says ("presidency") or leaves open ("rule")."""
    item = sentence.items[at]
    title = TERMS.get(item.lower)
    if title is not None and item.name is None:
        return Argument(item.span, item.text, book.title(tuple(title.split())).every(), BARE), item.span
    if item.lower not in _RULE or item.name is not None:
        return None
    mention = next((m for m in find_offices(sentence, book) if m.opens in (at + 2, at + 3) and not m.listed), None)
    if mention is not None and sentence.items[at + 1].lower == "as":
        return mention.office, Span(item.start, sentence.items[mention.last - 1].end)
    return Argument(item.span, "", (), "any"), item.span


def _phrase_at(sentence: Sentence, at: int) -> NounPhrase | None:
    for chunk in sentence.chunks:
        if isinstance(chunk, NounPhrase) and chunk.first <= at < chunk.last:
            return chunk
    return None


def _whose(sentence: Sentence, at: int, end: int) -> Argument | None:
    """The person whose years they are: "Annan's ten years", "his rule", "the presidency of Carter"."""
    items = sentence.items
    phrase = _phrase_at(sentence, at)
    if phrase is None:
        return None
    if phrase.possessor is not None and not phrase.conjuncts:
        head = items[phrase.possessor.head]
        people = of_kinds(sentence.ledger, head, ("person",))
        return Argument(head.span, head.text, people) if people else None
    if items[phrase.first].lower in ("his", "her"):
        meant = antecedents(sentence, items[phrase.first], ("person",))
        return meant[0] if meant is not None and len(meant) == 1 else None
    after = next((i for i, item in enumerate(items) if item.start >= end), len(items))
    if after + 1 < len(items) and items[after].lower in ("of", "under"):
        named = person_after(sentence, after + 1)
        if named is not None:
            return Argument(items[named].span, items[named].text, of_kinds(sentence.ledger, items[named], ("person",)))
    return None


def _subject(sentence: Sentence, frame: Frame) -> Argument | None:
    """The person that the clause is about."""
    for place in frame.subjects:
        if place.conjuncts:
            return None
        head = sentence.items[place.head]
        if head.tag == it.PR:
            meant = antecedents(sentence, head, ("person",))
            return meant[0] if meant is not None and len(meant) == 1 else None
        people = of_kinds(sentence.ledger, head, ("person",))
        if people:
            return Argument(head.span, head.text, people)
    return None


def _only_frame(sentence: Sentence, at: int) -> Frame | None:
    """The clause that an opening phrase belongs to: the first one after it, up to which no other begins."""
    later = [frame for frame in sentence.frames if frame.group.first > at and frame.group.form == "finite"]
    return later[0] if later else None


def _measured(
    sentence: Sentence, claims: list[Claim], frame: Frame, person: Argument
) -> tuple[str, When | None, bool] | None:
    """What a length is measured by: from beginning to end where the time in office is said to be over, else up to the time
    spoken of; and whether the words say so plainly."""
    group = frame.group
    if (group.lemma in _END and not group.perfect) or "record" in sentence.lowers:
        return "whole", None, True
    over = any(
        claim.positive and _leaves(claim, person) and frame.begin <= _item(sentence, claim) < max(frame.end, group.last)
        for claim in claims
    )
    if over or (group.lemma in _SERVE and group.tense == "past" and not group.perfect):
        return "whole", None, True
    when = frame_time(sentence, frame)
    if when is not None:
        return ("so-far", when, True) if when.mode == "in" else None
    return ("so-far", None, True) if group.tense == "present" else ("whole", None, False)


def _leaves(claim: Claim, person: Argument) -> bool:
    """Does the claim say that the person left office, or that somebody took it over?"""
    subject, object, over = claim.argument("subject"), claim.argument("object"), claim.argument("over")
    if claim.relation == RELATION:
        return claim.aspect == "end" and subject is not None and subject.entities == person.entities
    if claim.relation == "succeeded":
        return object is not None and object.entities == person.entities
    return (claim.relation == "died" and subject is not None and subject.entities == person.entities) or (
        over is not None and over.entities == person.entities
    )


def _item(sentence: Sentence, claim: Claim) -> int:
    return words_at(sentence, claim.trigger)


def _border(sentence: Sentence, book: Phrasebook, frame: Frame) -> Iterator[Claim]:
    """ "Kohl's chancellorship ended in 1998", "Obama's first term began in January 2009" """
    group = frame.group
    if group.lemma not in _BEGIN | _END or frame.open or group.negated or group.passive or not frame.subjects:
        return
    head = frame.subjects[0].head
    found = _term_noun(sentence, book, head)
    person = _whose(sentence, head, sentence.items[head].end) if found is not None else None
    when = frame_time(sentence, frame)
    if found is None or person is None or when is None or when.mode != "in" or frame.objects:
        return
    ordinal = next((n for n in sentence.numbers(frame.subjects[0]) if n.ordinal), None)
    again = ordinal is not None and ordinal.low > 1
    begins = group.lemma in _BEGIN
    if again and not begins:
        return
    relation, aspect = ("inaugurated", "event") if again else (RELATION, "begin" if begins else "end")
    if relation not in book.relations or (ordinal is not None and not again and not begins):
        return
    yield from build(
        sentence, relation, aspect, found[1], {"S": [person], "O": [found[0]]}, when, found_by="tenure:border", frame=frame,  # type: ignore[arg-type]
        sense="again" if again else None, loose=found[0].via == "any",
    )  # fmt: skip
