"""Checked documents in, flat rows out (documents, claims, findings), and their numbers."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from checker.lines import Lines
from checker.reports.json import claim_object, finding_objects
from checker.results import Checked
from checker.values import Status
from ledger.light import dataclass, field

Row = dict[str, Any]
KINDS = ("documents", "claims", "findings")
COLUMNS: dict[str, dict[str, str]] = {
    "documents": {
        "document": "string", "as_of": "string", "error": "string", "claims": "int64", "supported": "int64", "conflict": "int64",
        "unverifiable": "int64", "not_checked": "int64", "findings": "int64",
    },
    "claims": {
        "document": "string", "start": "int64", "end": "int64", "line": "int64", "column": "int64", "text": "string",
        "relation": "string", "arguments": "string", "time": "string", "aspect": "string", "quantity": "float64",
        "polarity": "string", "attribution": "string", "verdict": "string", "facts": "list",
    },
    "findings": {
        "document": "string", "start": "int64", "end": "int64", "line": "int64", "column": "int64", "code": "string",
        "severity": "string", "message": "string", "words": "string", "claim": "int64", "facts": "list", "replacement": "string",
    },
}  # fmt: skip
"""The columns of each kind of rows, and what they hold."""
SHOWN = 2000
"""So many gaps of a batch are remembered for the summary."""


@dataclass(slots=True)
class Tally:
    """The numbers of a batch, or of many."""

    documents: int = 0
    unreadable: int = 0
    characters: int = 0
    findings: Counter[str] = field(default_factory=Counter)
    """`code severity` -> how many."""
    verdicts: Counter[str] = field(default_factory=Counter)
    """`relation verdict` -> how many."""
    gaps: Counter[str] = field(default_factory=Counter)
    """`relation subject` of claims that the ledger can say nothing of."""
    facts: Counter[str] = field(default_factory=Counter)
    """Facts that were contradicted."""

    def add(self, other: Tally) -> None:
        """Add the numbers of another batch."""
        self.documents += other.documents
        self.unreadable += other.unreadable
        self.characters += other.characters
        for name in ("findings", "verdicts", "gaps", "facts"):
            getattr(self, name).update(getattr(other, name))

    def dumped(self) -> str:
        """Return it as JSON."""
        gaps = sorted(self.gaps.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]
        whole = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps({**whole, "gaps": dict(gaps)}, sort_keys=True, ensure_ascii=False)

    @classmethod
    def loaded(cls, text: str) -> Tally:
        """Return what `dumped` gave."""
        row = json.loads(text)
        counted = {name: Counter(row[name]) for name in ("findings", "verdicts", "gaps", "facts")}
        return cls(row["documents"], row["unreadable"], row["characters"], **counted)


def rows_of(checked: Checked, tally: Tally) -> dict[str, list[Row]]:
    """Return the rows of a document, and count them."""
    lines = Lines(checked.text)
    verdicts: Counter[Status] = Counter(entry.verdict.status for entry in checked.judged)
    claims = []
    for entry in checked.judged:
        row = claim_object(entry.claim, entry.verdict.status, entry.verdict.facts, checked.text, lines)
        arguments = row.pop("arguments")
        claims.append({"document": checked.path, **row, "arguments": json.dumps(arguments, ensure_ascii=False)})
        tally.verdicts[f"{entry.claim.relation} {entry.verdict.status.value}"] += 1
        if entry.verdict.status is Status.UNVERIFIABLE:
            tally.gaps[f"{entry.claim.relation} {arguments.get('subject', '')}"] += 1
    findings = []
    for row in finding_objects(checked, lines):
        repairs = row["repairs"]
        findings.append({
            **{key: row[key] for key in ("start", "end", "line", "column", "code", "severity", "message", "claim", "facts")},
            "document": checked.path,
            "words": checked.text[row["start"] : row["end"]],
            "replacement": repairs[0]["replacement"] if len(repairs) == 1 else None,
        })  # fmt: skip
        tally.findings[f"{row['code']} {row['severity']}"] += 1
        tally.facts.update(row["facts"])
    tally.documents += 1
    tally.unreadable += checked.error is not None
    tally.characters += len(checked.text)
    document = {
        "document": checked.path, "as_of": checked.as_of, "error": checked.error, "claims": len(claims),
        **{status.value.replace("-", "_"): verdicts[status] for status in Status}, "findings": len(findings),
    }  # fmt: skip
    return {"documents": [document], "claims": claims, "findings": findings}
