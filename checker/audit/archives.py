"""Files in, documents out, batch by batch: folders of articles, JSON Lines, Parquet and web archives (`.warc.gz`).

A batch is a stretch of an archive that can be read without what stands before it: so many files of a folder, the lines of
a stretch of bytes, a row group, or a whole archive where it is one compressed stream. The same inputs give the same
batches with the same numbers.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.check import SUFFIXES, files_of
from checker.formats.encodings import find_encoding, known_encoding
from ledger.light import NamedTuple

FILES_IN_BATCH = 200
BYTES_IN_BATCH = 16_000_000
TEXT_FIELDS = ("text", "body", "content", "html", "raw_content")
NAME_FIELDS = ("id", "url", "path")
DATE_FIELDS = ("date", "published", "datePublished", "timestamp")


class Batch(NamedTuple):
    """A stretch of an archive: `first` and `size` count files, bytes or row groups, as its `kind` says."""

    number: int
    kind: str
    path: str
    first: int
    size: int


class Record(NamedTuple):
    """A document of an archive: its name there, a file name that tells its format, its bytes, its date if one is given."""

    name: str
    file: str
    data: bytes
    as_of: str | None = None
    error: str | None = None


class Fields(NamedTuple):
    """Which fields of a row hold the text, the name and the date; the first that a row has is taken."""

    text: tuple[str, ...] = TEXT_FIELDS
    name: tuple[str, ...] = NAME_FIELDS
    date: tuple[str, ...] = DATE_FIELDS


class ArchiveError(Exception):
    """An input that is none; the message says what is expected."""


def plan(inputs: Iterable[str]) -> list[Batch]:
    """Return the batches of all inputs, in order. Raises `ArchiveError`."""
    found: list[Batch] = []
    loose: list[str] = []
    for given in inputs:
        path = Path(given)
        if path.is_dir():
            for file in sorted(f for f in path.rglob("*") if f.is_file() and kind_of(f.name) not in ("", "files")):
                found += _batches_of(file)
            loose += files_of([given])
        elif not path.is_file():
            raise ArchiveError(f"there is no file or folder {given}")
        elif kind_of(path.name) == "files":
            loose.append(given)
        elif kind_of(path.name):
            found += _batches_of(path)
        else:
            raise ArchiveError(f"{given}: an archive ends in .jsonl, .jsonl.gz, .parquet, .warc or .warc.gz")
    loose = sorted(set(loose))
    for first in range(0, len(loose), FILES_IN_BATCH):
        found.append(Batch(0, "files", json.dumps(loose[first : first + FILES_IN_BATCH]), first, 0))
    return [batch._replace(number=number) for number, batch in enumerate(found)]


def kind_of(name: str) -> str:
    """Return how a file is read, nothing if it is no archive."""
    lower = name.lower()
    if lower.endswith((".warc", ".warc.gz")):
        return "warc"
    if lower.endswith((".jsonl.gz", ".ndjson.gz")):
        return "gzip"
    if lower.endswith((".jsonl", ".ndjson")):
        return "lines"
    if lower.endswith(".parquet"):
        return "parquet"
    return "files" if lower.endswith(SUFFIXES) else ""


def _batches_of(file: Path) -> Iterator[Batch]:
    kind, path = kind_of(file.name), file.as_posix()
    if kind == "lines":
        size = file.stat().st_size
        for first in range(0, size, BYTES_IN_BATCH):
            yield Batch(0, kind, path, first, min(BYTES_IN_BATCH, size - first))
    elif kind == "parquet":
        for group in range(_parquet().ParquetFile(path).num_row_groups):
            yield Batch(0, kind, path, group, 1)
    else:
        yield Batch(0, kind, path, 0, 0)


def records(batch: Batch, fields: Fields) -> Iterator[Record]:
    """Yield the documents of a batch; one that cannot be read carries its error."""
    yield from _READERS[batch.kind](batch, fields)


def _from_files(batch: Batch, fields: Fields) -> Iterator[Record]:
    for path in json.loads(batch.path):
        try:
            yield Record(path, path, Path(path).read_bytes())
        except OSError as error:
            yield Record(path, path, b"", error=f"cannot be read: {error.strerror or error}")


def _from_lines(batch: Batch, fields: Fields) -> Iterator[Record]:
    """A line belongs to the batch in which it begins."""
    with Path(batch.path).open("rb") as opened:
        if batch.first:
            opened.seek(batch.first - 1)
            opened.readline()
        while (at := opened.tell()) < batch.first + batch.size:
            line = opened.readline()
            if not line:
                return
            if line.strip():
                yield _from_line(line, f"{batch.path}#{at}", fields)


def _from_gzip(batch: Batch, fields: Fields) -> Iterator[Record]:
    with gzip.open(batch.path, "rb") as opened:
        for number, line in enumerate(opened, 1):
            if line.strip():
                yield _from_line(line, f"{batch.path}#{number}", fields)


def _from_line(line: bytes, name: str, fields: Fields) -> Record:
    try:
        row = json.loads(line)
    except ValueError as error:
        return Record(name, name, b"", error=f"not a line of JSON: {error}")
    if not isinstance(row, dict):
        return Record(name, name, b"", error="not a JSON object")
    return record_of_row(row, name, fields)


def _from_parquet(batch: Batch, fields: Fields) -> Iterator[Record]:
    file = _parquet().ParquetFile(batch.path)
    wanted = [name for name in file.schema_arrow.names if name in {*fields.text, *fields.name, *fields.date}]
    number = 0
    for rows in file.iter_batches(batch_size=256, row_groups=[batch.first], columns=wanted):
        for row in rows.to_pylist():
            yield record_of_row(row, f"{batch.path}#{batch.first}.{number}", fields)
            number += 1


def record_of_row(row: dict[str, Any], name: str, fields: Fields) -> Record:
    """Return the document in a row; `name` is its name where the row has none."""
    key = next((key for key in fields.text if row.get(key)), None)
    own = next((str(row[key]) for key in fields.name if row.get(key)), name)
    date = next((str(row[key]) for key in fields.date if row.get(key)), None)
    if key is None:
        return Record(own, own, b"", error=f"none of the fields {', '.join(fields.text)}")
    text = row[key]
    data = text if isinstance(text, bytes) else str(text).encode("utf-8", "replace")
    is_page = "html" in key or data.lstrip()[:15].lower().startswith((b"<!doctype", b"<html"))
    return Record(own, "row.html" if is_page else "row.txt", data, date)


def _from_warc(batch: Batch, fields: Fields) -> Iterator[Record]:
    """The pages of a web archive (`response` and `conversion` records); their own metadata tell their date."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise ArchiveError("web archives need warcio: pip install 'factledger[audit]'") from None
    with Path(batch.path).open("rb") as opened:
        for record in ArchiveIterator(opened):
            if record.rec_type not in ("response", "conversion"):
                continue
            headers = record.http_headers
            content = (headers.get_header("Content-Type") if headers else None) or "text/plain"
            if not content.startswith(("text/html", "text/plain", "application/xhtml")):
                continue
            name = record.rec_headers.get_header("WARC-Target-URI") or f"{batch.path}#{record.offset}"
            data = _as_utf8(record.content_stream().read(), content)
            yield Record(name, "page.txt" if content.startswith("text/plain") else "page.html", data)


def _as_utf8(data: bytes, content_type: str) -> bytes:
    """Pages of the web come in every encoding; what the headers say is believed, else what they say
    themselves, else Latin-1."""
    _, _, declared = content_type.lower().partition("charset=")
    said = declared.split(";")[0].strip(" \"'")
    for encoding in (said if said == "utf-8" else known_encoding(said), find_encoding(data, page=True).name, "latin-1"):
        try:
            if encoding:
                return data.decode(encoding).encode("utf-8", "replace")
        except UnicodeDecodeError:
            continue
    return data


def _parquet() -> Any:
    try:
        import pyarrow.parquet
    except ImportError:
        raise ArchiveError("Parquet needs pyarrow: pip install 'factledger[audit]'") from None
    return pyarrow.parquet


_READERS: dict[str, Callable[[Batch, Fields], Iterator[Record]]] = {
    "files": _from_files,
    "lines": _from_lines,
    "gzip": _from_gzip,
    "parquet": _from_parquet,
    "warc": _from_warc,
}
