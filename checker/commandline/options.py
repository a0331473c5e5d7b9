"""Options that several commands share, and the reading of their values."""

from __future__ import annotations

import argparse

from checker.commandline.exits import UsageError
from ledger.closest import closest


def add_ledger_options(parser: argparse.ArgumentParser) -> None:
    """`--facts`, `--extend-facts` and `--no-cache`."""
    group = parser.add_argument_group("the ledger")
    group.add_argument("--facts", metavar="DIR", help="use the facts of this folder instead of the shipped ones")
    group.add_argument(
        "--extend-facts", metavar="DIR", action="append", default=None,
        help="add the facts of this folder to the ledger (may be given several times)",
    )  # fmt: skip
    group.add_argument(
        "--no-cache", action="store_true", help="neither read nor write the compiled ledger in the cache"
    )


def add_as_of_option(parser: argparse.ArgumentParser) -> None:
    """`--as-of`."""
    parser.add_argument(
        "--as-of", metavar="DATE",
        help="the date from which the articles speak, EDTF (2021-04-20, 2021-04, 2021, 2021~, 2020/2021), or `today`; "
        "goes before any date that the articles give themselves",
    )  # fmt: skip


def add_fixing_options(parser: argparse.ArgumentParser) -> None:
    """`--diff`, `--fix` and `--unsafe-fixes`."""
    group = parser.add_argument_group("fixes")
    group.add_argument("--diff", action="store_true", help="show what the fixes would change, and change nothing")
    group.add_argument("--fix", action="store_true", help="apply the safe fixes: single years, days, counts and names")
    group.add_argument("--unsafe-fixes", action="store_true", help="apply the others as well (with --diff: show them)")


def codes_of(given: list[str] | None, known: tuple[str, ...], option: str) -> frozenset[str] | None:
    """Return the codes in the values of an option (commas separate several); None where it was not given."""
    if given is None:
        return None
    codes = frozenset(code.strip() for value in given for code in value.split(",") if code.strip())
    for code in sorted(codes):
        if code not in known:
            close = closest(code, known)
            hint = f"; did you mean {close[0]}?" if close else f"; the codes are {', '.join(known)}"
            raise UsageError(f"{option}: there is no code '{code}'{hint}")
    return codes
