"""SARIF 2.1.0, for code scanning: results with fixes, fingerprints that survive a move, and suppressions marked.

One run with everything in it, written at the end. Columns count code points (`columnKind`). A document that cannot be
read is a notification of the invocation, as the standard wants it, not a result.
"""

from __future__ import annotations

from typing import Any

from checker.catalogue import CODES, find_code
from checker.findings import Finding
from checker.formats import keeps_text
from checker.lines import Lines
from checker.reports import Style
from checker.reports.evidence import evidence_of
from checker.reports.harmless import harmless
from checker.reports.json import dumped
from checker.reports.places import STANDARD_INPUT, explained, joined, uri
from checker.results import Checked, Suppressed, Totals
from checker.values import Repair, Span
from checker.version import VERSION
from ledger.store import Ledger

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
ROOT = "%SRCROOT%"
FINGERPRINT = "factledgerPin/v1"
_KINDS = {"comment": "inSource", "baseline": "external"}


class SarifReport:
    """A SARIF log."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._results: list[dict[str, Any]] = []
        self._notifications: list[dict[str, Any]] = []

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        if checked.error is not None:
            self._notifications.append(
                {
                    "level": "error",
                    "message": {"text": _plain(f"cannot be checked: {checked.error}")},
                    "locations": [{"physicalLocation": {"artifactLocation": _artifact(checked.path)}}],
                }
            )
            return ""
        lines = Lines(checked.text)
        found: list[tuple[Finding, Suppressed | None]] = [(finding, None) for finding in checked.findings]
        found += [(entry.finding, entry) for entry in checked.suppressed]
        for finding, suppressed in sorted(found, key=lambda pair: (pair[0].span, pair[0].code)):
            self._results.append(self._result(checked, finding, suppressed, lines))
        return ""

    def closing(self, totals: Totals) -> str:
        """The log."""
        run = {
            "tool": {"driver": _driver()},
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {"executionSuccessful": not totals.crashed, "toolExecutionNotifications": self._notifications}
            ],
            "results": self._results,
            "properties": {"ledger": self._ledger.fingerprint, "summary": totals.summary()},
        }
        return dumped({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)

    def _result(
        self, checked: Checked, finding: Finding, suppressed: Suppressed | None, lines: Lines
    ) -> dict[str, Any]:
        facts = [evidence for name in finding.facts if (evidence := evidence_of(self._ledger, name)) is not None]
        sources = {source.id: source.address for evidence in facts for source in evidence.sources}
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "ruleIndex": CODES.index(finding.code) if finding.code in CODES else -1,
            "level": LEVELS[finding.severity],
            "message": {"text": _plain(explained(self._ledger, finding))},
            "locations": [_location(checked, finding.span, lines)],
            "partialFingerprints": {FINGERPRINT: finding.pin},
            "suppressions": [_suppression(suppressed)] if suppressed is not None else [],
        }
        if finding.related:
            result["relatedLocations"] = [
                {**_location(checked, span, lines), "id": order, "message": {"text": "compare this"}}
                for order, span in enumerate(finding.related)
            ]
        fixes = [
            _fix(checked, repair, lines) for repair in finding.repairs if repair.applicable and keeps_text(checked.path)
        ]
        if fixes:
            result["fixes"] = fixes
        result["properties"] = {"claim": finding.claim, "facts": list(finding.facts), "sources": sources}
        return result


def _driver() -> dict[str, Any]:
    return {
        "name": "factledger", "version": VERSION, "semanticVersion": VERSION, "rules": [_rule(code) for code in CODES],
    }  # fmt: skip


def _rule(code: str) -> dict[str, Any]:
    found = find_code(code)
    rule: dict[str, Any] = {"id": code, "name": "".join(part.capitalize() for part in code.split("-"))}
    if found is not None:
        rule["shortDescription"] = {"text": found.what}
        rule["fullDescription"] = {"text": f"{found.what} {found.why}"}
        rule["help"] = {"text": f"{found.why}\n\nWrong: {found.wrong}\nRight: {found.right}"}
    return rule


def _location(checked: Checked, span: Span, lines: Lines) -> dict[str, Any]:
    region = {**_region(span, lines), "snippet": {"text": checked.text[span.start : span.end]}}
    return {"physicalLocation": {"artifactLocation": _artifact(checked.path), "region": region}}


def _region(span: Span, lines: Lines) -> dict[str, int]:
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    return {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        "charOffset": span.start, "charLength": span.end - span.start,
    }  # fmt: skip


def _artifact(path: str) -> dict[str, str]:
    address = uri(path)
    if address.startswith("file:") or address == STANDARD_INPUT:
        return {"uri": address}
    return {"uri": address, "uriBaseId": ROOT}


def _fix(checked: Checked, repair: Repair, lines: Lines) -> dict[str, Any]:
    safe = "safe" if repair.safe else "look at it first"
    words = f"“{joined(checked.text, repair.span)}” → “{repair.replacement}” ({safe})"
    replacement = {"deletedRegion": _region(repair.span, lines), "insertedContent": {"text": repair.replacement}}
    change = {"artifactLocation": _artifact(checked.path), "replacements": [replacement]}
    return {"description": {"text": _plain(words)}, "artifactChanges": [change]}


def _suppression(suppressed: Suppressed) -> dict[str, str]:
    return {"kind": _KINDS[suppressed.by], "status": "accepted", "justification": _plain(suppressed.reason)}


def _plain(text: str) -> str:
    """A message without control characters, and without what the standard reads as a link."""
    return harmless(text).replace("](", "] (")
