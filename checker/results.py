"""What checking gave: for one document its claims, verdicts and findings, or its error; for a run, the numbers."""

from __future__ import annotations

from typing import Literal

from checker.findings import Finding
from checker.parts import Part
from checker.pipeline import Judged
from checker.values import Status
from ledger.light import dataclass, field


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that somebody has decided to live with. Reports mark it or count it, and no exit code knows of it."""

    finding: Finding
    by: Literal["comment", "baseline"]
    reason: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One document after checking."""

    path: str
    text: str
    as_of: str | None
    judged: tuple[Judged, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What is to be looked at."""
    notes: tuple[str, ...] = ()
    error: str | None = None
    crashed: bool = False
    """The error is this program's own, not the document's."""
    suppressed: tuple[Suppressed, ...] = ()
    part: Part | None = None
    """Which part of a long document this is; None where it is the whole."""
    prose: str = ""
    """Of a page: what of its text is read, in place. Nothing where the text itself is what people read."""

    @property
    def undated(self) -> int:
        """How many claims speak of the time of writing, which is not known."""
        if self.as_of is not None:
            return 0
        return sum(
            1 for entry in self.judged
            if entry.verdict.status is Status.NOT_CHECKED and entry.claim.current and entry.claim.when is None
        )  # fmt: skip


@dataclass(slots=True)
class Totals:
    """The numbers of a run, counted as its documents go by."""

    documents: int = 0
    unreadable: int = 0
    crashed: int = 0
    without_claims: int = 0
    undated: int = 0
    suppressed: int = 0
    verdicts: dict[Status, int] = field(default_factory=lambda: dict.fromkeys(Status, 0))
    severities: dict[str, int] = field(default_factory=lambda: {"error": 0, "warning": 0, "info": 0})

    @property
    def claims(self) -> int:
        """All claims."""
        return sum(self.verdicts.values())

    @property
    def findings(self) -> int:
        """All findings."""
        return sum(self.severities.values())

    def add(self, checked: Checked) -> None:
        """Count a document."""
        self.documents += checked.part is None or checked.part.last
        self.unreadable += checked.error is not None
        self.crashed += checked.crashed
        self.without_claims += checked.error is None and not checked.judged and checked.part is None
        self.undated += checked.undated
        self.suppressed += len(checked.suppressed)
        for entry in checked.judged:
            self.verdicts[entry.verdict.status] += 1
        for finding in checked.findings:
            self.severities[finding.severity] += 1

    def summary(self) -> dict[str, int]:
        """Return the numbers as the JSON contract has them."""
        return {
            "documents": self.documents,
            "claims": self.claims,
            "supported": self.verdicts[Status.SUPPORTED],
            "conflict": self.verdicts[Status.CONFLICT],
            "unverifiable": self.verdicts[Status.UNVERIFIABLE],
            "not_checked": self.verdicts[Status.NOT_CHECKED],
        }
