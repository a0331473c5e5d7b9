"""Run the examples in the ledger: sentences under `flag` must be flagged, with exactly the words in [brackets]
marked; sentences under `pass` must stay silent. With --mutants, wrong values are planted in every true sentence
and the report says, by relation, how many raised an alarm and how many were marked exactly.

Exit code: 0 all hold, 1 some do not, 2 the ledger cannot be used.
"""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import add_folder, add_format, shown_progress, write
from checker.curation.examples import MissingExamples, Outcome, missing_examples, run_examples
from checker.pipeline import Checker
from ledger import open_ledger
from ledger.examples import Example, read_examples

EXAMPLES = """\
examples:
  factledger facts test                            the examples of the shipped ledger
  factledger facts test facts --relation member_of --verbose
  factledger facts test --mutants --format json    planted mistakes, caught or missed
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `test`."""
    parser.epilog = EXAMPLES
    add_folder(parser, positional=True)
    add_format(parser, "text", "json")
    parser.add_argument("--relation", action="append", default=[], metavar="ID", help="only these relations")
    parser.add_argument("--mutants", action="store_true", help="plant mistakes in the true sentences")
    parser.add_argument(
        "--min-score", type=float, default=0.0, metavar="SHARE", help="with --mutants: fail below this share"
    )
    parser.add_argument("--require", action="store_true", help="fail where a relation has no example of a kind")
    parser.add_argument("--verbose", "-v", action="store_true", help="show every sentence, not only what fails")


def run(arguments: argparse.Namespace) -> int:
    """Run the examples, report, and return the exit code."""
    ledger = open_ledger(arguments.facts, arguments.extend_facts)
    checker = Checker(ledger)
    examples = read_examples(arguments.facts, arguments.extend_facts)
    chosen = [e for e in examples if not arguments.relation or e.relation in arguments.relation]
    if arguments.mutants:
        from checker.curation.commands.test_mutants import report_mutants

        return report_mutants(checker, chosen, arguments)
    outcomes = list(shown_progress(run_examples(checker, chosen), "examples", len(chosen)))
    missing = [
        m for m in missing_examples(checker, examples) if not arguments.relation or m.relation in arguments.relation
    ]
    if arguments.format == "json":
        write(json.dumps(_as_json(outcomes, missing), ensure_ascii=False, indent=1) + "\n")
    else:
        write(_as_text(outcomes, missing, arguments.verbose))
    failed = any(not outcome.holds for outcome in outcomes) or (arguments.require and bool(missing))
    return 1 if failed else 0


def _as_text(outcomes: list[Outcome], missing: list[MissingExamples], verbose: bool) -> str:
    lines = []
    for outcome in outcomes:
        example = outcome.example
        if outcome.holds and not verbose:
            continue
        mark = "ok  " if outcome.holds else "FAIL"
        lines.append(f"{mark} {example.path}:{example.line}: {example.relation} {example.outcome}: {_shown(example)}")
        if outcome.failure:
            lines.append(f"     {outcome.failure}")
    lines += [f"none {m.path}:{m.line}: {m.relation} has no example under {' or '.join(m.lacks)}" for m in missing]
    held = sum(outcome.holds for outcome in outcomes)
    relations = len({outcome.example.relation for outcome in outcomes})
    lines.append(f"{held} of {len(outcomes)} examples of {relations} relations hold")
    return "\n".join(lines) + "\n"


def _shown(example: Example) -> str:
    text = example.text
    for start, end in reversed(example.wrong):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return f"{example.as_of}: {text}" if example.as_of else text


def _as_json(outcomes: list[Outcome], missing: list[MissingExamples]) -> dict[str, object]:
    return {
        "schema_version": 1,
        "examples": [
            {
                "path": outcome.example.path, "line": outcome.example.line, "relation": outcome.example.relation,
                "outcome": outcome.example.outcome, "text": outcome.example.text, "as_of": outcome.example.as_of,
                "holds": outcome.holds, "supported": outcome.supported, "failure": outcome.failure or None,
            }
            for outcome in outcomes
        ],
        "missing": [m._asdict() for m in missing],
        "summary": {"examples": len(outcomes), "holding": sum(outcome.holds for outcome in outcomes)},
    }  # fmt: skip
