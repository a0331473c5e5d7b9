"""Checked documents in, text for people or programs out: one module per format.

To add a format: a module with a class that is a `Report`, and a row in `FORMATS`. Reports are fed one document at a
time and give back the text that can be written by then, so that a run over many files needs no memory for all of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol

from checker.results import Checked, Totals
from ledger.light import NamedTuple, dataclass
from ledger.store import Ledger


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is to look; formats for programs take no notice."""

    colour: bool = False
    show_supported: bool = False
    quiet: bool = False


class Report(Protocol):
    """A format. What the three methods return, put together, is the report."""

    def __init__(self, ledger: Ledger, style: Style) -> None: ...

    def opening(self) -> str:
        """Return what stands before the first document."""
        ...

    def document(self, checked: Checked) -> str:
        """Return what is to be said of one document."""
        ...

    def closing(self, totals: Totals) -> str:
        """Return what stands after the last document."""
        ...


class Format(NamedTuple):
    """A format: its name on the command line, its module, and the name of its class there."""

    name: str
    module: str
    report: str


FORMATS = (
    Format("text", "checker.reports.text", "TextReport"),
    Format("json", "checker.reports.json", "JsonReport"),
    Format("jsonl", "checker.reports.jsonl", "JsonLinesReport"),
    Format("sarif", "checker.reports.sarif", "SarifReport"),
    Format("github", "checker.reports.github", "GithubReport"),
    Format("junit", "checker.reports.junit", "JunitReport"),
    Format("rdjson", "checker.reports.rdjson", "RdjsonReport"),
    Format("markdown", "checker.reports.markdown", "MarkdownReport"),
    Format("suppressions", "checker.reports.suppressions", "SuppressionsReport"),
    Format("html", "checker.reports.html", "HtmlReport"),
    Format("claimreview", "checker.reports.claimreview", "ClaimReviewReport"),
)
"""Every format; the first is the one that people get."""


def new_report(name: str, ledger: Ledger, style: Style) -> Report:
    """Return a report in a format, which must be one of `FORMATS`; only that format's module is imported."""
    chosen = next(known for known in FORMATS if known.name == name)
    made: Report = getattr(import_module(chosen.module), chosen.report)(ledger, style)
    return made
