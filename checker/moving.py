"""Values with places in, the same values at other places out: what a sentence gave, after its text has moved.

Only places inside the sentence move; an empty span is no place in the text.
"""

from __future__ import annotations

from checker.arithmetic.sums import Mistake
from checker.context.entries import Part
from checker.values import Argument, Claim, Judged, Number, Repair, Span, Verdict, When
from ledger.light import replace


def move_judged(judged: Judged, start: int, end: int, by: int) -> Judged:
    """Return a judged claim of the sentence `start`..`end`, moved by so many code points."""
    return Judged(_Moving(start, end, by).claim(judged.claim), _Moving(start, end, by).verdict(judged.verdict))


def move_mistake(mistake: Mistake, start: int, end: int, by: int) -> Mistake:
    """Return a mistake of the sentence `start`..`end`, moved."""
    span = _Moving(start, end, by).span
    return replace(mistake, span=span(mistake.span), related=tuple(span(one) for one in mistake.related))


def move_part(part: Part, start: int, end: int, by: int) -> Part:
    """Return what the sentence `start`..`end` adds to lists, moved."""
    moving = _Moving(start, end, by)
    return Part(
        tuple(moving.argument(named) for named in part.named),
        tuple(
            replace(entry, names=tuple(moving.argument(name) for name in entry.names), when=moving.when(entry.when))
            for entry in part.entries
        ),
    )


class _Moving:
    """One move."""

    def __init__(self, start: int, end: int, by: int) -> None:
        self._start, self._end, self._by = start, end, by

    def span(self, span: Span) -> Span:
        start, end = span
        if start == end or start < self._start or end > self._end:
            return span
        return Span(start + self._by, end + self._by)

    def argument(self, argument: Argument) -> Argument:
        return replace(argument, span=self.span(argument.span))

    def number(self, number: Number) -> Number:
        return replace(number, span=self.span(number.span))

    def when(self, when: When) -> When:
        ends = tuple(self.when(end) for end in when.ends) if when.ends else ()
        return replace(when, span=self.span(when.span), ends=ends)

    def claim(self, claim: Claim) -> Claim:
        return replace(
            claim,
            span=self.span(claim.span),
            trigger=self.span(claim.trigger),
            arguments=tuple([(slot, self.argument(argument)) for slot, argument in claim.arguments]),
            when=self.when(claim.when) if claim.when is not None else None,
            quantity=self.number(claim.quantity) if claim.quantity is not None else None,
        )

    def repair(self, repair: Repair) -> Repair:
        return replace(repair, span=self.span(repair.span))

    def verdict(self, verdict: Verdict) -> Verdict:
        if verdict.wrong is None and not verdict.repairs:
            return verdict
        wrong = self.span(verdict.wrong) if verdict.wrong is not None else None
        return replace(verdict, wrong=wrong, repairs=tuple(self.repair(repair) for repair in verdict.repairs))
