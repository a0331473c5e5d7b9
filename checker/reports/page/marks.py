"""A text and what is to be marked in it in, paragraphs of HTML out. Marks lead to what is said about them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from checker.reports.page.markup import flowing_shown, lines_shown, shown
from checker.values import Span
from ledger.light import NamedTuple

_BETWEEN = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+")


class Mark(NamedTuple):
    """A stretch to mark. Where several overlap, the one with the lowest `rank` shows, then the shortest."""

    span: Span
    rank: int
    kind: str
    """Its class: `error`, `warning`, `info`, `supported`, `unverifiable`."""
    target: str
    """The id of what is said about it."""
    label: str
    """What stands for it in a few words: "error 3"."""


def marked(text: str, marks: Sequence[Mark], flowing: bool = False) -> str:
    """Return the text as paragraphs with its marks. `flowing`: white space in it means nothing but a space."""
    words = flowing_shown if flowing else lines_shown
    return "".join(
        f"<p>{''.join(_pieces(text, start, end, marks, words))}</p>"
        for start, end in _paragraphs(text)
        if text[start:end].strip()
    )


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _BETWEEN.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark], written: Callable[[str], str]) -> Iterator[str]:
    here = [mark for mark in marks if mark.span.start < end and start < mark.span.end]
    edges = sorted({start, end, *(e for mark in here for e in mark.span if start < e < end)})
    runs: list[tuple[int, int, Mark | None]] = []
    for low, high in pairwise(edges):
        over = [mark for mark in here if mark.span.start <= low and high <= mark.span.end]
        top = min(over, key=lambda mark: (mark.rank, mark.span.end - mark.span.start), default=None)
        if runs and runs[-1][2] is top:
            runs[-1] = (runs[-1][0], high, top)
        else:
            runs.append((low, high, top))
    for low, high, top in runs:
        words = written(text[low:high])
        yield words if top is None else _link(words, top, low == top.span.start, high >= min(top.span.end, end))


def _link(words: str, mark: Mark, first: bool, last: bool) -> str:
    own = f' id="{shown(mark.target)}-m"' if first else ""
    number = f'<sup><span class="unseen">{shown(mark.label)}</span></sup>' if last else ""
    if mark.rank == 0 and last:
        name, _, order = mark.label.rpartition(" ")
        number = f'<sup><span class="unseen">{shown(name)} </span>{shown(order)}</sup>'
    return (
        f'<a{own} class="mark {shown(mark.kind)}" href="#{shown(mark.target)}" data-target="{shown(mark.target)}">'
        f"<mark>{words}</mark>{number}</a>"
    )
