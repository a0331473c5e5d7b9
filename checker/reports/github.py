"""Annotations for GitHub Actions: the most severe ones as workflow commands, the rest listed in the log and counted.

GitHub shows ten annotations of each kind for a step; those over the cap would vanish without a word. Everything that
comes from an article is escaped, so that no article can speak to the runner.
"""

from __future__ import annotations

from checker.findings import Finding
from checker.lines import Lines
from checker.reports import Style
from checker.reports.harmless import harmless, shown_path
from checker.reports.places import explained
from checker.results import Checked, Totals
from ledger.store import Ledger

CAP = 10
"""Annotations of a kind that a step may have."""
KINDS = {"error": "error", "warning": "warning", "info": "notice"}


class GithubReport:
    """Workflow commands; errors first, so that a reader who stops early has seen the worst."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._rows: dict[str, list[tuple[str, str]]] = {kind: [] for kind in KINDS}
        """By severity: the annotation, and the same as a line of the log."""

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        path = harmless(checked.path)
        if checked.error is not None:
            values = {"file": path, "title": "factledger: cannot be checked"}
            row = (_command("error", values, checked.error), f"{path}: cannot be checked: {harmless(checked.error)}")
            self._rows["error"].append(row)
            return ""
        lines = Lines(checked.text)
        for finding in checked.findings:
            self._rows[finding.severity].append((self._annotation(path, finding, lines), _log(path, finding, lines)))
        return ""

    def _annotation(self, path: str, finding: Finding, lines: Lines) -> str:
        line, column = lines.place(finding.span.start)
        end_line, end_column = lines.place(finding.span.end)
        values = {"file": path, "line": str(line), "endLine": str(end_line)}
        if end_line == line:  # GitHub takes columns only within one line; its last column is inclusive
            values |= {"col": str(column), "endColumn": str(max(column, end_column - 1))}
        values["title"] = f"factledger: {finding.code}"
        return _command(KINDS[finding.severity], values, explained(self._ledger, finding))

    def closing(self, totals: Totals) -> str:
        """The annotations, what did not fit, and the numbers."""
        rows: list[str] = []
        left: list[str] = []
        for found in self._rows.values():
            rows += [annotation for annotation, _ in found[:CAP]]
            left += [line for _, line in found[CAP:]]
        if left:
            rows.append(f"factledger: {len(left)} more (GitHub shows {CAP} annotations of a kind for a step):")
            rows += [f"- {line}" for line in left]
        listed = ", ".join(f"{count} {severity}" for severity, count in totals.severities.items())
        hidden = f", {totals.suppressed} suppressed" if totals.suppressed else ""
        rows.append(f"factledger: documents: {totals.documents}, claims: {totals.claims}, findings: {listed}{hidden}")
        return "".join(f"{row}\n" for row in rows)


def _log(path: str, finding: Finding, lines: Lines) -> str:
    line, column = lines.place(finding.span.start)
    return f"{shown_path(path)}:{line}:{column}: {finding.severity}[{finding.code}] {harmless(finding.full_message)}"


def _command(kind: str, values: dict[str, str], message: str) -> str:
    properties = ",".join(f"{key}={_property(value)}" for key, value in values.items())
    return f"::{kind} {properties}::{_data(message)}"


def _data(text: str) -> str:
    return harmless(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
