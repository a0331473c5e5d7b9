"""Facts in, lines for the terminal out: tables whose columns line up, and bars on a common axis of years."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date

from ledger.curating.places import harmless
from ledger.light import NamedTuple
from ledger.model import Fact
from ledger.spans import EVER, Span, span

LEAST_AXIS = 20
"""Columns that the axis of a timeline has at least."""


class Signs(NamedTuple):
    """What bars are drawn with."""

    certain: str
    possible: str
    open_end: str
    point: str


UNICODE = Signs("█", "░", "▶", "◆")
ASCII = Signs("=", "-", ">", "*")


def table(
    rows: Sequence[Sequence[str]], width: int = 100, head: bool = True, longest: Mapping[int, int] | None = None
) -> str:
    """Rows of text with columns lined up, lines cut at the width; the first row is the head.

    `longest` (column, size) cuts the cells of a column where the lines would otherwise be wider than that.
    """
    if not rows:
        return ""
    clean = [[harmless(cell) for cell in row] for row in rows]
    if longest and sum(max(columns(row[i]) for row in clean) + 2 for i in range(len(clean[0]))) > width:
        clean = [[shortened(cell, longest.get(i, width)) for i, cell in enumerate(row)] for row in clean]
    widths = [max(columns(row[i]) for row in clean) for i in range(len(clean[0]))]
    lines = []
    for number, row in enumerate(clean):
        cells = [padded(cell, widths[i]) for i, cell in enumerate(row)]
        lines.append(shortened("  ".join(cells).rstrip(), width))
        if head and number == 0:
            lines.append(shortened("  ".join("-" * size for size in widths), width))
    return "".join(line + "\n" for line in lines)


def timeline(rows: Sequence[tuple[str, Fact]], width: int = 100, signs: Signs = UNICODE) -> str:
    """One line a fact: its label, its bar, its time. Facts without any date are left out."""
    spans = [(label, fact, span(fact._replace(also=(), also_end=()))) for label, fact in rows]
    known = [(label, fact, found) for label, fact, found in spans if _days(found)]
    if not known:
        return ""
    first = min(min(_days(found)) for _, _, found in known)
    last = max(max(_days(found)) for _, _, found in known)
    low, high = _year(first), _year(last) + 1
    labels = min(max(columns(harmless(label)) for label, _, _ in known), max(16, width // 3))
    times = max(len(fact.time) for _, fact, _ in known)
    size = max(LEAST_AXIS, width - labels - times - 4)
    lines = [" " * (labels + 2) + _axis(low, high, size)]
    for label, fact, found in known:
        bar = _bar(found, fact, low, high, size, signs)
        lines.append(f"{padded(shortened(harmless(label), labels), labels)}  {bar}  {fact.time}".rstrip())
    return "".join(line + "\n" for line in lines)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide signs, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(s) else 2 if unicodedata.east_asian_width(s) in "WF" else 1 for s in text)


def padded(text: str, size: int) -> str:
    """The text with blanks up to a number of columns."""
    return text + " " * (size - columns(text))


def shortened(text: str, size: int) -> str:
    """The text, cut with an ellipsis where it is wider than `size` columns."""
    if columns(text) <= size:
        return text
    kept, used = "", 1
    for sign in text:
        used += columns(sign)
        if used > size:
            break
        kept += sign
    return kept + "…"


def _days(found: Span) -> list[int]:
    return [day for day in found if 0 < day < date.max.toordinal()]


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _axis(low: int, high: int, size: int) -> str:
    """Years above the bars, as many as have room."""
    line = [" "] * size
    step = next(
        step
        for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000)
        if (high - low) / step * 7 <= size or step == 10000
    )
    for year in range(low - low % step + (step if low % step else 0), high + 1, step):
        at = round((year - low) / max(1, high - low) * (size - 1))
        text = str(year)
        if at + len(text) <= size:
            line[at : at + len(text)] = text
    return "".join(line).rstrip()


def _bar(found: Span, fact: Fact, low: int, high: int, size: int, signs: Signs) -> str:
    first, last = date(max(low, 1), 1, 1).toordinal(), date(min(high, 9999), 1, 1).toordinal()

    def column(day: int) -> int:
        share = (min(max(day, first), last) - first) / max(1, last - first)
        return min(size - 1, int(share * size))

    is_open = found.last_possible >= EVER
    end = found.last_possible if not is_open else (found.last_certain if found.last_certain < EVER else last)
    begin = found.first_possible if found.first_possible > 0 else first
    if fact.time and "/" not in fact.time:
        middle = column(begin)
        return " " * middle + signs.point + " " * (size - middle - 1)
    line = [" "] * size
    for at in range(column(begin), column(max(begin, end)) + 1):
        line[at] = signs.possible
    certain_from = min(found.first_certain, last)
    certain_to = min(found.last_certain, last)
    if certain_from <= certain_to:
        for at in range(column(certain_from), column(certain_to) + 1):
            line[at] = signs.certain
    if is_open and fact.open_end:
        line[min(size - 1, column(end) + 1)] = signs.open_end
    return "".join(line)
