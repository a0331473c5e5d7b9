"""A ledger in, the tables that reading texts needs of it out: names filed by their parts, phrases by their triggers.

They are worked out once and kept beside the compiled ledger (an installed package brings those of the shipped facts), so
that a check reads only the rows that its sentences ask for. They depend on the ledger and on the code of the text side,
and on nothing else.
"""

from __future__ import annotations

from pathlib import Path

from ledger import caching, deciding, folders
from ledger.problem import LedgerError
from ledger.store import Ledger
from ledger.tables import Draft, Tables

SHIPPED = folders.COMPILED_BESIDE.with_suffix(caching.TABLES)
"""The tables of the shipped facts, if the package was built with them."""
FIRST_WORDS = "first words"
"""The table of the words with which names begin; none where there are very many."""
LARGE = 50_000
"""So many names are very many."""
_KEPT = ("prepared",)
_PACKAGES = ("", "arithmetic", "claims", "context", "mentions", "renderings", "syntax", "times")
"""The packages of the text side on which the tables may depend: they are part of their key."""


def prepared(ledger: Ledger) -> Tables:
    """Return the tables of a ledger: those of the process, of the file beside it, or made now."""
    tables: Tables | None = ledger.derived.get(_KEPT)
    if tables is None:
        tables = ledger.derived[_KEPT] = _open(ledger) or make(ledger)
    return tables


def make(ledger: Ledger) -> Draft:
    """Return the tables of a ledger, worked out now."""
    from checker.claims.filing import file_phrases
    from checker.renderings.filing import file_names

    tables = Draft()
    if ledger.size["names"] < LARGE:
        tables.list(FIRST_WORDS, sorted(ledger.first_words()))
    file_phrases(ledger, tables)
    file_names(ledger, tables)
    return tables


def keep(ledger: Ledger, file: Path) -> Path:
    """Write the tables of a ledger into a file, for whoever builds a package or sends a ledger elsewhere; the file's path.

    Raises `LedgerError` if it cannot be written.
    """
    if not _write(make(ledger), ledger, file):
        raise LedgerError(f"cannot write {file}")
    return file


def _open(ledger: Ledger) -> Tables | None:
    location = Path(ledger.location)
    if folders.is_installed() and location == folders.COMPILED_BESIDE:
        notes = caching.noted(SHIPPED)
        if notes.get("ledger") == ledger.key and notes.get("stamp") == deciding.stamp(_deciding()):
            return caching.open_tables(SHIPPED, notes["key"])
        return None
    if not location.is_file():
        return None
    key = _key(ledger)
    beside = location.with_name(key + caching.TABLES)
    found = caching.open_tables(beside, key) or caching.open_tables(location.with_suffix(caching.TABLES), key)
    if found is None and location.parent == folders.cache_folder() and _write(make(ledger), ledger, beside):
        found = caching.open_tables(beside, key)
    return found


def _write(tables: Draft, ledger: Ledger, file: Path) -> bool:
    notes = {"key": _key(ledger), "ledger": ledger.key, "code": _code(), "stamp": deciding.stamp(_deciding())}
    return caching.keep_compiled(file, lambda connection: tables.write(connection, notes))


def _key(ledger: Ledger) -> str:
    from ledger.hashing import sha256

    return sha256(f"{ledger.key} {_code()}".encode()).hexdigest()[:40]


def _code() -> str:
    """The digest of the code, from the tables that came with it if some did."""
    if folders.is_installed():
        notes = caching.noted(SHIPPED)
        if notes.get("stamp") == deciding.stamp(_deciding()):
            return notes["code"]
    return deciding.digest(_deciding())


def _deciding() -> list[Path]:
    return deciding.modules(Path(__file__).parent, _PACKAGES)
