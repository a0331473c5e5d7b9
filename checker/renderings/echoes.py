"""Text in, spoilt echoes of names out: renderings that are not written as names.

Two kinds betray themselves without capitals. What belongs to an organisation that the text names, called by its
name but for one word ("the military communications mission" for NATO's Military Liaison Mission); and the long
official title of a document whose second half stands word for word ("… on mutual relations, cooperation and
security") behind other words than its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.renderings.units import Wordbook
from checker.renderings.words import stems
from ledger.light import NamedTuple
from ledger.model import Name
from ledger.store import Ledger
from ledger.tables import Tables

_ANCHOR = re.compile(r"\b(?:(?P<title>on|of|for|about|concerning) (?:the )?|(?P<the>the) )(?P<word>[a-z]+)")
_HEAD_BEFORE = re.compile(r"((?:[A-Za-z]+ ){0,2}[A-Za-z]+) (?:on|of|for|about|concerning) (?:the )?$")


class Echo(NamedTuple):
    """A stretch of text that echoes a name."""

    start: int
    end: int
    name: Name
    word: str
    """The word that is not the name's."""


class Echoes:
    """Looks for echoes; holds what was prepared for each name."""

    def __init__(self, ledger: Ledger, wordbook: Wordbook, tables: Tables) -> None:
        self._ledger = ledger
        self._wordbook = wordbook
        self._tables = tables
        self._tail_words = frozenset(tables.words("title tails"))
        self._owned_words = frozenset(tables.words("owned names"))
        self._tails: dict[str, list[tuple[str, tuple[str, ...], Name]]] = {}
        self._owned: dict[str, list[tuple[re.Pattern[str], str, Name]]] = {}

    def find(self, text: str, start: int, end: int) -> Iterator[Echo]:
        """The echoes in `text[start:end]`."""
        for match in _ANCHOR.finditer(text, start, end):
            at, word = match.start("word"), match.group("word")
            if match.group("title") and word in self._tail_words:
                yield from self._of_titles(text, word, at, start, end)
            if "the " in match.group() and word in self._owned_words:
                yield from self._of_names(text, word, at, start, end)

    def _of_names(self, text: str, word: str, at: int, start: int, end: int) -> Iterator[Echo]:
        """An echo of the name of something that belongs to an organisation, if the text names that."""
        listed = self._owned.get(word)
        if listed is None:
            rows = self._tables.get("owned names", word)
            listed = self._owned[word] = [(re.compile(pattern), owner, Name(*name)) for pattern, owner, name in rows]
        for pattern, owner, name in listed:
            match = pattern.match(text, at, end)
            if match is not None and any(
                text.find(other.text, start, end) >= 0
                for other in self._ledger.names_of(owner)
                if other.kind in ("canonical", "name") and other.lang == "en"
            ):
                yield Echo(match.start(), match.end(), name, match.group())
                return

    def _of_titles(self, text: str, word: str, at: int, start: int, end: int) -> Iterator[Echo]:
        """An official title whose beginning was translated another way."""
        listed = self._tails.get(word)
        if listed is None:
            rows = self._tables.get("title tails", word)
            listed = self._tails[word] = [(tail, tuple(head), Name(*name)) for tail, head, name in rows]
        for tail, head, name in listed:
            if text[at : min(end, at + len(tail))].lower() != tail:
                continue
            before = _HEAD_BEFORE.search(text, max(start, at - 60), at)
            if before is None:
                continue
            words = stems(before.group(1))
            for size in (2, 1, 3):
                here = words[-size:]
                if len(here) == size and self._renders(here, head):
                    begins = before.start(1) + before.group(1).lower().rfind(before.group(1).lower().split()[-size])
                    yield Echo(begins, at + len(tail), name, " ".join(here))
                    return

    def _renders(self, words: tuple[str, ...], head: tuple[str, ...]) -> bool:
        """Whether the words are the title's head, one of them at least by translation."""
        units = self._wordbook.units(words)
        left, translated = list(head), False
        for unit in units:
            for reading in unit.readings:
                if len(reading.stems) == 1 and reading.stems[0] in left:
                    left.remove(reading.stems[0])
                    translated = translated or reading.odd
                    break
            else:
                return False
        return translated and not left
