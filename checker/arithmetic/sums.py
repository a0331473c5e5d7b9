"""The value that this stage gives, and how it reads numbers in a sentence."""

from __future__ import annotations

from checker.claims.sentence import Sentence
from checker.syntax.item import Item
from checker.values import Number, Span
from ledger.light import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """Numbers of one sentence that cannot all be right: the one to look at, why, and where the others stand."""

    span: Span
    code: str
    message: str
    related: tuple[Span, ...] = ()
    replacement: str | None = None


def exact_numbers(sentence: Sentence) -> list[tuple[int, Number]]:
    """Return the exact cardinal numbers of a sentence with their item positions."""
    return [
        (at, item.number)
        for at, item in enumerate(sentence.items)
        if item.number is not None and item.number.exact and not item.number.ordinal and not item.number.percent
    ]


def written(sentence: Sentence, number: Number) -> str:
    """Return the words of a number."""
    return sentence.text[number.span.start : number.span.end]


def noun_after(sentence: Sentence, at: int) -> Item | None:
    """Return the last word of the noun phrase that a number at item `at` counts, None if it counts nothing."""
    found = None
    for item in sentence.items[at + 1 : at + 6]:
        if item.tag in ("N", "NAME"):
            found = item
        else:
            break
    return found


def show(value: float) -> str:
    """Return a number as messages write it."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:g}"
