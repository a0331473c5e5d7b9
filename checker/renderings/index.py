"""The names of a ledger in, those that share words with a text out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from checker.renderings.recorded import is_unrelated
from checker.renderings.units import Unit, Wordbook
from checker.renderings.words import GENERIC, stems
from ledger.model import Entity, Name
from ledger.store import Ledger

_KINDS = frozenset(
    ["organisation", "body", "outlet", "treaty", "document", "mission", "status", "group", "facility", "event", "place",
     "office", "state", "territory"]
)  # fmt: skip
_NAME_KINDS = frozenset(["canonical", "name", "former", "mistranslation"])
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
        for entity in ledger.entities():
            if entity.kind not in _KINDS or entity.cls in _RECURRING:
                continue
            for name in ledger.names_of(entity.id):
                if name.kind in _NAME_KINDS and (name.lang == "en" or name.kind == "mistranslation"):
                    words = wordbook.plain(name.text)
                    if len(words) >= 2 and not name.text.isupper() and not is_unrelated(name, ledger):
                        needed = frozenset(words) - GENERIC - {entity.of or "", f"@{entity.of}"}
                        self._add(Known(entity, name, Counter(words), len(words), needed))
                        self.vocabulary.update(stems(name.text))

    def _add(self, known: Known) -> None:
        for word in known.stems:
            self._postings.setdefault(word, []).append(known)

    def all_names(self) -> list[Known]:
        """Every name of the index once."""
        return list({id(known): known for listed in self._postings.values() for known in listed}.values())

    def near(self, units: Sequence[Unit]) -> list[Known]:
        """The names that one unit of the text at least could come from: the unit that leaves fewest."""
        best: list[Known] | None = None
        for unit in units:
            found: dict[int, Known] = {}
            for reading in unit.readings:
                for known in self._postings.get(reading.stems[0], ()):
                    found[id(known)] = known
            if found and (best is None or len(found) < len(best)):
                best = list(found.values())
        possible = {word for unit in units for reading in unit.readings for word in reading.stems}
        return [known for known in best or () if known.needed <= possible]
