"""HTML in, prose out: the visible text of the article in place, and the dates in the page's own metadata.

Scripts, menus, forms and comment sections are blanked out; where a page has an `<article>` or `<main>`, everything
outside it is. Tags of blocks leave an empty line behind, so that sentences end there. A character reference becomes
its character and spaces; a letter written as a reference inside a word cuts the word.
"""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from typing import Any

from checker.formats.html_tags import Piece, pieces
from checker.formats.prose import Prose, blank

_SKIPPED = frozenset(
    "script style template noscript nav footer aside form button select textarea svg math iframe object".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 "
    "h6 header hr li "
    "main nav ol p pre section summary table tbody td tfoot th thead title tr ul".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_COMMENTS = re.compile(r"(?:^|[\s_-])(?:comments?|commentlist|respond|disqus)(?:$|[\s_-])", re.IGNORECASE)
_NOT_COMMENTS = frozenset(("html", "body", "article", "main"))
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_META_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.issued", "dcterms.date", "pubdate", "publishdate", "publication_date",
    "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_MAX_LINKED = 10_000
_NESTING = 60
"""How far up an end tag looks for the element that it ends."""


def read(text: str, start: int) -> Prose:
    """Return the prose of a page (from `start` on; before it stands front matter)."""
    page = _Page(text)
    for piece in pieces(text, start):
        page.add(piece)
    return Prose("".join(page.prose()), len(text), tuple(page.dates()))


class _Page:
    """Collects the visible stretches of a page, and its dates."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[tuple[str, bool]] = []
        """The open elements, and whether each hides what is in it."""
        self._hidden = 0
        self._inside: Counter[str] = Counter()
        self._shown: list[tuple[int, str, str]] = []
        """Where, what stands there in the prose, and in which part of the page (`article`, `main` or neither)."""
        self._linked: list[str] = []
        self._in_json = False
        self._meta: dict[str, str] = {}
        self._times: list[str] = []

    def add(self, piece: Piece) -> None:
        """Read a tag, or show a text."""
        if not piece.tag:
            text = self._text[piece.start : piece.end]
            if self._in_json:
                self._linked.append(text)
            self._put(piece.start, _REFERENCE.sub(_character, text))
        elif piece.closing:
            self._close(piece.tag)
            self._break(piece)
        else:
            self._note(piece)
            self._break(piece)
            if piece.tag not in _VOID and not self._text.startswith("/>", piece.end - 2):
                self._enter(piece)

    def _put(self, at: int, text: str) -> None:
        if not self._hidden:
            part = next((name for name in ("article", "main") if self._inside[name]), "")
            self._shown.append((at, text, part))

    def _break(self, piece: Piece) -> None:
        if piece.tag in _BLOCKS:
            self._put(piece.start, "\n\n")
        elif piece.tag == "br":
            self._put(piece.start, "\n")

    def _enter(self, piece: Piece) -> None:
        named = f"{piece.attributes.get('id', '')} {piece.attributes.get('class', '')}"
        comments = piece.tag not in _NOT_COMMENTS and _COMMENTS.search(named) is not None
        hidden = piece.tag in _SKIPPED or "hidden" in piece.attributes or comments
        self._open.append((piece.tag, hidden))
        self._hidden += hidden
        self._inside[piece.tag] += 1
        self._in_json = piece.tag == "script" and piece.attributes.get("type", "").lower() == "application/ld+json"

    def _close(self, tag: str) -> None:
        self._in_json = False
        for depth in range(len(self._open) - 1, max(-1, len(self._open) - _NESTING), -1):
            if self._open[depth][0] == tag:
                for name, hidden in self._open[depth:]:
                    self._hidden -= hidden
                    self._inside[name] -= 1
                del self._open[depth:]
                return

    def _note(self, piece: Piece) -> None:
        values = piece.attributes
        if piece.tag == "meta":
            name = (values.get("property") or values.get("name") or values.get("itemprop") or "").lower()
            self._meta.setdefault(name, values.get("content", ""))
        elif piece.tag == "time" and values.get("datetime") and not self._hidden:
            self._times.append(values["datetime"])

    def prose(self) -> list[str]:
        """Return the prose, in pieces that together have the length of the text."""
        parts = {part for _, _, part in self._shown}
        chosen = next((name for name in ("article", "main") if name in parts), "")
        found: list[str] = []
        at = 0
        for begin, text, part in self._shown:
            if begin >= at and part == chosen:
                found += [blank(self._text[at:begin]), text]
                at = begin + len(text)
        return [*found, blank(self._text[at:])]

    def dates(self) -> list[tuple[str, str]]:
        """Return the dates in the page's metadata, the best first."""
        found = [("JSON-LD", value) for text in self._linked for value in _published(text)]
        found += [("<meta>", self._meta[name]) for name in _META_DATES if self._meta.get(name)]
        return [*found, *(("<time>", value) for value in self._times[:1])]


def _character(found: re.Match[str]) -> str:
    """The character of a reference, with spaces before it: “Ukraine&rsquo;s” stays a word and its genitive."""
    written = found[0]
    sign = html.unescape(written)
    if len(sign) > len(written) or sign == written:
        return written
    return sign.replace("\u00a0", " ").replace("\0", " ").rjust(len(written))


def _published(text: str) -> list[str]:
    """Return the values of `datePublished` in JSON-LD."""
    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return []
    found: list[str] = []
    seen = 0
    while waiting and seen < _MAX_LINKED:
        value = waiting.pop()
        seen += 1
        if isinstance(value, dict):
            if isinstance(value.get("datePublished"), str):
                found.append(value["datePublished"])
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return found
