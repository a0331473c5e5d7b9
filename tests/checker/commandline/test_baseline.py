"""What a baseline knows is left alone wherever it moves in its document; what is new is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from choirs import ARTICLE, CHOIRS, DATED, RIGHT, WRONG_COUNT, WRONG_DAY, WRONG_YEAR
from running import Ran, Run

FACTS = ("--facts", str(CHOIRS))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "a.md"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def check(run: Run, *words: str) -> Ran:
    return run("check", "a.md", *FACTS, "--baseline", "known.json", *words)


def known(tmp_path: Path) -> list[str]:
    return [row["code"] for row in json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"]]


def test_known_findings_pass_and_new_ones_do_not(run: Run, tmp_path: Path, article: Path) -> None:
    assert check(run).code == 2
    check(run, "--update-baseline")
    assert sorted(known(tmp_path)) == ["mistranslated-name", "wrong-count", "wrong-date", "wrong-date"]
    again = check(run)
    assert again.code == 0
    assert "4 findings suppressed." in again.out
    article.write_text(ARTICLE.replace("# Choirs\n", f"# Choirs\n\n{RIGHT}\n"), encoding="utf-8")
    assert check(run).code == 0
    article.write_text(f"{ARTICLE}\nOf all, the River Choral Union had 7 members in 1980.\n", encoding="utf-8")
    assert check(run).out.count("error[") == 1


def test_the_settings_may_name_it(run: Run, tmp_path: Path, article: Path) -> None:
    check(run, "--update-baseline")
    (tmp_path / "factledger.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert run("check", "a.md", *FACTS).code == 0
    assert run("check", "a.md", *FACTS, "--baseline", "").code == 1


def test_a_known_finding_counts_as_often_as_it_was_there(run: Run, article: Path) -> None:
    article.write_text(f"{DATED}{WRONG_COUNT}\n", encoding="utf-8")
    check(run, "--update-baseline")
    article.write_text(f"{DATED}{WRONG_COUNT}\n\n{WRONG_COUNT}\n", encoding="utf-8")
    assert check(run).out.count("error[") == 1


def test_what_is_gone_is_said_and_pruned(run: Run, tmp_path: Path, article: Path) -> None:
    check(run, "--update-baseline")
    article.write_text(f"{DATED}{WRONG_YEAR}\n\n{WRONG_COUNT}\n", encoding="utf-8")
    assert "2 of the baseline no longer found" in check(run).err
    check(run, "--prune-baseline")
    assert sorted(known(tmp_path)) == ["wrong-count", "wrong-date"]
    assert check(run).err == ""


def test_pruning_takes_up_nothing_new(run: Run, tmp_path: Path, article: Path) -> None:
    article.write_text(f"{DATED}{WRONG_YEAR}\n", encoding="utf-8")
    check(run, "--update-baseline")
    article.write_text(f"{DATED}{WRONG_YEAR}\n\n{WRONG_COUNT}\n", encoding="utf-8")
    check(run, "--prune-baseline")
    assert known(tmp_path) == ["wrong-date"]


def test_other_documents_keep_their_entries_unless_they_are_gone(run: Run, tmp_path: Path, article: Path) -> None:
    other = tmp_path / "b.md"
    other.write_text(f"{DATED}{WRONG_COUNT}\n", encoding="utf-8")
    run("check", "b.md", *FACTS, "--baseline", "known.json", "--update-baseline")
    article.write_text(f"{DATED}{WRONG_YEAR}\n", encoding="utf-8")
    check(run, "--update-baseline")
    assert sorted(known(tmp_path)) == ["wrong-count", "wrong-date"]
    other.unlink()
    check(run, "--prune-baseline")
    assert known(tmp_path) == ["wrong-date"]


def test_a_baseline_works_from_another_folder(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(run, "--update-baseline")
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path / "sub")
    assert run("check", "../a.md", *FACTS, "--baseline", "../known.json").code == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schema_version": 1, "findings": [{"path": 1}]}', "\x00", "[" * 9999]
)
def test_a_file_that_is_no_baseline_is_refused(run: Run, article: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    ran = check(run)
    assert ran.code == 2
    assert "known.json" in ran.err


def test_fixes_leave_known_findings_alone_and_mend_the_others(run: Run, tmp_path: Path, article: Path) -> None:
    """Every state that is tried while fixing sees the whole baseline; it is used up once, by the last."""
    article.write_text(f"{DATED}{WRONG_YEAR}\n", encoding="utf-8")
    check(run, "--update-baseline")
    article.write_text(f"{DATED}{WRONG_YEAR}\n\n{WRONG_COUNT}\n\n{WRONG_DAY}\n", encoding="utf-8")
    assert "2 fixes in 1 document would be made" in check(run, "--diff").err
    ran = check(run, "--fix")
    assert (ran.code, "1 finding suppressed." in ran.out, "2 fixes in 1 document made" in ran.err) == (0, True, True)
    assert "1955" in article.read_text(encoding="utf-8")
    assert "5 members" not in article.read_text(encoding="utf-8")
    check(run, "--fix", "--update-baseline")
    rows = json.loads((tmp_path / "known.json").read_text(encoding="utf-8"))["findings"]
    assert [(row["code"], row["count"]) for row in rows] == [("wrong-date", 1)]


@pytest.mark.parametrize("words", [("--select", "wrong-count"), ("--ignore", "wrong-count"), ("--diff",)])
def test_a_baseline_is_not_written_from_a_part_of_the_findings(
    run: Run, tmp_path: Path, article: Path, words: tuple[str, ...]
) -> None:
    check(run, "--update-baseline")
    before = (tmp_path / "known.json").read_bytes()
    for option in ("--update-baseline", "--prune-baseline"):
        ran = check(run, option, *words)
        assert ran.code == 2 and "leave out --select, --ignore and --diff" in ran.err
    assert (tmp_path / "known.json").read_bytes() == before
    assert "no longer found" not in check(run, *words).err


def test_a_long_text_in_parts_uses_its_baseline_up(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker import check as checking
    from checker import parts

    monkeypatch.setattr(checking, "LONG", 100)
    monkeypatch.setattr(parts, "SIZE", 60)
    text = tmp_path / "long.txt"
    words = ("check", "long.txt", *FACTS, "--as-of", "1995", "--baseline", "known.json")
    text.write_text(f"{WRONG_COUNT}\n\n" * 2, encoding="utf-8")
    run(*words, "--update-baseline")
    text.write_text(f"{WRONG_COUNT}\n\n" * 5, encoding="utf-8")
    rows = [json.loads(line) for line in run(*words, "--format", "jsonl").out.splitlines()]
    assert [row["kind"] for row in rows].count("finding") == 3
    assert [row["kind"] for row in rows].count("suppressed") == 2


@pytest.mark.parametrize("name", ["a b.md", "ä🎵.md", "x/../a.md", "./a.md"])
def test_names_are_known_again_however_they_are_written(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / name).write_text(ARTICLE.replace("\n", "\r\n"), encoding="utf-8", newline="")
    words = ("check", name, *FACTS, "--baseline", "known.json")
    run(*words, "--update-baseline")
    assert run(*words).code == 0
    assert run("check", Path(name).resolve().as_posix(), *FACTS, "--baseline", str(tmp_path / "known.json")).code == 0
