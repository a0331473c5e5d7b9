"""How many there were with those who had come: "…, which made fourteen", "bringing it to 15", "Bulgaria and Romania, for 27"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.lists import singular
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.lexicon import KIND_NOUNS
from checker.values import Argument, Claim, Number, Span
from ledger.light import replace

_MAKING = frozenset("makes made make making".split())
_BRINGING = frozenset(
    "brings brought bring bringing takes took taking raises raised raising lifts lifted lifting".split()
)
_BETWEEN = frozenset(
    "it them us a total of the number up to membership altogether already now then members alliance union bloc".split()
)
_WHOLE = frozenset("in altogether all total together now then at that".split())


def total_told(sentence: Sentence, first: int, last: int) -> Number | None:
    """Return the number that the items `first`..`last` (exclusive) say there then were, None where they say none."""
    items = sentence.items
    for at in range(first + 1, last):
        number = items[at].number
        if number is not None and [item.lower for item in items[at - 2 : at]] == ["up", "to"]:
            number = replace(number, low=number.high, exact=True)  # "takes the total up to 25"
        if number is None or number.ordinal or number.percent or number.low < 2 or not _ends(sentence, at, last):
            continue
        back = at - 1
        while back > first and items[back].lower in _BETWEEN:
            back -= 1
        words = {word for item in items[back + 1 : at + 1] for word in item.lower.split()}
        if items[back].lower in _MAKING or (items[back].lower in _BRINGING and "to" in words):
            return number
        comma = items[back - 1].lower in (",", "(") if back > first else False
        if items[back].lower == "for" and comma and back == at - 1:
            return number
    return None


def _ends(sentence: Sentence, at: int, last: int) -> bool:
    """Is the number said of members, or of nothing: "made fourteen", "made fourteen members in all"?"""
    items = sentence.items
    after = items[at + 1] if at + 1 < last else None
    if after is not None and (singular(after.lower) in KIND_NOUNS["state"] | {"member", "ally"}):
        after = items[at + 2] if at + 2 < last else None
    return after is None or after.tag in (it.PUNCT, it.C) or after.lower in _WHOLE


def read_totals(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the numbers that the sentence says there were with those whom its claims let come."""
    came = [
        claim
        for claim in claims
        if claim.aspect == "begin" and claim.shape == "relation" and claim.positive and claim.certainty != "open"
        and claim.relation == "member_of" and claim.sense is None
    ]  # fmt: skip
    if not came or sentence.question:
        return
    number = total_told(sentence, 0, len(sentence.items))
    last = came[-1]
    subject, object = last.argument("subject"), last.argument("object")
    if number is None or subject is None or object is None or number.span.start < subject.span.end:
        return
    if any(claim.quantity is not None and claim.quantity.span == number.span for claim in claims):
        return
    yield total(number, object, subject, last)


def total(number: Number, object: Argument, joined: Argument, told: Claim) -> Claim:
    """Return the claim that there were so many of the object's once somebody had come, as another claim tells."""
    return Claim(
        Span(min(number.span.start, joined.span.start), max(number.span.end, joined.span.end)),
        number.span,
        told.relation,
        "state",
        (("object", object), ("with", joined)),
        None,
        shape="count",
        quantity=number,
        unit="member",
        found_by="total",
        certainty=told.certainty,
        speaker=told.speaker,
        loose=told.loose,
    )
