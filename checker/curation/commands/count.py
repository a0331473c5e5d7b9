"""How many members an organisation had on a day: prints the number. Where the dates on record are too coarse to tell,
it prints the least and the most ("27 to 28"). Notes go to standard error."""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import add_folder, add_format, say, write
from ledger import open_ledger
from ledger.curating.dossiers import count, day_text
from ledger.curating.finding import find_entity, find_relation, moment_of

EPILOG = """\
examples:
  factledger facts count nato --on 2004-04-01
  factledger facts count "European Union" --on 2013-07-01 --list
  factledger facts count brics --on 2024 --format json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `count`."""
    parser.epilog = EPILOG
    parser.add_argument("organisation", metavar="ORG", help="an id or a name")
    parser.add_argument(
        "--on", metavar="DATE", required=True, help="the day; a month or a year counts whoever was there in it"
    )
    parser.add_argument("--relation", default="member_of", metavar="ID", help="count the subjects of this relation")
    parser.add_argument("--list", action="store_true", help="print the members below the number")
    add_folder(parser)
    add_format(parser, "text", "json")


def run(arguments: argparse.Namespace) -> int:
    """Print the number; returns the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    organisation = find_entity(ledger, arguments.organisation)
    relation = find_relation(ledger, arguments.relation)
    on = moment_of(arguments.on)
    found = count(ledger, relation, organisation.id, on)
    if arguments.format == "json":
        write(json.dumps({
            "schema_version": 1, "object": organisation.id, "relation": relation, "on": on.edtf, "least": found.least,
            "most": found.most, "closed": found.closed, "subjects": [fact.subject for fact in found.facts],
        }, ensure_ascii=False, indent=1) + "\n")  # fmt: skip
        return 0
    write(f"{found.least}\n" if found.least == found.most else f"{found.least} to {found.most}\n")
    if not found.closed:
        known = [
            c.end for c in ledger.closures(relation, object=organisation.id) if c.object == organisation.id and c.end
        ]
        until = f"; it is closed up to {day_text(max(end.hi for end in known))}" if known else ""
        say(f"note: the list is not closed on {on.edtf}{until}: this counts what is on record")
    if arguments.list:
        write("".join(f"{fact.subject}  {fact.time}\n" for fact in found.facts))
    return 0
