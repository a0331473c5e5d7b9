from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ledger import LedgerError
from ledger.unchanged import validated
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


def test_what_was_found_is_kept_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    facts = Path(shutil.copytree(FOOTBALL, tmp_path / "facts"))
    (facts / "wrong.yaml").write_text("facts:\n- {relation: member_of, subject: rovrs, object: harbour-league}\n")
    first = validated(facts)
    assert first == validate(facts) and "dangling-id" in {problem.code for problem in first}
    (kept,) = (tmp_path / "cache").glob("*.problems")
    with monkeypatch.context() as patched:
        patched.setattr("ledger.validating.problems_of", None)
        assert validated(facts) == first
    assert validated(facts, on="2020-01-01") == validate(facts, on="2020-01-01")
    assert len(list((tmp_path / "cache").glob("*.problems"))) == 2
    (facts / "wrong.yaml").unlink()
    assert validated(facts) == validate(facts) != first
    kept.write_bytes(kept.read_bytes()[:-9])
    (facts / "wrong.yaml").write_text("facts:\n- {relation: member_of, subject: rovrs, object: harbour-league}\n")
    assert validated(facts) == first == validated(facts, cache=False)


def test_what_could_not_be_read_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    (tmp_path / "facts" / "folder.yaml").mkdir(parents=True)
    (tmp_path / "facts" / "gone.yaml").symlink_to(tmp_path / "nowhere")
    assert [problem.code for problem in validated(tmp_path / "facts")] == ["unreadable-file"]
    assert not list((tmp_path / "cache").glob("*"))
    with pytest.raises(LedgerError, match="--on"):
        validated(FOOTBALL, on="yesterday")
