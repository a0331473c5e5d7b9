"""Every problem of a facts folder in one run: of the files, of single entries, of the ledger as a whole.

Exit code: 0 nothing wrong, 1 errors (with --strict also warnings), 2 the folder cannot be opened.
"""

from __future__ import annotations

import argparse

from checker.curation.commands.common import add_folder, add_format, say, write
from ledger.curating import problem_reports
from ledger.curating.places import Places
from ledger.folders import yaml_files
from ledger.problem import ERROR, WARNING
from ledger.unchanged import validated

EPILOG = """\
examples:
  factledger facts validate                        the shipped ledger
  factledger facts validate facts --strict         warnings fail, too
  factledger facts validate facts --level info     notes, too
  factledger facts validate facts --format sarif > facts.sarif
  factledger facts validate facts --on 2026-11-01  which confirmations are older than a year on that day
  factledger facts explain dangling-id             what a code means
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `validate`."""
    parser.epilog = EPILOG
    add_folder(parser, positional=True)
    add_format(parser, "text", "json", "sarif", "github")
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")
    parser.add_argument(
        "--level", choices=problem_reports.LEVELS, default=WARNING, help="the least level shown (default: warning)"
    )
    parser.add_argument("--no-cache", action="store_true", help="check everything anew, and keep nothing")
    parser.add_argument("--ignore", action="append", default=[], metavar="CODES", help="leave out these codes")
    parser.add_argument(
        "--on", metavar="DATE", help="the day against which confirmations are stale (default: the ledger's newest)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Validate, report, and return the exit code."""
    places = Places(arguments.facts, arguments.extend_facts)
    ignored = {code.strip() for listed in arguments.ignore for code in listed.split(",")}
    if ignored and (unknown := _unknown(ignored)):
        say(f"factledger facts validate: --ignore: there is no code '{unknown}'")
        return 2
    shown = problem_reports.LEVELS[: problem_reports.LEVELS.index(arguments.level) + 1]
    found = validated(arguments.facts, arguments.extend_facts, arguments.on, not arguments.no_cache)
    problems = [problem for problem in found if problem.code not in ignored and problem.level in shown]
    files = sum(len(yaml_files(folder)) for folder in places.folders)
    if arguments.format == "json":
        write(problem_reports.as_json(problems, places, files))
    elif arguments.format == "sarif":
        from importlib.metadata import PackageNotFoundError, version

        from ledger.curating.explanations import explanation

        try:
            number = version("factledger")
        except PackageNotFoundError:  # run from a checkout that was never installed
            number = "0"
        write(problem_reports.as_sarif(problems, places, explanation, number))
    elif arguments.format == "github":
        write(problem_reports.as_github(problems, places) + problem_reports.summary(problems, files))
    else:
        write(problem_reports.as_text(problems, places) + problem_reports.summary(problems, files))
    failing = (ERROR, WARNING) if arguments.strict else (ERROR,)
    return 1 if any(problem.code not in ignored and problem.level in failing for problem in found) else 0


def _unknown(ignored: set[str]) -> str:
    """The first of the codes that no invariant has, empty if they all exist."""
    from ledger.invariants import codes

    return next(iter(sorted(ignored - set(codes()))), "")
