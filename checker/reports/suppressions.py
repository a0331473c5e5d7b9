"""For each finding the comment that suppresses it: to paste above its paragraph, a reason in the place of REASON."""

from __future__ import annotations

from checker.lines import Lines
from checker.reports import Style
from checker.reports.harmless import harmless, shown_path
from checker.results import Checked, Totals
from checker.suppressions.inline import INVALID, UNUSED, suggested_comment
from ledger.store import Ledger


class SuppressionsReport:
    """Two lines for a finding: what it is, and the comment."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._count = 0

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """The comments for one document."""
        rows: list[str] = []
        lines = Lines(checked.text)
        for finding in checked.findings:
            if finding.code in (INVALID, UNUSED):
                continue
            line, column = lines.place(finding.span.start)
            place = f"{shown_path(checked.path)}:{line}:{column}"
            rows += [
                f"{place}: {finding.code}: {harmless(finding.full_message)}",
                f"  {suggested_comment(finding, checked.path)}",
            ]
            self._count += 1
        return "".join(f"{row}\n" for row in rows)

    def closing(self, totals: Totals) -> str:
        """How to use them."""
        if not self._count:
            return "No findings to suppress.\n"
        return "Paste a comment on a line of its own above the paragraph, with the reason in the place of REASON.\n"
