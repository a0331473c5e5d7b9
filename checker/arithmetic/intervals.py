"""Times against each other: an interval that ends before it begins, "five years later" between years that lie seven apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from checker.arithmetic.sums import Mistake
from checker.claims.sentence import Sentence
from checker.syntax.item import Item
from checker.values import Span

_SURE = frozenset(("day", "month", "year"))


def check_intervals(sentence: Sentence) -> Iterator[Mistake]:
    """ "from 1999 to 1995", "between 2005 and 2001" """
    items = sentence.items
    times = [(at, item) for at, item in enumerate(items) if item.time is not None]
    for (first, start), (second, end) in pairwise(times):
        if start.time is None or end.time is None or not (start.time.certain and end.time.certain):
            continue
        if (
            start.time.precision not in _SURE
            or end.time.precision not in _SURE
            or start.time.approximate
            or end.time.approximate
        ):
            continue
        governor = items[first - 1].lower if first else ""
        joint = [item.lower for item in items[first + 1 : second]]
        ranged = (governor == "from" and joint in (["to"], ["until"], ["till"], ["through"])) or (
            governor == "between" and joint == ["and"]
        )
        if ranged and end.time.hi < start.time.lo:
            yield Mistake(Span(start.start, end.end), "interval-reversed", "the interval ends before it begins", ())


def check_distances(sentence: Sentence) -> Iterator[Mistake]:
    """ "in 1999 …; five years later, in 2006, …" """
    items = [item for item in sentence.items if item.time is not None]
    for first, distance, second in zip(items, items[1:], items[2:], strict=False):
        mistake = _distance(sentence, first, distance, second)
        if mistake is not None:
            yield mistake


def _distance(sentence: Sentence, first: Item, distance: Item, second: Item) -> Mistake | None:
    start, shift, end = first.time, distance.time, second.time
    if start is None or shift is None or end is None or shift.offset is None:
        return None
    if (
        shift.offset.counts_from != "context"
        or shift.offset.unit != "year"
        or shift.approximate
        or shift.offset.number != int(shift.offset.number)
    ):
        return None
    if not (start.certain and end.certain) or start.precision not in _SURE or end.precision not in _SURE:
        return None
    between = sentence.text[distance.end : second.start].strip().lower()
    if between not in (", in", "in", "(", ", on", "on", ","):
        return None
    if shift.offset.number < 2:
        return None
    apart = (date.fromordinal(end.lo).year - date.fromordinal(start.lo).year) * shift.offset.direction
    if abs(apart - shift.offset.number) <= 1:
        return None
    return Mistake(
        Span(distance.start, distance.end), "wrong-distance",
        f"{date.fromordinal(start.lo).year} and {date.fromordinal(end.lo).year} lie {abs(apart)} years apart", (first.span, second.span),
    )  # fmt: skip
