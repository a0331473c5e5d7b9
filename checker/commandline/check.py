"""`factledger check`: articles in, findings out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from checker import settings_file
from checker.catalogue import CODES
from checker.check import INPUT, SUFFIXES, check_files, check_files_in_parallel, files_of
from checker.commandline.clock import as_of_value
from checker.commandline.exits import Exit, UsageError
from checker.commandline.opening import open_chosen
from checker.commandline.options import add_as_of_option, add_ledger_options, codes_of
from checker.commandline.terminal import complain, wants_colour
from checker.pipeline import Checker
from checker.reports import FORMATS, Style, new_report
from checker.results import Checked, Totals
from checker.settings import Settings

EPILOG = f"""\
A folder is searched for {" ".join(SUFFIXES)}. Settings come from the nearest factledger.toml or [tool.factledger] in
pyproject.toml; what stands on the command line wins.

examples:
  factledger check article.md --as-of 2021-04-20
  factledger check articles/ --format json > report.json
  factledger check articles/ --extend-facts my-facts --fail-on warning
  factledger check article.md --ignore wrong-place,wrong-party --show-supported
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `check`."""
    parser.epilog = EPILOG
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument(
        "--format", choices=[known.name for known in FORMATS], default=FORMATS[0].name, help="default: text"
    )
    add_as_of_option(parser)
    add_ledger_options(parser)
    group = parser.add_argument_group("which findings")
    group.add_argument("--select", metavar="CODES", action="append", help="only these codes (commas between them)")
    group.add_argument("--ignore", metavar="CODES", action="append", help="all but these codes")
    group.add_argument(
        "--fail-on", choices=settings_file.FAIL_ON, help="exit with 1 from this severity on; default: error"
    )
    group = parser.add_argument_group("output")
    group.add_argument(
        "--show-supported", action="store_true", help="show the statements that the ledger bears out, too"
    )
    group.add_argument("--quiet", action="store_true", help="findings only: no notes and no summary")
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="default: on a terminal, unless NO_COLOR"
    )
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=int,
        default=1,
        help="check with N processes (0: one for each processor); default: 1",
    )
    parser.add_argument("--settings", metavar="FILE", help="use this settings file instead of the nearest one")


def run(arguments: argparse.Namespace) -> Exit:
    """Check, write the report, and say by the exit code what came of it."""
    if not arguments.paths:
        raise UsageError("check: name files or folders, or - for standard input")
    select = codes_of(arguments.select, CODES, "--select")
    ignore = codes_of(arguments.ignore, CODES, "--ignore")
    as_of = as_of_value(arguments.as_of)
    try:
        finder = Finder(Path(arguments.settings) if arguments.settings else None, select, ignore)
        chosen = finder.for_run(arguments.paths)
        files = files_of(arguments.paths, finder)
        _say_empty(arguments.paths, files)
        facts = arguments.facts if arguments.facts is not None else chosen.facts
        extend = (*chosen.extend_facts, *(arguments.extend_facts or ()))
        ledger = open_chosen(facts, extend, cache=not arguments.no_cache)
        style = Style(
            colour=wants_colour(arguments.color, sys.stdout),
            show_supported=arguments.show_supported or chosen.show_supported,
            quiet=arguments.quiet,
        )
        report = new_report(arguments.format, ledger, style)
        totals = Totals()
        sys.stdout.write(report.opening())
        jobs = min(_jobs(arguments.jobs), len(files))
        if jobs > 1 and INPUT not in files:
            opening = partial(open_chosen, facts, extend, cache=not arguments.no_cache)
            documents = check_files_in_parallel(files, jobs, opening, as_of, finder)
        else:
            documents = check_files(files, Checker(ledger), as_of, finder, in_parts=arguments.format == "jsonl")
        for checked in _counted(documents, totals):
            sys.stdout.write(report.document(checked))
        sys.stdout.write(report.closing(totals))
    except settings_file.SettingsError as error:
        raise UsageError(str(error)) from None
    if arguments.as_of == "today" and arguments.format == "text" and not arguments.quiet:
        sys.stdout.write(f"Judged as of today, {as_of}.\n")
    return exit_code(totals, arguments.fail_on or chosen.fail_on)


def _jobs(given: int) -> int:
    """How many processes an option asks for. Raises `UsageError`."""
    if given < 0:
        raise UsageError("--jobs: give a number of processes, or 0 for one for each processor")
    return given or os.cpu_count() or 1


def exit_code(totals: Totals, fail_on: str) -> Exit:
    """Return the exit code: a document that cannot be read weighs more than findings, `never` forgives both."""
    if totals.crashed:
        return Exit.TROUBLE
    if fail_on == "never":
        return Exit.CLEAN
    if totals.unreadable:
        return Exit.TROUBLE
    levels = settings_file.SEVERITIES[: settings_file.SEVERITIES.index(fail_on) + 1]
    return Exit.FINDINGS if any(totals.severities[level] for level in levels) else Exit.CLEAN


class Finder:
    """The settings for each document, with the options of the command line on top."""

    def __init__(self, file: Path | None, select: frozenset[str] | None, ignore: frozenset[str] | None) -> None:
        self._finder = settings_file.SettingsFinder(file)
        self._select = select
        self._ignore = ignore or frozenset()

    def for_run(self, paths: list[str]) -> Settings:
        """Return the settings for the run as a whole."""
        return self._finder.for_run(paths)

    def __call__(self, path: str) -> Settings:
        """Return the settings for one document."""
        return self._finder.for_document(path).narrowed(self._select, self._ignore)


def _counted(documents: Iterator[Checked], totals: Totals) -> Iterator[Checked]:
    for checked in documents:
        totals.add(checked)
        yield checked


def _say_empty(paths: list[str], files: list[str]) -> None:
    for path in paths:
        folder = Path(path)
        if path != "-" and folder.is_dir() and not any(Path(file).is_relative_to(folder) for file in files):
            complain(f"factledger: no articles ({' '.join(SUFFIXES)}) in {path}")
