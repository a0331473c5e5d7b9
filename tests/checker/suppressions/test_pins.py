"""A pin changes with the sentence and with what the facts say, and with nothing else."""

from __future__ import annotations

from pathlib import Path

from choirs import CHOIRS, DATED, RIGHT, WRONG_COUNT, WRONG_YEAR, checked

from checker.check import check_text
from checker.pipeline import Checker
from ledger import open_ledger


def pins(text: str) -> list[str]:
    return [finding.pin for finding in checked(text).findings]


def pins_by(folder: Path, text: str) -> list[str]:
    checker = Checker(open_ledger(folder, cache=False))
    return [finding.pin for finding in check_text(checker, "a.md", text.encode()).findings]


def copied(folder: Path, old: str, new: str) -> Path:
    text = (CHOIRS / "choirs.yaml").read_text(encoding="utf-8")
    assert old in text
    (folder / "choirs.yaml").write_text(text.replace(old, new), encoding="utf-8")
    return folder


def test_moving_and_wrapping_change_nothing() -> None:
    wrapped = WRONG_YEAR.replace(" the ", "\nthe ")
    assert pins(f"{DATED}{RIGHT}\n\n{wrapped} {RIGHT}\n") == pins(f"{DATED}{WRONG_YEAR}\n")


def test_another_word_in_the_sentence_changes_it() -> None:
    assert pins(f"{DATED}Indeed, {WRONG_YEAR}\n") != pins(f"{DATED}{WRONG_YEAR}\n")


def test_another_date_in_the_fact_changes_it(tmp_path: Path) -> None:
    text = f"{DATED}{WRONG_YEAR}\n"
    now = pins_by(copied(tmp_path, "cantabile, time: 1950-08-01", "cantabile, time: 1951-08-01"), text)
    assert now and now != pins(text)


def test_another_count_changes_it_though_no_single_fact_is_named(tmp_path: Path) -> None:
    text = f"{DATED}{WRONG_COUNT}\n"
    now = pins_by(copied(tmp_path, "sonora, time: 1961-03-05/..", "sonora, time: 1961-03-05/1979"), text)
    assert now and now != pins(text)


def test_another_source_or_place_in_the_file_changes_nothing(tmp_path: Path) -> None:
    text = f"{DATED}{WRONG_YEAR}\n"
    assert pins_by(copied(tmp_path, "Register of the union", 'The new register"\n# moved: "'[:16]), text) == pins(text)
    assert pins_by(copied(tmp_path, "\nfacts:\n", "\n\n# a comment\n\nfacts:\n"), text) == pins(text)
