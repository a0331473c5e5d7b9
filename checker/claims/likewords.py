"""Words of English that say the same of what happened: a pattern that knows two of them knows them all.

A pattern of the ledger (`tellings`) is written by one hand, and read against what others write. "Oust" and "sack" in its list of
what happened to a minister show that "unseat" and "send into retirement" are meant as well. Only where two words of a
class (`synonyms`) stand is the class meant: one alone may be there for another of its senses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ledger.light import NamedTuple
from ledger.model import Pattern, Synonyms
from ledger.store import Ledger


class Likened(NamedTuple):
    """A pattern, and what it was given."""

    pattern: Pattern
    added: tuple[str, ...]
    """The words by which it is now told what happened."""


class Likeness:
    """The synonyms of a ledger, as patterns are given them."""

    __slots__ = ("_happenings", "_things")

    def __init__(self, ledger: Ledger) -> None:
        classes = ledger.synonyms()
        self._happenings = [words for words in classes if words.of == "happening"]
        self._things = [words for words in classes if words.of == "thing"]

    def of(self, patterns: Sequence[Pattern]) -> Iterator[Likened]:
        """Yield the patterns with whatever else says the same as their words."""
        for pattern in patterns:
            *things, said = pattern.groups
            unless = frozenset(pattern.unless)
            told = _with_like(said, self._happenings, unless)
            groups = (*(_with_like(group, self._things, unless) for group in things), told)
            yield Likened(pattern._replace(groups=groups), told[len(said) :])


def _with_like(group: tuple[str, ...], classes: Sequence[Synonyms], unless: frozenset[str]) -> tuple[str, ...]:
    here = frozenset(group)
    meant = (words for words in classes if len(here.intersection((*words.words, *words.shown_by))) > 1)
    more = dict.fromkeys(word for words in meant for word in words.words)
    return (*group, *(word for word in more if word not in here and word not in unless))
