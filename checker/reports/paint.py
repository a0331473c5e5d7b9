"""Colour for terminals, or none."""

from __future__ import annotations

_CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "good": "32", "bold": "1", "dim": "2", "frame": "34"}


class Paint:
    """Paints text in the colours of a terminal, if it is to."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, role: str) -> str:
        """Return the text in the colour of a role: error, warning, info, good, bold, dim or frame."""
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self._colour and text else text
