"""A place in an article or a file of facts in, the lines of the ledger behind it out."""

from __future__ import annotations

from collections.abc import Iterable

from lsprotocol import types

from checker.languageserver.articles import Analysis
from checker.languageserver.places import line_in
from checker.languageserver.projects import Project

MOST = 12


def definitions(analysis: Analysis, offset: int) -> list[types.Location]:
    """Return where the facts behind the words stand: those of a finding, else the entity and the facts of its claim."""
    project = analysis.project
    findings = analysis.findings_in(offset, offset)
    facts = [fact for finding in findings for fact in finding.facts]
    if facts:
        return _lines(project, facts)
    claimed = [fact for entry in analysis.claims_at(offset)[:1] for fact in entry.verdict.facts]
    argument, name = analysis.argument_at(offset), analysis.name_at(offset)
    entities = argument.entities if argument is not None else name.entities if name is not None else ()
    return _lines(project, [*entities, *claimed])


def of_id(project: Project, word: str) -> list[types.Location]:
    """Return where an id is declared."""
    return _lines(project, [word])


def _lines(project: Project, ids: Iterable[str]) -> list[types.Location]:
    ledger = project.ledger
    found: dict[tuple[str, int], types.Location] = {}
    for one in ids:
        entry = ledger.fact(one) or ledger.entity(one) or ledger.relation(one) or ledger.source(one)
        file = project.file_of(entry.path) if entry is not None else None
        if entry is not None and file is not None:
            found.setdefault((entry.path, entry.line), line_in(file, entry.line))
    return list(found.values())[:MOST]
