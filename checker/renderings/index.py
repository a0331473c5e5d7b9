"""The names of a ledger in, those that share words with a text out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from checker.renderings.units import Unit
from ledger.light import NamedTuple
from ledger.model import Entity, Name
from ledger.store import Ledger
from ledger.tables import Tables


class Known(NamedTuple):
    """A name of an entity as a bag of stems."""

    entity: Entity
    name: Name
    stems: Counter[str]
    size: int


class NameIndex:
    """Every name of two words or more of the things whose names are translated, by each of its stems."""

    def __init__(self, ledger: Ledger, tables: Tables) -> None:
        self._ledger = ledger
        self._tables = tables
        self._postings: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self._known: dict[str, Known] = {}

    def near(self, units: Sequence[Unit]) -> list[Known]:
        """The names that one unit of the text at least could come from: the unit that leaves fewest."""
        fewest: tuple[str, ...] = ()
        least, counts = 0, self._counts
        for unit in units:
            listed = tuple(stem for reading in unit.readings if (stem := reading.stems[0]) in counts)
            count = sum(counts[stem] for stem in listed)
            if listed and (not fewest or count < least):
                fewest, least = listed, count
        possible = {word for unit in units for reading in unit.readings for word in reading.stems}
        numbers = dict.fromkeys(n for stem in fewest for n, needed in self._posting(stem) if needed <= possible)
        return [self._read(number) for number in numbers]

    @cached_property
    def _counts(self) -> dict[str, int]:
        """How many names have a stem."""
        return self._tables.get("names counted", "by stem") or {}

    def _posting(self, stem: str) -> list[tuple[str, frozenset[str]]]:
        """The numbers of the names with that stem, and the stems without which nothing is one of them."""
        found = self._postings.get(stem)
        if found is None:
            rows = self._tables.get("names by stem", stem)
            found = self._postings[stem] = [(number, frozenset(needed)) for number, needed in rows]
        return found

    def _read(self, number: str) -> Known:
        known = self._known.get(number)
        if known is None:
            row: list[Any] = self._tables.get("names", number)
            name = Name(*row[0])
            entity = self._ledger.entity(name.entity)
            if entity is None:
                raise KeyError(name.entity)
            known = self._known[number] = Known(entity, name, Counter(row[1]), len(row[1]))
        return known
