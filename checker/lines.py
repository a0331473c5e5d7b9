"""Code points in, lines and columns out (1-based, columns in code points)."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    """The line starts of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    @property
    def count(self) -> int:
        """How many lines there are; a line end at the end of the text begins no line."""
        return len(self._starts) - (self._starts[-1] == len(self._text) and len(self._starts) > 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """Return the text of a line, without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")

    def start(self, number: int) -> int:
        """Return the offset at which a line begins."""
        return self._starts[number - 1]
