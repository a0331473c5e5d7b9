"""Put facts files into canonical form. Values, comments and the order of rows stay; each file is replaced in one step,
so that a run that is killed leaves every file either as it was or formatted.

Exit code: 0 all in order (or put in order), 1 with --check or --diff: some would change, 2 a file cannot be read.
"""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from checker.curation.commands.common import facts_of_repository, facts_to_write, say, shown_progress, write
from ledger.curating.places import harmless
from ledger.folders import yaml_files
from ledger.formatting import format_bytes, replace_file
from ledger.problem import ERROR, LedgerError

EPILOG = """\
examples:
  factledger facts fmt facts             write
  factledger facts fmt --check facts     name the files that would change, write nothing
  factledger facts fmt --diff facts      show what would change, write nothing
  factledger facts fmt facts/a.yaml      single files, as editors and pre-commit name them
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `fmt`."""
    parser.epilog = EPILOG
    parser.add_argument(
        "facts", nargs="*", type=Path, metavar="FACTS", help="folders or files (default: the shipped ledger)"
    )
    parser.add_argument("--facts", dest="facts_option", type=Path, metavar="DIR", help="the same, as elsewhere")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file would change")
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would change")


def run(arguments: argparse.Namespace) -> int:
    """Format, or say what formatting would change; returns the exit code."""
    only_look = arguments.check or arguments.diff
    places = arguments.facts or [(facts_of_repository if only_look else facts_to_write)(None)]
    files = [file for place in places for file in _files(place)]
    changed = unreadable = 0
    for file in shown_progress(files, "files", len(files)):
        try:
            if not file.is_file():  # a link that leads nowhere, a pipe, a device
                raise OSError(0, "it is not a file")
            data = file.read_bytes()
        except OSError as error:
            say(f"{harmless(file.as_posix())}: cannot read the file: {error.strerror}")
            unreadable += 1
            continue
        formatted, problems = format_bytes(data, file.as_posix())
        for problem in problems:
            say(str(problem))
        unreadable += any(problem.level == ERROR for problem in problems)
        if formatted == data:
            continue
        changed += 1
        if arguments.diff:
            write(_difference(file, data, formatted))
        elif arguments.check:
            write(f"would change {harmless(file.as_posix())}\n")
        else:
            replace_file(file, formatted)
            write(f"changed {harmless(file.as_posix())}\n")
    verb = "would change" if only_look else "changed"
    write(f"{changed} of {len(files)} files {verb}\n" if not arguments.diff or not changed else "")
    if unreadable:
        return 2
    return 1 if only_look and changed else 0


def _files(place: Path) -> list[Path]:
    if place.is_dir():
        return [file for _, file in yaml_files(place)]
    if place.is_file():
        return [place]
    raise LedgerError(f"there is no file or folder {place}")


def _difference(file: Path, data: bytes, formatted: bytes) -> str:
    before = data.decode("utf-8-sig").splitlines(keepends=True)
    after = formatted.decode().splitlines(keepends=True)
    lines = difflib.unified_diff(before, after, f"{file.as_posix()} (now)", f"{file.as_posix()} (formatted)")
    return "".join(line if line.endswith("\n") else line + "\n\\ no newline at the end\n" for line in lines)
