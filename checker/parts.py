"""A text that is too long for memory in, the same text in parts out, cut at paragraph borders.

Each part is checked as a text of its own: what a paragraph says is read whole, but no pronoun, no "that year" and no
contradiction reaches from one part into another. Positions are those of the whole text.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from checker.formats.encodings import find_encoding
from ledger.light import NamedTuple

SIZE = 1_000_000
"""Code points after which the next paragraph border ends a part."""
LONGEST = 4_000_000
"""Code points after which a part ends at any line, or anywhere."""
_READ = 1 << 18


class Part(NamedTuple):
    """Where a part stands in its text."""

    offset: int
    """Code points before it."""
    line: int
    """Lines before it."""
    claims: int
    """Claims read in the parts before it."""
    first: bool
    last: bool


class Piece(NamedTuple):
    """The text of a part, and where it stands."""

    text: str
    offset: int
    line: int
    last: bool


def pieces(stream: BinaryIO) -> Iterator[Piece]:
    """Yield the parts of a text in order; together they are the text. Raises `UnicodeDecodeError`."""
    data = stream.read(_READ)
    encoding = find_encoding(data, page=False)
    decoder = codecs.getincrementaldecoder(encoding.name)()
    data = data[len(encoding.mark) :]
    waiting, offset, line = "", 0, 0
    while True:
        waiting += decoder.decode(data, final=not data)
        while len(waiting) > SIZE and (cut := _border(waiting)):
            text, waiting = waiting[:cut], waiting[cut:]
            yield Piece(text, offset, line, last=False)
            offset, line = offset + cut, line + text.count("\n")
        if not data:
            yield Piece(waiting, offset, line, last=True)
            return
        data = stream.read(_READ)


def _border(text: str) -> int:
    """Where a part may end; 0 if more has to be read to know."""
    for gap in ("\n\n", "\r\n\r\n"):
        at = text.find(gap, SIZE)
        if at >= 0:
            return at + len(gap)
    if len(text) < LONGEST:
        return 0
    for sign in ("\n", " "):
        at = text.rfind(sign, SIZE, LONGEST)
        if at >= 0:
            return at + 1
    return LONGEST
