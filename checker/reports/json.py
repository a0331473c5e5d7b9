"""The JSON report: one object, keys in a fixed order, the contract that `docs/report.schema.json` publishes."""

from __future__ import annotations

import json
from typing import Any

from checker.findings import Finding
from checker.formats.prose import readable
from checker.lines import Lines
from checker.reports import Style
from checker.reports.harmless import escaped
from checker.results import Checked, Totals
from checker.values import Claim, Status
from checker.version import VERSION
from ledger.store import Ledger

SCHEMA_VERSION = 1


class JsonReport:
    """Everything in one object; written at the end, since the findings of all documents stand together."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._tool = tool_object(ledger)
        self._documents: list[dict[str, Any]] = []
        self._findings: list[dict[str, Any]] = []
        self._suppressed: list[dict[str, Any]] = []

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        lines = Lines(checked.text)
        self._documents.append(document_object(checked, lines))
        self._findings.extend(finding_objects(checked, lines))
        self._suppressed.extend(suppressed_objects(checked, lines))
        return ""

    def closing(self, totals: Totals) -> str:
        """The object, with a final newline."""
        answer = {
            "schema_version": SCHEMA_VERSION, "tool": self._tool, "documents": self._documents,
            "findings": self._findings, "summary": totals.summary(),
        }  # fmt: skip
        if self._suppressed:
            answer["suppressed"] = self._suppressed
        return dumped(answer, indent=1)


def dumped(value: Any, indent: int | None = None) -> str:
    """Return JSON text that is safe to show on a terminal, with a final newline."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)) + "\n"


def tool_object(ledger: Ledger) -> dict[str, str]:
    """Return what made the report."""
    return {"name": "factledger", "version": VERSION, "ledger": ledger.fingerprint}


def document_object(checked: Checked, lines: Lines) -> dict[str, Any]:
    """Return a document with its claims as the contract has them."""
    claims = [
        claim_object(entry.claim, entry.verdict.status, entry.verdict.facts, checked.text, lines)
        for entry in checked.judged
    ]
    return {"path": checked.path, "as_of": checked.as_of, "error": checked.error, "claims": claims}


def claim_object(claim: Claim, status: Status, facts: tuple[str, ...], text: str, lines: Lines) -> dict[str, Any]:
    """Return a claim as the contract has it."""
    line, column = lines.place(claim.span.start)
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "text": text[claim.span.start : claim.span.end],
        "relation": claim.relation,
        "arguments": {slot: "|".join(argument.entities) for slot, argument in claim.arguments},
        "time": (claim.when.edtf or None) if claim.when is not None else None,
        "aspect": claim.aspect,
        "quantity": number(claim.quantity.low, claim.quantity.high) if claim.quantity is not None else None,
        "polarity": "positive" if claim.positive else "negative",
        "attribution": claim.speaker,
        "verdict": status.value,
        "facts": list(facts),
    }


def number(low: float, high: float) -> float | int | None:
    """Return the number that a quantity says, or the bound that it has ("more than 20": 20); None if it has none."""
    for bound in (low, high):
        if abs(bound) != float("inf"):
            return int(bound) if float(bound).is_integer() else bound
    return None


def finding_objects(checked: Checked, lines: Lines) -> list[dict[str, Any]]:
    """Return the findings of one document as the contract has them."""
    return [_finding_object(finding, checked, lines) for finding in checked.findings]


def suppressed_objects(checked: Checked, lines: Lines) -> list[dict[str, Any]]:
    """Return the findings of one document that somebody lives with, each with why."""
    return [
        {**_finding_object(entry.finding, checked, lines), "by": entry.by, "reason": entry.reason}
        for entry in checked.suppressed
    ]


def _finding_object(finding: Finding, checked: Checked, lines: Lines) -> dict[str, Any]:
    line, column = lines.place(finding.span.start)
    end_line, end_column = lines.place(finding.span.end)
    return {
        "path": checked.path,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "code": finding.code,
        "severity": finding.severity,
        "message": readable(finding.full_message),
        "claim": finding.claim,
        "facts": list(finding.facts),
        "related": [{"start": span.start, "end": span.end} for span in finding.related],
        "repairs": [
            {"start": r.span.start, "end": r.span.end, "replacement": r.replacement, "safe": r.safe}
            for r in finding.repairs
        ],
    }
