"""The facts of a relation, all of them or those about a subject, an object, a day.

Exit code: 0 facts found, 1 none, 2 no such relation or entity.
"""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import add_folder, add_format, say, terminal_width, write
from checker.curation.commands.show import details, label
from ledger import open_ledger
from ledger.curating.dossiers import fact_object, select
from ledger.curating.drawing import table
from ledger.curating.exporting import as_csv
from ledger.curating.finding import find_entity, find_relation, moment_of

EPILOG = """\
examples:
  factledger facts query member_of --object nato --on 1990-10-03
  factledger facts query holds_office --subject angela-merkel
  factledger facts query signed --format csv
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `query`."""
    parser.epilog = EPILOG
    parser.add_argument("relation", metavar="RELATION", help="the id of a relation")
    parser.add_argument("--subject", metavar="ENTITY", help="an id or a name")
    parser.add_argument("--object", metavar="ENTITY", help="an id or a name")
    parser.add_argument(
        "--on", metavar="DATE", help="what holds, or happens, on that day, in that month or year (EDTF)"
    )
    add_folder(parser)
    add_format(parser, "text", "json", "csv")


def run(arguments: argparse.Namespace) -> int:
    """Write the facts; returns the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    relation = find_relation(ledger, arguments.relation)
    subject = find_entity(ledger, arguments.subject).id if arguments.subject else None
    object = find_entity(ledger, arguments.object).id if arguments.object else None
    on = moment_of(arguments.on) if arguments.on else None
    found = select(ledger, relation, subject, object, on)
    if arguments.format == "json":
        facts = [{**fact_object(ledger, fact), **({"certain": certain} if on else {})} for fact, certain in found]
        write(json.dumps({"schema_version": 1, "facts": facts}, ensure_ascii=False, indent=1) + "\n")
    elif arguments.format == "csv":
        write(as_csv(ledger, [fact for fact, _ in found]))
    else:
        rows = [("subject", "object", "time", "more", "source")]
        for fact, certain in found:
            more = "; ".join(filter(None, ("" if certain else "not certain on that day", details(fact))))
            rows.append(
                (label(ledger, fact.subject), label(ledger, fact.object), fact.time, more, ", ".join(fact.sources))
            )
        if found:
            write(table(rows, terminal_width()))
        say(f"{len(found)} fact{'' if len(found) == 1 else 's'}")
    return 0 if found else 1
