"""What the ledger knows to the day or the month, by the month of the year."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from checker.claims.dayrows import DAYS
from checker.filed import Filed
from checker.prepared import prepared
from ledger.light import NamedTuple
from ledger.store import Ledger


class Row(NamedTuple):
    relation: str
    aspect: str
    date: str
    subject: str
    object: str | None
    others: tuple[str, ...]
    nouns: tuple[tuple[str, ...], ...]
    lasts: bool
    """It is an event that began then, and went on."""

    @property
    def year(self) -> int:
        return int(self.date[:4])


@lru_cache(maxsize=8)
def rows_by_month(ledger: Ledger) -> Filed[tuple[Row, ...]]:
    """Return what is known to the day or the month, by the month."""

    def read(rows: list[Any]) -> tuple[Row, ...]:
        return tuple(
            Row(relation, aspect, when, subject, object, tuple(others), tuple(tuple(n) for n in nouns), lasts)
            for relation, aspect, when, subject, object, others, nouns, lasts in rows
        )

    return Filed(prepared(ledger), DAYS, read)
