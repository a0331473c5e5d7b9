"""Folders of facts in, a `Ledger` out: from the cache where it is current, else compiled now.

The check path ends here when the cache holds the ledger; only a compilation imports the modules that read YAML.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from ledger import caching, deciding, folders
from ledger.problem import LedgerError, Problem, errors
from ledger.store import Ledger

_HERE = Path(__file__).parent
_DECIDING = (
    "light.py", "model.py", "dates.py", "naming.py", "participles.py", "phrases.py", "reading.py", "loading.py", "packing.py",
    "compiling.py", "entries/rows.py", "entries/fields.py", "entries/sources.py", "entries/entities.py",
    "entries/relations.py", "entries/renderings.py", "entries/synonyms.py", "entries/tellings.py", "entries/facts.py", "entries/lives.py",
)  # fmt: skip
"""The modules on which the compiled form depends: they are part of its key, so no old form outlives a change."""


def open_ledger(
    facts: Path | None = None, extend: Sequence[Path] = (), cache: bool = True, strict: bool = True
) -> Ledger:
    """The ledger of a folder (None: the shipped facts), extended by further folders.

    Raises `LedgerError`, holding the problems, if any of them is an error. With `strict=False` what is loadable is
    loaded, and entries with errors are left out (for development only). Threads may share a ledger; processes that were
    forked open their own.
    """
    if facts is None and not extend and folders.is_installed() and (ledger := _open_shipped()):
        return ledger
    chosen = [Path(facts) if facts is not None else folders.shipped_facts(), *map(Path, extend)]
    listing = folders.listing(chosen) if cache else None
    seen = caching.seen_fingerprint(listing) if listing is not None else None
    if seen is not None and (ledger := caching.open_compiled(caching.cached_file(known := _key(seen, strict)), known)):
        return ledger
    files, problems = folders.read_sources(chosen)
    fingerprint = folders.fingerprint(files)
    if listing is not None and not problems and fingerprint != seen:
        caching.keep_fingerprint(listing, fingerprint)
    key = _key(fingerprint, strict and not problems)
    if facts is None and not extend and (ledger := caching.open_compiled(folders.COMPILED_BESIDE, key)):
        return ledger
    if cache and (ledger := caching.open_compiled(caching.cached_file(key), key)):
        return ledger
    return _compile(files, problems, fingerprint, key, cache, strict)


def _open_shipped() -> Ledger | None:
    """The compiled form that an installed package brought, without reading the facts that were installed with it."""
    ledger = caching.open_compiled(folders.COMPILED_BESIDE, None)
    return ledger if ledger is not None and ledger.note("stamp") == deciding.stamp(_deciding()) else None


def compile_shipped(file: Path | None = None) -> Path:
    """Compile the shipped facts, for whoever builds a package, into the file beside it or another; the file's path.

    Raises `LedgerError` if the facts have errors or the file cannot be written.
    """
    file = file or folders.COMPILED_BESIDE
    files, problems = folders.read_sources([folders.shipped_facts()])
    fingerprint = folders.fingerprint(files)
    key = _key(fingerprint, clean=True)
    write = _writer(files, problems, fingerprint, key, strict=True)
    if not caching.keep_compiled(file, write):
        raise LedgerError(f"cannot write {file}")
    return file


def _key(fingerprint: str, clean: bool) -> str:
    """What the compiled form depends on: the facts, the code that reads them, whether broken entries are left out."""
    from ledger.hashing import sha256

    return sha256(f"{fingerprint} {clean} {code()}".encode()).hexdigest()[:40]


def _deciding() -> list[Path]:
    return [_HERE / name for name in _DECIDING]


def code() -> str:
    """The digest of the modules that decide, from the compiled form that came with them if one did."""
    if folders.is_installed():
        notes = caching.noted(folders.COMPILED_BESIDE)
        if notes.get("stamp") == deciding.stamp(_deciding()):
            return notes["code"]
    return deciding.digest(_deciding())


def _compile(
    files: Sequence[folders.SourceFile],
    problems: Sequence[Problem],
    fingerprint: str,
    key: str,
    cache: bool,
    strict: bool,
) -> Ledger:
    write = _writer(files, problems, fingerprint, key, strict)
    if cache:
        file = caching.cached_file(key)
        if caching.keep_compiled(file, write) and (ledger := caching.open_compiled(file, key)):
            return ledger
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    write(connection)
    return Ledger(connection)


def _writer(
    files: Sequence[folders.SourceFile], problems: Sequence[Problem], fingerprint: str, key: str, strict: bool
) -> Callable[[sqlite3.Connection], None]:
    """What fills an empty database with the ledger in `files`."""
    # Imported here: reading YAML and dates is what the check path must not pay for.
    from ledger import compiling
    from ledger.loading import load

    content, found = load(files)
    everything = sorted({*problems, *found})
    if strict and (wrong := errors(everything)):
        number = f"{len(wrong)} errors" if len(wrong) > 1 else "an error"
        raise LedgerError(f"the ledger has {number}", everything)
    notes = {"key": key, "fingerprint": fingerprint, "code": code(), "stamp": deciding.stamp(_deciding())}
    return lambda connection: compiling.write(content, connection, notes)
