"""Findings and the directives of their document in, what is left and what is lived with out.

A directive holds only for the finding with its code and its pin. One that nothing answers to is a finding itself: it
says that the sentence or the fact has changed, or that the words are no longer wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.document import Document
from checker.findings import Finding
from checker.formats import keeps_text
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
    meant: dict[tuple[str, str], list[Directive]] = {}
    for directive in directives:
        if not directive.problem:
            meant.setdefault((directive.code, directive.pin), []).append(directive)
    used: set[Directive] = set()
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []
    for finding in findings:
        by = [d for d in meant.get((finding.code, finding.pin), ()) if d.reach.overlaps(finding.span)]
        if by:
            used.update(by)
            suppressed.append(Suppressed(finding, "comment", by[0].reason))
        else:
            kept.append(finding)
    of_code: dict[str, list[Finding]] = {}
    for finding in sorted(kept, key=lambda f: f.span):
        of_code.setdefault(finding.code, []).append(finding)
    kept += [_about(d, of_code.get(d.code, [])) for d in directives if d not in used]
    return tuple(sorted(kept, key=lambda f: (f.span, f.code, f.message))), tuple(suppressed)


def _about(directive: Directive, open_findings: Sequence[Finding]) -> Finding:
    """The finding about a directive that nothing answers to; the open findings are of its code, in order."""
    at = bisect_left(open_findings, directive.reach.start, key=lambda f: f.span.start)
    near = [f for f in open_findings[at : at + 1] if directive.reach.overlaps(f.span)]
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


def suggested_comment(finding: Finding, path: str) -> str:
    """Return the comment that suppresses a finding, but for its reason; where the file takes none, what does instead."""
    if not keeps_text(path):
        return "use a baseline (--baseline FILE --update-baseline): the file takes no comments"
    return f"<!-- {MARK}: {suggested(finding)} REASON -->"
