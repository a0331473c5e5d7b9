"""What a format gives: the prose of a text in place, the end of the article, and the dates that the file itself
states.
"""

from __future__ import annotations

import re

from ledger.light import NamedTuple

FILLER = "\u0335"
"""Fills a word up to the length that it has in its file. Like every mark over a letter, names are compared without it."""
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Signs inside a word that nobody sees: where it may be broken, or not."""
_HIDDEN = re.compile(rf"(?<=[^\W\d_])[{UNSEEN}]+(?=[^\W\d_])")
_SIGN = re.compile(r"[^\r\n]")


class Prose(NamedTuple):
    """Prose of the length of its text. `dates` are (where from, value) as the file has them, the best first."""

    text: str
    end: int
    """Where the article ends; reader comments may follow."""
    dates: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    """What the user is to know of the reading."""


def joined(prose: str) -> str:
    """Return prose in which unseen signs no longer part the letters of a word; its length stays."""
    if prose.isascii() or not any(sign in prose for sign in UNSEEN):
        return prose
    return _HIDDEN.sub(lambda found: FILLER * len(found[0]), prose)


def readable(prose: str) -> str:
    """Return prose as people read it: without fillers."""
    return prose.replace(FILLER, "")


def blank(text: str) -> str:
    """Return spaces of the same length, line ends kept."""
    return _SIGN.sub(" ", text)
