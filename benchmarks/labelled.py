"""Check the project's own labelled sentences: precision first, then recall, and the change against the frozen result.

python -m benchmarks.labelled            print the figures and what changed
python -m benchmarks.labelled --freeze   write the figures to benchmarks/labelled.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NamedTuple

import yaml

from checker.check import check_text
from checker.pipeline import Checker
from ledger import open_ledger

HERE = Path(__file__).parent
FROZEN = HERE / "labelled.json"


class Outcome(NamedTuple):
    """How one sentence came out: `right`, `inexact` (flagged elsewhere), `missed` or `false-alarm`."""

    sentence: str
    outcome: str


def outcomes() -> list[Outcome]:
    """Check every sentence with the shipped ledger."""
    sentences = yaml.safe_load((HERE / "sentences.yaml").read_text(encoding="utf-8"))
    checker = Checker(open_ledger())
    return [_outcome(checker, kind, line) for kind in ("flag", "pass") for line in sentences[kind]]


def _outcome(checker: Checker, kind: str, line: str) -> Outcome:
    as_of, _, marked = line.partition(": ")
    text = marked.replace("[", "").replace("]", "")
    checked = check_text(checker, "sentence.txt", text.encode(), as_of)
    spans = [finding.span for finding in checked.findings if finding.severity != "info"]
    if kind == "pass":
        return Outcome(line, "false-alarm" if spans else "right")
    start = marked.index("[")
    end = marked.index("]") - 1
    if any(span.start < end and start < span.end for span in spans):
        return Outcome(line, "right")
    return Outcome(line, "inexact" if spans else "missed")


def figures(found: list[Outcome]) -> dict[str, float | int]:
    """Precision, recall and exactness, with the numbers behind them."""
    wrong = [one for one in found if "[" in one.sentence]
    alarms = sum(one.outcome == "false-alarm" for one in found)
    flagged = sum(one.outcome in ("right", "inexact") for one in wrong)
    exact = sum(one.outcome == "right" for one in wrong)
    return {
        "precision": round(flagged / max(1, flagged + alarms), 4),
        "recall": round(flagged / len(wrong), 4),
        "exact": round(exact / len(wrong), 4),
        "false alarms": alarms,
        "sentences": len(found),
    }


def main() -> int:
    """Print the figures beside the frozen ones; 1 if precision or recall fell."""
    found = outcomes()
    now = figures(found)
    before = json.loads(FROZEN.read_text(encoding="utf-8")) if FROZEN.is_file() else {}
    for name, value in now.items():
        change = "" if before.get(name) in (None, value) else f"   (was {before[name]})"
        print(f"{name:13} {value}{change}")
    for one in found:
        if one.outcome != "right":
            print(f"{one.outcome}: {one.sentence}")
    if "--freeze" in sys.argv[1:]:
        FROZEN.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    return int(any(now[name] < before.get(name, 0) for name in ("precision", "recall")))


if __name__ == "__main__":
    sys.exit(main())
