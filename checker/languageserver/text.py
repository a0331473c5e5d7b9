"""A text as an editor has it: lines and columns in, code points out, and the other way round.

The protocol counts columns in units of an encoding that client and server agree on (UTF-16 unless they agree on
another), and a line ends with `\\n`, `\\r\\n` or `\\r`, and with nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

UTF8, UTF16, UTF32 = "utf-8", "utf-16", "utf-32"
_LINE_END = re.compile(r"\r\n|\n|\r")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LONE = re.compile("[\ud800-\udfff]")


class Text:
    """A text that does not change, with its lines. `encoding` says what columns are counted in."""

    def __init__(self, value: str, encoding: str = UTF16) -> None:
        # Half a character is no character: a sign of the same width in every encoding takes its place.
        self.value = _LONE.sub("\ufffd", value) if not value.isascii() else value
        self.encoding = encoding

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in _LINE_END.finditer(self.value))]

    def line_span(self, line: int) -> tuple[int, int]:
        """Return where a line (from 0) begins and ends, its line end left out; beyond the last line, the end."""
        if line >= len(self._starts):
            return len(self.value), len(self.value)
        start = self._starts[line]
        stop = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.value)
        return start, start + len(self.value[start:stop].rstrip("\r\n"))

    def line_of(self, offset: int) -> int:
        """Return the line (from 0) of a code point."""
        return bisect_right(self._starts, max(0, offset)) - 1

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, both from 0, of a code point."""
        offset = min(max(0, offset), len(self.value))
        line = self.line_of(offset)
        return line, self._units(self.value[self._starts[line] : offset])

    def offset(self, line: int, column: int) -> int:
        """Return the code point at a line and a column; what lies beyond a line is its end, as the protocol says."""
        if line < 0:
            return 0
        start, end = self.line_span(line)
        content = self.value[start:end]
        if self.encoding == UTF32 or content.isascii():
            return start + min(max(0, column), len(content))
        units = 0
        for at, sign in enumerate(content):
            units += self._units(sign)
            if units > column:
                return start + at
        return end

    def edited(self, start: int, end: int, new: str) -> Text:
        """Return the text with `start`..`end` replaced."""
        return Text(self.value[:start] + new + self.value[max(start, end) :], self.encoding)

    def _units(self, piece: str) -> int:
        if self.encoding == UTF32 or piece.isascii():
            return len(piece)
        if self.encoding == UTF8:
            return len(piece.encode("utf-8"))
        return len(piece) + len(_ASTRAL.findall(piece))
