from __future__ import annotations

from pathlib import Path

import pytest

from ledger import LedgerError
from ledger.validating import validate

FOOTBALL = Path(__file__).parent.parent / "ledgers" / "football"


def test_the_fixture_ledger_is_in_order() -> None:
    assert [str(problem) for problem in validate(FOOTBALL)] == []


def test_staleness_is_measured_against_the_given_day() -> None:
    assert {problem.code for problem in validate(FOOTBALL, on="2030-01-01")} == {"stale-confirmation"}
    with pytest.raises(LedgerError, match="--on"):
        validate(FOOTBALL, on="2030")


def test_problems_are_sorted_by_place_and_complete(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("facts:\n- {time: 1, subject: x}\n- {relation: r}\n")
    (tmp_path / "a.yaml").write_text("a: [1\n")
    (tmp_path / "c.yaml").write_bytes(b"\xff")
    problems = validate(tmp_path)
    assert list(problems) == sorted(problems)
    assert {(problem.path, problem.code) for problem in problems} == {
        ("a.yaml", "bad-yaml"),
        ("b.yaml", "missing-field"),
        ("b.yaml", "dangling-id"),
        ("b.yaml", "not-canonical"),
        ("c.yaml", "not-utf-8"),
    }
    assert str(problems[0]) == "a.yaml:2:1: error: not valid YAML: did not find expected ',' or ']' [bad-yaml]"


def test_every_folder_that_extends_is_validated(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text(
        "facts:\n- {relation: exists, subject: rovers, time: 1800/1850, source: club-sit}\n"
    )
    problems = validate(FOOTBALL, [tmp_path])
    assert [(problem.path, problem.code, problem.hint) for problem in problems] == [
        ("+1/more.yaml", "dangling-id", "did you mean 'club-site'?")
    ]
