"""The semantic difference between two revisions of a facts folder: facts added, removed, re-dated, re-sourced, and
changed entities, relations, sources. Moving rows, sorting and formatting are no difference.

Exit code: 0 (also when there are differences), 1 with --exit-code if there are any, 2 a revision cannot be read.
"""

from __future__ import annotations

import argparse

from checker.curation.commands.common import add_folder, add_format, add_range, facts_of_repository, say, write
from ledger.curating import difference_reports
from ledger.curating.differences import compare
from ledger.curating.snapshots import folder_at, name_of, parse_range
from ledger.folders import read_sources
from ledger.loading import Content, load
from ledger.problem import errors

EPILOG = """\
examples:
  factledger facts diff HEAD                          what the working tree says that the last commit did not
  factledger facts diff main..HEAD --facts facts
  factledger facts diff origin/main...HEAD --format markdown >> "$GITHUB_STEP_SUMMARY"
  factledger facts diff v1.0..v1.1 --format json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `diff`."""
    parser.epilog = EPILOG
    add_range(parser)
    add_folder(parser)
    add_format(parser, "text", "markdown", "json")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 if there are differences")


def run(arguments: argparse.Namespace) -> int:
    """Compare and report; returns the exit code."""
    revisions = parse_range(arguments.range)
    folder = facts_of_repository(arguments.facts)
    with folder_at(folder, revisions.old) as old, folder_at(folder, revisions.new) as new:
        changes = compare(_content(old, name_of(revisions.old)), _content(new, name_of(revisions.new)))
    report = {
        "text": difference_reports.as_text,
        "markdown": difference_reports.as_markdown,
        "json": difference_reports.as_json,
    }[arguments.format]
    write(report(changes, name_of(revisions.old), name_of(revisions.new)))
    return 1 if changes and arguments.exit_code else 0


def _content(folder: object, name: str) -> Content:
    from pathlib import Path

    files, unread = read_sources([Path(str(folder))])
    content, problems = load(files)
    if wrong := errors([*unread, *problems]):
        say(f"note: {name} has {len(wrong)} errors; what they concern is left out")
    return content
