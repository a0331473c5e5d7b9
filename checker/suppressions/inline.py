"""Findings and the directives of their document in, what is left and what is lived with out.

A directive holds only for the finding with its code and its pin. One that nothing answers to is a finding itself: it
says that the sentence or the fact has changed, or that the words are no longer wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.document import Document
from checker.findings import Finding
from checker.results import Suppressed

if TYPE_CHECKING:
    from checker.suppressions.directives import Directive

MARK = "factledger-ignore"
UNUSED, INVALID = "unused-suppression", "invalid-suppression"


def suppress(findings: Sequence[Finding], document: Document) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """Return the findings that stay, with those about directives, and the ones that are suppressed."""
    if MARK not in document.text:
        return tuple(findings), ()
    from checker.suppressions.directives import read_directives  # few articles have any

    directives = read_directives(document.text, document.path)
    used: set[Directive] = set()
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        by = next((d for d in directives if _answers(d, finding)), None)
        if by is None:
            kept.append(finding)
        else:
            used.update(d for d in directives if _answers(d, finding))
            suppressed.append(Suppressed(finding, "comment", by.reason))
    kept += [_about(d, kept) for d in directives if d not in used]
    return tuple(sorted(kept, key=lambda f: (f.span, f.code, f.message))), tuple(suppressed)


def _answers(directive: Directive, finding: Finding) -> bool:
    return (
        not directive.problem
        and directive.code == finding.code
        and directive.pin == finding.pin
        and directive.reach.overlaps(finding.span)
    )


def _about(directive: Directive, open_findings: Sequence[Finding]) -> Finding:
    near = [f for f in open_findings if f.code == directive.code and directive.reach.overlaps(f.span)]
    if directive.problem:
        offer = f"; the finding it may mean is {suggested(near[0])}" if near else ""
        return Finding(directive.span, INVALID, "warning", f"{directive.problem}{offer}")
    if near:
        said = f"the sentence or the fact has changed since it was written; the finding is now {suggested(near[0])}"
    else:
        said = f"nothing is found any more that {directive.code}@{directive.pin} would suppress: take it out"
    return Finding(directive.span, UNUSED, "warning", said)


def suggested(finding: Finding) -> str:
    """Return the name by which a directive calls a finding."""
    return f"{finding.code}@{finding.pin}"


def suggested_comment(finding: Finding) -> str:
    """Return the comment that suppresses a finding, but for its reason."""
    return f"<!-- {MARK}: {suggested(finding)} REASON -->"
