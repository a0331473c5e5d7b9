"""Filled slots in, claims out: one claim per conjunct, with its span, polarity and whose words it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from checker.claims.sentence import Sentence
from checker.claims.stance import stance_of
from checker.syntax.frames import Frame
from checker.values import Argument, Aspect, Claim, Number, Span, When

_SLOT_NAMES = {"S": "subject", "O": "object"}


def build(
    sentence: Sentence,
    relation: str,
    aspect: Aspect,
    trigger: Span,
    slots: Mapping[str, Sequence[Argument]],
    when: When | None,
    *,
    found_by: str,
    frame: Frame | None = None,
    positive: bool = True,
    shape: str = "relation",
    quantity: Number | None = None,
    unit: str = "",
    sense: str | None = None,
    presupposed: bool = False,
    current: bool = False,
    pairs: Sequence[When] | None = None,
    loose: bool = False,
) -> list[Claim]:
    """Return the claims, one for each combination of conjuncts. `pairs` gives each subject its own time ("respectively")."""
    certainty, speaker = stance_of(sentence, frame, trigger, taken_for_granted=shape == "title")
    if when is not None and frame is not None and _is_scheduled(sentence, frame, when):
        certainty = "open"
    if aspect == "state" and when is not None and when.mode == "since":
        aspect = "begin"
        when = When(when.span, when.low, when.high, when.edtf, "in", when.certain, when.precision, when.spoken)
    names = list(slots)
    claims: list[Claim] = []
    for order, combination in enumerate(product(*(slots[name] for name in names))):
        arguments = tuple((_SLOT_NAMES.get(name, name), argument) for name, argument in zip(names, combination, strict=True))
        time = pairs[order] if pairs is not None and order < len(pairs) else when
        claims.append(
            Claim(
                span=_cover(sentence, trigger, [a for _, a in arguments], time),
                trigger=trigger,
                relation=relation,
                aspect=aspect,
                arguments=arguments,
                when=time,
                shape=shape,  # type: ignore[arg-type]
                quantity=quantity,
                unit=unit,
                positive=positive,
                certainty=certainty,
                speaker=speaker,
                found_by=found_by,
                sense=sense,
                presupposed=presupposed,
                current=current and time is None,
                loose=loose,
            )
        )
    return claims


def _is_scheduled(sentence: Sentence, frame: Frame, when: When) -> bool:
    """ "The treaty expires in 2026", written before: a plan, not a report."""
    tense = frame.group.tense == "present" and not frame.group.perfect
    return tense and sentence.as_of is not None and when.low > sentence.as_of[1] and when.mode != "by"


def _cover(sentence: Sentence, trigger: Span, arguments: Sequence[Argument], when: When | None) -> Span:
    """The smallest stretch inside the sentence over the trigger, the explicit arguments and the claim's own time."""
    spans = [trigger, *(a.span for a in arguments if a.via != "context")]
    if when is not None and when.spoken:
        spans.append(when.span)
    inside = [span for span in spans if sentence.start <= span.start and span.end <= sentence.end]
    return Span(min(span.start for span in inside), max(span.end for span in inside))
