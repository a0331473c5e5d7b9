"""Problems of a ledger in, a report out: text for people, JSON, SARIF 2.1.0, or annotations for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from ledger.curating.places import Places, frame, harmless
from ledger.problem import ERROR, INFO, WARNING, Problem

LEVELS = (ERROR, WARNING, INFO)
ANNOTATIONS = 10
"""How many annotations of a level GitHub keeps of one step; the others are counted."""
_SARIF_LEVELS = {ERROR: "error", WARNING: "warning", INFO: "note"}
_GITHUB_LEVELS = {ERROR: "error", WARNING: "warning", INFO: "notice"}


def as_text(problems: Sequence[Problem], places: Places) -> str:
    """Every problem with its place, its code, the line itself and what to do."""
    parts = []
    for problem in problems:
        parts.append(f"{_place(problem, places)}: {problem.level}: {harmless(problem.message)} [{problem.code}]")
        if problem.line and (shown := frame(places.line(problem.path, problem.line), problem.line, problem.column)):
            parts.append(shown)
        if problem.hint:
            parts.append(f"       = {harmless(problem.hint)}")
    return "".join(part + "\n" for part in parts)


def summary(problems: Sequence[Problem], files: int) -> str:
    """One line: how many problems of each level."""
    counts = Counter(problem.level for problem in problems)
    said = [
        f"{counts[level]} {level}{'s' if counts[level] != 1 and level != INFO else ''}"
        for level in LEVELS
        if counts[level]
    ]
    number = f"{files} file{'' if files == 1 else 's'}"
    return f"{', '.join(said) if said else 'nothing wrong'} in {number}\n"


def as_json(problems: Sequence[Problem], places: Places, files: int) -> str:
    """One object with every problem and the counts."""
    counts = Counter(problem.level for problem in problems)
    return _dumped({
        "schema_version": 1,
        "problems": [
            {
                "path": places.path(problem.path), "line": problem.line or None, "column": problem.column or None,
                "code": problem.code, "level": problem.level, "message": problem.message, "hint": problem.hint or None,
                "text": places.line(problem.path, problem.line) or None,
            }
            for problem in problems
        ],
        "summary": {"files": files, **{level: counts[level] for level in LEVELS}},
    })  # fmt: skip


def as_sarif(problems: Sequence[Problem], places: Places, explain: Callable[[str], str | None], version: str) -> str:
    """A SARIF 2.1.0 log with one run; every code that occurs is a rule."""
    codes = sorted({problem.code for problem in problems})
    rules = [
        {"id": code, "shortDescription": {"text": _first_line(explain(code) or code)},
         "help": {"text": explain(code) or code}}
        for code in codes
    ]  # fmt: skip
    results = [_sarif_result(problem, places, codes.index(problem.code)) for problem in problems]
    return _dumped({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "factledger facts validate", "version": version, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })  # fmt: skip


def as_github(problems: Sequence[Problem], places: Places) -> str:
    """Workflow commands, the most severe first; what GitHub would drop is counted."""
    lines: list[str] = []
    for level in LEVELS:
        found = [problem for problem in problems if problem.level == level]
        for problem in found[:ANNOTATIONS]:
            fields = {"file": places.path(problem.path), "title": problem.code}
            if problem.line:
                fields["line"] = str(problem.line)
            if problem.column:
                fields["col"] = str(problem.column)
            said = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
            message = problem.message + (f" ({problem.hint})" if problem.hint else "")
            lines.append(f"::{_GITHUB_LEVELS[level]} {said}::{_data(message)}")
        if len(found) > ANNOTATIONS:
            lines.append(f"{len(found) - ANNOTATIONS} more {level}s are not shown as annotations")
    return "".join(line + "\n" for line in lines)


def _sarif_result(problem: Problem, places: Places, rule: int) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(places.path(problem.path))}}
    if problem.line:
        location["region"] = {"startLine": problem.line, **({"startColumn": problem.column} if problem.column else {})}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": _SARIF_LEVELS[problem.level],
        "message": {"text": problem.message + (f" ({problem.hint})" if problem.hint else "")},
        "locations": [{"physicalLocation": location}],
    }


def _place(problem: Problem, places: Places) -> str:
    numbers = (str(number) for number in (problem.line, problem.column) if number)
    return ":".join([harmless(places.path(problem.path)), *numbers])


def _uri(path: str) -> str:
    from pathlib import Path
    from urllib.parse import quote

    return Path(path).as_uri() if Path(path).is_absolute() else quote(path)


def _first_line(text: str) -> str:
    return text.strip().split("\n", 1)[0]


def _data(text: str) -> str:
    return harmless(text.replace("\r", " ").replace("\n", " ")).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
