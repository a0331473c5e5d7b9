"""Text in, HTML out in which nothing of the text acts."""

from __future__ import annotations

import re
from html import escape

from checker.formats.prose import readable
from checker.reports.harmless import harmless

_SPACE = re.compile(r"\s+")


def shown(text: str) -> str:
    """Return text in one line, escaped for an element or a quoted attribute."""
    return escape(harmless(" ".join(text.split())), quote=True)


def lines_shown(text: str) -> str:
    """Return text with its spaces and line ends kept, the latter as `<br>`."""
    return "<br>".join(escape(harmless(line.removesuffix("\r")), quote=True) for line in text.split("\n"))


def flowing_shown(text: str) -> str:
    """Return text in which every stretch of white space is one space."""
    return escape(harmless(_SPACE.sub(" ", readable(text))), quote=True)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 claim", "1,024 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
