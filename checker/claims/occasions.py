"""At which meeting something was done: "signed it during their summit in Reykjavik", "was invited at the Riga summit".

Where the ledger knows when it was done, and when the meeting was, both have to be at one time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.anchors import moments_of
from checker.claims.arguments import of_kinds, resolve
from checker.claims.build import build
from checker.claims.durations import frame_at
from checker.claims.sentence import Sentence
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span, When
from ledger.light import replace

_AT = frozenset(("at", "during"))
_MEETINGS = frozenset(("summit", "conference", "meeting", "council"))
_AROUND = 10
"""Days by which the record of what was done may differ from those of the meeting."""


def read_occasions(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims that the meetings at which something on record is said to have been done were when it was done."""
    if sentence.question or _AT.isdisjoint(sentence.lowers):
        return
    seen: set[Argument] = set()
    for claim in claims:
        if not (claim.found_by.startswith("verb:") and claim.aspect == "event" and claim.shape == "relation"):
            continue
        if claim.loose or not claim.positive or claim.certainty == "open" or claim.sense is not None:
            continue
        frame, moments = frame_at(sentence, claim.trigger.start), moments_of(sentence, claim)
        if frame is None or not moments or frame.group.form not in ("finite", "participle"):
            continue
        for word, place in frame.prepositions:
            if word not in _AT or place.first < frame.group.last or place.conjuncts:
                continue
            met = _where(sentence, place)
            if met is not None and claim.argument("place") is None and met not in seen:
                seen.add(met)
                yield replace(
                    claim,
                    span=Span(claim.span.start, max(claim.span.end, met.span.end)),
                    arguments=(*claim.arguments, ("place", met)),
                    found_by="occasion",
                )
                continue
            found = resolve(sentence, place, ("event",))
            if not found or len(found) != 1 or found[0] in seen or not _is_meeting(sentence, found[0]):
                continue
            seen.add(found[0])
            low, high = min(m.lo for m in moments) - _AROUND, max(m.hi for m in moments) + _AROUND
            when = When(found[0].span, low, high, "", "in", True, "period", spoken=False)
            yield from build(
                sentence, "happened", "event", claim.trigger, {"S": found}, when, found_by="occasion", frame=frame
            )


def _where(sentence: Sentence, place: NounPhrase) -> Argument | None:
    """The city of a meeting: "the Riga summit", "their summit in Riga"."""
    items = sentence.items
    head = items[place.head]
    words = set(head.text.lower().split())
    if words.isdisjoint(_MEETINGS):
        return None
    events = of_kinds(sentence.ledger, head, ("event",)) if head.name is not None else ()
    cities = {
        city for e in events for f in sentence.ledger.facts("happened", e) for city in f.role("place")
        if (known := sentence.ledger.entity(city)) is not None and known.kind == "city"
    }  # fmt: skip
    if not events:
        near = [items[i] for i in range(place.first, place.head)]
        near += [items[phrase.head] for word, phrase in sentence.after(place)[:1] if word in ("in", "at")]
        cities = {city for item in near if item.name is not None for city in of_kinds(sentence.ledger, item, ("city",))}
    span = Span(items[place.first].start, head.end)
    return Argument(span, head.text, tuple(sorted(cities))) if len(cities) == 1 else None


def _is_meeting(sentence: Sentence, argument: Argument) -> bool:
    """Does the name mean one meeting?"""
    known = sentence.ledger.entity(argument.entities[0]) if len(argument.entities) == 1 else None
    words = set(known.cls.split("-")) if known is not None and known.cls else set()
    return argument.via == "name" and not argument.contextual and not words.isdisjoint(_MEETINGS)
