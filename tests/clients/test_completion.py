"""Completion in real shells, at a real terminal: words are typed, Tab is pressed, and what the shell then runs is noted."""

from __future__ import annotations

import os
import select
import shutil
import sys
import time
from pathlib import Path

import pytest
from running import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="no such terminals here")]

SHELLS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config", "--interactive"),
}
SETUP = {
    "bash": 'eval "$(factledger completion bash)"',
    "zsh": 'autoload -Uz compinit; compinit -u -d "$HOME/dump"; eval "$(factledger completion zsh)"',
    "fish": "factledger completion fish | source",
}
TYPED = {
    "facts expl\t": "facts explain",
    "facts explain dangling\t": "facts explain dangling-id",
    "facts validate --format sar\t": "facts validate --format sarif",
    "check --format=sar\t": "check --format=sarif",
    "check --changed\t": "check --changed-since",
    "check an-art\t": "check an-article.md",
    "facts show --facts my\\ facts canta\t": "facts show --facts my facts cantabile",
}
PATIENCE = 20.0
"""Seconds that a shell may take to answer."""


class Terminal:
    """A shell at a terminal of its own."""

    def __init__(self, words: tuple[str, ...], folder: Path) -> None:
        import pty

        environment = {
            "PATH": f"{folder / 'tools'}{os.pathsep}{os.environ['PATH']}", "HOME": str(folder / "home"), "TERM": "dumb",
            "LANG": "C.UTF-8", "FACTLEDGER_CACHE": str(folder / "cache"), "PS1": "$ ", "HISTFILE": "",
        }  # fmt: skip
        self.child, self._end = pty.fork()
        if self.child == 0:  # pragma: no cover - the shell itself
            os.chdir(folder / "work")
            os.execvpe(words[0], words, environment)

    def send(self, text: str) -> None:
        """Type."""
        os.write(self._end, text.encode())

    def read(self, seconds: float) -> str:
        """What has been shown until nothing comes for so long."""
        shown = b""
        while select.select([self._end], [], [], seconds)[0]:
            try:
                got = os.read(self._end, 4096)
            except OSError:
                break
            shown += got
            if not got:
                break
        return shown.decode("utf-8", "replace")

    def close(self) -> None:
        """Leave."""
        os.close(self._end)
        os.waitpid(self.child, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("home", "work", "tools"):
        (tmp_path / name).mkdir()
    tool = tmp_path / "tools" / "factledger"
    tool.write_text(
        f"""#!/bin/sh
case "$1" in
  completion) PYTHONPATH="{ROOT}" exec "{sys.executable}" -m checker.cli "$@" ;;
  *) echo "$*" >> "{tmp_path}/ran" ;;
esac
""",
        encoding="utf-8",
    )
    tool.chmod(0o755)
    (tmp_path / "work" / "an-article.md").write_text("x", encoding="utf-8")
    shutil.copytree(ROOT / "tests" / "ledgers" / "choirs", tmp_path / "work" / "my facts")
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
def test_words_are_completed_as_they_are_typed(shell: str, folder: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed (Debian: apt-get install {shell})")
    terminal = Terminal(SHELLS[shell], folder)
    noted = folder / "ran"
    try:
        terminal.read(1)
        terminal.send(f"{SETUP[shell]}; factledger ready\n")
        _wait(noted, 1, terminal)
        for number, typed in enumerate(TYPED, 2):
            terminal.send(f"factledger {typed}")
            terminal.read(0.3)
            terminal.send("\n")
            _wait(noted, number, terminal)
    finally:
        terminal.close()
    assert noted.read_text(encoding="utf-8").split("\n")[1:-1] == list(TYPED.values())


def _wait(noted: Path, lines: int, terminal: Terminal) -> None:
    until = time.monotonic() + PATIENCE
    shown = ""
    while not noted.exists() or noted.read_text(encoding="utf-8").count("\n") < lines:
        shown += terminal.read(0.2)
        assert time.monotonic() < until, f"the shell did not run it; it showed: {shown!r}"
