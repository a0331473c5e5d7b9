"""Counts by relation, the share of dates known to the day, the share of facts with a source that was seen, and open
ends that nobody has confirmed for more than a year (against --on, else the newest day in the ledger; never a clock)."""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import add_folder, add_format, say, terminal_width, write
from ledger import folders
from ledger.curating.dossiers import day_text
from ledger.curating.drawing import table
from ledger.curating.finding import moment_of
from ledger.curating.places import Places
from ledger.curating.statistics import Measures, Statistics, measure, share
from ledger.loading import load
from ledger.problem import errors

EPILOG = """\
examples:
  factledger facts stats
  factledger facts stats facts --on 2026-11-22
  factledger facts stats --format json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `stats`."""
    parser.epilog = EPILOG
    add_folder(parser, positional=True)
    add_format(parser, "text", "json", "markdown")
    parser.add_argument(
        "--on", metavar="DATE", help="the day of comparison for confirmations (default: the ledger's newest)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the measures; returns the exit code."""
    on = moment_of(arguments.on).hi if arguments.on else None
    files, unread = folders.read_sources(Places(arguments.facts, arguments.extend_facts).folders)
    content, problems = load(files)
    if wrong := errors([*unread, *problems]):
        say(f"note: the ledger has {len(wrong)} errors; what they concern is not counted (factledger facts validate)")
    found = measure(files, content, on)
    if arguments.format == "json":
        write(json.dumps(_as_json(found), ensure_ascii=False, indent=1) + "\n")
    elif arguments.format == "markdown":
        write(_as_markdown(found))
    else:
        write(_as_text(found))
    return 0


HEAD = ("relation", "facts", "to the day", "source seen", "open ends", "stale", "disputed", "negative")


def _row(one: Measures) -> tuple[str, ...]:
    return (
        one.name,
        str(one.facts),
        share(one.by_day, one.dates),
        share(one.with_seen_source, one.facts),
        str(one.open_ends),
        str(one.stale),
        str(one.disputed),
        str(one.negative),
    )


def _head(found: Statistics) -> str:
    kinds = ", ".join(f"{number} {kind}" for kind, number in found.entities)
    entities = sum(number for _, number in found.entities)
    compared = day_text(found.on) if found.on else "no day"
    total = found.total
    return (
        f"{total.facts} facts, {entities} entities, {found.names} names, {found.closures} closed lists in "
        f"{found.files} files\nentities: {kinds}\n"
        f"sources: {found.sources}, of which {found.sources_seen} seen ({share(found.sources_seen, found.sources)})\n"
        f"dates: {total.dates}, of which {total.by_day} to the day ({share(total.by_day, total.dates)})\n"
        f"facts with a seen source: {total.with_seen_source} ({share(total.with_seen_source, total.facts)})\n"
        f"open ends: {total.open_ends}, of which {total.stale} not confirmed in the 400 days before {compared}\n"
    )


def _as_text(found: Statistics) -> str:
    rows = [HEAD, *(_row(one) for one in found.relations), _row(found.total)]
    return _head(found) + "\n" + table(rows, terminal_width())


def _as_markdown(found: Statistics) -> str:
    rows = [HEAD, ("---", *("--:" for _ in HEAD[1:])), *(_row(one) for one in found.relations), _row(found.total)]
    lines = "".join("| " + " | ".join(row) + " |\n" for row in rows)
    return "".join(f"- {line}\n" for line in _head(found).splitlines()) + "\n" + lines


def _as_json(found: Statistics) -> dict[str, object]:
    return {
        "schema_version": 1,
        **found._asdict(),
        "entities": dict(found.entities),
        "on": day_text(found.on) if found.on else None,
        "total": found.total._asdict(),
        "relations": [one._asdict() for one in found.relations],
    }
