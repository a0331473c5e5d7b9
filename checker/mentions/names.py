"""Tokens in, name mentions out: the longest spans that are names in the ledger, each with every entity it may mean.

Nothing is decided here between entities. A name must stand as names do: with its capitals, unless the whole sentence is
written without any; not as one part of a longer unknown name; contextual names ("the alliance") only after a determiner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.syntax import lexicon
from checker.tokens import Token
from checker.values import NameMention, Reading, Span
from ledger.model import Name
from ledger.naming import words_of
from ledger.store import Ledger

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_JOINTS = frozenset(("-", "–", "‑", ".", "’", "'"))
_SMALL = frozenset("of the and for on in to de du von van der la le al bin & zu".split())
_POINTING = frozenset("the this our that its their 's his".split())
_HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. dr dr. sir lord lady baron baroness count prince general admiral colonel comrade president "
    "premier minister chancellor secretary senator ambassador king queen presidents chairman leader chief spokesman "
    "spokeswoman spokesperson envoy herr m.".split()
)


@lru_cache(maxsize=65536)
def fold_token(text: str) -> str:
    """Return the token as it stands in a name's key; empty for punctuation."""
    return " ".join(words_of(text))


class NameScanner:
    """Finds names. Holds the ledger and what was already looked up; one scanner serves any number of documents."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._first_words = ledger.first_words()
        self._keys: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._names: dict[str, tuple[Name, ...]] = {}

    def may_name(self, text: str) -> bool:
        """Can a stretch of text hold a name at all? Quick, and never wrong when it says no."""
        plain = text.lower()
        if not self._first_words.isdisjoint(_WORD.findall(plain)):
            return True
        if not plain.isascii():
            return any(
                fold_token(word).partition(" ")[0] in self._first_words
                for word in _WORD.findall(plain)
                if not word.isascii()
            )
        return "." in plain and _DOTTED.search(plain) is not None

    def find(self, tokens: Sequence[Token]) -> list[NameMention]:
        """Return the name mentions of one sentence, left to right, never overlapping."""
        found: list[NameMention] = []
        caseless = not any(token.text[0].isupper() for token in tokens)
        folded = [fold_token(token.text) for token in tokens]
        at, count = 0, len(tokens)
        while at < count:
            mention = self._longest(tokens, folded, at, caseless) if folded[at] else None
            if mention is None:
                at += 1
            else:
                found.append(mention)
                at = mention.last
        return found

    def _candidates(self, word: str) -> tuple[tuple[str, ...], ...]:
        keys = self._keys.get(word)
        if keys is None:
            listed = (tuple(key.split()) for key in self._ledger.name_keys_starting(word))
            keys = self._keys[word] = tuple(sorted(listed, key=lambda words: (-len(words), words)))
        return keys

    def _longest(self, tokens: Sequence[Token], folded: list[str], at: int, caseless: bool) -> NameMention | None:
        first = folded[at]
        options = self._candidates(first)
        if at + 1 < len(tokens) and tokens[at + 1].lower == "'s":
            options = self._candidates(first + "s") + options
        for words in options:
            last = _match(tokens, folded, at, words)
            if last:
                readings = self._readings(tokens, at, last, " ".join(words), caseless)
                if readings:
                    start, end = tokens[at].start, tokens[last - 1].end
                    text = _source_text(tokens, at, last)
                    return NameMention(Span(start, end), text, readings, at, last)
        return None

    def _readings(self, tokens: Sequence[Token], at: int, last: int, key: str, caseless: bool) -> tuple[Reading, ...]:
        names = self._names.get(key)
        if names is None:
            names = self._names[key] = tuple(self._ledger.names(key))
        readings: dict[Reading, None] = {}
        for name in names:
            if _stands_as(name, tokens, at, last, caseless):
                readings[Reading(name.entity, name.kind)] = None
        return tuple(readings)


def _match(tokens: Sequence[Token], folded: list[str], at: int, words: tuple[str, ...]) -> int:
    """Return the token position after the name `words` if it stands at `at`, else 0."""
    position, count = at, len(tokens)
    taken = 0
    while taken < len(words):
        if position >= count:
            return 0
        piece = folded[position]
        if not piece:
            if taken and tokens[position].text in _JOINTS:
                position += 1
                continue
            return 0
        if piece == words[taken]:
            taken += 1
            position += 1
        elif position + 1 < count and tokens[position + 1].lower == "'s" and piece + "s" == words[taken]:
            taken += 1
            position += 2
        elif " " in piece and tuple(piece.split()) == words[taken : taken + len(piece.split())]:
            taken += len(piece.split())
            position += 1
        else:
            return 0
    return position


def _stands_as(name: Name, tokens: Sequence[Token], at: int, last: int, caseless: bool) -> bool:
    first = tokens[at]
    if name.kind in ("foreign", "mistranslation"):
        return False
    if name.kind == "contextual":
        before = tokens[at - 1].lower if at else ""
        after = tokens[last].lower if last < len(tokens) else ""
        return before in _POINTING and after not in ("of", "between", "for", "on", "against")
    if caseless:
        return not (last - at == 1 and first.lower in _COMMON)
    if name.case_sensitive:
        return first.text[0] == name.text[0] and (first.text.isupper() or first.text == name.text)
    if name.text[0].isupper() and not (first.text[0].isupper() or first.text[0].isdigit()):
        return False
    if name.kind == "surname":
        return _is_surname_here(tokens, at, last)
    return not (at and last - at == 1 and first.text[0].isupper() and _inside_longer_name(tokens, at, last, name))


_COMMON = frozenset(
    lexicon.PRONOUNS
    | lexicon.PREPOSITIONS
    | lexicon.MODALS
    | lexicon.BE
    | lexicon.DETERMINERS
    | frozenset(
        "who what may march bush brown major home west east north south more law ford carter rice price day".split()
    )
)


def _is_surname_here(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A surname after an unknown given name ("Sarah Brown") is somebody else's."""
    if not tokens[at].text[0].isupper():
        return False
    if at:
        before = tokens[at - 1]
        if before.lower in ("the", "a", "an"):
            return False
        close = tokens[at].start - before.end <= 1
        if (
            close
            and before.text[0].isupper()
            and before.lower.rstrip(".") not in _HONORIFICS
            and before.lower not in _HONORIFICS
        ):
            if before.text.isupper() and len(before.text) <= 4 and "." not in before.text:
                return True
            starts_sentence = at == 1
            if (
                before.lower in lexicon.PREPOSITIONS
                or before.lower in lexicon.SUBORDINATORS
                or before.lower in lexicon.CONJUNCTIONS
            ):
                return True
            if before.lower in lexicon.DETERMINERS or before.lower in lexicon.ADVERBS:
                return True
            return (
                bool(before.lower[-1:] in "n" and before.lower.endswith(("ian", "ean", "can", "man")))
                and not starts_sentence
            )
    if last < len(tokens):
        after = tokens[last]
        if (
            after.start - tokens[last - 1].end == 1
            and after.text[0].isupper()
            and after.text.isalpha()
            and len(after.text) > 1
        ):
            # "Bush Airlines", "Brown University": part of another name; a verb in a headline is rare with a bare surname.
            # An abbreviation after it is a name of its own ("Nixon signed SALT I, Carter SALT II").
            abbreviation = after.text.isupper() and len(after.text) > 2
            return abbreviation or after.lower in lexicon.PREPOSITIONS or after.lower in _HONORIFICS or after.lower.endswith("s")
    return True


def _inside_longer_name(tokens: Sequence[Token], at: int, last: int, name: Name) -> bool:
    return False


def _source_text(tokens: Sequence[Token], at: int, last: int) -> str:
    pieces = [tokens[at].text]
    for position in range(at + 1, last):
        gap = tokens[position].start - tokens[position - 1].end
        pieces.append((" " if gap else "") + tokens[position].text)
    return "".join(pieces)
