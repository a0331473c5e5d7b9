"""What a code of `factledger facts validate` means: what is checked, why, what to do, and an example."""

from __future__ import annotations

import argparse
from difflib import get_close_matches

from checker.curation.commands.common import say, write
from ledger.curating.explanations import explanation
from ledger.invariants import codes

EPILOG = """\
examples:
  factledger facts explain                    every code with its first line
  factledger facts explain overlapping-terms
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `explain`."""
    parser.epilog = EPILOG
    parser.add_argument("code", nargs="?", metavar="CODE", help="a code, as it stands in [brackets] after a problem")


def run(arguments: argparse.Namespace) -> int:
    """Write the explanation of a code, or the list of codes; returns the exit code."""
    if arguments.code is None:
        width = max(map(len, codes()))
        write("".join(f"{code:{width}}  {(explanation(code) or '').split(chr(10), 1)[0]}\n" for code in codes()))
        return 0
    found = explanation(arguments.code)
    if found is None:
        close = get_close_matches(arguments.code, codes(), n=1)
        say(f"there is no code '{arguments.code}'" + (f"; did you mean '{close[0]}'?" if close else ""))
        return 2
    write(f"{arguments.code}\n\n{found.rstrip()}\n")
    return 0
