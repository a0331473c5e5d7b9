"""Times counted from another claim of the sentence: "Estonia joined in 2004 and adopted the euro three years later".

A distance that counts from what was named before could count from something else, so that it never accuses. Where the time before
it dates a claim of the same sentence, about the same thing, and is itself certain, nothing else is left for it to count from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.claims.sentence import Sentence
from checker.times.values import TimeMention
from checker.values import Claim, Span, When
from ledger.light import replace

_HAPPENING = frozenset(("begin", "end", "event"))


def settle_distances(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those whose time can only be counted from another claim's with that time certain."""
    claims = [_since(sentence, claim) for claim in claims]
    times = [item.time for item in sentence.items if item.time is not None]
    if len(times) < 2 or not any(time.anchor == "context" for time in times):
        return list(claims)
    return [_settled(claim, claims, times) for claim in claims]


_UNITS = {"year": 366, "decade": 3653, "month": 31, "week": 7}
_IT_IS = re.compile(r"\b(?:it\s+(?:is|has\s+been)|it['’]s)(?:\s+(?:now|just|exactly|already))*\s+$", re.IGNORECASE)
_SINCE = re.compile(r"\s+since\s+(?!then)", re.IGNORECASE)


def _since(sentence: Sentence, claim: Claim) -> Claim:
    """ "It is twenty years since Poland joined": so long before the day of the text."""
    if claim.when is not None or claim.aspect not in _HAPPENING or sentence.as_of is None or claim.shape != "relation":
        return claim
    for duration in sentence.durations:
        after = _SINCE.match(sentence.text, duration.end, sentence.end)
        exact = duration.count_lo == duration.count_hi and duration.unit in _UNITS
        if after is None or not exact or not _IT_IS.search(sentence.text[sentence.start : duration.start]):
            continue
        if claim.span.start < after.end():
            return claim
        days = _UNITS[duration.unit]
        middle = sentence.as_of[0] - int(duration.count_lo * days * 365.25 / 366)
        span = Span(duration.start, duration.end)
        return replace(claim, when=When(span, middle - days, middle + days, "", "in", True, "period"), current=False)
    return claim


def _settled(claim: Claim, claims: Sequence[Claim], times: Sequence[TimeMention]) -> Claim:
    when = claim.when
    if when is None or when.certain or when.mode != "in" or claim.aspect not in _HAPPENING:
        return claim
    at = next((i for i, time in enumerate(times) if time.start == when.span.start), 0)
    mention, before = times[at], times[at - 1]
    if at == 0 or mention.anchor != "context" or mention.approximate or not mention.edtf or "X" in mention.edtf:
        return claim
    if not before.certain or before.precision not in ("day", "month", "year") or before.anchor == "as_of":
        return claim
    counted_from = [
        other for other in claims
        if other.when is not None and other.when.span.start == before.start and other.when.certain and other.positive
        and other.aspect in _HAPPENING and other.certainty == claim.certainty and _of_one_thing(claim, other)
    ]  # fmt: skip
    return replace(claim, when=replace(when, certain=True)) if counted_from else claim


def _of_one_thing(claim: Claim, other: Claim) -> bool:
    """Is the same the subject of both, or is the same done by two?"""
    one, two = claim.argument("subject"), other.argument("subject")
    if one is not None and two is not None and not set(one.entities).isdisjoint(two.entities):
        return True
    object, another = claim.argument("object"), other.argument("object")
    return (
        object is not None and another is not None and claim.relation == other.relation
        and object.entities == another.entities
    )  # fmt: skip
