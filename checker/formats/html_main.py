"""The blocks of a page in, which of them are its main text out: by `readability-lxml`, where that is installed.

The library gets the page as the reader saw it, menus and comments gone, and in each block a number written in signs that
no text has. The numbers that come back name the blocks: no position is ever searched for, and none can shift.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

MISSING = "its main text was told by its tags alone; with `pip install 'factledger[html]'` by its layout, too"
TOO_LARGE = "its main text was told by its tags alone, since it is too large to look at its layout"
LONGEST, MOST, DEEPEST = 1_000_000, 6_000, 200_000
"""Code points, blocks, and elements around them in sum, up to which the library is asked: it takes its time."""
_OWN = re.compile("[\ue000-\ue0ff\uf8ff]")
_MARK = re.compile("\uf8ff([\ue000-\ue0ff]{3})")


class NotAsked(Exception):
    """The library is not installed, or the page is not for it; the message says it."""


def mark(number: int) -> str:
    """Return the number of a block in signs that no text has."""
    return "\uf8ff" + "".join(chr(0xE000 + (number >> shift & 0xFF)) for shift in (16, 8, 0))


def unmarked(text: str) -> str:
    """Return text of the page in which nothing looks like such a number."""
    return _OWN.sub(" ", text)


def ask(parts: Sequence[str], depths: Sequence[int]) -> frozenset[int] | None:
    """Return the numbers of the blocks that are main text; None where the library cannot say. Raises `NotAsked`.

    `parts`, put together, are the page with the `mark`s of its blocks; `depths` says how deep each block stands.
    """
    if sum(map(len, parts)) > LONGEST or len(depths) > MOST or sum(depths) > DEEPEST:
        raise NotAsked(TOO_LARGE)
    try:
        import logging

        from readability import Document
    except ImportError:
        raise NotAsked(MISSING) from None
    logging.getLogger("readability").setLevel(logging.CRITICAL + 1)  # its complaints are not the user's business
    try:
        chosen = Document("".join(parts)).summary(html_partial=True)
    except Exception:  # whatever it stumbles over: the tags are still there to go by
        return None
    found = (
        sum((ord(sign) - 0xE000) << shift for sign, shift in zip(m[1], (16, 8, 0), strict=True))
        for m in _MARK.finditer(chosen)
    )
    kept = frozenset(number for number in found if number < len(depths))
    return kept or None
