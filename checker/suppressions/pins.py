"""Findings in, the same with the sentence they stand in and a pin out: eight signs by which one is known again.

The pin is a hash of the code, the sentence, the place of the wrong words in it, what the facts behind the finding say,
and what would be right. Lines, files, source rows and the order of facts do not enter: an article may be moved and
re-wrapped. But when its sentence changes, or the ledger changes its mind, the pin is another one, and whoever lived
with the old finding is asked again.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.document import Document
from checker.findings import Finding
from checker.formats.prose import readable
from checker.tokens import split_sentences
from checker.values import Span
from ledger.light import replace
from ledger.model import Fact
from ledger.store import Ledger

LENGTH = 8


def pinned(findings: Sequence[Finding], document: Document, ledger: Ledger) -> tuple[Finding, ...]:
    """Return the findings with `quote` and `pin`; the same finding in the same sentence elsewhere has the same pin."""
    if not findings:
        return ()
    prose = document.prose
    sentences = [found for section in document.sections for found in split_sentences(prose, section.start, section.end)]
    return tuple(_pinned(finding, _sentence(sentences, finding.span), prose, ledger) for finding in findings)


def _pinned(finding: Finding, sentence: Span, prose: str, ledger: Ledger) -> Finding:
    import json

    from ledger.hashing import sha256  # here: an article without findings does not pay for it

    quote, words, before = (
        " ".join(readable(prose[start:end]).split())
        for start, end in (sentence, finding.span, (sentence.start, finding.span.start))
    )
    facts = sorted(said for name in finding.facts if (said := _said(ledger, name)) is not None)
    right = sorted(repair.replacement for repair in finding.repairs)
    content = json.dumps([finding.code, quote, len(before), words, facts, right], ensure_ascii=False)
    pin = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]
    return replace(finding, quote=quote, pin=pin)


def _sentence(sentences: list[tuple[int, int]], span: Span) -> Span:
    """The sentence in which a span begins, and as far as the one in which it ends."""
    first = bisect_right(sentences, (span.start, sys.maxsize)) - 1
    last = bisect_left(sentences, (span.end, 0)) - 1
    if first < 0 or last < first:
        return span
    return Span(min(sentences[first][0], span.start), max(sentences[last][1], span.end))


def _said(ledger: Ledger, fact_id: str) -> str | None:
    """What a fact says, found out once."""
    key = ("pinned", fact_id)
    if key not in ledger.derived:
        fact = ledger.fact(fact_id)
        ledger.derived[key] = _content(fact) if fact is not None else None
    said: str | None = ledger.derived[key]
    return said


def _content(fact: Fact) -> str:
    """What a fact says, without its place, its sources and the day on which it was last confirmed."""
    import json

    said = {
        key: value
        for key, value in fact._asdict().items()
        if key not in ("path", "line", "sources", "confirmed", "begin", "end", "open_end")
    }
    moments = {"also": fact.also, "also_end": fact.also_end}
    said.update({key: [moment.edtf for moment in value] for key, value in moments.items()})
    said["senses"] = [(name, moment.edtf) for name, moment in fact.senses]
    return json.dumps(said, ensure_ascii=False, sort_keys=True, default=str)
