"""The report for people: each finding with the wrong words underlined, what the ledger has and from where, and what
to do.

What was checked is said as plainly as what was found: a document in which nothing could be checked is not praised.
"""

from __future__ import annotations

from checker.findings import Finding
from checker.lines import Lines
from checker.pipeline import Judged
from checker.reports import Style
from checker.reports.evidence import cite, evidence_of
from checker.reports.frame import code_frame
from checker.reports.harmless import harmless, shown_path
from checker.reports.paint import Paint
from checker.results import Checked, Totals
from checker.values import Span, Status
from ledger.store import Ledger

FACTS_SHOWN = 3
SOURCES_SHOWN = 2


class TextReport:
    """A row of findings with frames, then a summary."""

    def __init__(self, ledger: Ledger, style: Style) -> None:
        self._ledger = ledger
        self._style = style
        self._paint = Paint(style.colour)
        self._noted: dict[str, tuple[str, int]] = {}
        """Each note, the first document that gave it, and how many more did."""

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """The findings of one document, its error, and what could not be checked in it."""
        path = shown_path(checked.path)
        if checked.error is not None:
            place = self._paint(path, "bold")
            return f"{place}: {self._paint('cannot be checked', 'error')}: {harmless(checked.error)}\n\n"
        lines = Lines(checked.text)
        rows: list[str] = []
        quiet = self._style.quiet
        shown: list[tuple[Span, list[str]]] = [(f.span, self._finding(checked, f, lines)) for f in checked.findings]
        if self._style.show_supported:
            supported = [entry for entry in checked.judged if entry.verdict.status is Status.SUPPORTED]
            shown += [(entry.claim.span, self._supported(checked, entry, lines)) for entry in supported]
        for _, block in sorted(shown, key=lambda pair: pair[0]):
            rows += [*block, ""]
        if not quiet:
            notes = [f"{path}: note: {harmless(note)}" for note in checked.notes if self._is_new(note, path)]
            notes += [f"{path}: {text}" for text in self._coverage(checked)]
            rows += [*notes, ""] if notes else []
        return "".join(f"{row}\n" for row in rows)

    def _is_new(self, note: str, path: str) -> bool:
        """Has no document before given this note?"""
        first, more = self._noted.get(note, (path, -1))
        self._noted[note] = first, more + 1
        return more < 0

    def _finding(self, checked: Checked, finding: Finding, lines: Lines) -> list[str]:
        paint = self._paint
        line, column = lines.place(finding.span.start)
        head = paint(f"{finding.severity}[{finding.code}]", finding.severity)
        place = paint(f"{shown_path(checked.path)}:{line}:{column}:", "bold")
        rows = [f"{place} {head} {harmless(finding.message)}"]
        rows += code_frame(lines, finding.span, paint, finding.severity)
        speaker = checked.judged[finding.claim].claim.speaker if finding.claim is not None else None
        if speaker:
            rows.append(self._line("said by", speaker))
        facts = self._facts(finding.facts)
        if finding.note and finding.note not in finding.message and not any(finding.note in row for row in facts):
            rows.append(self._line("note", finding.note))
        for span in finding.related:
            there = " ".join(checked.text[span.start : span.end].split())
            rows.append(self._line("compare", f"“{there}”, line {lines.place(span.start)[0]}"))
        rows += facts
        for repair in finding.repairs:
            old = checked.text[repair.span.start : repair.span.end]
            rows.append(self._line("suggestion", f"“{old}” → “{repair.replacement}”", "good"))
        return rows

    def _supported(self, checked: Checked, entry: Judged, lines: Lines) -> list[str]:
        line, column = lines.place(entry.claim.span.start)
        said = checked.text[entry.claim.span.start : entry.claim.span.end]
        place = self._paint(f"{shown_path(checked.path)}:{line}:{column}:", "bold")
        words = " ".join(harmless(" ".join(said.split())).split())
        return [f"{place} {self._paint('supported', 'good')} {words}", *self._facts(entry.verdict.facts)]

    def _facts(self, facts: tuple[str, ...]) -> list[str]:
        rows: list[str] = []
        cited: set[str] = set()
        for fact_id in facts[:FACTS_SHOWN]:
            evidence = evidence_of(self._ledger, fact_id)
            if evidence is None:
                continue
            period = f" {evidence.period}" if evidence.period else ""
            rows.append(self._line("ledger", f"{evidence.statement}{period} [{fact_id}]"))
            for source in evidence.sources[:SOURCES_SHOWN]:
                if source.id not in cited:
                    cited.add(source.id)
                    rows.append(self._line("source", cite(source)))
        return rows

    def _line(self, label: str, text: str, role: str = "") -> str:
        text = harmless(text)
        return (
            f"  {self._paint('=', 'frame')} {self._paint(label, 'bold')}: {self._paint(text, role) if role else text}"
        )

    def _coverage(self, checked: Checked) -> list[str]:
        decided = sum(entry.verdict.status in (Status.SUPPORTED, Status.CONFLICT) for entry in checked.judged)
        if not checked.judged:
            return ["nothing in it could be checked: it makes no statement that the ledger knows how to judge"]
        if not decided:
            return [f"none of {_number(len(checked.judged), 'statement')} read in it could be verified"]
        return []

    def closing(self, totals: Totals) -> str:
        """The summary: how much was checked, and what came of it."""
        if self._style.quiet:
            return ""
        v = totals.verdicts
        checked = totals.documents - totals.unreadable
        rows = [
            f"Checked {_number(checked, 'document')}, {_number(totals.claims, 'claim')}: "
            f"{v[Status.SUPPORTED]} supported, {v[Status.CONFLICT]} in conflict with the ledger, "
            f"{v[Status.UNVERIFIABLE]} unverifiable, {v[Status.NOT_CHECKED]} not checked."
        ]
        for first, more in self._noted.values():
            if more:
                rows.append(f"The note on {first} applies to {_number(more, 'more document')}, too.")
        if totals.unreadable:
            rows.append(self._paint(f"{_number(totals.unreadable, 'document')} could not be checked at all.", "error"))
        if totals.undated:
            speak = "speaks" if totals.undated == 1 else "speak"
            rows.append(
                f"{_number(totals.undated, 'claim')} {speak} of the time of writing, which is not known. To have them "
                f"checked, "
                "give a date: `--as-of 2021-04-20`, or a line `date: 2021-04-20` in the front matter."
            )
        if totals.without_claims and totals.documents > 1:
            rows.append(f"In {_number(totals.without_claims, 'document')} nothing could be checked.")
        if totals.suppressed:
            rows.append(f"{_number(totals.suppressed, 'finding')} suppressed.")
        listed = [_number(count, severity) for severity, count in totals.severities.items() if count]
        if listed:
            most = next(severity for severity, count in totals.severities.items() if count)
            rows.append(self._paint(f"{_number(totals.findings, 'finding')}: {', '.join(listed)}.", most))
        elif checked:
            rows.append("No findings. What is unverifiable or not a checkable statement may still be wrong.")
        return "".join(f"{row}\n" for row in rows)


def _number(count: int, noun: str) -> str:
    if noun == "info":
        return f"{count} info"
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
