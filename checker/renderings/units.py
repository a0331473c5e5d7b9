"""The sets of words of a ledger in, the readings of a word out: which words of real names it may stand for.

A unit is a word of a text, or a phrase of it that counts as one ("member states"). Its readings are tuples of stems of
a real name: mostly one ("contract" for "treaty"), sometimes two ("self-help" for "mutual assistance").
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.renderings.translated import names_among, translated_entities
from checker.renderings.words import stems, stems_of
from ledger.light import NamedTuple
from ledger.model import WordSet
from ledger.store import Ledger

_PLACES = ("state", "territory", "city")
_PLACE_NAMES = ("canonical", "name", "adjective", "former")


class Reading(NamedTuple):
    """What a unit may stand for in a real name."""

    stems: tuple[str, ...]
    by: WordSet | None
    """The set that explains it; None where the word stands for itself."""
    odd: bool


class Unit(NamedTuple):
    """A word or phrase of a text with its readings, itself first."""

    text: str
    readings: tuple[Reading, ...]


class Wordbook:
    """Every set of words of a ledger, and the names of states with their adjectives."""

    def __init__(self, ledger: Ledger) -> None:
        self._readings: dict[tuple[str, ...], list[Reading]] = {}
        self._places: dict[tuple[str, ...], str] = {}
        self._longest: dict[str, int] = {}
        self._stems: set[str] = set()
        places = dict.fromkeys(entity.id for entity in translated_entities(ledger, _PLACES))
        for kind in _PLACE_NAMES:
            for name in names_among(ledger, kind, places):
                if name.entity in places:
                    self._place(stems_of(name.key.split(" ")), name.entity)
        self._odd: dict[tuple[str, ...], dict[str, None]] = {}
        for word_set in ledger.renderings():
            self._add(word_set)

    def _place(self, words: tuple[str, ...], entity: str) -> None:
        if words and len(words) <= 2 and words not in self._places:
            self._places[words] = f"@{entity}"
            self._stems.update(words)
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 1))

    def _add(self, word_set: WordSet) -> None:
        real = list(dict.fromkeys(self.plain(word) for word in word_set.words))
        for own in real:
            self._odd.setdefault(own, {}).update(dict.fromkeys(word_set.odd))
        for text, odd in [*((word, False) for word in word_set.words), *((word, True) for word in word_set.odd)]:
            key = stems(text)
            if not key:
                continue
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 1))
            self._stems.update(key)
            readings = self._readings.setdefault(key, [])
            known = {reading.stems for reading in readings}
            readings += [
                Reading(other, word_set, odd) for other in real if other not in known and other != self.literal(key)
            ]

    def plain(self, text: str) -> tuple[str, ...]:
        """The stems of a real name; a state and its adjective have the same one."""
        return self.literal(stems(text))

    def literal(self, words: Sequence[str]) -> tuple[str, ...]:
        """Stems as they stand in a real name: a state and its adjective have the same one."""
        found: list[str] = []
        at = 0
        while at < len(words):
            for size in (2, 1):
                place = self._places.get(tuple(words[at : at + size]))
                if place is not None:
                    found.append(place)
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
            size = 1
            for longer in range(min(self._longest.get(words[at], 1), len(words) - at), 1, -1):
                key = tuple(words[at : at + longer])
                if key in self._readings or key in self._places:
                    size = longer
                    break
            key = tuple(words[at : at + size])
            literal = Reading(self.literal(key), None, False)
            found.append(Unit(" ".join(key), (literal, *self._readings.get(key, ()))))
            at += size
        return tuple(found)

    def odd_for(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The odd words by which a translator may have rendered these stems of a real name."""
        return tuple(self._odd.get(words, ()))

    def has(self, word: str) -> bool:
        """Whether a set or the name of a place has this stem."""
        return word in self._stems
