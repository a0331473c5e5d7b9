"""Facts as CSV, as JSON Lines, or as JSON-LD: entities in the words of schema.org, facts as statements with qualifiers
and citations in the manner of Wikidata."""

from __future__ import annotations

import argparse

from checker.curation.commands.common import add_folder, write
from ledger import open_ledger
from ledger.curating.dossiers import select
from ledger.curating.exporting import as_csv, as_json_lines
from ledger.curating.finding import find_entity, find_relation, moment_of
from ledger.curating.linked_data import as_linked_data

EPILOG = """\
examples:
  factledger facts export --format csv > facts.csv
  factledger facts export --format jsonl --relation member_of --on 2004-05-01
  factledger facts export --format jsonld --object nato --base https://example.org/facts/ > nato.jsonld
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `export`."""
    parser.epilog = EPILOG
    parser.add_argument("--format", choices=("csv", "jsonl", "jsonld"), default="csv", help="default: csv")
    parser.add_argument("--relation", metavar="ID", help="only facts of this relation")
    parser.add_argument("--subject", metavar="ENTITY", help="only facts about this subject (id or name)")
    parser.add_argument("--object", metavar="ENTITY", help="only facts about this object (id or name)")
    parser.add_argument("--on", metavar="DATE", help="only what holds or happens then (EDTF)")
    parser.add_argument(
        "--base", metavar="IRI", default="https://factledger.invalid/", help="JSON-LD: what ids are relative to"
    )
    add_folder(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the facts; returns the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    found = select(
        ledger,
        find_relation(ledger, arguments.relation) if arguments.relation else None,
        find_entity(ledger, arguments.subject).id if arguments.subject else None,
        find_entity(ledger, arguments.object).id if arguments.object else None,
        moment_of(arguments.on) if arguments.on else None,
    )
    facts = tuple(sorted((fact for fact, _ in found), key=lambda fact: (fact.path, fact.line)))
    if arguments.format == "csv":
        write(as_csv(ledger, facts))
    elif arguments.format == "jsonl":
        for line in as_json_lines(ledger, facts):
            write(line)
    else:
        for part in as_linked_data(ledger, facts, arguments.base):
            write(part)
    return 0
