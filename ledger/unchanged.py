"""Facts in, everything that is wrong with them out: what was found before, where neither they nor the code have changed.

Reading and checking every fact takes seconds. What was found is kept in the cache by the fingerprint of the facts and of the
code that reads them, so that a hook over unchanged facts answers at once, with the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from ledger import caching, deciding, folders
from ledger.problem import Problem

_PACKAGES = ("", "entries", "invariants")
"""The packages of the ledger on which the answer may depend."""


def validated(
    facts: Path | None = None, extend: Sequence[Path] = (), on: str | None = None, cache: bool = True
) -> tuple[Problem, ...]:
    """Every problem of the ledger, as `ledger.validating.validate` finds them. Raises what that raises."""
    chosen = [Path(facts) if facts is not None else folders.shipped_facts(), *map(Path, extend)]
    listing = folders.listing(chosen) if cache else None
    seen = caching.seen_fingerprint(listing) if listing is not None else None
    if seen is not None and (known := _read(caching.cached_file(_key(seen, on), caching.PROBLEMS))) is not None:
        return known
    files, unread = folders.read_sources(chosen)
    fingerprint = folders.fingerprint(files)
    if listing is not None and not unread and fingerprint != seen:
        caching.keep_fingerprint(listing, fingerprint)
    file = caching.cached_file(_key(fingerprint, on), caching.PROBLEMS) if cache and not unread else None
    found = _read(file) if file is not None else None
    if found is None:
        from ledger.validating import day_of_option, problems_of  # here: they bring the readers of YAML and of dates

        found = problems_of(files, unread, day_of_option(on))
        if file is not None:
            caching.keep_bytes(file, json.dumps([*found, _END]).encode())
    return found


_END = "end"
"""Stands after the last problem: a file that was cut off lacks it."""


def _read(file: Path) -> tuple[Problem, ...] | None:
    """What was kept; None if nothing was, or it is damaged."""
    try:
        rows = json.loads(file.read_bytes())
        if rows[-1] != _END:
            return None
        return tuple(Problem(*row) for row in rows[:-1])
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _key(fingerprint: str, on: str | None) -> str:
    from ledger.hashing import sha256

    code = deciding.digest(deciding.modules(Path(__file__).parent, _PACKAGES))
    return sha256(f"{fingerprint} {on} {code}".encode()).hexdigest()[:40]
