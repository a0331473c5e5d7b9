"""JUnit XML, which every CI system shows: a suite for each document, a failed case for each error or warning.

What is information only passes and says so in its output; what somebody lives with is skipped; a document without
findings is one case that passes; one that cannot be read is an error.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from checker.findings import Finding
from checker.lines import Lines
from checker.reports import Style
from checker.reports.harmless import harmless
from checker.reports.places import evidence_lines, explained
from checker.results import Checked, Totals
from ledger.store import Ledger


class JunitReport:
    """One `testsuites` element; the numbers in its head are known only at the end."""

    def __init__(self, ledger: Ledger, style: Style = Style()) -> None:  # noqa: B008 - frozen
        self._ledger = ledger
        self._suites: list[str] = []
        self._numbers = [0, 0, 0, 0]

    def opening(self) -> str:
        """Nothing."""
        return ""

    def document(self, checked: Checked) -> str:
        """Nothing yet."""
        name = "standard input" if checked.path == "-" else checked.path
        cases: list[str] = []
        failures = 0
        if checked.error is not None:
            said = _attribute(checked.error)
            cases.append(_case(name, "can be checked", "", f'<error message={said} type="unreadable"/>'))
        lines = Lines(checked.text)
        for finding in checked.findings:
            title = f"{finding.code} at {_place(finding, lines)}"
            if finding.severity == "info":
                body = f"<system-out>{_text(explained(self._ledger, finding))}</system-out>"
            else:
                failures += 1
                body = (
                    f"<failure message={_attribute(finding.full_message)} type={_attribute(finding.code)}>"
                    f"{_text(self._details(name, finding, lines))}</failure>"
                )
            cases.append(_case(name, title, str(lines.place(finding.span.start)[0]), body))
        for entry in checked.suppressed:
            title = f"{entry.finding.code} at {_place(entry.finding, lines)}"
            line = str(lines.place(entry.finding.span.start)[0])
            cases.append(_case(name, title, line, f"<skipped message={_attribute(entry.reason)}/>"))
        if not cases:
            cases.append(_case(name, "no findings", "", ""))
        numbers = [len(cases), failures, int(checked.error is not None), len(checked.suppressed)]
        self._numbers = [a + b for a, b in zip(self._numbers, numbers, strict=True)]
        head = f"<testsuite name={_attribute(name)} {_counts(numbers)}>"
        self._suites.append("\n".join([head, *cases, "</testsuite>"]))
        return ""

    def _details(self, name: str, finding: Finding, lines: Lines) -> str:
        rows = [f"{name}:{_place(finding, lines)}: {finding.severity}[{finding.code}] {finding.full_message}"]
        rows += [f"sentence: {finding.quote}"] if finding.quote else []
        rows += [f"ledger: {line}" for line in evidence_lines(self._ledger, finding.facts)]
        rows += [f"suggestion: {repair.replacement}" for repair in finding.repairs]
        return "\n".join(harmless(row) for row in rows)

    def closing(self, totals: Totals) -> str:
        """The document."""
        head = f'<testsuites name="factledger" {_counts(self._numbers)}>'
        return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *self._suites, "</testsuites>", ""])


def _counts(numbers: list[int]) -> str:
    return " ".join(
        f'{key}="{value}"' for key, value in zip(("tests", "failures", "errors", "skipped"), numbers, strict=True)
    )


def _case(path: str, name: str, line: str, body: str) -> str:
    where = f" file={_attribute(path)}" + (f' line="{line}"' if line else "")
    return f"<testcase classname={_attribute(path)} name={_attribute(name)}{where}>{body}</testcase>"


def _place(finding: Finding, lines: Lines) -> str:
    line, column = lines.place(finding.span.start)
    return f"{line}:{column}"


def _text(text: str) -> str:
    return _unspoken(escape("\n".join(harmless(line) for line in text.split("\n"))))


def _attribute(text: str) -> str:
    return _unspoken(quoteattr(harmless(text)))


def _unspoken(xml: str) -> str:
    """What a CI runner would read as a command in its log, written so that it doesn't."""
    return xml.replace("##[", "#&#35;[").replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
