"""The facts behind a finding and the time of its claim in, a drawing of when each held (SVG) out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import shorten

from checker.pipeline import Judged
from checker.reports.evidence import evidence_of
from checker.reports.page.markup import shown
from checker.values import When
from checker.verdicts import wording
from ledger.light import NamedTuple
from ledger.model import Fact
from ledger.spans import EVER, span
from ledger.store import Ledger

ROWS = 8
"""Facts that are drawn at most."""
WIDTH, LEFT, RIGHT, ROW, TOP = 640, 8, 632, 38, 34
YEAR = 365.2425
BEYOND = 6 * YEAR
"""How far from the claim the other holders of an office are drawn, in days."""
NARROWEST = 4
LAST_DAY = date.max.toordinal()


class Row(NamedTuple):
    """A bar: certainly from `begin` to `end`, possibly from `first` to `last`; days."""

    label: str
    first: int
    begin: int
    end: int
    last: int
    is_open: bool
    is_point: bool
    is_behind: bool
    """The finding rests on it; the others are neighbours."""


class Scale(NamedTuple):
    """From days to the drawing."""

    low: int
    high: int

    def x(self, day: int) -> float:
        """Return where a day lies."""
        share = (min(max(day, self.low), self.high) - self.low) / (self.high - self.low)
        return round(LEFT + share * (RIGHT - LEFT), 1)


def timeline(ledger: Ledger, fact_ids: Sequence[str], entry: Judged | None, as_of: When | None, name: str) -> str:
    """Return the drawing, or nothing where there is no dated fact. `name` makes the ids in it unique."""
    when = _claimed(entry, as_of)
    facts = [fact for fact_id in fact_ids if (fact := ledger.fact(fact_id)) is not None]
    rows = [row for fact in facts if (row := _row(ledger, fact, True)) is not None]
    rows += [row for fact in _neighbours(ledger, facts, when) if (row := _row(ledger, fact, False)) is not None]
    if not rows:
        return ""
    left_out = max(0, len(rows) - ROWS)
    rows = sorted(rows[:ROWS], key=lambda row: (row.first, row.label))
    scale = _scale(rows, when)
    height = TOP + ROW * len(rows) + 6
    said = "; ".join(row.label for row in rows) + (f"; and {left_out} more" if left_out else "")
    label = _label(entry, when)
    return "".join([
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-labelledby="{name}-t {name}-d"><title id="{name}-t">Time line: when this held, by the ledger</title>'
        f'<desc id="{name}-d">{shown(said)}. {shown(label)}.</desc>',
        *_axis(scale, height),
        *(_claim_band(scale, when, height, label) if when is not None else ()),
        *(part for order, row in enumerate(rows) for part in _bar(scale, row, TOP + ROW * order)),
        "</svg>",
        f'<p class="more">{left_out} more not drawn</p>' if left_out else "",
    ])  # fmt: skip


def _claimed(entry: Judged | None, as_of: When | None) -> When | None:
    if entry is None:
        return None
    return entry.claim.when or (as_of if entry.claim.current else None)


def _label(entry: Judged | None, when: When | None) -> str:
    if when is None:
        return "The article names no time"
    time = wording.date(when.edtf) if when.edtf else "this time"
    mode = "" if when.mode in ("in", "span") else f"{when.mode} "
    return (
        f"The article says {mode}{time}" if entry is not None and entry.claim.when else f"The article speaks in {time}"
    )


def _neighbours(ledger: Ledger, facts: Sequence[Fact], when: When | None) -> list[Fact]:
    """The other holders, about the time of the claim, of what only one can hold at a time."""
    found: list[Fact] = []
    days = [when.low, when.high] if when is not None else [fact.begin.lo for fact in facts if fact.begin is not None]
    for place in dict.fromkeys((fact.relation, fact.object) for fact in facts):
        relation = ledger.relation(place[0])
        if relation is None or relation.single != "object" or place[1] is None or not days:
            continue
        for fact in ledger.facts(place[0], None, place[1]):
            held = span(fact)
            near = held.first_possible <= max(days) + BEYOND and held.last_possible >= min(days) - BEYOND
            if near and not fact.negative and fact not in facts and fact not in found:
                found.append(fact)
    middle = sum(days) / len(days) if days else 0
    return sorted(found, key=lambda fact: (abs(span(fact).first_possible - middle), fact.id))


def _row(ledger: Ledger, fact: Fact, is_behind: bool) -> Row | None:
    evidence = evidence_of(ledger, fact.id)
    held = span(fact._replace(also=(), also_end=()))
    if evidence is None or fact.negative or not 0 < held.first_possible < LAST_DAY:
        return None
    is_open = held.last_possible >= EVER
    end = held.last_certain if held.last_certain < EVER else held.first_certain
    last = end if is_open else held.last_possible
    label = f"{evidence.statement} {evidence.period}".rstrip()
    is_point = "/" not in fact.time
    return Row(
        label, held.first_possible, held.first_certain, end, last, is_open and fact.open_end, is_point, is_behind
    )


def _scale(rows: Sequence[Row], when: When | None) -> Scale:
    days = [day for row in rows for day in (row.first, row.last)]
    days += [when.low, when.high] if when is not None else []
    low, high = max(1, min(days)), min(LAST_DAY, max(days))
    margin = max(int((high - low) * 0.06), int(YEAR))
    return Scale(max(1, low - margin), min(LAST_DAY, high + margin))


def _axis(scale: Scale, height: int) -> Iterator[str]:
    first, last = date.fromordinal(scale.low).year, date.fromordinal(scale.high).year
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000) if (last - first) / step <= 9)
    for year in range(first + (-first) % step, last + 1, step):
        at = scale.x(date(max(year, 1), 1, 1).toordinal())
        if LEFT + 14 <= at <= RIGHT - 14:
            yield f'<line class="grid" x1="{at}" x2="{at}" y1="18" y2="{height}"/>'
            yield f'<text class="year" x="{at}" y="12">{year}</text>'


def _claim_band(scale: Scale, when: When, height: int, label: str) -> Iterator[str]:
    low, high = scale.x(when.low), scale.x(when.high)
    wide = max(high - low, NARROWEST)
    middle = low + wide / 2
    anchor = "start" if middle < WIDTH * 0.3 else "end" if middle > WIDTH * 0.7 else "middle"
    at = {"start": low, "end": low + wide, "middle": middle}[anchor]
    yield f'<rect class="claim" x="{low}" y="30" width="{round(wide, 1)}" height="{height - 30}"/>'
    yield f'<text class="said" x="{round(at, 1)}" y="27" text-anchor="{anchor}">{shown(label)}</text>'


def _bar(scale: Scale, row: Row, y: int) -> Iterator[str]:
    kind = "behind" if row.is_behind else "near"
    yield f'<text class="fact" x="{LEFT}" y="{y + 15}">{shown(shorten(row.label, 88, placeholder=" …"))}</text>'
    top = y + 21
    first, last = scale.x(row.first), scale.x(row.last)
    if row.is_point and last - first < 2 * NARROWEST:
        middle = (first + last) / 2
        points = f"{middle},{top - 1} {middle + 7},{top + 6} {middle},{top + 13} {middle - 7},{top + 6}"
        yield f'<polygon class="{kind}" points="{points}"/>'
        return
    end = RIGHT if row.is_open else last
    yield f'<rect class="{kind} maybe" x="{first}" y="{top}" width="{_wide(first, end)}" height="12" rx="2"/>'
    if row.begin <= row.end:
        begin, until = scale.x(row.begin), scale.x(row.end)
        yield f'<rect class="{kind}" x="{begin}" y="{top}" width="{_wide(begin, until)}" height="12" rx="2"/>'
    if row.is_open:
        yield f'<path class="{kind}" d="M{RIGHT - 8} {top}l8 6l-8 6z"/>'


def _wide(low: float, high: float) -> float:
    return round(max(high - low, NARROWEST), 1)
