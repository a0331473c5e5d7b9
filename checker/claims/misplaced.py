"""Meetings of known people or a known organisation at a known time, wherever they are said to have been: "Biden and Putin met in
Vienna two weeks ago", "at its Lisbon summit this week the alliance declared …", "NATO leaders wrapped up their summit in Riga".

`meetings` finds what was held at the place that a text names. Here the time and those who met say which meeting is meant, so that its
place can be wrong. The time must be told to the week, or to the month where two leaders named met on neutral ground.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.descriptions import member_words
from checker.claims.durations import frame_at
from checker.claims.meetings import LEADERS, LESSER, MEET, meetings_by_place
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, time_after
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span, When
from ledger.light import NamedTuple
from ledger.naming import fold
from ledger.store import Ledger

_BESIDE = frozenset(("in", "at", "off", "near"))
_MEETING = frozenset("summit meeting conference talks gathering".split())
_MEETS = MEET | {"talk", "embrace", "confer"}
_TOGETHER = frozenset(("they", "both", "two"))
_HELD = frozenset("wrap conclude close end open begin start hold host finish attend leave".split())
_LEADERS = LEADERS | frozenset(("allies", "chiefs", "statesmen"))
_LESSER = LESSER | frozenset(("defence", "foreign", "parliamentary"))
WEEK, MONTH = 8, 31
"""Days that a time may be long."""
ROUND = 2
"""Days before and after a meeting that are told as its own."""


class _Meeting(NamedTuple):
    """A meeting on record: its first and last day, where it was, who met, and whose it was."""

    event: str
    first: int
    last: int
    places: frozenset[str]
    people: frozenset[str]
    owner: str | None


@lru_cache(maxsize=8)
def _meetings(ledger: Ledger) -> tuple[_Meeting, ...]:
    found: dict[str, _Meeting] = {}
    for events in meetings_by_place(ledger).values():
        for event in events:
            facts = [fact for fact in ledger.facts("happened", event) if not fact.negative]
            entity = ledger.entity(event)
            if event in found or entity is None or len(facts) != 1 or facts[0].begin is None:
                continue
            fact = facts[0]
            ends = [m.hi for m in (fact.begin, fact.end, *fact.also, *fact.also_end) if m is not None]
            begins = [m.lo for m in (fact.begin, *fact.also) if m is not None]
            if max(ends) - min(begins) <= MONTH:
                by = frozenset(fact.role("by"))
                found[event] = _Meeting(event, min(begins), max(ends), frozenset(fact.role("place")), by, entity.of)
    return tuple(found[event] for event in sorted(found))


def read_misplaced(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that a meeting which the time and those who met tell was at a place."""
    if "happened" not in book.relations or sentence.question:
        return
    for position, chunk in enumerate(sentence.chunks):
        for part in chunk.parts[:1] if isinstance(chunk, NounPhrase) else ():
            place = _place(sentence, part)
            if place is not None and not (isinstance(chunk, NounPhrase) and chunk.conjuncts):
                yield from _claims(sentence, position, part, place)


def _place(sentence: Sentence, part: NounPhrase) -> Argument | None:
    """The city that a phrase "in Prague", or the summit "its Lisbon summit", names."""
    items = sentence.items
    by_name = _by_name(sentence, part)
    if by_name is not None:
        return by_name
    named = part.head if part.preposition in _BESIDE else None
    if items[part.head].lower in _MEETING and part.head > part.first:
        named = part.head - 1
    if named is None or items[named].name is None:
        return None
    kinds = ("city", "place", "state", "territory") if part.preposition in ("off", "near") else ("city", "place")
    entities = tuple(
        e for e in items[named].name.entities  # type: ignore[union-attr]
        if (entity := sentence.ledger.entity(e)) is not None and entity.kind in kinds
    )  # fmt: skip
    return Argument(items[named].span, items[named].text, entities) if entities else None


def _by_name(sentence: Sentence, part: NounPhrase) -> Argument | None:
    """ "at its Lisbon summit": the city by which a summit is called."""
    item = sentence.items[part.head]
    city, _, noun = item.text.rpartition(" ")
    if part.preposition not in ("at", "during") or not city or noun.lower() not in _MEETING:
        return None
    named = dict.fromkeys(
        name.entity for name in sentence.ledger.names(fold(city))
        if (entity := sentence.ledger.entity(name.entity)) is not None and entity.kind in ("city", "place")
    )  # fmt: skip
    return Argument(Span(item.start, item.start + len(city)), city, tuple(named)) if named else None


def _claims(sentence: Sentence, position: int, part: NounPhrase, place: Argument) -> Iterator[Claim]:
    frame = frame_at(sentence, place.span.start)
    if frame is None or frame.group.negated or frame.open or frame.group.modal or _other_city(sentence, place):
        return
    when = frame_time(sentence, frame) or time_after(sentence, position, 3)
    if when is None or when.mode != "in" or when.high - when.low >= MONTH or not _is_past(sentence, when):
        return
    people = _people(sentence, frame)
    if len(people) > 1:
        fitting = [m for m in _meetings(sentence.ledger) if _all_met(people, m) and _at_the_time(sentence, m, when)]
        fitting = fitting if _of_day(when) or all(_is_neutral(sentence, place, m) for m in fitting) else []
        fitting = fitting if frame.group.lemma in _MEETS or _names_a_meeting(sentence, part, frame) else []
    else:
        owners = _owners(sentence, frame, part)
        fitting = [m for m in _meetings(sentence.ledger) if m.owner in owners and _at_the_time(sentence, m, when)]
        if not _of_day(when) or not sentence.lowers.isdisjoint(_LESSER):
            return
    if len(fitting) != 1:
        return
    spoken = Argument(place.span, place.text, (fitting[0].event,), "description")
    yield from build(
        sentence, "happened", "event", place.span, {"S": [spoken], "place": [place]}, _on_its_days(when, fitting[0]),
        found_by="misplaced", frame=frame,
    )  # fmt: skip


def _is_past(sentence: Sentence, when: When) -> bool:
    """Had it been by the day of the text? A plan may change."""
    return sentence.as_of is None or when.low <= sentence.as_of[1]


def _of_day(when: When) -> bool:
    return when.high - when.low <= WEEK


def _at_the_time(sentence: Sentence, meeting: _Meeting, when: When) -> bool:
    """Does the time tell of this meeting? A weekday that may be of another week only in news of it."""
    near = meeting.first - ROUND <= when.high and when.low <= meeting.last + ROUND
    if when.high - when.low > WEEK:
        return meeting.first >= when.low and meeting.last <= when.high
    return near and (when.certain or (sentence.as_of is not None and sentence.as_of[0] - meeting.last <= 2 * WEEK))


def _on_its_days(when: When, meeting: _Meeting) -> When:
    """The time as one that holds some day of the meeting: who tells of it on the day after is not wrong about the day."""
    return When(
        when.span, min(when.low, meeting.last), max(when.high, meeting.first), "", "in", True, when.precision, when.spoken
    )  # fmt: skip


def _other_city(sentence: Sentence, place: Argument) -> bool:
    """Is another city named, where they may have met?"""
    return any(
        item.name is not None and item.span != place.span and of_kinds(sentence.ledger, item, ("city", "place"))
        and any((e := sentence.ledger.entity(x)) is not None and e.kind in ("city", "place") for x in item.name.entities)
        for item in sentence.items
    )  # fmt: skip


def _all_met(people: Collection[frozenset[str]], meeting: _Meeting) -> bool:
    return all(person & meeting.people for person in people)


def _people(sentence: Sentence, frame: Frame) -> list[frozenset[str]]:
    """The persons named in the places of the clause that do the meeting, each with all that the name may mean."""
    found: list[frozenset[str]] = []
    for place in (*frame.subjects[:1], *frame.objects[:1], *(p for word, p in frame.prepositions if word == "with")):
        for part in place.parts:
            item = sentence.items[part.head]
            meant = frozenset(
                e for e in (item.name.entities if item.name is not None else ())
                if (entity := sentence.ledger.entity(e)) is not None and entity.kind == "person"
            )  # fmt: skip
            found += [meant] if meant else []
    return found or _taken_up(sentence, frame)


def _taken_up(sentence: Sentence, frame: Frame) -> list[frozenset[str]]:
    """The persons whom "they" take up: those named before it, where the sentence names two."""
    items = sentence.items
    if not frame.subjects or items[frame.subjects[0].head].lower not in _TOGETHER:
        return []
    named: dict[str, frozenset[str]] = {}
    for item in items[: frame.subjects[0].first]:
        for e in item.name.entities if item.name is not None else ():
            if (entity := sentence.ledger.entity(e)) is not None and entity.kind == "person":
                named.setdefault(item.lower, frozenset(x for x in item.name.entities if x))  # type: ignore[union-attr]
    return list(named.values()) if len(named) == 2 else []


def _names_a_meeting(sentence: Sentence, part: NounPhrase, frame: Frame) -> bool:
    """ "held their first summit off Malta" """
    heads = [sentence.items[place.head].lower for place in frame.objects[:1]]
    return frame.group.lemma in _HELD and any(head in _MEETING for head in heads)


def _is_neutral(sentence: Sentence, place: Argument, meeting: _Meeting) -> bool:
    """Is the place in no country of those who met? At home they may have met besides."""
    homes = {entity.nationality for p in meeting.people if (entity := sentence.ledger.entity(p)) is not None}
    for place_id in place.entities:
        entity = sentence.ledger.entity(place_id)
        if entity is None or entity.part_of is None or entity.part_of in homes:
            return entity is not None and entity.kind == "state" and entity.id not in homes
    return True


def _owners(sentence: Sentence, frame: Frame, part: NounPhrase) -> frozenset[str]:
    """The organisation whose leaders do what the clause says, or whose summit the phrase or the object is."""
    items, ledger = sentence.items, sentence.ledger
    went = [p for word, p in frame.prepositions if word in ("to", "from") and items[p.head].lower in _MEETING]
    places = [*frame.subjects[:1], *(p for p in frame.objects[:1] if items[p.head].lower in _MEETING), *went]
    own = items[part.head].lower.split()[-1] in _MEETING
    places += [part] if own else []
    spoken: set[str] = set()
    for place in places:
        words = {items[i].lower for i in range(place.first, place.last)}
        named = {e for i in range(place.first, place.last) if items[i].name is not None for e in items[i].name.entities}  # type: ignore[union-attr]
        organisations = {e for e in named if (entity := ledger.entity(e)) is not None and entity.kind == "organisation"}
        alone = items[place.head].name is not None and len(organisations) > 0
        summit = own or bool(went) or any(items[p.head].lower in _MEETING for p in frame.objects[:1])
        if organisations and (words & (_LEADERS | _MEETING) or (alone and summit)):
            spoken |= organisations
        spoken |= {
            o
            for o, said in member_words(ledger).items()
            if any(word + "s" in words or word[:-1] + "ies" in words for word in said)
        }
    return frozenset(spoken)
