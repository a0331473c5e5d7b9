"""An article as it was checked in, what the editor underlines out."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from checker.findings import Finding
from checker.languageserver.articles import Analysis
from checker.languageserver.places import line_in, range_of
from checker.reports.harmless import harmless
from checker.reports.places import explained
from checker.suppressions.inline import UNUSED
from checker.values import Span

SOURCE = "factledger"
SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
UNREADABLE = "unreadable"
"""The code of a text that cannot be checked at all."""
NOTE, UNDATED = "note", "undated"
"""The codes of what is said of the article as a whole."""
FACTS = 4
"""Facts that are named beside a finding."""


def diagnostics(analysis: Analysis, related: bool) -> list[types.Diagnostic]:
    """Return the findings of an article; `related`: the editor shows evidence beside a message, else it is in it."""
    checked = analysis.checked
    top = range_of(analysis.text, Span(0, analysis.text.line_span(0)[1]))
    if checked.error is not None:
        return [_diagnostic(top, UNREADABLE, "warning", f"cannot be checked: {harmless(checked.error)}")]
    shown = [diagnostic(analysis, finding, related) for finding in checked.findings]
    shown += [_diagnostic(top, NOTE, "info", harmless(note)) for note in checked.notes]
    if checked.undated:
        said = "1 statement speaks" if checked.undated == 1 else f"{checked.undated} statements speak"
        message = (
            f"{said} of the time of writing, which is not known: give a date, as in “date: 2021-04-20” in front matter"
        )
        hint = _diagnostic(top, UNDATED, "info", message)
        hint.severity = types.DiagnosticSeverity.Hint
        shown.append(hint)
    return shown


def diagnostic(analysis: Analysis, finding: Finding, related: bool) -> types.Diagnostic:
    """Return a finding."""
    message = _message(analysis, finding) if related else explained(analysis.project.ledger, finding)
    shown = _diagnostic(
        range_of(analysis.text, analysis.place(finding.span)), finding.code, finding.severity, harmless(message)
    )
    if related:
        shown.related_information = list(_evidence(analysis, finding)) or None
    if finding.code == UNUSED:
        shown.tags = [types.DiagnosticTag.Unnecessary]
    shown.data = {"pin": finding.pin}
    return shown


def _message(analysis: Analysis, finding: Finding) -> str:
    """The message, with its note where the evidence beside it does not say the same."""
    told = [evidence[2] for fact in finding.facts[:FACTS] if (evidence := analysis.project.evidence(fact)) is not None]
    return finding.message if any(finding.note in one for one in told) else finding.full_message


def _diagnostic(where: types.Range, code: str, severity: str, message: str) -> types.Diagnostic:
    return types.Diagnostic(where, message, severity=SEVERITIES[severity], code=code, source=SOURCE)


def _evidence(analysis: Analysis, finding: Finding) -> Iterator[types.DiagnosticRelatedInformation]:
    """Other places of the article, and the facts, each where it stands."""
    for span in finding.related:
        yield _related(analysis, span, f"compare “{analysis.words(span)}”")
    for fact_id in finding.facts[:FACTS]:
        evidence = analysis.project.evidence(fact_id)
        if evidence is not None:
            file, line, said = evidence
            if file is None:
                yield _related(analysis, finding.span, said)
            else:
                yield types.DiagnosticRelatedInformation(line_in(file, line), said)


def _related(analysis: Analysis, span: Span, message: str) -> types.DiagnosticRelatedInformation:
    where = types.Location(analysis.opened.uri, range_of(analysis.text, analysis.place(span)))
    return types.DiagnosticRelatedInformation(where, harmless(message))
