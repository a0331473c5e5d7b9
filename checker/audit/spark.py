"""The same audit on Apache Spark, for archives that are too large for one machine: a data frame in, rows out.

    from checker.audit.spark import audit
    rows = audit(session.read.parquet("s3a://archive/pages"), kind="findings", text="html", name="url")
    rows.write.parquet("s3a://archive/findings")

The compiled ledger is sent to every executor once, as a file; each Python worker opens it when its first batch comes.
What a task did before it failed is Spark's to throw away and to do again, so that nothing is lost and nothing is there
twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.audit.archives import Fields
from checker.audit.batches import arrow_schema, check_record
from checker.audit.rows import COLUMNS, KINDS, Tally, rows_of
from checker.pipeline import Checker
from checker.prepared import prepared
from ledger import caching
from ledger.tables import Kept

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_TYPES = {"string": "string", "int64": "bigint", "float64": "double", "list": "array<string>"}
ROWS = 500
"""Rows of an answer that are handed to Spark at a time."""


def audit(
    documents: DataFrame,
    kind: str = "findings",
    text: str = "text",
    name: str | None = None,
    date: str | None = None,
    facts: Path | None = None,
    as_of: str | None = None,
    default_as_of: str | None = None,
) -> DataFrame:
    """Return the rows of a kind (`documents`, `claims` or `findings`) for a data frame with a document in each row.

    `text`, `name` and `date` are its columns; a text that begins as a page of HTML is read as one. Only one `kind` comes
    out at a time: keep the answer (`cache`, `write`) if several are wanted of the same run. Raises `LedgerError`.
    """
    if kind not in KINDS:
        raise ValueError(f"kind: one of {', '.join(KINDS)}")
    compiled, tables = _compiled(facts)
    key = caching.noted(compiled).get("key", "")
    context = documents.sparkSession.sparkContext
    for file in (compiled, tables):
        if file is not None:
            context.addFile(str(file))
    columns = [column for column in (text, name, date) if column is not None]
    usual = Fields()
    fields = Fields((text,), (name,) if name else usual.name, (date,) if date else usual.date)
    schema = ", ".join(f"`{column}` {_TYPES[held]}" for column, held in COLUMNS[kind].items())
    return documents.select(*columns).mapInArrow(
        _mapper(compiled.name, key, kind, fields, as_of, default_as_of), schema
    )


def _compiled(facts: Path | None) -> tuple[Path, Path | None]:
    """The ledger as one file, made now if there is none, and the file of its tables, if there is room for one."""
    from ledger import open_ledger

    ledger = open_ledger(facts)
    location = Path(ledger.location)
    tables = prepared(ledger)
    ledger.close()
    if not location.is_file():
        raise OSError("the compiled ledger cannot be kept in the cache: set FACTLEDGER_CACHE to a folder with room")
    return location, Path(tables.location) if isinstance(tables, Kept) else None


_checkers: dict[str, Checker] = {}
"""The ledgers that this Python worker has opened."""


def _checker(name: str, key: str) -> Checker:
    if key not in _checkers:
        from pyspark import SparkFiles

        ledger = caching.open_compiled(Path(SparkFiles.get(name)), key)
        if ledger is None:
            raise OSError(f"the ledger that was sent ({name}) is damaged")
        _checkers[key] = Checker(ledger)
    return _checkers[key]


def _mapper(
    ledger: str, key: str, kind: str, fields: Fields, as_of: str | None, default_as_of: str | None
) -> Callable[[Iterator[Any]], Iterator[Any]]:
    def check(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        from checker.audit.archives import record_of_row

        checker, schema, waiting = _checker(ledger, key), arrow_schema(kind), []
        for batch in batches:
            for row in batch.to_pylist():
                record = record_of_row(row, "", fields)
                waiting += rows_of(check_record(checker, record, as_of, default_as_of), Tally())[kind]
                if len(waiting) >= ROWS:
                    yield pyarrow.RecordBatch.from_pylist(waiting, schema=schema)
                    waiting = []
        yield pyarrow.RecordBatch.from_pylist(waiting, schema=schema)

    return check
