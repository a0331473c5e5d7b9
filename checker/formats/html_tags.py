"""HTML in, its tags and stretches of text in order out, each with its place.

The standard library's parser takes quadratic time over markup that is never closed; this one reads every sign once.
What is open at the end of the file (a tag, a comment, a script) reaches to the end, as in a browser.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from ledger.light import NamedTuple

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>\"']|\"[^\"]*+\"|'[^']*+'|[\"'](?=[^\"']*+>))*+)>")
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?+")
_COMMENT_END = re.compile("--!?>")
_DECLARATION_END = re.compile(">")
_RAW = {
    tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in ("script", "style", "textarea", "title", "xmp")
}


class Piece(NamedTuple):
    """A tag, or text between tags (`tag` is empty then)."""

    start: int
    end: int
    tag: str = ""
    closing: bool = False
    attributes: dict[str, str] = {}  # noqa: RUF012 - never written to


def pieces(text: str, start: int) -> Iterator[Piece]:
    """Yield the pieces of a page from `start` on; comments and declarations are left out."""
    at = start
    while at < len(text):
        begin = text.find("<", at)
        begin = len(text) if begin < 0 else begin
        if begin > at:
            yield Piece(at, begin)
        if begin >= len(text):
            return
        following = text[begin + 1 : begin + 2]
        if following in ("!", "?"):
            closed = (_COMMENT_END if text.startswith("<!--", begin) else _DECLARATION_END).search(text, begin + 2)
            at = closed.end() if closed is not None else len(text)
        elif following == "/" or (following.isascii() and following.isalpha()):
            found = _TAG.match(text, begin)
            if found is None and following == "/" and not text[begin + 2 : begin + 3].isalpha():
                end = text.find(">", begin)
                at = end + 1 if end >= 0 else len(text)
                continue
            if found is None:
                return
            tag = found[2].lower()
            yield Piece(begin, found.end(), tag, found[1] == "/", {} if found[1] else _attributes(found[3]))
            at = found.end()
            if tag in _RAW and not found[1]:
                ending = _RAW[tag].search(text, at)
                end = ending.start() if ending is not None else len(text)
                if end > at:
                    yield Piece(at, end)
                at = end
        else:
            yield Piece(begin, begin + 1)
            at = begin + 1


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        found.setdefault(match[1].lower(), html.unescape(match[2] or match[3] or match[4] or ""))
    return found
