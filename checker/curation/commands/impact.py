"""Which articles would be judged otherwise after a change of the facts: claims that were supported and would conflict,
and the other way round, and claims that come within reach or fall out of it.

Exit code: 0 (also when verdicts change), 1 with --fail-on-flip if a supported claim becomes a conflict, 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter

from checker.check import SUFFIXES
from checker.curation.commands.common import (
    add_folder,
    add_format,
    add_range,
    facts_of_repository,
    read_articles,
    say,
    shown_progress,
    write,
)
from checker.curation.impact import Flip, Unread, impact
from checker.pipeline import Checker
from checker.reports.harmless import shown_path
from ledger import open_ledger
from ledger.curating.places import harmless
from ledger.curating.snapshots import folder_at, name_of, parse_range

EPILOG = """\
examples:
  factledger facts impact HEAD.. --articles content/
  factledger facts impact origin/main...HEAD --articles content/ --format markdown >> "$GITHUB_STEP_SUMMARY"
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `impact`."""
    parser.epilog = EPILOG
    add_range(parser)
    parser.add_argument(
        "--articles", required=True, action="append", metavar="DIR", help=f"articles ({' '.join(SUFFIXES)})"
    )
    parser.add_argument("--as-of", metavar="DATE", help="the date from which the articles speak (EDTF)")
    parser.add_argument(
        "--fail-on-flip", action="store_true", help="exit with 1 if a supported claim becomes a conflict"
    )
    add_folder(parser)
    add_format(parser, "text", "markdown", "json")


def run(arguments: argparse.Namespace) -> int:
    """Judge by both states and report; returns the exit code."""
    revisions = parse_range(arguments.range)
    folder = facts_of_repository(arguments.facts)
    articles = list(read_articles(arguments.articles))
    with folder_at(folder, revisions.old) as before, folder_at(folder, revisions.new) as after:
        old = Checker(open_ledger(before, arguments.extend_facts, strict=False))
        new = Checker(open_ledger(after, arguments.extend_facts, strict=False))
        judged = shown_progress(impact(old, new, articles, arguments.as_of), "articles", len(articles))
        rows = [row for row in judged if row is not None]
    flips = [row for row in rows if isinstance(row, Flip)]
    for row in rows:
        if isinstance(row, Unread):
            say(f"{shown_path(row.path)}: {harmless(row.reason)}")
    names = (name_of(revisions.old), name_of(revisions.new))
    if arguments.format == "json":
        write(json.dumps({
            "schema_version": 1, "old": names[0], "new": names[1], "articles": len(articles),
            "flips": [flip._asdict() for flip in flips],
        }, ensure_ascii=False, indent=1) + "\n")  # fmt: skip
    elif arguments.format == "markdown":
        write(_as_markdown(flips, names, len(articles)))
    else:
        write(_as_text(flips, names, len(articles)))
    turned = any(flip.before == "supported" and flip.after == "conflict" for flip in flips)
    return 1 if turned and arguments.fail_on_flip else 0


def _summary(flips: list[Flip], articles: int) -> str:
    counts = Counter((flip.before, flip.after) for flip in flips)
    files = len({flip.path for flip in flips})
    said = ", ".join(f"{number} from {before} to {after}" for (before, after), number in sorted(counts.items()))
    return f"{len(flips)} verdicts change in {files} of {articles} articles" + (f": {said}" if said else "")


def _as_text(flips: list[Flip], names: tuple[str, str], articles: int) -> str:
    lines = [f"{_summary(flips, articles)} (between {names[0]} and {names[1]})"]
    for flip in flips:
        lines.append(
            f"{shown_path(flip.path)}:{flip.line}:{flip.column}: {flip.before} -> {flip.after}: “{harmless(flip.text)}”"
        )
        if flip.message:
            lines.append(f"    {harmless(flip.message)}")
        lines += [f"    {harmless(fact)}" for fact in flip.facts]
    return "".join(line + "\n" for line in lines)


def _as_markdown(flips: list[Flip], names: tuple[str, str], articles: int) -> str:
    lines = [f"### Articles: {_summary(flips, articles)}", "", f"Between `{names[0]}` and `{names[1]}`."]
    if flips:
        lines += ["", "| where | before | after | words |", "|---|---|---|---|"]
    for flip in flips:
        words = "".join("\\" + sign if sign in "\\`*_[]<>|~#@" else sign for sign in harmless(flip.text)).replace(
            "&", "&amp;"
        )
        path = harmless(flip.path).replace("|", "/").replace("`", "'")
        lines.append(f"| `{path}:{flip.line}` | {flip.before} | {flip.after} | {words} |")
    return "".join(line + "\n" for line in lines)
