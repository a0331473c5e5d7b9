"""Folders of facts in, everything that is wrong with them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ledger import folders
from ledger.collector import without_collector
from ledger.dates import BadDate, day_of
from ledger.formatting import is_canonical
from ledger.invariants import Whole, check_all
from ledger.loading import load
from ledger.problem import INFO, LedgerError, Problem

UNREADABLE = frozenset(
    ["alias", "bad-key", "bad-yaml", "duplicate-key", "file-too-large", "not-a-mapping", "not-utf-8",
     "several-documents", "tab", "tag", "too-deep", "unreadable-file"]
)  # fmt: skip
"""The codes of a file of which a part was not read."""


def validate(
    facts: Path | None = None, extend: Sequence[Path] = (), on: str | None = None
) -> tuple[Problem, ...]:  # fmt: skip
    """Every problem of the ledger, sorted by place: of the files, of single entries, of the whole.

    `on` (YYYY-MM-DD) is the day against which staleness is measured; without it, the newest day of the ledger itself.
    Raises `LedgerError` only if a folder does not exist or `on` is not a day.
    """
    day = day_of_option(on)
    chosen = [Path(facts) if facts is not None else folders.shipped_facts(), *map(Path, extend)]
    files, problems = folders.read_sources(chosen)
    return problems_of(files, problems, day)


def day_of_option(on: str | None) -> int | None:
    """The day that `--on` names. Raises `LedgerError` if it is none."""
    try:
        return day_of(on) if on is not None else None
    except BadDate as error:
        raise LedgerError(f"--on: {error}") from None


def problems_of(
    files: Sequence[folders.SourceFile], problems: Iterable[Problem] = (), day: int | None = None
) -> tuple[Problem, ...]:
    """Every problem of a ledger whose files have been read (`folders.read_sources`), saved or not, sorted by place."""
    with without_collector():
        return tuple(sorted({*problems, *_found_in(files, day)}))


def _found_in(files: Sequence[folders.SourceFile], day: int | None) -> Iterator[Problem]:
    content, found = load(files)
    broken = {problem.path for problem in found if problem.code in UNREADABLE}
    yield from found
    yield from check_all(Whole(content, day))
    for file in files:
        if file.path not in broken and (problem := not_canonical(file)):
            yield problem


def not_canonical(file: folders.SourceFile) -> Problem | None:
    """The problem of a file that formatting would change, None for others."""
    if is_canonical(file.data.decode("utf-8-sig")):
        return None
    hint = "run 'factledger facts fmt'"
    return Problem(file.path, 0, 0, "not-canonical", INFO, "the file is not in canonical form", hint)
