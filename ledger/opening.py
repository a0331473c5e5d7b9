"""Folders of facts in, a `Ledger` out: from the cache where it is current, else compiled now.

The check path ends here when the cache holds the ledger; only a compilation imports the modules that read YAML.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ledger import folders
from ledger.model import Closure, Entity, Fact, Name, Phrase, Relation, Source, WordSet
from ledger.problem import LedgerError, Problem, errors
from ledger.store import Ledger

FORMAT = 6
"""The version of the compiled form. Raise it whenever tables, the keys of names or the reading of phrases change."""


def open_ledger(
    facts: Path | None = None, extend: Sequence[Path] = (), cache: bool = True, strict: bool = True
) -> Ledger:
    """The ledger of a folder (None: the shipped facts), extended by further folders.

    Raises `LedgerError`, holding the problems, if any of them is an error. With `strict=False` what is loadable is
    loaded, and entries with errors are left out (for development only).
    """
    chosen = [Path(facts) if facts is not None else folders.shipped_facts(), *map(Path, extend)]
    sources, problems = folders.read_sources(chosen)
    fingerprint = folders.fingerprint(sources)
    key = _key(fingerprint, strict and not problems)
    if facts is None and not extend and (ledger := _open_file(folders.COMPILED_BESIDE, key)):
        return ledger
    file = folders.cache_folder() / f"{key}.sqlite"
    if cache and (ledger := _open_file(file, key)):
        return ledger
    return _compile(sources, problems, fingerprint, key, file if cache else None, strict)


def _key(fingerprint: str, clean: bool) -> str:
    """What the compiled form depends on: the facts, the format, and whether broken entries were left out."""
    fields = [value._fields for value in (Entity, Name, Fact, Relation, Phrase, Source, Closure, WordSet)]
    return hashlib.sha256(f"{FORMAT} {fields} {fingerprint} {clean}".encode()).hexdigest()[:40]


def _open_file(file: Path, key: str) -> Ledger | None:
    """The ledger in a compiled file, None if there is none, or it is damaged or belongs to other facts."""
    if not _is_whole(file):
        return None
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            found = connection.execute("SELECT value FROM meta WHERE key = 'key'").fetchone()
        except sqlite3.Error:
            connection.close()
            return None
    except sqlite3.Error:
        return None
    if found != (key,):
        connection.close()
        return None
    return Ledger(connection, str(file))


def _is_whole(file: Path) -> bool:
    """Whether the file is there and as long as its own header says: a copy that broke off is not opened."""
    try:
        with file.open("rb") as opened:
            header = opened.read(32)
        page = int.from_bytes(header[16:18], "big")
        pages = int.from_bytes(header[28:32], "big")
        return len(header) == 32 and file.stat().st_size == pages * (65536 if page == 1 else page)
    except OSError:
        return False


def _compile(
    sources: Sequence[folders.SourceFile], problems: list[Problem], fingerprint: str, key: str, file: Path | None,
    strict: bool,
) -> Ledger:  # fmt: skip
    # Imported here: reading YAML and dates is what the check path must not pay for.
    from ledger import compiling
    from ledger.loading import load

    content, found = load(sources)
    problems = sorted({*problems, *found})
    if strict and (wrong := errors(problems)):
        number = f"{len(wrong)} errors" if len(wrong) > 1 else "an error"
        raise LedgerError(f"the ledger has {number}", problems)
    if file is not None:
        temporary: str | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(prefix=f"{key}.", suffix=".part", dir=file.parent)
            os.close(handle)
            connection = sqlite3.connect(temporary)
            try:
                compiling.write(content, connection, fingerprint, key)
            finally:
                connection.close()
            Path(temporary).replace(file)  # atomic: another process sees the old file, none, or the whole new one
            if ledger := _open_file(file, key):
                return ledger
        except (OSError, sqlite3.Error):  # no place, no right, no room: the ledger works from memory
            if temporary is not None:
                Path(temporary).unlink(missing_ok=True)
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    compiling.write(content, connection, fingerprint, key)
    return Ledger(connection)
