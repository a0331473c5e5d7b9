"""The whole ledger as values in, one SQLite database out: what look-ups read instead of YAML."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

from ledger.loading import Content
from ledger.naming import fold
from ledger.packing import pack

LINKS = ("capital", "seat", "members", "continues", "after", "part_of", "nationality", "confusable")
"""The fields of an entity by which it can be found from the other side."""

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE sources (id TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID;
CREATE TABLE relations (position INTEGER PRIMARY KEY, id TEXT, data TEXT);
CREATE TABLE phrases (position INTEGER PRIMARY KEY, data TEXT);
CREATE TABLE renderings (position INTEGER PRIMARY KEY, id TEXT, data TEXT);
CREATE TABLE tellings (position INTEGER PRIMARY KEY, data TEXT);
CREATE TABLE synonyms (position INTEGER PRIMARY KEY, data TEXT);
CREATE TABLE entities (position INTEGER PRIMARY KEY, id TEXT, kind TEXT, class TEXT, of_ TEXT, data TEXT);
CREATE TABLE facts (position INTEGER PRIMARY KEY, id TEXT, relation TEXT, subject TEXT, object TEXT, data TEXT);
CREATE TABLE closures (position INTEGER PRIMARY KEY, relation TEXT, subject TEXT, object TEXT, data TEXT);
CREATE TABLE names (position INTEGER PRIMARY KEY, key TEXT, first TEXT, words INTEGER, text TEXT, entity TEXT,
                    kind TEXT, lang TEXT, begin INTEGER, end INTEGER, because TEXT, cased INTEGER);
CREATE TABLE links (position INTEGER PRIMARY KEY, field TEXT, target TEXT, entity TEXT);
CREATE TABLE titles (position INTEGER PRIMARY KEY, key TEXT, first TEXT, entity TEXT);
"""
_INDEXES = """
CREATE UNIQUE INDEX entities_id ON entities (id);
CREATE INDEX entities_kind ON entities (kind, class);
CREATE INDEX entities_of ON entities (of_) WHERE of_ IS NOT NULL;
CREATE UNIQUE INDEX facts_id ON facts (id);
CREATE INDEX facts_relation_subject ON facts (relation, subject);
CREATE INDEX facts_relation_object ON facts (relation, object);
CREATE INDEX facts_subject ON facts (subject);
CREATE INDEX facts_object ON facts (object);
CREATE INDEX names_key ON names (key);
CREATE INDEX names_first ON names (first, key);
CREATE INDEX names_entity ON names (entity);
CREATE INDEX names_kind ON names (kind);
CREATE INDEX links_target ON links (target, field);
CREATE INDEX titles_key ON titles (key);
CREATE INDEX titles_first ON titles (first, key);
"""


def write(content: Content, connection: sqlite3.Connection, notes: Mapping[str, str]) -> None:
    """Fill an empty database. `notes` are what it says of itself: the `fingerprint` of its facts, its `key` …"""
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
    many = connection.executemany
    many("INSERT INTO sources VALUES (?, ?)", ((source.id, pack(source)) for source in content.sources))
    many("INSERT INTO relations (id, data) VALUES (?, ?)", ((value.id, pack(value)) for value in content.relations))
    many("INSERT INTO phrases (data) VALUES (?)", ((pack(phrase),) for phrase in content.phrases))
    many("INSERT INTO renderings (id, data) VALUES (?, ?)", ((value.id, pack(value)) for value in content.renderings))
    many("INSERT INTO tellings (data) VALUES (?)", ((pack(telling),) for telling in content.tellings))
    many("INSERT INTO synonyms (data) VALUES (?)", ((pack(words),) for words in content.synonyms))
    many(
        "INSERT INTO entities (id, kind, class, of_, data) VALUES (?, ?, ?, ?, ?)",
        ((entity.id, entity.kind, entity.cls, entity.of, pack(entity)) for entity in content.entities),
    )
    many(
        "INSERT INTO facts (id, relation, subject, object, data) VALUES (?, ?, ?, ?, ?)",
        ((fact.id, fact.relation, fact.subject, fact.object, pack(fact)) for fact in content.facts),
    )
    many(
        "INSERT INTO closures (relation, subject, object, data) VALUES (?, ?, ?, ?)",
        ((closure.relation, closure.subject, closure.object, pack(closure)) for closure in content.closures),
    )
    many(
        "INSERT INTO names (key, first, words, text, entity, kind, lang, begin, end, because, cased)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (name.key, name.key.split(" ", 1)[0], name.key.count(" ") + 1, name.text, name.entity, name.kind,
             name.lang, name.begin, name.end, name.because, int(name.case_sensitive))
            for name in content.names
        ),
    )  # fmt: skip
    many("INSERT INTO links (field, target, entity) VALUES (?, ?, ?)", _links(content))
    many("INSERT INTO titles (key, first, entity) VALUES (?, ?, ?)", _titles(content))
    connection.executescript(_INDEXES)
    counts = {"facts": len(content.facts), "entities": len(content.entities), "names": len(content.names)}
    meta = {**notes, **{name: str(count) for name, count in counts.items()}}
    many("INSERT INTO meta VALUES (?, ?)", meta.items())
    connection.commit()


def _links(content: Content) -> Iterator[tuple[str, str, str]]:
    """(field, target, entity) for every field of an entity that points at another."""
    for entity in content.entities:
        for field in LINKS:
            value = getattr(entity, field)
            for target in (value,) if isinstance(value, str) else value or ():
                yield field, target, entity.id


def _titles(content: Content) -> Iterator[tuple[str, str, str]]:
    """(key, first word, office) for every title of an office."""
    for entity in content.entities:
        for key in dict.fromkeys(fold(title) for title in entity.titles):
            if key:
                yield key, key.split(" ", 1)[0], entity.id
