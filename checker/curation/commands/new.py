"""Write a new fact in the right place: into the block that shares its relation and object (or subject), in the order of
time where the block keeps it. The ledger is checked with the row in it; a row with errors is not written.

Exit code: 0 written (or shown), 1 the row is wrong, 2 the ledger cannot be used.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.curation.commands.common import add_folder, facts_to_write, say, write
from ledger import open_ledger
from ledger.curating.finding import find_entity, find_relation
from ledger.curating.places import Places, harmless
from ledger.curating.placing import place
from ledger.curating.rows import Field
from ledger.formatting import replace_file
from ledger.store import Ledger

EPILOG = """\
examples:
  factledger facts new member_of --subject sweden --object nato --time 2024-03-07/.. --source nato-members
  factledger facts new signed --subject new-start --time 2010-04-08 --set place=prague --source us-state-department
  factledger facts new holds_office --subject "Mark Rutte" --object nato-secretary-general --time 2024-10-01/.. \\
      --confirmed 2026-11-01 --source nato-secretaries --dry-run
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `new`."""
    parser.epilog = EPILOG
    parser.add_argument("relation", metavar="RELATION", help="the id of a relation")
    parser.add_argument("--subject", required=True, metavar="ENTITY", help="an id or a name")
    parser.add_argument("--object", metavar="ENTITY", help="an id or a name")
    parser.add_argument("--time", metavar="EDTF", default="", help="1999-03-12 or 1999-03-12/..")
    parser.add_argument("--source", action="append", default=[], metavar="ID", help="a source (may be repeated)")
    parser.add_argument("--confirmed", metavar="DATE", default="", help="the day on which an open end was confirmed")
    parser.add_argument("--note", metavar="TEXT", default="", help="for curators")
    parser.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", dest="others",
        help="any other field, role or named date; a list as a|b",
    )  # fmt: skip
    parser.add_argument("--file", metavar="PATH", help="the file to write to, inside the facts folder")
    parser.add_argument("--dry-run", action="store_true", help="show the row and its place, write nothing")
    add_folder(parser)


def run(arguments: argparse.Namespace) -> int:
    """Place the row; returns the exit code."""
    folder = facts_to_write(arguments.facts)
    ledger = open_ledger(folder, strict=False)
    fact = _fields(ledger, arguments)
    placed = place(folder, fact, arguments.file)
    if placed.problems:
        for problem in placed.problems:
            say(f"{problem.message}{f' ({harmless(problem.hint)})' if problem.hint else ''} [{problem.code}]")
        say(f"not written: - {placed.text}")
        return 1
    where = f"{Places(folder).path(placed.path)}:{placed.line}"
    write(f"{where}: - {harmless(placed.text)}\n")
    if not arguments.dry_run:
        file = folder / placed.path
        if file.exists():
            replace_file(file, placed.data)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            Path(file).write_bytes(placed.data)
    return 0


def _fields(ledger: Ledger, arguments: argparse.Namespace) -> dict[str, Field]:
    fields: dict[str, Field] = {
        "relation": find_relation(ledger, arguments.relation),
        "subject": find_entity(ledger, arguments.subject).id,
        "object": find_entity(ledger, arguments.object).id if arguments.object else "",
        "time": arguments.time,
        "source": arguments.source[0] if len(arguments.source) == 1 else tuple(arguments.source),
        "confirmed": arguments.confirmed,
        "note": arguments.note,
    }
    for given in arguments.others:
        name, _, value = given.partition("=")
        fields[name.strip()] = tuple(value.split("|")) if "|" in value else value
    return {name: value for name, value in fields.items() if value}
