"""The report of `factledger facts test --mutants`."""

from __future__ import annotations

import argparse
import json

from checker.curation.commands.common import shown_progress, terminal_width, write
from checker.curation.mutants import Mutant, Score, run_mutants, scores
from checker.curation.planting import KINDS
from checker.pipeline import Checker
from ledger.curating.drawing import table
from ledger.examples import PASS, Example


def report_mutants(checker: Checker, examples: list[Example], arguments: argparse.Namespace) -> int:
    """Plant, check and report; returns the exit code: 1 if the share caught is below `--min-score`."""
    true = [example for example in examples if example.outcome == PASS]
    mutants = list(run_mutants(checker, shown_progress(true, "sentences", len(true))))
    found = scores(mutants)
    if arguments.format == "json":
        write(json.dumps(_as_json(mutants, found), ensure_ascii=False, indent=1) + "\n")
    else:
        write(_as_text(mutants, found, arguments.verbose))
    total = found["all"]["all"] if "all" in found else Score(0, 0, 0)
    return 1 if total.share < arguments.min_score else 0


def _as_text(mutants: list[Mutant], found: dict[str, dict[str, Score]], verbose: bool) -> str:
    lines = []
    for mutant in mutants:
        if mutant.caught and not verbose:
            continue
        mark = "caught" if mutant.exact else "near  " if mutant.caught else "missed"
        text, (start, end) = mutant.text, mutant.wrong
        shown = f"{text[:start]}[{text[start:end]}]{text[end:]}"
        lines.append(f"{mark} {mutant.relation} {mutant.kind}: {shown}  ({mutant.said})")
    rows = [("relation", *KINDS, "all", "share", "exact")]
    for relation, kinds in found.items():
        total = kinds["all"]
        cells = [f"{kinds[kind].caught}/{kinds[kind].planted}" if kind in kinds else "" for kind in (*KINDS, "all")]
        rows.append((relation, *cells, f"{total.share:.0%}", f"{total.exact}/{total.planted}"))
    head = "".join(line + "\n" for line in lines) + ("\n" if lines else "")
    return head + (table(rows, max(100, terminal_width())) if mutants else "no sentence to plant mistakes in\n")


def _as_json(mutants: list[Mutant], found: dict[str, dict[str, Score]]) -> dict[str, object]:
    return {
        "schema_version": 1,
        "mutants": [
            {
                "path": mutant.example.path,
                "line": mutant.example.line,
                "relation": mutant.relation,
                "kind": mutant.kind,
                "text": mutant.text,
                "start": mutant.wrong.start,
                "end": mutant.wrong.end,
                "caught": mutant.caught,
                "exact": mutant.exact,
                "said": mutant.said,
            }
            for mutant in mutants
        ],
        "scores": {
            relation: {kind: {**score._asdict(), "share": round(score.share, 4)} for kind, score in kinds.items()}
            for relation, kinds in found.items()
        },
    }
