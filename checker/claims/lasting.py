"""How long an event or a mission lasted: "the crisis lasted thirteen days", "the 78-day bombing of Yugoslavia".

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
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.times.values import DurationMention
from checker.values import Argument, Claim

_LASTS = frozenset("last rage continue endure drag run go span take".split())
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
