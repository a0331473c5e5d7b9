"""A batch in, its files of rows out, written whole or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from checker.audit.archives import Batch, Fields, Record, records
from checker.audit.rows import COLUMNS, KINDS, Row, Tally, rows_of
from checker.check import check_document
from checker.document import DocumentError, read_document
from checker.pipeline import Checker
from checker.results import Checked

FLUSH = 5000
"""Rows after which they are written out, so that a batch of any size fits into memory."""


def check_record(checker: Checker, record: Record, as_of: str | None, default_as_of: str | None) -> Checked:
    """Return what checking a document of an archive gives; whatever goes wrong is its error."""
    if record.error is not None:
        return Checked(record.name, "", None, error=record.error)
    try:
        document = read_document(record.file, record.data, as_of, _day(record.as_of) or default_as_of)
        checked = check_document(checker, document)
    except DocumentError as error:
        return Checked(record.name, "", None, error=str(error))
    except Exception as error:
        message = f"internal error, please report it: {type(error).__name__}: {error}"
        return Checked(record.name, "", None, error=message, crashed=True)
    return Checked(record.name, checked.text, checked.as_of, checked.judged, checked.findings)


def _day(written: str | None) -> str | None:
    """The day of a date field that may hold a time as well; None if it is no date."""
    from checker.speaking import parse_as_of

    day = (written or "")[:10]
    return day if day and parse_as_of(day) is not None else None


def check_batch(
    batch: Batch,
    checker: Checker,
    folder: Path,
    form: str,
    fields: Fields,
    as_of: str | None,
    default_as_of: str | None,
) -> Tally:
    """Write the rows of a batch into the folders `documents`, `claims` and `findings`; return its numbers."""
    tally = Tally()
    writers = {kind: _WRITERS[form](folder / kind / f"{batch.number:08d}.{form}", kind) for kind in KINDS}
    try:
        for record in records(batch, fields):
            for kind, rows in rows_of(check_record(checker, record, as_of, default_as_of), tally).items():
                writers[kind].add(rows)
        for writer in writers.values():
            writer.finish()
    except BaseException:
        for writer in writers.values():
            writer.drop()
        raise
    return tally


class _JsonLines:
    """Rows as lines of JSON."""

    def __init__(self, file: Path, kind: str) -> None:
        self._file = file
        self._part = file.with_suffix(".part")
        self._part.parent.mkdir(parents=True, exist_ok=True)
        self._opened = self._part.open("w", encoding="utf-8", newline="\n")
        self._columns = tuple(COLUMNS[kind])

    def add(self, rows: list[Row]) -> None:
        for row in rows:
            self._opened.write(json.dumps({key: row[key] for key in self._columns}, ensure_ascii=False) + "\n")

    def finish(self) -> None:
        self._opened.flush()
        os.fsync(self._opened.fileno())
        self._opened.close()
        self._part.replace(self._file)

    def drop(self) -> None:
        self._opened.close()
        self._part.unlink(missing_ok=True)


class _Parquet:
    """Rows as Parquet, a row group each `FLUSH` rows."""

    def __init__(self, file: Path, kind: str) -> None:
        import pyarrow.parquet

        self._file = file
        self._part = file.with_suffix(".part")
        self._part.parent.mkdir(parents=True, exist_ok=True)
        self._schema = arrow_schema(kind)
        self._writer: Any = pyarrow.parquet.ParquetWriter(self._part, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def add(self, rows: list[Row]) -> None:
        self._rows += rows
        if len(self._rows) >= FLUSH:
            self._flush()

    def _flush(self) -> None:
        import pyarrow

        self._writer.write_table(pyarrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def finish(self) -> None:
        self._flush()
        self._writer.close()
        with self._part.open("rb") as written:
            os.fsync(written.fileno())
        self._part.replace(self._file)

    def drop(self) -> None:
        self._writer.close()
        self._part.unlink(missing_ok=True)


def arrow_schema(kind: str) -> Any:
    """Return the columns of a kind of rows as an Arrow schema."""
    import pyarrow

    types = {
        "string": pyarrow.string(), "int64": pyarrow.int64(), "float64": pyarrow.float64(),
        "list": pyarrow.list_(pyarrow.string()),
    }  # fmt: skip
    return pyarrow.schema([(name, types[held]) for name, held in COLUMNS[kind].items()])


_WRITERS: dict[str, type[_JsonLines] | type[_Parquet]] = {"jsonl": _JsonLines, "parquet": _Parquet}
