"""What a format gives: the prose of a text in place, the end of the article, and the dates that the file itself
states.
"""

from __future__ import annotations

import re

from ledger.light import NamedTuple

_SIGN = re.compile(r"[^\r\n]")


class Prose(NamedTuple):
    """Prose of the length of its text. `dates` are (where from, value) as the file has them, the best first."""

    text: str
    end: int
    """Where the article ends; reader comments may follow."""
    dates: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    """What the user is to know of the reading."""


def blank(text: str) -> str:
    """Return spaces of the same length, line ends kept."""
    return _SIGN.sub(" ", text)
