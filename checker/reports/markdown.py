"""Markdown to paste into an issue or a pull request. Article text stands in code spans, where nothing of it can act."""

from __future__ import annotations

import re

from checker.findings import Finding
from checker.lines import Lines
from checker.reports import Style
from checker.reports.evidence import cite, evidence_of
from checker.reports.harmless import harmless
from checker.results import Checked, Totals
from checker.values import Status
from ledger.store import Ledger

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_RUN = re.compile(r"`+")


class MarkdownReport:
    """A heading for each document with findings, an item for each finding, the numbers at the end."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._style = style

    def opening(self) -> str:
        """The title."""
        return "# Factledger report\n\n"

    def document(self, checked: Checked) -> str:
        """A section, if there is something to say."""
        rows: list[str] = []
        if checked.error is not None:
            rows.append(f"- **cannot be checked**: {plain(checked.error)}")
        lines = Lines(checked.text)
        for finding in checked.findings:
            rows += self._finding(checked, finding, lines)
        for entry in checked.suppressed:
            line, _ = lines.place(entry.finding.span.start)
            rows.append(f"- line {line}: {entry.finding.code}, suppressed by {entry.by}: {plain(entry.reason)}")
        if not rows:
            return ""
        as_of = f" (as of {plain(checked.as_of)})" if checked.as_of else ""
        return "\n".join([f"## {code(checked.path)}{as_of}", "", *rows, "", ""])

    def _finding(self, checked: Checked, finding: Finding, lines: Lines) -> list[str]:
        line, column = lines.place(finding.span.start)
        rows = [
            f"- **{finding.severity}: {finding.code}**, line {line}, column {column}: {plain(finding.full_message)}"
        ]
        if finding.quote:
            rows.append(f"  - sentence: {code(finding.quote)}")
        rows.append(f"  - wrong words: {code(checked.text[finding.span.start : finding.span.end])}")
        for repair in finding.repairs:
            rows.append(f"  - suggestion: {code(repair.replacement)}")
        for fact_id in finding.facts[:3]:
            evidence = evidence_of(self._ledger, fact_id)
            if evidence is not None:
                said = f"{evidence.statement} {evidence.period}".rstrip()
                rows.append(f"  - ledger: {plain(said)} ({code(fact_id)})")
                rows += [f"    - source: {plain(cite(source))}" for source in evidence.sources[:2]]
        return rows

    def closing(self, totals: Totals) -> str:
        """The numbers."""
        v = totals.verdicts
        rows = [
            "## Summary", "",
            "| documents | claims | supported | conflict | unverifiable | not checked |",
            "|---:|---:|---:|---:|---:|---:|",
            f"| {totals.documents} | {totals.claims} | {v[Status.SUPPORTED]} | {v[Status.CONFLICT]} "
            f"| {v[Status.UNVERIFIABLE]} | {v[Status.NOT_CHECKED]} |",
            "",
        ]  # fmt: skip
        listed = [f"{count} {severity}" for severity, count in totals.severities.items() if count]
        found = ", ".join(listed) if listed else "none; what is unverifiable or not checkable may still be wrong"
        rows.append(f"Findings: {found}." + (f" Suppressed: {totals.suppressed}." if totals.suppressed else ""))
        return "\n".join([*rows, ""])


def plain(text: str) -> str:
    """Return text in one line in which nothing is markup, mentions somebody, or refers to an issue."""
    shown = harmless(" ".join(text.split()))
    return _ACTIVE.sub(r"\\\1", shown).replace("@", "＠")


def code(text: str) -> str:
    """Return text in one line as a code span that it cannot leave."""
    shown = harmless(" ".join(text.split()))
    fence = "`" * (max((len(run) for run in _RUN.findall(shown)), default=0) + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") or not shown else ""
    return f"{fence}{pad}{shown}{pad}{fence}"
