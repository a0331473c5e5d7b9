"""The JSON report: one object, keys in a fixed order, the contract of `docs/json.md`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from checker.lines import Lines
from checker.results import Checked
from checker.values import Claim, Status

SCHEMA_VERSION = 1


def report(results: Sequence[Checked], tool: dict[str, str]) -> str:
    """Return the report on the documents, with a final newline."""
    counts = {status: 0 for status in Status}
    documents: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    for result in results:
        lines = Lines(result.text)
        claims = []
        for entry in result.judged:
            counts[entry.verdict.status] += 1
            claims.append(claim_object(entry.claim, entry.verdict.status, entry.verdict.facts, result.text, lines))
        documents.append({"path": result.path, "as_of": result.as_of, "error": result.error, "claims": claims})
        findings.extend(finding_objects(result, lines))
    summary = {
        "documents": len(results),
        "claims": sum(counts.values()),
        "supported": counts[Status.SUPPORTED],
        "conflict": counts[Status.CONFLICT],
        "unverifiable": counts[Status.UNVERIFIABLE],
        "not_checked": counts[Status.NOT_CHECKED],
    }
    answer = {
        "schema_version": SCHEMA_VERSION, "tool": tool, "documents": documents, "findings": findings, "summary": summary,
    }  # fmt: skip
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def claim_object(claim: Claim, status: Status, facts: Sequence[str], text: str, lines: Lines) -> dict[str, Any]:
    """Return a claim as the contract has it."""
    line, column = lines.place(claim.span.start)
    quantity = claim.quantity
    number: float | int | None = None
    if quantity is not None:
        number = int(quantity.low) if float(quantity.low).is_integer() else quantity.low
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "line": line,
        "column": column,
        "text": text[claim.span.start : claim.span.end],
        "relation": claim.relation,
        "arguments": {slot: argument.entities[0] if len(argument.entities) == 1 else "|".join(argument.entities)
                      for slot, argument in claim.arguments},
        "time": (claim.when.edtf or None) if claim.when is not None else None,
        "aspect": claim.aspect,
        "quantity": number,
        "polarity": "positive" if claim.positive else "negative",
        "attribution": claim.speaker,
        "verdict": status.value,
        "facts": list(facts),
    }  # fmt: skip


def finding_objects(result: Checked, lines: Lines) -> list[dict[str, Any]]:
    """Return the findings of one document as the contract has them."""
    found = []
    for finding in result.findings:
        line, column = lines.place(finding.span.start)
        end_line, end_column = lines.place(finding.span.end)
        found.append(
            {
                "path": result.path,
                "start": finding.span.start,
                "end": finding.span.end,
                "line": line,
                "column": column,
                "end_line": end_line,
                "end_column": end_column,
                "code": finding.code,
                "severity": finding.severity,
                "message": finding.message,
                "claim": finding.claim,
                "facts": list(finding.facts),
                "related": [{"start": span.start, "end": span.end} for span in finding.related],
                "repairs": [
                    {"start": r.span.start, "end": r.span.end, "replacement": r.replacement, "safe": r.safe} for r in finding.repairs
                ],
            }
        )
    return found
