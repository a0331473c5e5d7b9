"""The numbers of a run in, the figures of the report and its filters out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.reports.page.markup import counted, shown
from checker.results import Checked, Totals
from checker.values import Status
from ledger.light import NamedTuple

LABELS = {
    Status.SUPPORTED: "supported by the ledger",
    Status.CONFLICT: "in conflict with it",
    Status.UNVERIFIABLE: "the ledger cannot tell",
    Status.NOT_CHECKED: "not checked",
}


class Tally(NamedTuple):
    """What the figures need of a document."""

    name: str
    """Its id on the page."""
    path: str
    verdicts: Counter[Status]
    findings: int
    error: str | None


def tally(checked: Checked, name: str) -> Tally:
    """Return the numbers of a document."""
    verdicts = Counter(entry.verdict.status for entry in checked.judged)
    return Tally(name, checked.path, verdicts, len(checked.findings), checked.error)


def figures(totals: Totals, tallies: Sequence[Tally]) -> str:
    """Return the section with the numbers."""
    tiles = [("documents", totals.documents), ("claims read", totals.claims), *totals.severities.items()]
    tiles += [("suppressed", totals.suppressed)] if totals.suppressed else []
    tiles += [("cannot be read", totals.unreadable)] if totals.unreadable else []
    named = {"error": "errors", "warning": "warnings", "info": "remarks"}
    shown_tiles = "".join(
        f'<div class="tile {shown(name)}"><dt>{shown(named.get(name, name))}</dt><dd>{number:,}</dd></div>'
        for name, number in tiles
    )
    undated = (
        f"<p>{counted(totals.undated, 'claim speaks', 'claims speak')} of the time of writing, which is not known: give"
        " the articles a date.</p>" if totals.undated else ""
    )  # fmt: skip
    return (
        f'<section aria-labelledby="figures"><h2 id="figures">Figures</h2><dl class="tiles">{shown_tiles}</dl>'
        f"{_coverage(totals)}{undated}{_table(tallies)}</section>"
    )


def _coverage(totals: Totals) -> str:
    if not totals.claims:
        return "<p>No claim was read that the ledger could speak to.</p>"
    at, bars, keys = 0.0, [], []
    for status, label in LABELS.items():
        number = totals.verdicts[status]
        wide = round(100 * number / totals.claims, 3)
        bars.append(f'<rect class="{status.value}" x="{round(at, 3)}" y="0" width="{wide}" height="6"/>')
        keys.append(
            f'<li><span class="key {status.value}" aria-hidden="true"></span> {number:,} {label} ({wide:.0f} %)</li>'
        )
        at += wide
    drawn = "".join(bars)
    return (
        '<h3>Coverage</h3><svg class="coverage" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">'
        f'{drawn}</svg><ul class="keys">{"".join(keys)}</ul>'
        "<p>What is not supported and not in conflict may be right or wrong: the ledger does not say.</p>"
    )


def _table(tallies: Sequence[Tally]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Article", "Findings", "Claims"))
    head += "".join(f'<th scope="col">{name}</th>' for name in ("Supported", "Conflict", "Unverifiable", "Not checked"))
    rows = []
    for one in tallies:
        numbers = [one.findings, sum(one.verdicts.values()), *(one.verdicts[status] for status in LABELS)]
        cells = "".join(f"<td>{number:,}</td>" for number in numbers)
        cells = f'<td colspan="6">{shown(one.error)}</td>' if one.error is not None else cells
        rows.append(f'<tr><th scope="row"><a href="#{one.name}">{shown(one.path)}</a></th>{cells}</tr>')
    caption = "<caption>Article by article</caption>"
    return (
        f'<div class="wide"><table>{caption}<thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    )


def filters(tallies: Sequence[Tally], codes: Counter[str], severities: Counter[str]) -> str:
    """Return the form that the script works with; without a script it stays hidden, and everything is shown."""
    articles = "".join(f'<option value="{one.name}">{shown(one.path)}</option>' for one in tallies)
    return (
        '<form id="filters" aria-label="Filters" hidden>'
        f'<p><label for="article">Article</label> <select id="article" name="article"><option value="">all'
        f"</option>{articles}</select></p>"
        f"<fieldset><legend>Severity</legend>{_boxes('severity', severities)}</fieldset>"
        f"<fieldset><legend>Code</legend>{_boxes('code', codes)}</fieldset>"
        "<fieldset><legend>Show</legend>"
        '<label><input type="checkbox" name="supported" checked> supported claims</label>'
        '<label><input type="checkbox" name="unverifiable"> claims that the ledger cannot tell</label>'
        '<label><input type="checkbox" name="clean" checked> articles without findings</label></fieldset>'
        '<p><button type="reset">Show everything</button> <output id="shown" role="status"></output></p></form>'
    )


def _boxes(name: str, counts: Counter[str]) -> str:
    order = ["error", "warning", "info"]
    values = sorted(counts, key=lambda value: (order.index(value) if value in order else 0, value))
    return "".join(
        f'<label><input type="checkbox" name="{name}" value="{shown(value)}" checked> {shown(value)} '
        f'<span class="count">{counts[value]:,}</span></label>'
        for value in values
    )
