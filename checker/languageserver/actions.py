"""A stretch of an article in, what the editor offers to do about it out: repairs, comments with a reason, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from html import escape

from lsprotocol import types

from checker.findings import Finding
from checker.fixes.edits import fix
from checker.formats import is_html
from checker.languageserver.articles import MARK, Analysis, Articles
from checker.languageserver.diagnostics import diagnostic
from checker.languageserver.places import range_of, span_of
from checker.languageserver.suppressing import break_after, comment_for, places_for
from checker.reports.harmless import harmless
from checker.values import Repair, Span

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.factledger"


def actions(
    analysis: Analysis, params: types.CodeActionParams, articles: Articles, reasons: Sequence[str], related: bool
) -> list[types.CodeAction]:
    """Return what can be done about the findings in the stretch, and about all of the article."""
    if analysis.checked.error is not None:
        return []
    span = span_of(analysis.text, params.range)
    wanted = params.context.only
    found: list[types.CodeAction] = []
    if _wants(wanted, types.CodeActionKind.QuickFix.value):
        for finding in analysis.findings_in(span.start, span.end):
            shown = diagnostic(analysis, finding, related)
            found += [*_repairs(analysis, finding, shown), *_comments(analysis, finding, shown, articles, reasons)]
    safe = sum(len(f.repairs) == 1 and f.repairs[0].safe for f in analysis.checked.findings)
    if safe and _wants(wanted, FIX_ALL):
        found += _fix_all(analysis, articles)
    return found


def _wants(only: Iterable[str] | None, kind: str) -> bool:
    """Does the editor ask for a kind of action? It asks for a kind with everything below it."""
    return only is None or any(kind == one or kind.startswith(f"{_value(one)}.") or not _value(one) for one in only)


def _value(kind: str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def _repairs(analysis: Analysis, finding: Finding, shown: types.Diagnostic) -> Iterator[types.CodeAction]:
    html = is_html(analysis.opened.read_as, analysis.checked.text)
    for repair in finding.repairs:
        old = analysis.checked.text[repair.span.start : repair.span.end]
        if not repair.applicable or old == repair.replacement:
            continue
        note = "" if repair.safe else " (to be looked at)"
        title = f"Replace “{_short(old)}” with “{_short(repair.replacement)}”{note}"
        new = escape(repair.replacement, quote=False) if html else repair.replacement
        edit = _edit(analysis, [(analysis.place(repair.span), new)])
        yield types.CodeAction(
            title,
            types.CodeActionKind.QuickFix,
            [shown],
            is_preferred=_is_preferred(finding, repair) or None,
            edit=edit,
        )


def _is_preferred(finding: Finding, repair: Repair) -> bool:
    return repair.safe and len(finding.repairs) == 1


def _comments(
    analysis: Analysis, finding: Finding, shown: types.Diagnostic, articles: Articles, reasons: Sequence[str]
) -> Iterator[types.CodeAction]:
    """The comments by which the finding is left alone, at a place where one was tried and is heeded."""
    offered = [(reason, comment) for reason in reasons if (comment := comment_for(finding, reason))]
    if not offered:
        return
    text = analysis.checked.text
    for at in places_for(analysis.opened.read_as, text, finding.span):
        after = break_after(text, at)
        if _is_heeded(analysis, finding, articles, text[:at] + offered[0][1] + after + text[at:]):
            break
    else:
        return
    for reason, comment in offered:
        edit = _edit(analysis, [(analysis.place(Span(at, at)), comment + after)])
        title = f"Leave “{_short(analysis.words(finding.span))}” as it is: {_short(reason)}"
        yield types.CodeAction(title, types.CodeActionKind.QuickFix, [shown], edit=edit)


def _is_heeded(analysis: Analysis, finding: Finding, articles: Articles, text: str) -> bool:
    """Would the finding, and no other, be left alone in this text?"""
    checked, _ = articles.check(analysis.opened, text, analysis.settings, analysis.project)
    before = {(one.finding.code, one.finding.pin) for one in analysis.checked.suppressed}
    after = {(one.finding.code, one.finding.pin) for one in checked.suppressed}
    return after == before | {(finding.code, finding.pin)} and len(checked.findings) < len(analysis.checked.findings)


def _fix_all(analysis: Analysis, articles: Articles) -> Iterator[types.CodeAction]:
    """The repairs that may be applied unseen, each tried: the article with it must have fewer findings."""
    opened, settings, project = analysis.opened, analysis.settings, analysis.project
    fixed = fix(
        MARK + analysis.checked.text.encode("utf-8"),
        lambda data: articles.check(opened, data.decode("utf-8-sig"), settings, project)[0],
    )
    if fixed.applied:
        changes = _changes(analysis.checked.text, fixed.after.decode("utf-8-sig"))
        edit = _edit(analysis, [(analysis.place(span), new) for span, new in changes])
        count = "the one safe repair" if fixed.applied == 1 else f"all {fixed.applied} safe repairs"
        yield types.CodeAction(f"Apply {count} of factledger", FIX_ALL, edit=edit)


def _changes(before: str, after: str) -> list[tuple[Span, str]]:
    """The lines that differ, cut down to what differs in them."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    changes = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            changes.append(_trimmed(starts[a], "".join(old[a:b]), "".join(new[c:d])))
    return changes


def _trimmed(at: int, old: str, new: str) -> tuple[Span, str]:
    """One change without what both have at their beginning and their end."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - head) if old[-1 - i] != new[-1 - i]), most - head)
    return Span(at + head, at + len(old) - tail), new[head : len(new) - tail]


def _edit(analysis: Analysis, changes: Sequence[tuple[Span, str]]) -> types.WorkspaceEdit:
    """The change of the text in the version that was checked."""
    document = types.OptionalVersionedTextDocumentIdentifier(analysis.opened.uri, analysis.opened.version)
    edits = [types.TextEdit(range_of(analysis.text, span), new) for span, new in changes]
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])


def _short(text: str) -> str:
    plain = harmless(" ".join(text.split()))
    return plain if len(plain) <= 60 else plain[:59] + "…"
