"""Findings and supported claims in, what the report says of each out: message, evidence, source, repair, time line."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from checker.findings import Finding
from checker.lines import Lines
from checker.pipeline import Judged
from checker.reports.evidence import evidence_of, seen
from checker.reports.page.markup import shown
from checker.reports.page.timeline import timeline
from checker.results import Checked
from checker.speaking import parse_as_of
from ledger.model import Source
from ledger.store import Ledger

FACTS_SHOWN = 4
SOURCES_SHOWN = 3


def finding_card(ledger: Ledger, checked: Checked, finding: Finding, number: int, name: str, lines: Lines) -> str:
    """Return what is said of a finding. `name` is its id on the page."""
    line, column = lines.place(finding.span.start)
    wrong = checked.text[finding.span.start : finding.span.end]
    severity, code = shown(finding.severity), shown(finding.code)
    rows = [
        f'<li class="finding {severity}" id="{name}" tabindex="-1" data-code="{code}" data-severity="{severity}">',
        f'<h4><span class="badge">{severity}</span> {number}. {code} '
        f'<a class="place" href="#{name}-m">line {line}, column {column}</a></h4>',
        f'<p class="message">{shown(finding.message)}</p>',
    ]
    if finding.note and finding.note not in finding.message:
        rows.append(f'<p class="note">{shown(finding.note)}</p>')
    rows.append(f'<p class="change"><span class="label">Wrong words</span> <del>{shown(wrong)}</del></p>')
    for repair in finding.repairs:
        whole = "" if repair.span == finding.span else f" for “{_words(checked, repair.span)}”"
        rows.append(
            f'<p class="change"><span class="label">Suggestion</span> <ins>{shown(repair.replacement)}</ins>{whole}</p>'
        )
    entry = checked.judged[finding.claim] if finding.claim is not None else None
    rows.append(evidence_list(ledger, finding.facts))
    as_of = parse_as_of(checked.as_of) if checked.as_of else None
    rows.append(timeline(ledger, finding.facts, entry, as_of, name))
    return "".join([*rows, "</li>"])


def claim_row(ledger: Ledger, checked: Checked, entry: Judged, name: str) -> str:
    """Return what is said of a claim that gave no finding."""
    note = f'<p class="note">{shown(entry.verdict.note)}</p>' if entry.verdict.note else ""
    said = f"<q>{_words(checked, entry.claim.span)}</q>"
    return f'<li id="{name}" tabindex="-1">{said}{note}{evidence_list(ledger, entry.verdict.facts)}</li>'


def evidence_list(ledger: Ledger, facts: tuple[str, ...]) -> str:
    """Return the facts with their sources."""
    rows = list(_evidence(ledger, facts[:FACTS_SHOWN]))
    if len(facts) > FACTS_SHOWN:
        rows.append(f"<li>and {len(facts) - FACTS_SHOWN} more facts</li>")
    return f'<ul class="evidence" aria-label="Evidence">{"".join(rows)}</ul>' if rows else ""


def _evidence(ledger: Ledger, facts: tuple[str, ...]) -> Iterator[str]:
    for fact_id in facts:
        evidence = evidence_of(ledger, fact_id)
        if evidence is not None:
            sources = "".join(f"<li>{_source(source)}</li>" for source in evidence.sources[:SOURCES_SHOWN])
            said = shown(f"{evidence.statement} {evidence.period}".rstrip())
            listed = f'<ul class="sources" aria-label="Sources">{sources}</ul>'
            yield f"<li>{said} <code>{shown(fact_id)}</code>{listed}</li>"


def _source(source: Source) -> str:
    title = f"“{shown(source.title)}”"
    if source.address and _is_web(source.address):
        title = f'<a rel="noopener noreferrer nofollow" href="{shown(source.address)}">{title}</a>'
    rest = [source.publisher, source.reference or "", seen(source)]
    return ", ".join([title, *(shown(part) for part in rest if part)])


def _is_web(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:
        return False


def _words(checked: Checked, span: tuple[int, int]) -> str:
    return shown(checked.text[span[0] : span[1]])
