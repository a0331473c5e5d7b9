"""When things held, drawn in the terminal: memberships, terms of office, treaties in force, events as points.

Bars are dark where a fact certainly holds and light where it may; an arrow marks what still held when last confirmed.
"""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import add_folder, add_format, signs, terminal_width, write
from checker.curation.commands.show import other_side
from ledger import open_ledger
from ledger.curating.dossiers import dossier, fact_object, when
from ledger.curating.drawing import timeline
from ledger.curating.finding import find_entity, find_relation, moment_of
from ledger.model import Fact
from ledger.spans import Truth, sometime

EPILOG = """\
examples:
  factledger facts timeline president-of-ukraine president-of-russia
  factledger facts timeline poland --relation member_of
  factledger facts timeline nato --from 1999 --to 2004
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `timeline`."""
    parser.epilog = EPILOG
    parser.add_argument("entity", nargs="+", metavar="ENTITY", help="ids or names")
    parser.add_argument("--relation", action="append", default=[], metavar="ID", help="only facts of these relations")
    parser.add_argument("--from", dest="first", metavar="DATE", help="leave out what ended before (EDTF)")
    parser.add_argument("--to", dest="last", metavar="DATE", help="leave out what began after (EDTF)")
    add_folder(parser)
    add_format(parser, "text", "json")


def run(arguments: argparse.Namespace) -> int:
    """Draw the timeline; returns the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    relations = [find_relation(ledger, relation) for relation in arguments.relation]
    first = moment_of(arguments.first, "--from").lo if arguments.first else 1
    last = moment_of(arguments.last, "--to").hi if arguments.last else 3_652_059
    rows: list[tuple[str, Fact]] = []
    for words in arguments.entity:
        entity = find_entity(ledger, words)
        prefix = f"{entity.name}: " if len(arguments.entity) > 1 else ""
        for part, facts in dossier(ledger, entity).facts:
            for fact in facts:
                if fact.negative or (relations and fact.relation not in relations):
                    continue
                if sometime(fact, first, last) is not Truth.NO:
                    rows.append((f"{prefix}{fact.relation.replace('_', ' ')} {other_side(ledger, fact, part)}", fact))
    unique = {fact.id: (text, fact) for text, fact in reversed(rows)}
    ordered = sorted(unique.values(), key=lambda row: when(row[1]))
    if arguments.format == "json":
        facts_found = [fact_object(ledger, fact) for _, fact in ordered]
        write(json.dumps({"schema_version": 1, "facts": facts_found}, ensure_ascii=False, indent=1) + "\n")
    else:
        write(timeline(ordered, terminal_width(), signs()) or "no dated facts\n")
    return 0
