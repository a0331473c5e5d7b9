"""An event named beside a time: "1956 saw the Hungarian uprising", "1968: Prague Spring", "in August 1968, as the Prague Spring ended".

A time that "saw" an event, and one at the head of an entry without a verb, date it. Any other time of the clause in which
an event is named can only be right: it may date what is said about the event.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import SHOWING, TIME_NOUNS
from checker.syntax.phrases import Mark, NounPhrase
from checker.values import Argument, Claim, When

_HEADS = frozenset((":", "–", "—", "-", "|", ","))
_APART = frozenset(
    "after before since until till by following from to despite unlike like than against between".split()
)
"""Before an event they say that the time is another one's."""
_GIVES = ("day", "month", "year", "season")


def read_witnessed(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that named events happened at the times beside them."""
    if "happened" not in book.relations or not any(item.time is not None for item in sentence.items):
        return
    for position, chunk in enumerate(sentence.chunks):
        for part in chunk.parts if isinstance(chunk, NounPhrase) else ():
            event = _event(sentence, part)
            if event is None:
                continue
            seen = _seen_by(sentence, part) or _entry_time(sentence, position, part)
            when, frame = (seen, None) if seen is not None else _time_of_clause(sentence, part)
            said = seen is not None or (frame is not None and _says_when(sentence, frame, part))
            if when is not None and when.precision in _GIVES and when.mode == "in" and "/" not in when.edtf:
                # Of what is only named beside a time, the clause says at most that it was then.
                yield from build(
                    sentence, "happened", "event" if said else "state", event.span, {"S": [event]}, when,
                    found_by="witnessed", frame=frame, loose=not said,
                )  # fmt: skip


def _event(sentence: Sentence, part: NounPhrase) -> Argument | None:
    item = sentence.items[part.head]
    if item.name is None or not any(reading.kind != "contextual" for reading in item.name.readings):
        return None
    entities = of_kinds(sentence.ledger, item, ("event",), head=False)
    words = [i.lower for i in sentence.items[part.last : part.last + 1]]
    if not entities or len(entities) != len(item.name.entities) or words in (["anniversary"], ["veterans"]):
        return None
    return Argument(item.span, item.text, entities)


def _says_when(sentence: Sentence, frame: Frame, part: NounPhrase) -> bool:
    """ "The handover was on 1 July 1997", "…, the latter being in 1989": a clause that says of an event only when it was."""
    group = frame.group
    if group.lemma != "be" or group.passive or group.modal or frame.objects or len(frame.subjects) != 1:
        return False
    place = frame.subjects[0]
    if place.first != part.first or place.conjuncts or len(frame.times) != 1 or frame.prepositions:
        return False
    time = frame.times[0]
    return time.item > group.verb and time.governor in ("in", "on") and time.item - group.last <= 2


def _seen_by(sentence: Sentence, part: NounPhrase) -> When | None:
    """ "The year 1956 saw the uprising" """
    for frame in sentence.frames:
        if frame.group.lemma not in SHOWING or frame.group.passive or frame.group.negated or frame.open:
            continue
        if not any(place.first <= part.first < place.last for place in frame.objects):
            continue
        at = frame.group.first - 1
        mention = sentence.items[at].time if at >= 0 else None
        subjects = [sentence.items[subject.head] for subject in frame.subjects[:1]]
        if mention is not None and all(s.time is not None or s.lower in TIME_NOUNS for s in subjects):
            return when_of(mention, "in")
    return None


def _entry_time(sentence: Sentence, position: int, part: NounPhrase) -> When | None:
    """ "1968: Prague Spring", "2003 | the Rose Revolution in Georgia": an entry that is a time and what it was."""
    if sentence.frames or position > 4 or part.preposition:
        return None
    before = sentence.chunks[:position]
    times = [c for c in before if isinstance(c, Mark) and c.tag == it.TIME]
    if len(times) != 1 or any(isinstance(c, NounPhrase) for c in before):
        return None
    mark = before[-1]
    if not isinstance(mark, Mark) or mark.lower not in _HEADS:
        return None
    if any(item.time is not None and item.start > sentence.items[part.last - 1].start for item in sentence.items):
        return None
    mention = sentence.items[times[0].first].time
    return when_of(mention, "in") if mention is not None else None


def _time_of_clause(sentence: Sentence, part: NounPhrase) -> tuple[When | None, Frame | None]:
    """The time of the clause that names the event, of whatever in it."""
    if part.preposition in _APART:
        return None, None
    for frame in sentence.frames:
        if frame.begin <= part.first < max(frame.end, frame.group.last) and not frame.group.negated and not frame.open:
            return frame_time(sentence, frame), frame
    return None, None
