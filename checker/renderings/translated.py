"""A ledger in, the entities and names out that may be met in translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ledger.model import Entity, Name
from ledger.store import Ledger

LARGE = 50_000
"""From so many names on, only what has a name in another language is taken for something that may be translated: reading
every name of a million would make each start slow, for names that no translator has met."""


def translated_entities(ledger: Ledger, kinds: Sequence[str]) -> Iterator[Entity]:
    """Yield the entities of the kinds whose names may be met in translation."""
    if ledger.size["names"] < LARGE:
        for kind in kinds:
            yield from ledger.entities(kind)
        return
    foreign = {name.entity: None for kind in ("foreign", "mistranslation") for name in ledger.names_of_kind(kind)}
    for entity_id in foreign:
        entity = ledger.entity(entity_id)
        if entity is not None and entity.kind in kinds:
            yield entity


def names_among(ledger: Ledger, kind: str, entities: Iterable[str]) -> Iterable[Name]:
    """The names of one kind, at least those of the entities."""
    if ledger.size["names"] < LARGE:
        return ledger.names_of_kind(kind)
    return [name for entity in entities for name in ledger.names_of(entity) if name.kind == kind]
