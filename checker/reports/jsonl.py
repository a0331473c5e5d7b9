"""The streaming form of the JSON report: one object a line, `kind` first, each document as soon as it is checked.

Lines: `run` (schema_version, tool), then for each document `document`, its `finding`s and what is `suppressed`, then
`summary`. The other keys of each are those of the JSON report.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.lines import Lines
from checker.parts import Part
from checker.reports import Style
from checker.reports.json import (
    SCHEMA_VERSION,
    document_object,
    dumped,
    finding_objects,
    suppressed_objects,
    tool_object,
)
from checker.results import Checked, Totals
from ledger.store import Ledger


class JsonLinesReport:
    """One object a line."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._tool = tool_object(ledger)
        self._waiting: list[str] = []

    def opening(self) -> str:
        """The line that says what made the report."""
        return dumped({"kind": "run", "schema_version": SCHEMA_VERSION, "tool": self._tool})

    def document(self, checked: Checked) -> str:
        """The lines of one document."""
        lines = Lines(checked.text)
        if checked.part is not None:
            return self._part(checked, checked.part, lines)
        rows = [{"kind": "document", **document_object(checked, lines)}]
        rows += [{"kind": kind, **finding} for kind, finding in _found(checked, lines)]
        return "".join(dumped(row) for row in rows)

    def _part(self, checked: Checked, part: Part, lines: Lines) -> str:
        """A part of a long document: its line is written piece by piece, the findings stand after it."""
        whole = document_object(checked, lines)
        claims = [dumped(shifted(claim, part)).rstrip() for claim in whole["claims"]]
        self._waiting += [dumped({"kind": kind, **shifted(finding, part)}) for kind, finding in _found(checked, lines)]
        written = ", ".join(claims)
        if part.first:
            opening = dumped({"kind": "document", **whole, "claims": []}).rstrip()
            written = opening.removesuffix("]}") + written
        elif written and part.claims:
            written = ", " + written
        if not part.last:
            return written
        findings, self._waiting = "".join(self._waiting), []
        return written + "]}\n" + findings

    def closing(self, totals: Totals) -> str:
        """The line with the numbers."""
        return dumped({"kind": "summary", **totals.summary()})


def _found(checked: Checked, lines: Lines) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the findings of a document and those that are suppressed, with the kind of their lines."""
    yield from (("finding", row) for row in finding_objects(checked, lines))
    yield from (("suppressed", row) for row in suppressed_objects(checked, lines))


def shifted(row: dict[str, Any], part: Part) -> dict[str, Any]:
    """Return a claim or finding of a part with positions in the whole text."""
    moved = dict(row)
    for key in ("start", "end"):
        moved[key] += part.offset
    for key in ("line", "end_line"):
        if key in moved:
            moved[key] += part.line
    if moved.get("claim") is not None:
        moved["claim"] += part.claims
    for key in ("related", "repairs"):
        if key in moved:
            moved[key] = [shifted(inner, part) for inner in moved[key]]
    return moved
