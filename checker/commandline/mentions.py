"""`factledger mentions`: articles in, the names, times, quantities and titles recognised in them out."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from checker import settings_file
from checker.check import files_of, open_document
from checker.commandline.clock import as_of_value
from checker.commandline.exits import Exit, UsageError
from checker.commandline.opening import open_chosen
from checker.commandline.options import add_as_of_option, add_ledger_options
from checker.document import DocumentError
from checker.pipeline import Checker
from checker.reports.harmless import harmless, shown_path
from checker.reports.json import SCHEMA_VERSION, dumped
from checker.reports.mentions import mention_lines, mention_rows


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `mentions`."""
    parser.epilog = "example:\n  factledger mentions article.md --as-of 2021-04-20\n"
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    add_as_of_option(parser)
    add_ledger_options(parser)
    parser.add_argument("--settings", metavar="FILE", help="use this settings file instead of the nearest one")


def run(arguments: argparse.Namespace) -> Exit:
    """Write what was recognised; a document that cannot be read is listed with its error."""
    if not arguments.paths:
        raise UsageError("mentions: name files or folders, or - for standard input")
    as_of = as_of_value(arguments.as_of)
    try:
        finder = settings_file.SettingsFinder(Path(arguments.settings) if arguments.settings else None)
        chosen = finder.for_run(arguments.paths)
        files = [(path, finder.for_document(path)) for path in files_of(arguments.paths, finder.for_document)]
    except settings_file.SettingsError as error:
        raise UsageError(str(error)) from None
    facts = arguments.facts if arguments.facts is not None else chosen.facts
    extend = (*chosen.extend_facts, *(arguments.extend_facts or ()))
    ledger = open_chosen(facts, extend, cache=not arguments.no_cache)
    checker = Checker(ledger)
    documents: list[dict[str, Any]] = []
    for path, settings in files:
        try:
            document = open_document(path, as_of, settings)
        except DocumentError as error:
            documents.append({"path": path, "as_of": None, "error": str(error), "mentions": []})
            if arguments.format == "text":
                sys.stdout.write(f"{shown_path(path)}: cannot be read: {harmless(str(error))}\n")
            continue
        rows = mention_rows(checker.mentions(document), ledger)
        if arguments.format == "text":
            sys.stdout.writelines(line + "\n" for line in mention_lines(path, document.text, rows))
        else:
            documents.append({"path": path, "as_of": document.as_of_text, "error": None, "mentions": rows})
    if arguments.format == "json":
        sys.stdout.write(dumped({"schema_version": SCHEMA_VERSION, "documents": documents}))
    return Exit.TROUBLE if any(document["error"] for document in documents) else Exit.CLEAN
