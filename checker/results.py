"""What checking one document gave: its claims, verdicts and findings, or the error that kept it from being read."""

from __future__ import annotations

from dataclasses import dataclass

from checker.findings import Finding
from checker.pipeline import Judged


@dataclass(frozen=True, slots=True)
class Checked:
    """One document after checking."""

    path: str
    text: str
    as_of: str | None
    judged: tuple[Judged, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    error: str | None = None
