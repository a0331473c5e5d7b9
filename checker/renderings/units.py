"""The sets of words of a ledger in, the readings of a word out: which words of real names it may stand for.

A unit is a word of a text, or a phrase of it that counts as one ("member states"). Its readings are tuples of stems of
a real name: mostly one ("contract" for "treaty"), sometimes two ("self-help" for "mutual assistance").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from checker.renderings.words import stems
from ledger.light import NamedTuple
from ledger.tables import Tables


class Reading(NamedTuple):
    """What a unit may stand for in a real name."""

    stems: tuple[str, ...]
    by: str | None
    """The id of the set of words that explains it; None where the word stands for itself."""
    odd: bool


class Unit(NamedTuple):
    """A word or phrase of a text with its readings, itself first."""

    text: str
    readings: tuple[Reading, ...]


class Phrase(NamedTuple):
    """A word or phrase that a set of words or the name of a place has."""

    place: str | None
    readings: tuple[Reading, ...]


class Wordbook:
    """Every set of words of a ledger, and the names of states with their adjectives."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._filed: dict[str, dict[tuple[str, ...], Phrase]] = {}

    @cached_property
    def _first_stems(self) -> frozenset[str]:
        return frozenset(self._tables.words("word sets"))

    def _starting(self, stem: str) -> dict[tuple[str, ...], Phrase]:
        """The phrases whose first stem it is."""
        found = self._filed.get(stem)
        if found is None:
            if stem not in self._first_stems:
                return {}
            found = self._filed[stem] = {
                tuple(words): Phrase(place, tuple(Reading(tuple(real), by, odd) for real, by, odd in readings))
                for words, place, readings in self._tables.get("word sets", stem)
            }
        return found

    def plain(self, text: str) -> tuple[str, ...]:
        """The stems of a real name; a state and its adjective have the same one."""
        return self.literal(stems(text))

    def literal(self, words: Sequence[str]) -> tuple[str, ...]:
        """Stems as they stand in a real name: a state and its adjective have the same one."""
        found: list[str] = []
        at = 0
        while at < len(words):
            phrases = self._starting(words[at])
            for size in (2, 1):
                phrase = phrases.get(tuple(words[at : at + size])) if phrases else None
                if phrase is not None and phrase.place is not None:
                    found.append(phrase.place)
                    at += size
                    break
            else:
                found.append(words[at])
                at += 1
        return tuple(found)

    def units(self, words: Sequence[str]) -> tuple[Unit, ...]:
        """The units of the stems of a text: the longest phrases that a set knows, else single words."""
        found: list[Unit] = []
        at = 0
        while at < len(words):
            phrases = self._starting(words[at])
            size = max((len(key) for key in phrases if key == tuple(words[at : at + len(key)])), default=1)
            key = tuple(words[at : at + size])
            literal = Reading(self.literal(key), None, False)
            phrase = phrases.get(key)
            found.append(Unit(" ".join(key), (literal, *(phrase.readings if phrase is not None else ()))))
            at += size
        return tuple(found)
