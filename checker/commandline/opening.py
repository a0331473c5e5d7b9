"""The ledger that a command was told to use, and what is said when it cannot be used."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ledger import Ledger, LedgerError, open_ledger
from ledger.folders import layer_and_path
from ledger.problem import Problem

SHOWN = 20
"""How many problems are listed before the rest is counted."""


def open_chosen(facts: str | None, extend: Sequence[str], cache: bool = True) -> Ledger:
    """Return the ledger of the folders. Raises `LedgerError`, whose problems name files as the user would open them."""
    base = Path(facts) if facts is not None else None
    more = [Path(folder) for folder in extend]
    try:
        return open_ledger(base, more, cache=cache)
    except LedgerError as error:
        raise LedgerError(str(error.args[0]), located(error.problems, base, more)) from None


def located(problems: Sequence[Problem], facts: Path | None, extend: Sequence[Path]) -> tuple[Problem, ...]:
    """Return the problems with paths that can be opened from here."""
    from ledger.folders import shipped_facts

    folders = [facts if facts is not None else shipped_facts(), *extend]
    return tuple(problem._replace(path=place(problem.path, folders)) for problem in problems)


def place(path: str, folders: Sequence[Path]) -> str:
    """Return the path of a ledger's file, which is relative to its folder (`+N/…`: the N-th folder that extends it)."""
    layer, path = layer_and_path(path)
    if layer >= len(folders):
        return path
    file = folders[layer] / path
    here = Path.cwd()
    return (file.relative_to(here) if file.is_relative_to(here) else file).as_posix()


def describe(error: LedgerError) -> str:
    """Return the message on a ledger that cannot be used."""
    lines = [f"factledger: {error.args[0]}"]
    wrong = [problem for problem in error.problems if problem.level == "error"]
    lines += [str(problem) for problem in wrong[:SHOWN]]
    if len(wrong) > SHOWN:
        lines.append(f"… and {len(wrong) - SHOWN} more")
    if wrong:
        lines.append("`factledger facts validate` lists everything; `factledger explain CODE` says what a code means")
    return "\n".join(lines)
