"""Start a facts repository: a facts folder that validates at once, settings, a CI workflow, a pre-commit configuration.
Files that are there already are left as they are."""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.curation.commands.common import write
from ledger.curating.starting import start

EPILOG = """\
examples:
  factledger facts init                 here
  factledger facts init my-facts        in a folder of its own
  factledger facts validate my-facts/facts
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `init`."""
    parser.epilog = EPILOG
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="DIR", help="where (default: here)")


def run(arguments: argparse.Namespace) -> int:
    """Write the files; returns the exit code."""
    for file in start(arguments.folder):
        where = (arguments.folder / file.path).as_posix()
        write(f"{'wrote' if file.written else 'left '} {where}\n")
    facts = (arguments.folder / "facts").as_posix()
    write(f"\nnext: factledger facts validate {facts}\n      factledger facts test {facts}\n")
    return 0
