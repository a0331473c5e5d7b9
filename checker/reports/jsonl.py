"""The streaming form of the JSON report: one object a line, `kind` first, each document as soon as it is checked.

Lines: `run` (schema_version, tool), then for each document `document` and its `finding`s, then `summary`. The other
keys of each are those of the JSON report.
"""

from __future__ import annotations

from checker.lines import Lines
from checker.reports import Style
from checker.reports.json import SCHEMA_VERSION, document_object, dumped, finding_objects, tool_object
from checker.results import Checked, Totals
from ledger.store import Ledger


class JsonLinesReport:
    """One object a line."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._tool = tool_object(ledger)

    def opening(self) -> str:
        """The line that says what made the report."""
        return dumped({"kind": "run", "schema_version": SCHEMA_VERSION, "tool": self._tool})

    def document(self, checked: Checked) -> str:
        """The lines of one document."""
        lines = Lines(checked.text)
        rows = [{"kind": "document", **document_object(checked, lines)}]
        rows += [{"kind": "finding", **finding} for finding in finding_objects(checked, lines)]
        return "".join(dumped(row) for row in rows)

    def closing(self, totals: Totals) -> str:
        """The line with the numbers."""
        return dumped({"kind": "summary", **totals.summary()})
