"""The one rule by which a repair is safe, that is, may be applied without a look at it.

It is the only repair of its finding, in exactly the finding's words. The words are a year, a day or a count, said
plainly by the text itself of things that it names (with “it” and “the organisation” the year may be right and the thing
another one), or a wrong rendering of a name. They stand outside quotation marks, since what somebody said is not put
right, and no markup runs through them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from checker.document import Document
from checker.findings import Finding
from checker.pipeline import Judged
from checker.values import Claim, Repair, Span
from ledger.light import replace

_EXACT = re.compile(r"\d{4}(?:-\d\d-\d\d)?")
"""EDTF of a year or a day, neither approximate nor uncertain."""
QUOTED = 4000
"""How far back, in code points, a quotation mark opens a quotation."""
_OPENING, _CLOSING = "“„«", "”»"


def mark_safe(findings: Iterable[Finding], judged: Sequence[Judged], document: Document) -> tuple[Finding, ...]:
    """Return the findings with their repairs spelt like the words they replace, and the safe ones marked."""
    return tuple(_marked(finding, judged, document) for finding in findings)


def _marked(finding: Finding, judged: Sequence[Judged], document: Document) -> Finding:
    if not finding.repairs:
        return finding
    from checker.fixes.spelling import spelt_like  # here: an article without findings does not pay for its patterns

    spelt = [
        replace(
            r,
            replacement=spelt_like(document.text[r.span.start : r.span.end], r.replacement),
            applicable=is_plain(document, r.span),
        )
        for r in finding.repairs
    ]
    claim = judged[finding.claim].claim if finding.claim is not None else None
    safe = len(spelt) == 1 and is_safe(finding, spelt[0], claim, document)
    return replace(finding, repairs=tuple(replace(repair, safe=safe) for repair in spelt))


def is_safe(finding: Finding, repair: Repair, claim: Claim | None, document: Document) -> bool:
    """May the only repair of a finding be applied unseen?"""
    if repair.span != finding.span or not repair.applicable or _is_quoted(document.prose, repair.span):
        return False
    if finding.code == "mistranslated-name":
        return True
    if claim is None or claim.certainty != "asserted" or not claim.positive or claim.loose:
        return False
    if any(argument.via not in ("name", "adjective") for _, argument in claim.arguments):
        return False
    if finding.code == "wrong-date":
        when = claim.when
        plain = when is not None and when.certain and when.spoken and when.mode == "in"
        return plain and when is not None and _EXACT.fullmatch(when.edtf) is not None
    if finding.code == "wrong-count":
        return claim.quantity is not None and claim.quantity.exact and repair.span == claim.quantity.span
    return False


def is_plain(document: Document, span: Span) -> bool:
    """Is nothing but prose in a span: no markup, no character reference; in a Word document, one format and no field?"""
    if document.stretches is not None:
        at = bisect_right(document.stretches, (span.start, sys.maxsize)) - 1
        return at >= 0 and span.start < span.end <= document.stretches[at][1]
    return document.text[span.start : span.end] == document.prose[span.start : span.end]


def _is_quoted(prose: str, span: Span) -> bool:
    reach = max(0, span.start - QUOTED)
    start = prose.rfind("\n\n", reach, span.start)
    before = prose[max(start, reach) : span.start]
    opened = sum(before.count(sign) for sign in _OPENING) - sum(before.count(sign) for sign in _CLOSING)
    return opened > 0 or before.count('"') % 2 == 1
