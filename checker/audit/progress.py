"""What is done of an audit, in a small database beside its results: a killed run goes on where it was."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from checker.audit.archives import Batch
from checker.audit.rows import KINDS, Tally

NAME = "audit.sqlite"


class OtherAuditError(Exception):
    """The folder holds the results of another audit."""


class Progress:
    """The batches of an audit and which of them are done."""

    def __init__(self, folder: Path, batches: Sequence[Batch], settings: dict[str, object]) -> None:
        """Open or begin an audit in a folder. Raises `OtherAuditError` if another was begun there."""
        folder.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(folder / NAME, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.executescript(
            "CREATE TABLE IF NOT EXISTS audit (settings TEXT);"
            "CREATE TABLE IF NOT EXISTS done (number INTEGER PRIMARY KEY, tally TEXT NOT NULL);"
        )
        wanted = json.dumps({"batches": [list(batch) for batch in batches], **settings}, sort_keys=True)
        begun = self._connection.execute("SELECT settings FROM audit").fetchone()
        if begun is None:
            self._connection.execute("INSERT INTO audit VALUES (?)", (wanted,))
        elif begun[0] != wanted:
            self._connection.close()
            raise OtherAuditError(f"{folder} holds an audit of other inputs, with another ledger or other options")
        for kind in KINDS:
            for left in (folder / kind).glob("*.part"):
                left.unlink(missing_ok=True)

    def waiting(self, batches: Sequence[Batch]) -> list[Batch]:
        """Return the batches that are not done."""
        done = {number for (number,) in self._connection.execute("SELECT number FROM done")}
        return [batch for batch in batches if batch.number not in done]

    def finish(self, number: int, tally: Tally) -> None:
        """Note that a batch's files are in place."""
        self._connection.execute("INSERT OR REPLACE INTO done VALUES (?, ?)", (number, tally.dumped()))

    def total(self) -> Tally:
        """Return the numbers of all batches that are done."""
        total = Tally()
        for (text,) in self._connection.execute("SELECT tally FROM done ORDER BY number"):
            total.add(Tally.loaded(text))
        return total

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
