"""A place in an article or in a file of facts in, what is shown there out: the finding, the name, the year."""

from __future__ import annotations

from lsprotocol import types

from checker.catalogue import find_code
from checker.findings import Finding
from checker.languageserver import dossier
from checker.languageserver.articles import Analysis
from checker.languageserver.markdown import Pen
from checker.languageserver.places import range_of
from checker.languageserver.text import Text
from checker.times.values import TimeMention
from checker.values import Judged, Span
from ledger.model import Entity
from ledger.store import Ledger


def hover(analysis: Analysis, offset: int, markdown: bool) -> types.Hover | None:
    """Return what is known of the words at a place of an article; None where they say nothing to the ledger."""
    pen = Pen(markdown)
    parts: list[str] = []
    spans: list[Span] = []
    for finding in analysis.findings_in(offset, offset):
        parts.append(_finding(analysis, finding, pen))
        spans.append(finding.span)
    named = _named(analysis, offset)
    timed = _time_at(analysis, offset)
    if timed is not None:
        parts.append(_time(analysis, timed, offset, pen))
        spans.append(Span(timed.start, timed.end))
    elif named is not None:
        entities, span = named
        facts = [fact for entry in analysis.claims_at(offset) for fact in entry.verdict.facts]
        parts.append(dossier.about_entities(analysis.project.ledger, entities, pen, facts))
        spans.append(span)
    if not parts:
        return None
    span = min(spans, key=lambda one: one.end - one.start)
    return _shown(pen, parts, range_of(analysis.text, analysis.place(span)))


def about_id(ledger: Ledger, word: str, span: Span, text: Text, markdown: bool) -> types.Hover | None:
    """Return what is known of an id in a file of facts."""
    pen = Pen(markdown)
    entity, source = ledger.entity(word), ledger.source(word)
    if entity is not None:
        said = dossier.about_entity(ledger, entity, pen)
    elif source is not None:
        said = pen.source(source)
    elif ledger.fact(word) is not None:
        said = dossier.about_facts(ledger, [word], pen)
    else:
        return None
    return _shown(pen, [said], range_of(text, span))


def _shown(pen: Pen, parts: list[str], where: types.Range) -> types.Hover:
    kind = types.MarkupKind.Markdown if pen.markdown else types.MarkupKind.PlainText
    ruler = "\n\n---\n\n" if pen.markdown else "\n\n"
    return types.Hover(types.MarkupContent(kind, ruler.join(parts)), where)


def _finding(analysis: Analysis, finding: Finding, pen: Pen) -> str:
    code = find_code(finding.code)
    repairs = [
        f"“{pen.words(analysis.words(r.span))}” → “{pen.words(r.replacement)}”" for r in finding.repairs[:3]
    ]  # fmt: skip
    facts = dossier.about_facts(analysis.project.ledger, finding.facts, pen)
    message = finding.message if pen.words(finding.note) in facts else finding.full_message
    explained = f"{pen.code(finding.code)}: {pen.words(code.what)} {pen.words(code.why)}" if code is not None else ""
    return pen.page(
        [
            f"{pen.strong(finding.severity)}: {pen.words(message)}",
            facts,
            f"Suggestion: {' or '.join(repairs)}" if repairs else "",
            explained,
        ]
    )


def _named(analysis: Analysis, offset: int) -> tuple[list[Entity], Span] | None:
    """What the words at a place name: as a claim took them, or as they are recognised by themselves."""
    ledger = analysis.project.ledger
    argument, name = analysis.argument_at(offset), analysis.name_at(offset)
    ids, span = (argument.entities, argument.span) if argument is not None else ((), None)
    if name is not None and (span is None or name.span.end - name.span.start < span.end - span.start):
        shared = [one for one in name.entities if one in ids]
        ids, span = tuple(shared) or name.entities, name.span
    entities = [entity for one in ids if (entity := ledger.entity(one)) is not None]
    return (entities, span) if entities and span is not None else None


def _time_at(analysis: Analysis, offset: int) -> TimeMention | None:
    at = offset - analysis.shift
    return next((time for time in analysis.mentions.times if time.start <= at <= time.end), None)


def _time(analysis: Analysis, time: TimeMention, offset: int, pen: Pen) -> str:
    """What the claims with this time rest on; else what befell the things that the sentence names."""
    read = f"{pen.strong(analysis.words(Span(time.start, time.end)))}, read as {pen.code(time.edtf)}"
    ledger = analysis.project.ledger
    shown = {fact for finding in analysis.findings_in(offset, offset) for fact in finding.facts}
    claims = [entry for entry in analysis.claims_at(offset) if _has_time(entry, time)]
    facts = [fact for entry in claims for fact in entry.verdict.facts if fact not in shown]
    if facts:
        return pen.page([read, dossier.about_facts(ledger, facts, pen)])
    entities = [
        one
        for sentence, names in zip(analysis.mentions.sentences, analysis.mentions.names, strict=True)
        if sentence.start <= time.start < sentence.end
        for name in names
        if len(name.entities) == 1
        for one in name.entities
    ]
    known = dossier.in_time(ledger, entities, time.lo, time.hi, pen)
    return pen.page([read, f"In that time, of what the sentence names:\n\n{known}" if known else ""])


def _has_time(entry: Judged, time: TimeMention) -> bool:
    when = entry.claim.when
    return when is not None and when.span.start < time.end and time.start < when.span.end
