"""A file of facts as it stands in the editor in, what is wrong with it and with its folder out, and the id at a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from lsprotocol import types

from checker.languageserver.diagnostics import SEVERITIES, SOURCE
from checker.languageserver.documents import Open
from checker.languageserver.places import range_of
from checker.languageserver.projects import Projects, layer_of
from checker.languageserver.text import Text
from checker.reports.harmless import harmless
from checker.settings import Settings
from checker.values import Span
from ledger.folders import SourceFile, read_sources
from ledger.light import NamedTuple
from ledger.problem import Problem
from ledger.validating import problems_of

_WORD = re.compile(r"[\w/.+-]+")
_MEANT = re.compile(r"did you mean '([^']+)'\?")
_ID = re.compile(r"(?<![\w/-])[a-z0-9][\w/+.-]*")
NOT_CANONICAL = "not-canonical"


class Home(NamedTuple):
    """Where a file of facts belongs: the folders of its ledger, which of them holds it, and its path there."""

    folders: tuple[Path, ...]
    layer: int
    inside: str
    settings: Settings


Problems = dict[Path, tuple[Problem, ...]]
"""What is wrong, by file."""


def home_of(opened: Open, projects: Projects) -> Home | None:
    """Return the ledger of which an open file is a part; None where it is of none.

    Raises `SettingsError`, and `LedgerError` if the shipped facts are missing.
    """
    if opened.path is None or not opened.may_hold_facts:
        return None
    settings = projects.settings(opened.path)
    folders = projects.folders(settings)
    found = layer_of(Path(opened.path), folders)
    return Home(tuple(folders), *found, settings) if found is not None else None


def validate(home: Home, opened: Iterable[Open]) -> Problems:
    """Return what is wrong with the folder in which a file lies, with the texts of the editor in the place of saved ones.

    Raises `LedgerError` if a folder does not exist.
    """
    files, problems = read_sources(home.folders)
    for document in opened:
        found = layer_of(Path(document.path or ""), home.folders) if document.may_hold_facts else None
        if found is not None:
            files = _with(files, found, document.text.value)
    prefix = f"+{home.layer}/" if home.layer else ""
    answer: dict[Path, list[Problem]] = {}
    for problem in problems_of(files, problems):
        here = problem.path.startswith(prefix) if prefix else not problem.path.startswith("+")
        if here:
            file = (home.folders[home.layer] / problem.path.removeprefix(prefix)).absolute()
            answer.setdefault(file, []).append(problem)
    return {file: tuple(listed) for file, listed in answer.items()}


def _with(files: list[SourceFile], place: tuple[int, str], text: str) -> list[SourceFile]:
    layer, inside = place
    path = f"+{layer}/{inside}" if layer else inside
    put = SourceFile(path, layer, text.encode("utf-8"))
    kept = [file for file in files if file.path != path]
    return sorted([*kept, put], key=lambda file: (file.layer, file.path))


def diagnostics(problems: Iterable[Problem], text: Text) -> list[types.Diagnostic]:
    """Return problems as the editor shows them."""
    return [
        types.Diagnostic(
            range_of(text, span_of_problem(problem, text)),
            harmless(f"{problem.message} ({problem.hint})" if problem.hint else problem.message),
            severity=types.DiagnosticSeverity.Hint if problem.code == NOT_CANONICAL else SEVERITIES[problem.level],
            code=problem.code,
            source=SOURCE,
        )
        for problem in problems
    ]


def span_of_problem(problem: Problem, text: Text) -> Span:
    """Return the word at which a problem is reported, or its line."""
    start, end = text.line_span(max(0, problem.line - 1))
    if not problem.column:
        return Span(start + len(text.value[start:end]) - len(text.value[start:end].lstrip()), end)
    at = min(start + problem.column - 1, end)
    word = _WORD.match(text.value, at, end)
    return Span(at, word.end() if word is not None else max(at, min(end, at + 1)))


def meant(problem: Problem) -> str | None:
    """Return the word that a problem says was meant."""
    found = _MEANT.search(problem.hint)
    return found[1] if found is not None else None


def id_at(text: Text, offset: int) -> tuple[str, Span] | None:
    """Return the word at a place, if it may be an id."""
    start, end = text.line_span(text.line_of(offset))
    for found in _ID.finditer(text.value, start, end):
        if found.start() <= offset <= found.end():
            word = found[0].rstrip(".")
            return word, Span(found.start(), found.start() + len(word))
    return None
