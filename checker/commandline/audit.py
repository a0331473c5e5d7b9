"""`factledger audit`: archives in, files of findings and claims and a summary page out; a killed run goes on."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from checker.commandline.clock import as_of_value
from checker.commandline.exits import Exit, UsageError
from checker.commandline.opening import open_chosen
from checker.commandline.options import add_as_of_option, add_ledger_options

EPILOG = """\
Inputs are folders of articles, JSON Lines (.jsonl, .jsonl.gz), Parquet and web archives (.warc.gz); the last two need
`pip install 'factledger[audit]'`. OUT holds documents/, claims/ and findings/ (a file for each batch), summary.html, and
audit.sqlite, which remembers what is done: the same command goes on where a killed run stopped.

examples:
  factledger audit articles/ --out audit
  factledger audit dump.jsonl.gz --out audit --text-field body --date-field published --jobs 8
  factledger audit crawl.warc.gz --out audit --format jsonl
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `audit`."""
    parser.epilog = EPILOG
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="folders, .jsonl, .jsonl.gz, .parquet, .warc.gz")
    parser.add_argument("--out", required=True, metavar="OUT", help="the folder of the results")
    parser.add_argument("--format", choices=("parquet", "jsonl"), help="default: parquet where pyarrow is installed")
    parser.add_argument(
        "--jobs", metavar="N", type=int, default=1, help="processes (0: one for each processor); default: 1"
    )
    for name in ("text", "name", "date"):
        parser.add_argument(f"--{name}-field", metavar="FIELD", help=f"the field of a row that holds its {name}")
    parser.add_argument("--default-as-of", metavar="DATE", help="the as-of date of documents that give none")
    add_as_of_option(parser)
    add_ledger_options(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Audit, telling on a terminal how far it is."""
    from checker.audit.archives import ArchiveError, Fields
    from checker.audit.progress import OtherAuditError
    from checker.audit.running import Job, audit, usual_form

    usual = Fields()
    given = {name: getattr(arguments, f"{name}_field") for name in ("text", "name", "date")}
    if arguments.jobs < 0:
        raise UsageError("--jobs: give a number of processes, or 0 for one for each processor")
    job = Job(
        tuple(arguments.inputs),
        Path(arguments.out),
        arguments.format or usual_form(),
        arguments.jobs or os.cpu_count() or 1,
        usual._replace(**{name: (field,) for name, field in given.items() if field}),
        as_of_value(arguments.as_of),
        as_of_value(arguments.default_as_of),
    )
    opening = partial(open_chosen, arguments.facts, arguments.extend_facts or (), cache=not arguments.no_cache)
    documents = 0
    try:
        for step in audit(job, opening):
            documents += step.tally.documents
            if sys.stderr.isatty():
                sys.stderr.write(f"\r{step.done} of {step.batches} batches, {documents:,} documents in this run\x1b[K")
                sys.stderr.flush()
    except (ArchiveError, OtherAuditError) as error:
        raise UsageError(f"audit: {error}") from None
    if sys.stderr.isatty():
        sys.stderr.write("\n")
    sys.stdout.write(f"{documents} documents checked in this run; see {(job.folder / 'summary.html').as_posix()}\n")
    return Exit.CLEAN
