"""The names of a ledger in, those that share words with a text out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.renderings.recorded import is_unrelated
from checker.renderings.translated import names_among, translated_entities
from checker.renderings.units import Unit, Wordbook
from checker.renderings.words import GENERIC, stems_of
from ledger.light import NamedTuple
from ledger.model import Entity, Name
from ledger.store import Ledger

_KINDS = (
    "organisation", "body", "outlet", "treaty", "document", "mission", "status", "group", "facility", "event", "place",
    "office", "state", "territory",
)  # fmt: skip
_NAME_KINDS = ("canonical", "name", "former", "mistranslation")
_RECURRING = frozenset(["summit", "referendum", "election", "exercise", "meeting"])


class Known(NamedTuple):
    """A name of an entity as a bag of stems."""

    entity: Entity
    name: Name
    stems: Counter[str]
    size: int
    needed: frozenset[str]
    """The stems without which nothing is this name."""


class NameIndex:
    """Every name of two words or more of the things whose names are translated, by each of its stems."""

    def __init__(self, ledger: Ledger, wordbook: Wordbook) -> None:
        self._postings: dict[str, list[Known]] = {}
        self.vocabulary: set[str] = set()
        entities = {entity.id: entity for entity in translated_entities(ledger, _KINDS) if entity.cls not in _RECURRING}
        for kind in _NAME_KINDS:
            for name in names_among(ledger, kind, entities):
                entity = entities.get(name.entity)
                if entity is None or name.text.isupper() or is_unrelated(name):
                    continue
                found = stems_of(name.key.split(" "))
                words = wordbook.literal(found)
                if len(words) >= 2:
                    needed = frozenset(words) - GENERIC - {entity.of or "", f"@{entity.of}"}
                    self._add(Known(entity, name, Counter(words), len(words), needed))
                    self.vocabulary.update(found)

    def _add(self, known: Known) -> None:
        for word in known.stems:
            self._postings.setdefault(word, []).append(known)

    def all_names(self) -> list[Known]:
        """Every name of the index once."""
        return list({id(known): known for listed in self._postings.values() for known in listed}.values())

    def near(self, units: Sequence[Unit]) -> list[Known]:
        """The names that one unit of the text at least could come from: the unit that leaves fewest."""
        fewest: list[list[Known]] = []
        least = 0
        for unit in units:
            listed = [found for reading in unit.readings if (found := self._postings.get(reading.stems[0]))]
            count = sum(map(len, listed))
            if listed and (not fewest or count < least):
                fewest, least = listed, count
        possible = {word for unit in units for reading in unit.readings for word in reading.stems}
        return list({id(known): known for found in fewest for known in found if known.needed <= possible}.values())
