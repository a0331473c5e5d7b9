"""Look-ups in a compiled ledger: ids and keys in, values of `ledger.model` out. Needs nothing but sqlite3 and json.

Answers are tuples in the order in which the files say them, and are kept for the life of the `Ledger`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from ledger import packing
from ledger.folders import discard
from ledger.model import Closure, Entity, Fact, Name, Phrase, Relation, Source, Synonyms, Telling, WordSet

_NAME = "SELECT text, entity, kind, lang, begin, end, because, key, cased FROM names"


class Ledger:
    """A ledger that answers look-ups. Made by `ledger.open_ledger`."""

    def __init__(self, connection: sqlite3.Connection, location: str = ":memory:") -> None:
        self._connection = connection
        self.location = location
        """The file of the compiled form."""
        self.derived: dict[tuple[object, ...], Any] = {}
        """What other modules derive from the facts once and keep; their keys begin with a word of their own."""
        self._entities: dict[str, Entity | None] = {}
        self._facts: dict[tuple[str | None, str | None, str | None], tuple[Fact, ...]] = {}
        self._fact_by_id: dict[str, Fact | None] = {}
        self._sources: dict[str, Source | None] = {}
        self._names: dict[str, tuple[Name, ...]] = {}
        self._names_of: dict[str, tuple[Name, ...]] = {}
        self._first_words: dict[str, frozenset[str]] = {}
        self._first_title_words: dict[str, frozenset[str]] = {}
        self._titled: dict[str, tuple[Entity, ...]] = {}
        self._pointing: dict[tuple[str, str], tuple[Entity, ...]] = {}
        self._of: dict[str, tuple[Entity, ...]] = {}
        self._kinds: dict[tuple[str | None, str | None], tuple[Entity, ...]] = {}

    def _rows(self, query: str, values: tuple[str | int, ...] = ()) -> list[Any]:
        """The rows of a query; a damaged file is said to be one."""
        try:
            return self._connection.execute(query, values).fetchall()
        except UnicodeEncodeError:  # half a sign, from a file name or a command line: no row holds one
            return []
        except sqlite3.DatabaseError as error:
            raise discard(self.location, error) from None

    @cached_property
    def _meta(self) -> dict[str, str]:
        return dict(self._rows("SELECT key, value FROM meta"))

    @property
    def fingerprint(self) -> str:
        """The sha256 of the facts, in hexadecimal."""
        return self._meta["fingerprint"]

    @property
    def key(self) -> str:
        """What tells this ledger from others: its facts, and how they were read."""
        return self._meta["key"]

    def note(self, name: str) -> str:
        """What the compiled form says of itself under a name, empty if nothing."""
        return self._meta.get(name, "")

    @property
    def size(self) -> dict[str, int]:
        """How many facts, entities and names the ledger holds."""
        return {name: int(self._meta[name]) for name in ("facts", "entities", "names")}

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of that id, or None."""
        if entity_id not in self._entities:
            rows = self._rows("SELECT data FROM entities WHERE id = ?", (entity_id,))
            self._entities[entity_id] = packing.unpack_entity(rows[0][0]) if rows else None
        return self._entities[entity_id]

    def entities(self, kind: str | None = None, cls: str | None = None) -> tuple[Entity, ...]:
        """The entities of a kind and a class; None means any."""
        key = (kind, cls)
        if key not in self._kinds:
            where, values = _where(("kind", kind), ("class", cls))
            rows = self._rows(f"SELECT id, data FROM entities{where} ORDER BY position", values)
            self._kinds[key] = tuple(self._keep(entity_id, data) for entity_id, data in rows)
        return self._kinds[key]

    def of(self, entity_id: str) -> tuple[Entity, ...]:
        """The entities (offices, bodies, summits …) that belong to it."""
        if entity_id not in self._of:
            rows = self._rows("SELECT id, data FROM entities WHERE of_ = ? ORDER BY position", (entity_id,))
            self._of[entity_id] = tuple(self._keep(found, data) for found, data in rows)
        return self._of[entity_id]

    def pointing_at(self, entity_id: str, field: str) -> tuple[Entity, ...]:
        """The entities whose `field` holds this id.

        Fields: `capital` `seat` `members` `continues` `after` `part_of` `nationality` `confusable`; "of" is `of()`.
        """
        key = (entity_id, field)
        if key not in self._pointing:
            rows = self._rows("SELECT entity FROM links WHERE target = ? AND field = ? ORDER BY position", key)
            found = (self.entity(entity) for (entity,) in rows)
            self._pointing[key] = tuple(entity for entity in found if entity is not None)
        return self._pointing[key]

    def titled(self, key: str) -> tuple[Entity, ...]:
        """The offices whose holders bear this title (`naming.fold`)."""
        if key not in self._titled:
            rows = self._rows("SELECT entity FROM titles WHERE key = ? ORDER BY position", (key,))
            found = (self.entity(entity) for (entity,) in rows)
            self._titled[key] = tuple(entity for entity in found if entity is not None)
        return self._titled[key]

    def title_keys_starting(self, word: str) -> frozenset[str]:
        """Every title's key whose first word is `word` (folded)."""
        if word not in self._first_title_words:
            rows = self._rows("SELECT DISTINCT key FROM titles WHERE first = ?", (word,))
            self._first_title_words[word] = frozenset(key for (key,) in rows)
        return self._first_title_words[word]

    def _keep(self, entity_id: str, data: str) -> Entity:
        entity = self._entities.get(entity_id)
        if entity is None:
            entity = self._entities[entity_id] = packing.unpack_entity(data)
        return entity

    def relation(self, relation_id: str) -> Relation | None:
        """The relation of that id, or None."""
        return self._relations.get(relation_id)

    def relations(self) -> tuple[Relation, ...]:
        """Every relation."""
        return tuple(self._relations.values())

    @cached_property
    def _relations(self) -> dict[str, Relation]:
        rows = self._rows("SELECT id, data FROM relations ORDER BY position")
        return {relation_id: packing.unpack_relation(data) for relation_id, data in rows}

    def phrases(self) -> tuple[Phrase, ...]:
        """Every phrase of every relation."""
        return self._phrases

    @cached_property
    def _phrases(self) -> tuple[Phrase, ...]:
        rows = self._rows("SELECT data FROM phrases ORDER BY position")
        return tuple(packing.unpack_phrase(data) for (data,) in rows)

    def renderings(self) -> tuple[WordSet, ...]:
        """Every set of words that translators take for one another."""
        return self._renderings

    @cached_property
    def _renderings(self) -> tuple[WordSet, ...]:
        rows = self._rows("SELECT data FROM renderings ORDER BY position")
        return tuple(packing.unpack_rendering(data) for (data,) in rows)

    def tellings(self) -> tuple[Telling, ...]:
        """How things are told without their names."""
        return self._tellings

    @cached_property
    def _tellings(self) -> tuple[Telling, ...]:
        rows = self._rows("SELECT data FROM tellings ORDER BY position")
        return tuple(packing.unpack_telling(data) for (data,) in rows)

    def synonyms(self) -> tuple[Synonyms, ...]:
        """The words that say the same in tellings, class by class."""
        return tuple(
            packing.unpack_synonyms(data) for (data,) in self._rows("SELECT data FROM synonyms ORDER BY position")
        )

    def fact(self, fact_id: str) -> Fact | None:
        """The fact of that id, or None."""
        if fact_id not in self._fact_by_id:
            rows = self._rows("SELECT data FROM facts WHERE id = ?", (fact_id,))
            self._fact_by_id[fact_id] = packing.unpack_fact(rows[0][0]) if rows else None
        return self._fact_by_id[fact_id]

    def facts(
        self, relation: str | None = None, subject: str | None = None, object: str | None = None
    ) -> tuple[Fact, ...]:
        """The facts of a relation about a subject and an object; None means any."""
        key = (relation, subject, object)
        if key not in self._facts:
            where, values = _where(("relation", relation), ("subject", subject), ("object", object))
            rows = self._rows(f"SELECT id, data FROM facts{where} ORDER BY position", values)
            self._facts[key] = tuple(self._keep_fact(fact_id, data) for fact_id, data in rows)
        return self._facts[key]

    def _keep_fact(self, fact_id: str, data: str) -> Fact:
        fact = self._fact_by_id.get(fact_id)
        if fact is None:
            fact = self._fact_by_id[fact_id] = packing.unpack_fact(data)
        return fact

    def closures(self, relation: str, subject: str | None = None, object: str | None = None) -> tuple[Closure, ...]:
        """The closed lists of a relation that speak of this subject and object.

        A list that shares an object speaks of every subject, and the other way round; None asks for any.
        """
        return tuple(
            closure
            for closure in self._closures.get(relation, ())
            if (subject is None or closure.subject in (None, subject))
            and (object is None or closure.object in (None, object))
        )

    @cached_property
    def _closures(self) -> dict[str, tuple[Closure, ...]]:
        found: dict[str, list[Closure]] = {}
        for relation, data in self._rows("SELECT relation, data FROM closures ORDER BY position"):
            found.setdefault(relation, []).append(packing.unpack_closure(data))
        return {relation: tuple(listed) for relation, listed in found.items()}

    def source(self, source_id: str) -> Source | None:
        """The source of that id, or None."""
        if source_id not in self._sources:
            rows = self._rows("SELECT data FROM sources WHERE id = ?", (source_id,))
            self._sources[source_id] = packing.unpack_source(rows[0][0]) if rows else None
        return self._sources[source_id]

    def sources(self) -> tuple[Source, ...]:
        """Every source, by id."""
        rows = self._rows("SELECT data FROM sources ORDER BY id")
        return tuple(packing.unpack_source(data) for (data,) in rows)

    def names(self, key: str) -> tuple[Name, ...]:
        """The names with that key (`naming.fold`), of all entities that bear them."""
        if key not in self._names:
            rows = self._rows(f"{_NAME} WHERE key = ? ORDER BY position", (key,))
            self._names[key] = tuple(_name(row) for row in rows)
        return self._names[key]

    def read_names_starting(self, word: str) -> None:
        """Read the names whose keys begin with a word (folded), for `names` to find: one look-up instead of many."""
        found: dict[str, list[Name]] = {}
        for row in self._rows(f"{_NAME} WHERE first = ? ORDER BY position", (word,)):
            found.setdefault(row[7], []).append(_name(row))
        for key, names in found.items():
            self._names.setdefault(key, tuple(names))

    def name_keys_starting(self, word: str, most: int | None = None) -> frozenset[str]:
        """Every key whose first word is `word` (folded), or `most` of them. Empty where no name begins so."""
        if most is not None:
            rows = self._rows("SELECT DISTINCT key FROM names WHERE first = ? LIMIT ?", (word, most))
            return frozenset(key for (key,) in rows)
        if word not in self._first_words:
            rows = self._rows("SELECT DISTINCT key FROM names WHERE first = ?", (word,))
            self._first_words[word] = frozenset(key for (key,) in rows)
        return self._first_words[word]

    def known_keys(self, keys: Sequence[str]) -> frozenset[str]:
        """Those of the keys (at most some hundreds) that are names."""
        marks = ",".join("?" * len(keys))
        return frozenset(
            key for (key,) in self._rows(f"SELECT DISTINCT key FROM names WHERE key IN ({marks})", tuple(keys))
        )

    def begins_small(self, word: str) -> bool:
        """Whether a name that begins with this word may be written without a capital."""
        rows = self._rows(
            "SELECT 1 FROM names WHERE first = ? AND kind NOT IN ('foreign', 'mistranslation')"
            " AND (kind = 'contextual' OR text NOT GLOB '[A-Z]*') LIMIT 1",
            (word,),
        )
        return bool(rows)

    def first_words(self) -> frozenset[str]:
        """The first words of all names: a text without any of them mentions nothing."""
        return self._all_first_words

    @cached_property
    def _all_first_words(self) -> frozenset[str]:
        return frozenset(word for (word,) in self._rows("SELECT DISTINCT first FROM names"))

    def names_of(self, entity_id: str) -> tuple[Name, ...]:
        """The names of an entity, the canonical one first."""
        if entity_id not in self._names_of:
            rows = self._rows(f"{_NAME} WHERE entity = ? ORDER BY position", (entity_id,))
            self._names_of[entity_id] = tuple(_name(row) for row in rows)
        return self._names_of[entity_id]

    def names_of_kind(self, kind: str) -> tuple[Name, ...]:
        """Every name of one of `NAME_KINDS`, in the order of the files."""
        return tuple(_name(row) for row in self._rows(f"{_NAME} WHERE kind = ? ORDER BY position", (kind,)))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _where(*conditions: tuple[str, str | None]) -> tuple[str, tuple[str, ...]]:
    """A WHERE clause for the conditions that are not None."""
    given = [(column, value) for column, value in conditions if value is not None]
    clause = " WHERE " + " AND ".join(f"{column} = ?" for column, _ in given) if given else ""
    return clause, tuple(value for _, value in given)


def _name(row: tuple[str, str, str, str, int | None, int | None, str | None, str, int]) -> Name:
    return Name(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], bool(row[8]))
