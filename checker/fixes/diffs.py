"""A document before and after its repairs in, a unified diff out.

For reading, and for `patch` where the text is ordinary: what could act on a terminal or on a CI runner's log is shown
as a sign.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from checker.reports.harmless import harmless, shown_path
from checker.reports.paint import Paint

_ROLES = {"+": "good", "-": "error", "@": "frame"}
TAB = "\t"


def diff_lines(path: str, before: str, after: str, paint: Paint) -> Iterator[str]:
    """Yield the lines of the diff, with their line ends."""
    name = shown_path(path)
    shown = unified_diff(_lines(before), _lines(after), f"a/{name.lstrip('/')}", f"b/{name.lstrip('/')}")
    for line in shown:
        body = line.rstrip("\r\n")
        ending = line[len(body) :]
        text = TAB.join(harmless(part) for part in body.split(TAB))
        if text.lstrip().startswith("::"):
            text = text.replace("::", ": :", 1)
        role = "bold" if line.startswith(("+++", "---")) else _ROLES.get(line[:1], "")
        yield (paint(text, role) if role else text) + (ending or "\n\\ No newline at end of file\n")


def _lines(text: str) -> list[str]:
    """Lines as `diff` has them: they end at line feeds only."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
