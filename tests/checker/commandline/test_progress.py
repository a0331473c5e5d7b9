"""Progress over many documents: on a terminal, after a second, and never in the way of anything else."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from choirs import CHOIRS, DATED, RIGHT, WRONG_YEAR
from running import Run

from checker.commandline import main, progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Terminal:
    """Standard error is a terminal, and every document takes a second."""
    for number in range(5):
        text = WRONG_YEAR if number == 3 else RIGHT
        (tmp_path / f"{number}.md").write_text(f"{DATED}{text}\n", encoding="utf-8")
    ticks = iter(range(10_000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(ticks)))
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def check(monkeypatch: pytest.MonkeyPatch, error: io.StringIO, out: io.StringIO, *words: str) -> str:
    monkeypatch.setattr(sys, "stderr", error)
    monkeypatch.setattr(sys, "stdout", out)
    main(["check", ".", "--facts", str(CHOIRS), *words])
    return error.getvalue()


def test_it_is_shown_and_wiped_away(run: Run, monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> None:
    said = check(monkeypatch, terminal, io.StringIO())
    assert "\r\x1b[Kchecked 1 of 5 documents" in said
    assert said.endswith("\r\x1b[K")


@pytest.mark.parametrize("words", [("--quiet",), ("--diff",), ()])
def test_nothing_is_written_into_the_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, terminal: Terminal, words: tuple[str, ...]
) -> None:
    """Both outputs on one terminal: when a finding is shown, the line is gone."""
    check(monkeypatch, terminal, terminal, *words)
    left = ""
    for part in terminal.getvalue().split("\r\x1b[K"):
        assert not (left.startswith("checked ") and "\n" in left)
        left = part
    assert ("checked 2 of 5" in terminal.getvalue()) == ("--quiet" not in words)
    assert "1955" in terminal.getvalue()


@pytest.mark.parametrize("how", ["quiet", "no terminal", "dumb", "one document"])
def test_it_is_not_shown(
    run: Run, monkeypatch: pytest.MonkeyPatch, terminal: Terminal, tmp_path: Path, how: str
) -> None:
    error: io.StringIO = io.StringIO() if how == "no terminal" else terminal
    if how == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    if how == "one document":
        for number in range(1, 5):
            (tmp_path / f"{number}.md").unlink()
    assert check(monkeypatch, error, io.StringIO(), *(["--quiet"] if how == "quiet" else [])) == ""


def test_it_has_no_colour(run: Run, monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in check(monkeypatch, terminal, io.StringIO()).replace("\x1b[K", "")
