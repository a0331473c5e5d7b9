"""How long an event or a mission lasted, and from when to when: "the crisis lasted thirteen days", "the 78-day bombing of Yugoslavia",
"the war lasted from 1950 to 1953", "the blockade dragged on until May 1949".

Lengths are told in round numbers and counted from one border day or the other, so that only a length well off what is on
record can be wrong (`sense="lasting"`).
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.build import build
from checker.claims.durations import frame_at, number_of
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.times.values import DurationMention
from checker.values import Argument, Aspect, Claim, When
from ledger.light import replace

_LASTS = frozenset("last rage continue endure drag run go span take stretch extend persist".split())
_WAGED = frozenset("fight wage hold carry conduct run fly".split())
_RELATIONS = {"event": "happened", "mission": "operates"}


def read_lasting(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the lengths that the sentence states of events and missions."""
    for duration in sentence.durations:
        subject, frame = _lasting(sentence, duration)
        if subject is None:
            subject = _modified(sentence, duration)
        kinds = {entity.kind for e in (subject.entities if subject else ()) if (entity := sentence.ledger.entity(e))}
        relation = _RELATIONS.get(next(iter(kinds))) if len(kinds) == 1 else None
        if subject is None or relation is None or relation not in book.relations:
            continue
        number = number_of(sentence, duration)
        yield from build(
            sentence, relation, "state", number.span, {"S": [subject]}, None, found_by="lasting", frame=frame,
            shape="duration", quantity=number, unit=duration.unit, sense="lasting", loose=subject.contextual,
        )  # fmt: skip


def read_borders(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield when events and missions are said to have begun and ended, by a verb for how they went on."""
    for frame in sentence.frames:
        if not _goes_on(sentence, frame):
            continue
        found = resolve_some(sentence, frame.subjects[0], tuple(_RELATIONS))
        when = frame_time(sentence, frame)
        if len(found) != 1 or when is None or not (when.ends or when.mode == "until"):
            continue
        sides: tuple[tuple[Aspect, When], ...] = (("end", replace(when, mode="in")),)
        if when.ends:
            sides = (("begin", when.ends[0]), ("end", when.ends[1]))
        kinds = {entity.kind for e in found[0].entities if (entity := sentence.ledger.entity(e)) is not None}
        relation = _RELATIONS.get(next(iter(kinds))) if len(kinds) == 1 else None
        if relation is None or relation not in book.relations:
            continue
        event = relation == "happened"
        for aspect, side in sides:
            yield from build(
                sentence, relation, "event" if event else aspect, sentence.items[frame.group.verb].span, {"S": found}, side,
                found_by="lasting:borders", frame=frame, sense=aspect if event else None, loose=found[0].contextual,
            )  # fmt: skip


def _goes_on(sentence: Sentence, frame: Frame) -> bool:
    """Does the clause say how something went on ("lasted", "was fought", "took place")?"""
    group = frame.group
    if group.negated or frame.open or group.modal or group.form != "finite" or not frame.subjects:
        return False
    if group.passive:
        return group.lemma in _WAGED
    if group.lemma == "take":
        return any("place" in sentence.words(place) for place in frame.objects[:1])
    return group.lemma in _LASTS and group.lemma != "take" and not frame.objects


def _lasting(sentence: Sentence, duration: DurationMention) -> tuple[Argument | None, Frame | None]:
    """What the clause says has lasted so long."""
    frame = frame_at(sentence, duration.start)
    if frame is None or frame.group.lemma not in _LASTS or frame.group.negated or frame.open or not frame.subjects:
        return None, None
    group = frame.group
    if (
        group.form != "finite"
        or group.passive
        or group.modal
        or group.perfect
        or group.tense not in ("past", "present")
    ):
        return None, None
    between = [i for i in sentence.items if sentence.items[group.verb].end <= i.start < duration.start]
    if any(i.tag in (it.N, it.NAME, it.V, it.PUNCT) for i in between):
        return None, None
    found = resolve_some(sentence, frame.subjects[0], tuple(_RELATIONS))
    return (found[0], frame) if len(found) == 1 and len(found[0].entities) == 1 else (None, None)


def _modified(sentence: Sentence, duration: DurationMention) -> Argument | None:
    """ "the 78-day bombing of Yugoslavia", "the thirteen-day Cuban missile crisis" """
    if "-" not in sentence.text[duration.start : duration.end]:
        return None
    item = next((i for i in sentence.items if i.start >= duration.end), None)
    if item is None or item.start - duration.end > 1 or item.name is None:
        return None
    entities = of_kinds(sentence.ledger, item, tuple(_RELATIONS), head=False)
    contextual = any(reading.kind == "contextual" for reading in item.name.readings)
    return Argument(item.span, item.text, entities, contextual=contextual) if len(entities) == 1 else None
