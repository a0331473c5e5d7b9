"""Text in, stretches written as names out: runs of capitalised words, and what stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ledger.light import NamedTuple

_SMALL = r"(?:of|for|on|the|and|in|to|with|between|against|at|&)"
_WORD = r"(?:[A-Z][\w’']*(?:[-–][A-Za-z0-9][\w’']*)*|\d{1,2}(?:\+\d)?)"
_GAP = r"(?:[ \t]|\n(?!\s))"
_RUN = re.compile(
    # The look-behind stands after the capital, so that the search leaps from capital to capital.
    rf"[A-Z](?<![\w’'-][A-Z])[\w’']*(?:[-–][A-Za-z0-9][\w’']*)*(?:{_GAP}(?:{_SMALL}{_GAP}){{0,3}}[\"“«‘']?{_WORD}[\"”»]?)+"
)
_AND_THE = re.compile(r"\sand\s+the\s")
_QUOTED = re.compile(r"“([^”\n]{5,80})”|\"([^\"\n]{5,80})\"|«([^»\n]{5,80})»")
_PIECE = re.compile(r"[\w’']+(?:[-–][\w’']+)*(?:\+\d)?")


class Piece(NamedTuple):
    """A word of a candidate; `small` for words such as "of"."""

    start: int
    end: int
    text: str
    small: bool


class Candidate(NamedTuple):
    """A stretch that is written as a name."""

    pieces: tuple[Piece, ...]
    quoted: bool
    opens: bool
    """Whether it stands at the beginning of a sentence, so that its first word's capital says nothing."""


_SMALL_WORDS = frozenset("of for on the and in to with between against at".split())


def capitalised(text: str, start: int, end: int) -> Iterator[Candidate]:
    """The runs of two capitalised words or more in `text[start:end]`."""
    for match in _RUN.finditer(text, start, end):
        before = text[max(0, match.start() - 3) : match.start()].rstrip(" \t\"“‘'«(")
        opens = not before or before[-1] in ".!?:\n"
        # What follows "and the" is another name.
        for at, to in _parts(match):
            yield Candidate(_pieces(text, at, to), False, opens and at == match.start())


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    at = match.start()
    if " the " in match.group():
        for joint in _AND_THE.finditer(match.string, *match.span()):
            yield at, joint.start()
            at = joint.end()
    yield at, match.end()


def quoted(text: str, start: int, end: int) -> Iterator[Candidate]:
    """What stands in quotation marks, whatever its capitals."""
    for match in _QUOTED.finditer(text, start, end):
        group = match.lastindex or 1
        inside = match.group(group)
        if inside.count(" ") <= 8 and not inside.rstrip().endswith((".", ",", "!", "?")):
            yield Candidate(_pieces(text, *match.span(group)), True, False)


def _pieces(text: str, start: int, end: int) -> tuple[Piece, ...]:
    return tuple(
        Piece(m.start(), m.end(), m.group(), m.group() in _SMALL_WORDS) for m in _PIECE.finditer(text, start, end)
    )
