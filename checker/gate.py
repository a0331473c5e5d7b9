"""The words of a sentence in, what it may hold out: names of the ledger, times, sums. Most sentences are left here.

Never wrong when it says no. What a word may begin is found out once and remembered, so that a sentence whose words all
begin nothing costs one search for words and one comparison of sets.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.arithmetic import CUE_SIGNS, CUE_WORDS, may_not_add_up
from checker.claims.triggers import TAKING_UP
from checker.mentions.names import NameScanner, fold_token
from checker.syntax.elided import opens_without_subject
from checker.times.anchors import ANY as TIMES
from checker.times.anchors import WORDS, families
from checker.tokens import read_tokens, split_sentences
from ledger.light import NamedTuple

NAME = 1 << 20
LONG_NAME = 1 << 27
"""A name, if the second word of one stands in the sentence too."""
SMALL_NAME = 1 << 21
"""A name, but only in a sentence that is written without any capital."""
CUE = 1 << 22
SINGLE = 1 << 23
"""A single letter, perhaps of an abbreviation with dots."""
SUM = 1 << 24
TAKES_UP = 1 << 25
"""A word that may stand for something named before."""
DESCRIBED = 1 << 28
"""The last word of a class of things, written as in a name."""
TRIGGER = 1 << 26
"""A word that a reader of claims looks for."""
TOLD_OF = 1 << 29
"""A word for somebody or something of which the ledger knows how it is told."""
TOLD_BY = 1 << 30
"""A word that says what happened to them."""
VOCABULARY = 300_000
"""So many words are remembered."""
_DOTTED = re.compile(r"[^\W\d_]\.[^\W\d_]\.")


class Stretch(NamedTuple):
    """A sentence: where it begins and ends, and what it may hold."""

    start: int
    end: int
    holds: int

    @property
    def times(self) -> int:
        """The families of times (`checker.times.anchors`)."""
        return self.holds & TIMES


class Gate:
    """Tells what sentences may hold, by the names of one ledger."""

    def __init__(
        self,
        scanner: NameScanner,
        triggers: frozenset[str] = frozenset(),
        described: frozenset[str] = frozenset(),
        told: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
        provisions: frozenset[str] = frozenset(),
    ) -> None:
        self._scanner = scanner
        self._triggers = triggers
        self._described = described
        self._told_of, self._told_by = told
        self._provisions = provisions
        """Words by which it is told what a document lays down that was named before."""
        self._plain: set[str] = set()
        self._known: dict[str, int] = {}
        self._seconds: dict[str, frozenset[str]] = {}
        """Word -> the second words of the longer names that it may begin."""

    def stretches(self, text: str, start: int, end: int) -> list[Stretch]:
        """Return the sentences of `text[start:end]` with what each may hold."""
        found: list[Stretch] = []
        plain, words_of = self._plain, WORDS.findall
        for first, last in split_sentences(text, start, end):
            words = words_of(text, first, last)
            holds = 0 if plain.issuperset(words) else self._holds(text, first, last, words)
            if (holds & CUE or _has_sign(text, first, last)) and may_not_add_up(text, first, last):
                holds |= SUM
            found.append(Stretch(first, last, holds))
        return found

    def _holds(self, text: str, start: int, end: int, words: list[str]) -> int:
        holds, known = 0, self._known
        for word in words:
            kinds = known.get(word)
            if kinds is None:
                kinds = self._learn(word)
            holds |= kinds
        if holds & SINGLE and not holds & NAME and _DOTTED.search(text, start, end):
            holds |= NAME
        if holds & LONG_NAME and not holds & NAME and self._goes_on(words):
            holds |= NAME
        if holds & SMALL_NAME and not holds & NAME and not _has_capital(words):
            holds |= NAME
        return holds

    def _goes_on(self, words: list[str]) -> bool:
        """Does the second word of a name stand with its first?"""
        here = {piece for word in words for piece in pieces(word)}
        seconds, known = self._seconds, self._known
        return any(known[word] & LONG_NAME and not here.isdisjoint(seconds[word]) for word in words)

    def _learn(self, word: str) -> int:
        kinds = families(word)
        if word in CUE_WORDS:
            kinds |= CUE
        if len(word) == 1 and word.isalpha() and word != "a":
            kinds |= SINGLE
        tokens = read_tokens(word, 0, len(word))
        for at, token in enumerate(tokens):
            if token.lower in TAKING_UP or opens_without_subject(token.text):
                kinds |= TAKES_UP
            if token.text[0].isupper() and token.lower in self._described:
                kinds |= DESCRIBED
            if token.lower in self._triggers:
                kinds |= TRIGGER
            if token.lower in self._told_of:
                kinds |= TOLD_OF
            if token.lower in self._told_by:
                kinds |= TOLD_BY
            if token.lower in self._provisions:
                kinds |= TAKES_UP | TRIGGER
            genitive = at + 1 < len(tokens) and tokens[at + 1].lower == "'s"
            alone, seconds, small = self._scanner.beginnings(token.text, genitive)
            kinds |= (NAME if alone else 0) | (LONG_NAME if seconds else 0) | (SMALL_NAME if small else 0)
            if seconds:
                self._seconds[word] = self._seconds.get(word, frozenset()) | seconds
        if len(self._known) > VOCABULARY:
            self._known.clear()
            self._seconds.clear()
            self._plain.clear()
        self._known[word] = kinds
        if not kinds:
            self._plain.add(word)
        return kinds


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[str, ...]:
    """Return what the tokens of a word may be in the key of a name."""
    folded = [fold_token(token.text) for token in read_tokens(word, 0, len(word))]
    return tuple({piece for fold in folded for piece in (fold, fold + "s", fold.split(" ", 1)[0])})


def _has_sign(text: str, start: int, end: int) -> bool:
    return any(text.find(sign, start, end) >= 0 for sign in CUE_SIGNS)


def _has_capital(words: list[str]) -> bool:
    """Does a word begin with a capital, after any quotation mark?"""
    return any(word.lstrip("'’_")[:1].isupper() for word in words)
