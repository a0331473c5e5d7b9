"""Compiled ledgers on disk: kept by key, opened read-only, written whole or not at all.

A file of the cache is `KEY.sqlite` or `KEY.tables`; the key depends on the facts and on the format, so a file is never
out of date, only no longer asked for. The oldest of those are removed when a new one is written.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from ledger.folders import Listing, cache_folder
from ledger.store import Ledger
from ledger.tables import Kept

KEPT = 12
"""How many files of each kind the cache holds."""
ABANDONED = 3600
"""Seconds after which nobody is still writing a part."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is changed again is sure to bear another time."""
LEDGER, TABLES, PATTERNS, PROBLEMS, SEEN = ".sqlite", ".tables", ".code", ".problems", ".seen"
"""The endings of compiled ledgers, of the tables that the checker keeps beside them, of its regular expressions, of what
was found wrong with facts, and of the fingerprints of files that have not been touched since."""
SUFFIXES = (LEDGER, TABLES, PATTERNS, PROBLEMS, SEEN)


def cached_file(key: str, suffix: str = LEDGER) -> Path:
    """Where the file with that key is, or would be."""
    return cache_folder() / f"{key}{suffix}"


def open_compiled(file: Path, key: str | None) -> Ledger | None:
    """The ledger in a compiled file, None if there is none, or it is damaged or has another key (None: whatever it has)."""
    connection = _connect(file, key)
    return Ledger(connection, str(file)) if connection is not None else None


def open_tables(file: Path, key: str) -> Kept | None:
    """The tables in a file, None if there are none, or they are damaged or have another key."""
    connection = _connect(file, key)
    return Kept(connection, str(file)) if connection is not None else None


def noted(file: Path) -> dict[str, str]:
    """What a compiled file says of itself (its `key`, the `fingerprint` of its facts …); nothing if it is none, or damaged."""
    connection = _connect(file, None)
    if connection is None:
        return {}
    try:
        return dict(connection.execute("SELECT key, value FROM meta"))
    except sqlite3.Error:
        return {}
    finally:
        connection.close()


def _connect(file: Path, key: str | None) -> sqlite3.Connection | None:
    if not _is_whole(file):
        return None
    try:
        # The file never changes: no locks are needed, and threads may share it.
        uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
    except sqlite3.Error:
        return None
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'key'").fetchone()
    except sqlite3.Error:
        found = None
    if found is None or key not in (None, found[0]):
        connection.close()
        return None
    return connection


def keep_compiled(file: Path, write: Callable[[sqlite3.Connection], None]) -> bool:
    """Write a compiled file; False, with nothing left behind, where there is no place, no right or no room."""

    def fill(temporary: Path) -> None:
        connection = sqlite3.connect(temporary)
        try:
            write(connection)
        finally:
            connection.close()

    return _keep(file, fill)


def keep_bytes(file: Path, data: bytes) -> bool:
    """Write a file of the cache that is no database, in the same way."""

    def fill(temporary: Path) -> None:
        temporary.write_bytes(data)

    return _keep(file, fill)


def seen_fingerprint(listing: Listing) -> str | None:
    """The fingerprint of facts whose files have not been touched since it was kept; None if it was not."""
    try:
        text = _seen_file(listing).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
    return text if len(text) == 64 and text.isalnum() else None


def keep_fingerprint(listing: Listing, fingerprint: str) -> bool:
    """Keep the fingerprint of the files of a listing, made before they were read; not if one was changed just before that: it
    could change again without bearing another time."""

    def fill(temporary: Path) -> None:
        if temporary.stat().st_mtime_ns - listing.newest < SETTLED:
            raise OSError("changed just now")
        temporary.write_text(fingerprint, encoding="utf-8")

    return _keep(_seen_file(listing), fill)


def _seen_file(listing: Listing) -> Path:
    from ledger.hashing import sha256

    return cached_file(sha256(listing.text.encode("utf-8", "surrogateescape")).hexdigest()[:40], SEEN)


def _keep(file: Path, fill: Callable[[Path], None]) -> bool:
    import tempfile  # only needed after a change of facts, and slow to import

    temporary: Path | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f"{file.stem}.", suffix=".part", dir=file.parent)
        temporary = Path(name)
        os.close(handle)
        _sweep(temporary)
        fill(temporary)
        temporary.replace(file)  # atomic: another process sees the old file, none, or the whole new one
    except (OSError, sqlite3.Error):
        if temporary is not None:
            _remove(temporary)
        return False
    for old in cache_contents(file.suffix)[KEPT:]:
        _remove(old)
    return True


def _sweep(new: Path) -> None:
    """Remove what processes that were killed left behind: parts much older than the one that was just begun."""
    now = new.stat().st_mtime
    for part in new.parent.glob("*.part"):
        try:
            left = part.stat().st_mtime < now - ABANDONED
        except OSError:
            continue
        if left:
            _remove(part)


def cache_contents(suffix: str = LEDGER) -> tuple[Path, ...]:
    """The files of one kind in the cache, the newest first."""
    try:
        found = [(file.stat().st_mtime_ns, file.name, file) for file in cache_folder().glob(f"*{suffix}")]
    except OSError:
        return ()
    return tuple(file for _, _, file in sorted(found, reverse=True))


def clear_cache() -> int:
    """Remove everything, also what broken-off processes left; the number of files removed."""
    return sum(_remove(file) for suffix in (*SUFFIXES, ".part") for file in cache_contents(suffix))


def _remove(file: Path) -> bool:
    try:
        file.unlink()
    except OSError:  # another process was faster, or still uses it where that forbids removal
        return False
    return True


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
