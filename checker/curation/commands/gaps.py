"""The facts that articles speak of and the ledger lacks, those first that would let most sentences be checked.

A gap is `missing` where the ledger has no such fact, and `undecided` where it has one but a date, an end or a closed
list is missing by which the sentence could be judged.
"""

from __future__ import annotations

import argparse
import json

from checker.check import SUFFIXES
from checker.curation.commands.common import add_folder, add_format, read_articles, say, shown_progress, write
from checker.curation.commands.show import label
from checker.curation.gaps import Gap, find_gaps
from checker.curation.impact import Unread
from checker.pipeline import Checker
from checker.reports.harmless import shown_path
from ledger import open_ledger
from ledger.curating.places import harmless
from ledger.store import Ledger

EPILOG = """\
examples:
  factledger facts gaps --articles content/
  factledger facts gaps --articles content/ --limit 10 --relation holds_office --format json
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `gaps`."""
    parser.epilog = EPILOG
    parser.add_argument(
        "--articles", required=True, action="append", metavar="DIR", help=f"articles ({' '.join(SUFFIXES)})"
    )
    parser.add_argument("--as-of", metavar="DATE", help="the date from which the articles speak (EDTF)")
    parser.add_argument(
        "--limit", type=int, default=30, metavar="N", help="how many gaps are shown (default: 30; 0: all)"
    )
    parser.add_argument("--relation", action="append", default=[], metavar="ID", help="only these relations")
    add_folder(parser)
    add_format(parser, "text", "markdown", "json")


def run(arguments: argparse.Namespace) -> int:
    """Find the gaps and report; returns the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    articles = list(read_articles(arguments.articles))
    gaps: list[Gap] = []
    for row in shown_progress(find_gaps(Checker(ledger), articles, arguments.as_of), "articles", len(articles)):
        if isinstance(row, Unread):
            say(f"{shown_path(row.path)}: {harmless(row.reason)}")
        elif isinstance(row, list):
            gaps = [gap for gap in row if not arguments.relation or gap.relation in arguments.relation]
    shown = gaps[: arguments.limit] if arguments.limit > 0 else gaps
    if arguments.format == "json":
        rows = [gap._asdict() for gap in shown]
        write(
            json.dumps({"schema_version": 1, "articles": len(articles), "gaps": rows}, ensure_ascii=False, indent=1)
            + "\n"
        )
    elif arguments.format == "markdown":
        write(_as_markdown(ledger, shown, len(gaps), len(articles)))
    else:
        write(_as_text(ledger, shown, len(gaps), len(articles)))
    return 0


def _statement(ledger: Ledger, gap: Gap) -> str:
    said = [label(ledger, gap.subject), gap.relation, label(ledger, gap.object)]
    return " ".join(part for part in said if part) + (
        f" ({gap.aspect})" if gap.aspect not in ("state", "event") else ""
    )


def _as_text(ledger: Ledger, gaps: list[Gap], total: int, articles: int) -> str:
    lines = []
    for gap in gaps:
        kind = "undecided" if gap.known else "missing"
        times = f"  [{', '.join(gap.times)}]" if gap.times else ""
        lines.append(f"{gap.sentences:>4}  {kind:<9}  {_statement(ledger, gap)}{times}")
        lines += [f"        {shown_path(path)}:{line}: {harmless(text)}" for path, line, text in gap.examples]
    lines.append(f"{total} gaps in {articles} articles" + (f", {len(gaps)} shown" if len(gaps) < total else ""))
    return "".join(line + "\n" for line in lines)


def _as_markdown(ledger: Ledger, gaps: list[Gap], total: int, articles: int) -> str:
    lines = [f"### {total} gaps in {articles} articles", "", "| sentences | | statement | times |", "|--:|---|---|---|"]
    for gap in gaps:
        statement = harmless(_statement(ledger, gap)).replace("|", "/").replace("_", "\\_")
        lines.append(
            f"| {gap.sentences} | {'undecided' if gap.known else 'missing'} | {statement} | {', '.join(gap.times)} |"
        )
    return "".join(line + "\n" for line in lines)
