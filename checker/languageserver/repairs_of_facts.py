"""The problems of a file of facts in, what the editor offers to do about them out: the word that was meant, the form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types

from checker.languageserver.documents import Open
from checker.languageserver.facts_files import NOT_CANONICAL, diagnostics, meant, span_of_problem
from checker.languageserver.places import range_of, span_of
from checker.values import Span
from ledger.formatting import format_text
from ledger.problem import Problem


def actions(opened: Open, params: types.CodeActionParams, problems: Iterable[Problem]) -> list[types.CodeAction]:
    """Return what can be done about the problems in the stretch."""
    span = span_of(opened.text, params.range)
    only = params.context.only
    if only is not None and not any(getattr(one, "value", one) in ("", "quickfix") for one in only):
        return []
    return [action for problem in problems for action in _repairs(opened, problem, span)]


def _repairs(opened: Open, problem: Problem, span: Span) -> Iterator[types.CodeAction]:
    where = span_of_problem(problem, opened.text)
    if problem.code == NOT_CANONICAL:
        new, wrong = format_text(opened.text.value)
        if not wrong:
            whole = Span(0, len(opened.text.value))
            yield _action(opened, problem, "Write the file in canonical form", whole, new)
        return
    word = meant(problem)
    if word is not None and where.start <= span.end and span.start <= where.end:
        old = opened.text.value[where.start : where.end]
        yield _action(opened, problem, f"Replace “{old}” with “{word}”", where, word)


def _action(opened: Open, problem: Problem, title: str, where: Span, new: str) -> types.CodeAction:
    document = types.OptionalVersionedTextDocumentIdentifier(opened.uri, opened.version)
    edit = types.TextDocumentEdit(document, [types.TextEdit(range_of(opened.text, where), new)])
    shown = diagnostics([problem], opened.text)
    return types.CodeAction(
        title, types.CodeActionKind.QuickFix, shown, edit=types.WorkspaceEdit(document_changes=[edit])
    )
