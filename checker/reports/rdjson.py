"""The Reviewdog Diagnostic Format, for comments on pull requests with suggestions to accept.

Columns are bytes of UTF-8 from 1, as that format has them.
"""

from __future__ import annotations

from typing import Any

from checker.formats import keeps_text
from checker.lines import Lines
from checker.reports import Style
from checker.reports.harmless import harmless
from checker.reports.json import dumped
from checker.reports.places import byte_column, explained
from checker.results import Checked, Totals
from checker.values import Span
from ledger.store import Ledger

SOURCE = {"name": "factledger"}


class RdjsonReport:
    """One `DiagnosticResult`."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._diagnostics: list[dict[str, Any]] = []

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        if checked.error is not None:
            self._diagnostics.append(
                {
                    "message": harmless(f"cannot be checked: {checked.error}"),
                    "location": {"path": checked.path},
                    "severity": "ERROR",
                }
            )
        lines = Lines(checked.text)
        for finding in checked.findings:
            diagnostic: dict[str, Any] = {
                "message": harmless(explained(self._ledger, finding)),
                "location": {"path": checked.path, "range": _range(finding.span, lines)},
                "severity": finding.severity.upper(),
                "code": {"value": finding.code},
            }
            repairs = [repair for repair in finding.repairs if repair.applicable and keeps_text(checked.path)]
            if repairs:
                diagnostic["suggestions"] = [
                    {"range": _range(repair.span, lines), "text": repair.replacement} for repair in repairs
                ]
            self._diagnostics.append(diagnostic)
        return ""

    def closing(self, totals: Totals) -> str:
        """The object."""
        return dumped({"source": SOURCE, "diagnostics": self._diagnostics}, indent=1)


def _range(span: Span, lines: Lines) -> dict[str, dict[str, int]]:
    (line, column), (end_line, end_column) = byte_column(lines, span.start), byte_column(lines, span.end)
    return {"start": {"line": line, "column": column}, "end": {"line": end_line, "column": end_column}}
