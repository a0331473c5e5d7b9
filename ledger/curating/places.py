"""Where things of a ledger stand, as a user would open them: paths from here, and the lines themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ledger import folders

MAX_SHOWN = 160
"""Code points of a line that are shown at most."""
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


class Places:
    """The files of a folder and of those that extend it."""

    def __init__(self, facts: Path | None = None, extend: Sequence[Path] = ()) -> None:
        self.folders = [Path(facts) if facts is not None else _near(folders.shipped_facts()), *map(Path, extend)]
        self._lines: dict[str, list[str]] = {}

    def path(self, path: str) -> str:
        """The path of a ledger's file (`+N/…`: in the N-th folder that extends it) from where the command runs."""
        layer, inside = folders.layer_and_path(path)
        if layer < len(self.folders):
            return (self.folders[layer] / inside).as_posix()
        return (self.folders[0] / path).as_posix()

    def line(self, path: str, line: int) -> str:
        """A line of a ledger's file (1-based), empty if there is none; what is not UTF-8 is replaced."""
        if path not in self._lines:
            try:
                text = Path(self.path(path)).read_bytes().decode("utf-8-sig", "replace")
            except OSError:
                text = ""
            self._lines[path] = text.splitlines()
        lines = self._lines[path]
        return lines[line - 1] if 0 < line <= len(lines) else ""


def _near(folder: Path) -> Path:
    """The folder by its path from here, if it lies below."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def harmless(text: str) -> str:
    """The text with control and steering characters made visible, so that a terminal that shows it stays safe."""
    return _UNSAFE.sub("\ufffd", text.replace("\t", "    ")) if not text.isprintable() else text


def frame(line: str, number: int, column: int) -> str:
    """A line of a file as it is shown below a problem, with a mark under the column (1-based, 0: none)."""
    if not line.strip():
        return ""
    start = max(0, column - 100) if len(line) > MAX_SHOWN else 0
    cut = line[start : start + MAX_SHOWN]
    shown = ("…" if start else "") + harmless(cut) + ("…" if start + MAX_SHOWN < len(line) else "")
    margin = f"{number:>6} | "
    framed = margin + shown
    if column:
        before = harmless(line[start : column - 1])
        framed += "\n" + " " * 6 + " | " + " " * (len(before) + bool(start)) + "^"
    return framed
