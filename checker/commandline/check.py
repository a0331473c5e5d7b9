"""`factledger check`: articles in, findings out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from checker import settings_file
from checker.catalogue import CODES
from checker.check import INPUT, SUFFIXES, check_files, check_files_in_parallel, files_of
from checker.commandline.clock import as_of_value
from checker.commandline.exits import Exit, UsageError
from checker.commandline.living import Living, add_living_options
from checker.commandline.opening import open_chosen
from checker.commandline.options import add_as_of_option, add_fixing_options, add_ledger_options, codes_of
from checker.commandline.outputs import Output, Writer, add_output_options, outputs_of, spare_articles
from checker.commandline.progress import Progress
from checker.commandline.terminal import complain, wants_colour
from checker.pipeline import Checker
from checker.reports import Style, new_report
from checker.results import Checked, Totals
from checker.settings import Settings

if TYPE_CHECKING:
    from checker.commandline.fixing import Fixer

EPILOG = f"""\
A folder is searched for {" ".join(SUFFIXES)}. Settings come from the nearest factledger.toml or [tool.factledger] in
pyproject.toml; what stands on the command line wins.

examples:
  factledger check article.md --as-of 2021-04-20
  factledger check articles/ --format json > report.json
  factledger check articles/ --extend-facts my-facts --fail-on warning
  factledger check article.md --ignore wrong-place,wrong-party --show-supported
  factledger check articles/ --format text --format sarif --output report.sarif
  factledger check article.md --diff
  factledger check articles/ --baseline known.json --changed-since origin/main
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `check`."""
    parser.epilog = EPILOG
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    add_output_options(parser)
    add_as_of_option(parser)
    add_ledger_options(parser)
    group = parser.add_argument_group("which findings")
    group.add_argument("--select", metavar="CODES", action="append", help="only these codes (commas between them)")
    group.add_argument("--ignore", metavar="CODES", action="append", help="all but these codes")
    group.add_argument(
        "--fail-on", choices=settings_file.FAIL_ON, help="exit with 1 from this severity on; default: error"
    )
    add_living_options(parser)
    add_fixing_options(parser)
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
    outputs = outputs_of(arguments.outputs)
    writers: list[Writer] = []
    try:
        finder = Finder(Path(arguments.settings) if arguments.settings else None, select, ignore)
        chosen = finder.for_run(arguments.paths)
        files = files_of(arguments.paths, finder)
        _say_empty(arguments.paths, files)
        spare_articles(outputs, files)
        facts = arguments.facts if arguments.facts is not None else chosen.facts
        extend = (*chosen.extend_facts, *(arguments.extend_facts or ()))
        living = Living(arguments, chosen.baseline)
        ledger = open_chosen(facts, extend, cache=not arguments.no_cache)
        colour = wants_colour(arguments.color, sys.stdout)
        files = living.files(files)
        progress = Progress(len(files), arguments.quiet)
        fixer = _fixer(arguments, colour, progress)
        documents: Iterator[Checked]
        jobs = min(_jobs(arguments.jobs), len(files))
        if fixer is not None:
            documents = map(living.note, fixer.files(files, Checker(ledger), as_of, finder, living.filter))
        elif jobs > 1 and INPUT not in files:
            opening = partial(open_chosen, facts, extend, cache=not arguments.no_cache)
            documents = map(living.settled, check_files_in_parallel(files, jobs, opening, as_of, finder))
        else:
            streamed = all(output.format == "jsonl" for output in outputs) and arguments.changed_since is None
            documents = map(living.settled, check_files(files, Checker(ledger), as_of, finder, in_parts=streamed))
        for output in outputs:
            style = Style(
                colour=colour and output.file is None,
                show_supported=arguments.show_supported or chosen.show_supported,
                quiet=arguments.quiet,
            )
            if not arguments.diff or output.file is not None:
                writers.append(Writer(output, new_report(output.format, ledger, style)))
        totals = _write(writers, documents, progress)
    except settings_file.SettingsError as error:
        raise UsageError(str(error)) from None
    finally:
        for writer in writers:
            writer.drop()
    living.finish(arguments.quiet)
    if fixer is not None and not arguments.quiet:
        fixer.say()
    shown = any(output == Output("text", None) for output in outputs)
    if arguments.as_of == "today" and shown and not arguments.quiet:
        sys.stdout.write(f"Judged as of today, {as_of}.\n")
    if fixer is not None and (fixer.failed or arguments.diff):
        return Exit.TROUBLE if fixer.failed else Exit.FINDINGS if fixer.applied else Exit.CLEAN
    return exit_code(totals, arguments.fail_on or chosen.fail_on)


def _jobs(given: int) -> int:
    """How many processes an option asks for. Raises `UsageError`."""
    if given < 0:
        raise UsageError("--jobs: give a number of processes, or 0 for one for each processor")
    return given or os.cpu_count() or 1


def _fixer(arguments: argparse.Namespace, colour: bool, progress: Progress) -> Fixer | None:
    if not (arguments.diff or arguments.fix or arguments.unsafe_fixes):
        return None
    from checker.commandline.fixing import Fixer

    if "-" in arguments.paths and not arguments.diff:
        raise UsageError("standard input cannot be fixed in place: --diff shows what would change")
    return Fixer(arguments, colour, progress.wipe)


def _write(writers: list[Writer], documents: Iterable[Checked], progress: Progress) -> Totals:
    """Write every report, each document into all of them as it comes."""
    totals = Totals()
    for writer in writers:
        writer.write(writer.report.opening())
    try:
        for checked in documents:
            totals.add(checked)
            for writer in writers:
                text = writer.report.document(checked)
                if text:
                    progress.wipe()
                    writer.write(text)
            progress.step()
    finally:
        progress.wipe()
    for writer in writers:
        writer.write(writer.report.closing(totals))
        writer.finish()
    return totals


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


def _say_empty(paths: list[str], files: list[str]) -> None:
    for path in paths:
        folder = Path(path)
        if path != "-" and folder.is_dir() and not any(Path(file).is_relative_to(folder) for file in files):
            complain(f"factledger: no articles ({' '.join(SUFFIXES)}) in {path}")
