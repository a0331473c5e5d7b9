"""Facts in, CSV or JSON Lines out: one row a fact, every field of the ledger's own format."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from ledger.curating.dossiers import fact_object
from ledger.model import Fact
from ledger.store import Ledger

COLUMNS = (
    "id", "relation", "subject", "subject_name", "object", "object_name", "time", "also", "also_end", "senses", "roles",
    "quantity", "unit", "not", "status", "founder", "acting", "elected", "confirmed", "sources", "path", "line",
)  # fmt: skip
"""The columns of the CSV form. Lists are joined by `; `, senses and roles are `name=value`."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(ledger: Ledger, facts: Iterable[Fact]) -> str:
    """The facts as CSV (RFC 4180) with a head."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for fact in facts:
        row = dict(fact_object(ledger, fact))
        row["subject_name"] = _name(ledger, fact.subject)
        row["object_name"] = _name(ledger, fact.object)
        writer.writerow([_cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def as_json_lines(ledger: Ledger, facts: Iterable[Fact]) -> Iterator[str]:
    """Every fact as one line of JSON."""
    for fact in facts:
        row = {
            **fact_object(ledger, fact),
            "subject_name": _name(ledger, fact.subject),
            "object_name": _name(ledger, fact.object),
        }
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _name(ledger: Ledger, entity_id: str | None) -> str | None:
    entity = ledger.entity(entity_id) if entity_id else None
    return entity.name if entity else None


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "true"
    if isinstance(value, dict):
        return "; ".join(
            f"{key}={'|'.join(inner) if isinstance(inner, list) else inner}" for key, inner in value.items()
        )
    if isinstance(value, list):
        return "; ".join(str(item) for item in value)
    text = str(value)
    # A spreadsheet would run a cell that begins so as a formula.
    return "'" + text if text.startswith(_FORMULA) else text
