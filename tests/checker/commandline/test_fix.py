"""`--diff`, `--fix`, `--unsafe-fixes`: what is shown, what is written, and what a file keeps."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest
from choirs import ARTICLE, CHOIRS, DATED, WRONG_YEAR
from running import Ran, Run

RIGHT_ARTICLE = (
    ARTICLE.replace("1955", "1950").replace("7 March", "5 March").replace("had 5", "had 3")
    .replace("Stream Song Alliance", "River Choral Union")
)  # fmt: skip


def check(run: Run, *words: str) -> Ran:
    return run("check", "--facts", str(CHOIRS), *words)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "a.md"
    file.write_bytes(ARTICLE.encode())
    return file


def test_fix_writes_and_reports_what_is_left(run: Run, article: Path) -> None:
    ran = check(run, "a.md", "--fix")
    assert ran.code == 0
    assert "4 fixes in 1 document made" in ran.err
    assert article.read_text(encoding="utf-8") == RIGHT_ARTICLE
    assert "0 fixes" in check(run, "a.md", "--fix").err


def test_diff_shows_writes_nothing_and_is_taken_by_git(run: Run, article: Path, tmp_path: Path) -> None:
    ran = check(run, "a.md", "--diff")
    assert ran.code == 1
    assert article.read_text(encoding="utf-8") == ARTICLE
    subprocess.run(["git", "apply", "-"], input=ran.out.encode(), cwd=tmp_path, check=True)
    assert article.read_text(encoding="utf-8") == RIGHT_ARTICLE
    assert check(run, "a.md", "--diff") == Ran(0, "", "factledger: 0 fixes in 0 documents would be made\n")


def test_a_diff_of_hostile_text_acts_on_nothing(run: Run, tmp_path: Path) -> None:
    nasty = "::error file=a::forged\n\x1b[31m\u202e##[error]forged\n"
    (tmp_path / "::error::x.md").write_text(f"{DATED}{nasty}\n{WRONG_YEAR}\n{nasty}", encoding="utf-8")
    out = check(run, ".", "--diff").out
    assert "+Cantabile" in out
    assert not any(sign in out for sign in ("\x1b", "\u202e", "##["))
    assert not any(line.lstrip().startswith("::") for line in out.splitlines())


def test_bom_line_ends_mode_and_link_are_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    file = tmp_path / "real" / "b.md"
    file.write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    (tmp_path / "a.md").symlink_to(file)
    check(run, "a.md", "--fix")
    assert file.read_bytes() == b"\xef\xbb\xbf" + RIGHT_ARTICLE.replace("\n", "\r\n").encode()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert (tmp_path / "a.md").is_symlink()
    assert [path.name for path in (tmp_path / "real").iterdir()] == ["b.md"]


def test_a_file_that_cannot_be_written_is_said_and_left(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = check(run, "a.md", "--fix")
    assert ran.code == 2
    assert "No space left" in ran.err
    assert article.read_text(encoding="utf-8") == ARTICLE
    assert [path.name for path in article.parent.iterdir()] == ["a.md"]


def test_unsafe_fixes_go_further(run: Run, tmp_path: Path) -> None:
    text = f"{DATED}Officials noted that {WRONG_YEAR}\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    check(run, "a.md", "--fix")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text
    check(run, "a.md", "--unsafe-fixes")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text.replace("1955", "1950")


def test_wrong_use_is_refused(run: Run, article: Path) -> None:
    assert check(run, "a.md", "--fix", "--diff").code == 2
    assert check(run, "-", "--fix").code == 2
