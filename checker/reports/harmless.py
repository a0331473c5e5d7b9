"""Text from articles, made harmless to whoever shows it: no control sequences for a terminal, nothing that turns the
reading direction, nothing that a CI runner takes for a command when it finds it in a log.
"""

from __future__ import annotations

import re
import unicodedata

from checker.formats.prose import readable

_ZERO_WIDTH = "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
_TAGS = "\U000e0000-\U000e007f"
_CONTROL = re.compile(f"[\x00-\x1f\x7f-\x9f{_ZERO_WIDTH}{_TAGS}\ud800-\udfff\u061c\u180e]")
TAB = "    "
_RUNNER = "##["
"""The older form of a command, which GitHub's runner reads anywhere in a line."""


def harmless(text: str) -> str:
    """Return the text with every invisible or steering character replaced by a visible sign; line ends count as
    such.
    """
    return _CONTROL.sub(_visible, readable(text)).replace(_RUNNER, "# #[")


def shown_path(path: str) -> str:
    """Return a path with which a line may begin: one that looks like a runner's command (`::error::`) begins with
    `./` instead.
    """
    shown = harmless(path)
    return f"./{shown}" if shown.lstrip().startswith("::") else shown


def _visible(found: re.Match[str]) -> str:
    code = ord(found.group())
    if found.group() == "\t":
        return TAB
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


def escaped(text: str) -> str:
    """Return JSON text in which such characters are written as escapes, so that a terminal that shows it stays safe."""
    return _CONTROL.sub(_escape, text).replace(_RUNNER, "#\\u0023[")


def _escape(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code in (0x0A, 0x0D, 0x09):  # white space between the values; inside texts they are escaped already
        return found.group()
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"


def width(text: str) -> int:
    """Return how many columns of a terminal a (harmless) text takes: two for wide signs, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(_width(sign) for sign in text)


def _width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
