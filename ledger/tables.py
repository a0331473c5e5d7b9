"""Tables that somebody worked out from a ledger once: (table, word) in, a value of JSON out.

What reads texts needs the ledger's names and phrases filed in its own ways; filing them at every start would be most of a
short check. A `Draft` holds tables while they are made; written to a file, they are read row by row as the text asks.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from ledger.folders import discard

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE listed (name TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID;
CREATE TABLE filed (name TEXT, word TEXT, value TEXT, PRIMARY KEY (name, word)) WITHOUT ROWID;
"""


class Tables(Protocol):
    """Tables, wherever they are."""

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a table, in the order in which they were filed."""

    def get(self, name: str, word: str) -> Any:
        """What a table holds under a word, None if nothing. Whoever asks twice keeps the answer."""


class Draft:
    """Tables in memory, to be filled."""

    def __init__(self) -> None:
        self._filed: dict[str, dict[str, Any]] = {}

    def file(self, name: str, rows: Mapping[str, Any]) -> None:
        """File rows in a table, over what it held."""
        self._filed.setdefault(name, {}).update(rows)

    def list(self, name: str, words: Iterable[str]) -> None:
        """Make a table of words alone."""
        self._filed[name] = dict.fromkeys(words)

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a table, in the order in which they were filed."""
        return tuple(self._filed.get(name, ()))

    def get(self, name: str, word: str) -> Any:
        """What a table holds under a word, None if nothing."""
        return self._filed.get(name, {}).get(word)

    def write(self, connection: sqlite3.Connection, notes: Mapping[str, str]) -> None:
        """Fill an empty database; `notes` are what it says of itself, its `key` among them. No word holds a line break."""
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
        encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
        for name, rows in self._filed.items():
            connection.execute("INSERT INTO listed VALUES (?, ?)", (name, "\n".join(rows)))
            filled = sorted((word, value) for word, value in rows.items() if value is not None)
            connection.executemany(
                "INSERT INTO filed VALUES (?, ?, ?)", ((name, word, encode(value)) for word, value in filled)
            )
        connection.executemany("INSERT INTO meta VALUES (?, ?)", notes.items())
        connection.commit()


class Kept:
    """Tables in a file."""

    def __init__(self, connection: sqlite3.Connection, location: str) -> None:
        self._connection = connection
        self.location = location

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a table, in the order in which they were filed."""
        found = self._value("SELECT words FROM listed WHERE name = ?", (name,))
        return tuple(found.split("\n")) if found else ()

    def get(self, name: str, word: str) -> Any:
        """What a table holds under a word, None if nothing. Raises `LedgerError` where the file is damaged."""
        found = self._value("SELECT value FROM filed WHERE name = ? AND word = ?", (name, word))
        try:
            return None if found is None else json.loads(found)
        except (ValueError, TypeError) as error:
            raise discard(self.location, error) from None

    def _value(self, query: str, values: tuple[str, ...]) -> str | None:
        try:
            row = self._connection.execute(query, values).fetchone()
        except sqlite3.DatabaseError as error:
            raise discard(self.location, error) from None
        return row[0] if row else None
