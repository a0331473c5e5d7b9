"""The audit report: one page that needs nothing but itself, for people who read, filter, print and hand it on.

Its style and its script are files beside this one; the page names their hashes in its content-security policy, and
nothing else may run or be fetched.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from importlib.resources import files

from checker.lines import Lines
from checker.pipeline import Judged
from checker.reports import Style
from checker.reports.page.cards import claim_row, finding_card
from checker.reports.page.figures import Tally, figures, filters, tally
from checker.reports.page.marks import Mark, marked
from checker.reports.page.markup import counted, shown
from checker.results import Checked, Totals
from checker.values import Status
from checker.version import VERSION
from ledger.store import Ledger

_LISTED = (
    (Status.SUPPORTED, 1, "supported", "Supported claims"),
    (Status.UNVERIFIABLE, 2, "unverifiable", "Claims that the ledger cannot tell"),
)
"""Status, rank of its marks, class, heading."""


class HtmlReport:
    """Everything in one page; written at the end, since the figures stand at the top."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._sections: list[str] = []
        self._tallies: list[Tally] = []
        self._codes: Counter[str] = Counter()
        self._severities: Counter[str] = Counter()

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        name = f"d{len(self._tallies) + 1}"
        self._tallies.append(tally(checked, name))
        self._codes.update(finding.code for finding in checked.findings)
        self._severities.update(finding.severity for finding in checked.findings)
        self._sections.append(self._section(checked, name))
        return ""

    def closing(self, totals: Totals) -> str:
        """The page."""
        style, script = (_part(name) for name in ("report.css", "report.js"))
        policy = (
            f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
            "form-action 'none'; require-trusted-types-for 'script'"
        )
        return "".join([
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n',
            f'<meta name="generator" content="factledger {VERSION}">\n<title>Factledger report</title>\n',
            f"<style>{style}</style>\n</head>\n<body class=\"no-unverifiable\">\n",
            '<a class="skip" href="#articles">To the articles</a>\n',
            f"<header><h1>Factledger report</h1><p>{self._lead(totals)}</p></header>\n<main>\n",
            figures(totals, self._tallies), "\n",
            '<section aria-labelledby="articles"><h2 id="articles" tabindex="-1">Articles</h2>\n',
            filters(self._tallies, self._codes, self._severities), "\n",
            *self._sections,
            f"</section>\n</main>\n<footer><p>Made by factledger {VERSION}.</p></footer>\n",
            f"<script>{script}</script>\n</body>\n</html>\n",
        ])  # fmt: skip

    def _lead(self, totals: Totals) -> str:
        found = counted(totals.findings, "finding") if totals.findings else "No findings"
        return f"{found} in {counted(totals.documents, 'article')}, held against {self._size()}."

    def _size(self) -> str:
        return f"a ledger of {counted(sum(1 for _ in self._ledger.facts()), 'fact')}"

    def _section(self, checked: Checked, name: str) -> str:
        as_of = f"as of {shown(checked.as_of)}" if checked.as_of else "of no known date"
        kind = "document" if checked.findings or checked.error is not None else "document clean"
        rows = [
            f'<article class="{kind}" id="{name}" aria-labelledby="{name}-h" tabindex="-1">',
            f'<h3 id="{name}-h">{shown(checked.path)}</h3><p class="about">{as_of}, '
            f"{counted(len(checked.findings), 'finding')}, {counted(len(checked.judged), 'claim')}</p>",
        ]
        if checked.error is not None:
            rows.append(f'<p class="trouble">Cannot be checked: {shown(checked.error)}</p>')
        rows += [f'<p class="note">{shown(note)}</p>' for note in checked.notes]
        if checked.error is None:
            rows.append(self._body(checked, name))
        return "".join([*rows, "</article>\n"])

    def _body(self, checked: Checked, name: str) -> str:
        lines = Lines(checked.text)
        marks: list[Mark] = []
        cards: list[str] = []
        for number, finding in enumerate(checked.findings, 1):
            target = f"{name}-f{number}"
            marks.append(Mark(finding.span, 0, finding.severity, target, f"{finding.severity} {number}"))
            cards.append(finding_card(self._ledger, checked, finding, number, target, lines))
        listed = "".join(
            self._claims(checked, name, marks, status, rank, kind, heading) for status, rank, kind, heading in _LISTED
        )
        found = f'<ol class="findings" aria-label="Findings">{"".join(cards)}</ol>' if cards else ""
        left_alone = "".join(
            f"<li>line {lines.place(entry.finding.span.start)[0]}: {shown(entry.finding.code)}, by {entry.by}: "
            f"{shown(entry.reason)}</li>"
            for entry in checked.suppressed
        )
        if left_alone:
            listed += f"<details><summary>Suppressed findings</summary><ul>{left_alone}</ul></details>"
        is_open = " open" if checked.findings else ""
        kind, written = ("source page", checked.prose) if checked.prose else ("source", checked.text)
        words = marked(written, marks, flowing=bool(checked.prose))
        text = f'<details class="{kind}"{is_open}><summary>The text</summary>{words}</details>'
        return f'<div class="columns"><div>{text}</div><div>{found}{listed}</div></div>'

    def _claims(
        self, checked: Checked, name: str, marks: list[Mark], status: Status, rank: int, kind: str, heading: str
    ) -> str:
        """List the claims with a status, and add a mark for each."""
        rows: list[str] = []
        known: set[tuple[tuple[int, int], tuple[str, ...]]] = set()
        for order, entry in enumerate(checked.judged, 1):
            if entry.verdict.status is not status or _same(entry, known):
                continue
            target = f"{name}-c{order}"
            marks.append(Mark(entry.claim.span, rank, kind, target, f", {kind}"))
            rows.append(claim_row(self._ledger, checked, entry, target))
        if not rows:
            return ""
        return f'<details class="{kind}"><summary>{heading} ({len(rows)})</summary><ol>{"".join(rows)}</ol></details>'


def _same(entry: Judged, known: set[tuple[tuple[int, int], tuple[str, ...]]]) -> bool:
    """Has a claim with these words and facts been there already? If not, it has been from now on."""
    key = (entry.claim.span, entry.verdict.facts)
    if key in known:
        return True
    known.add(key)
    return False


def _part(name: str) -> str:
    """A file of the page, with line ends as the browser hashes them."""
    return (files("checker.reports.page") / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
