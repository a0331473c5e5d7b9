"""Spans and paths in, the places that other programs understand out."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote

from checker.findings import Finding
from checker.lines import Lines
from checker.reports.evidence import Evidence, cite, evidence_of
from checker.values import Span
from ledger.store import Ledger

STANDARD_INPUT = "stdin"


def uri(path: str) -> str:
    """Return the address of a document: relative as it was given, or `file:`; every unusual sign percent-encoded."""
    if path == "-":
        return STANDARD_INPUT
    pure = PurePath(path)
    plain = path.replace("\\", "/") if pure.drive else path
    encoded = quote(plain, safe="/", errors="surrogatepass")
    return f"file://{encoded}" if pure.is_absolute() else encoded


def byte_column(lines: Lines, offset: int) -> tuple[int, int]:
    """Return the line and the column of a code point, the column counted in bytes of UTF-8 (from 1)."""
    line, column = lines.place(offset)
    before = lines.line(line)[: column - 1]
    return line, len(before.encode("utf-8", "surrogatepass")) + 1


def joined(text: str, span: Span) -> str:
    """Return the words of a span in one line."""
    return " ".join(text[span.start : span.end].split())


def evidence_lines(ledger: Ledger, facts: tuple[str, ...], most: int = 3) -> list[str]:
    """Return the facts behind a finding, each with its sources, in one line."""
    rows = []
    for fact_id in facts[:most]:
        evidence = evidence_of(ledger, fact_id)
        if evidence is not None:
            rows.append(evidence_line(evidence))
    return rows


def evidence_line(evidence: Evidence) -> str:
    """Return a fact with its sources in one line."""
    said = f"{evidence.statement} {evidence.period}".rstrip()
    sources = "; ".join(cite(source) for source in evidence.sources[:2])
    return f"{said} ({sources})" if sources else said


def explained(ledger: Ledger, finding: Finding) -> str:
    """Return the message with what the ledger has and what is suggested: all that a reader of one text field gets."""
    parts = [finding.full_message]
    parts += [f"Ledger: {line}" for line in evidence_lines(ledger, finding.facts, 1)]
    if finding.repairs:
        offered = " or ".join(f"“{repair.replacement}”" for repair in finding.repairs[:3])
        parts.append(f"Suggestion: {offered}")
    return ". ".join(part.rstrip(".") for part in parts) + "."
