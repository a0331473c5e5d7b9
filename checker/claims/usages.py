"""A verb's phrases in, those out that a sentence can hold: by the words that must stand in it, and by the clause's voice.

Most phrases of a verb have words of their own ("take *effect*", "lay down *its arms*"). They are filed under the longest of them, so that a
clause looks only at those whose word stands in its sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from operator import itemgetter

from ledger.model import Phrase

_Ranked = tuple[int, Phrase]
_by_rank = itemgetter(0)


def written(word: str) -> tuple[str, ...]:
    """Return how a literal word of a phrase may be written: itself and its plural."""
    return (word, word + "s", word[:-1] + "ies") if word.endswith("y") else (word, word + "s")


class Usages:
    """The phrases of one verb."""

    def __init__(self, phrases: Iterable[Phrase], intransitive: bool = False) -> None:
        listed = list(enumerate(phrases))
        self._active = _Shelf([row for row in listed if row[1].voice != "passive"])
        # "Died in 1999" after a comma is what somebody did, though it looks like a passive; "its application was submitted".
        self._passive = _Shelf(
            [row for row in listed if intransitive or row[1].voice == "passive" or row[1].tail or _has_object(row[1])]
        )

    def pick(self, words: Set[str], passive: bool) -> Sequence[Phrase]:
        """Return the phrases that a clause may hold whose sentence has these words, in the order of the files."""
        return (self._passive if passive else self._active).pick(words)


class _Shelf:
    """Phrases by the word that they need."""

    def __init__(self, ranked: Sequence[_Ranked]) -> None:
        self._plain: list[_Ranked] = []
        self._by_word: dict[str, list[_Ranked]] = {}
        for rank, phrase in ranked:
            literal = max((*phrase.tail, *phrase.closing), key=len, default=None)
            if literal is None:
                self._plain.append((rank, phrase))
            else:
                for word in written(literal):
                    self._by_word.setdefault(word, []).append((rank, phrase))
        self._words = frozenset(self._by_word)
        self._always = tuple(phrase for _, phrase in self._plain)

    def pick(self, words: Set[str]) -> Sequence[Phrase]:
        here = self._words & words
        if not here:
            return self._always
        found = self._plain + [row for word in here for row in self._by_word[word]]
        found.sort(key=_by_rank)
        picked: list[Phrase] = []
        last = -1
        for rank, phrase in found:
            if rank != last:
                picked.append(phrase)
                last = rank
        return picked


def _has_object(phrase: Phrase) -> bool:
    return any(position == "dobj" for position, _ in phrase.slots)


class Fragments:
    """The phrases of "be" that may leave it out ("in force from 1963"), by the word with which they then begin."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_word: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            places = dict(phrase.slots)
            if phrase.voice != "active" or places.get("subj") != "S" or "dobj" in places:
                continue
            if phrase.aspect != "state" and not (phrase.aspect == "event" and phrase.note("time")):
                continue
            governed = [position[5:] for position, _ in phrase.slots if position.startswith("prep:")]
            first = phrase.tail[:1] or tuple(governed[:1])
            for word in first:
                self._by_word.setdefault(word, []).append(phrase)

    def beginning(self, word: str) -> Sequence[Phrase]:
        """Return the phrases that begin with a word, in the order of the files."""
        return self._by_word.get(word, ())
