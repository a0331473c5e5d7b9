"""One command that measures every target beside its peer: `python -m benchmarks --out benchmarks/out`.

Prints a table, writes `results.json` and, where matplotlib is installed, `growth.svg`. CPU times (user and system) of
whole processes or of calls, medians, peers in turn with ours, so that other work on the machine disturbs little. Peers
that are not installed are left out and said to be: `--proselint` names its command, `--spacy` a Python that has spaCy and its
small English model.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import measures

ROWS: dict[str, Callable[[measures.Setting], dict[str, Any]]] = {
    "start": measures.start,
    "news": measures.news,
    "unrelated": measures.unrelated,
    "warm": measures.warm,
    "typing": measures.typing,
    "growth": measures.growth,
    "validate": measures.validate,
    "jobs": measures.jobs,
    "memory": measures.memory,
}
"""Every row of the table: what is measured, and the function that does it."""


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--out", default="benchmarks/out", help="the folder of the results and of what is generated")
    parser.add_argument("--only", help=f"some of {', '.join(ROWS)} (commas between them)")
    parser.add_argument(
        "--facts", type=int, nargs="*", default=[3_000, 100_000, 1_000_000], help="sizes of the growth row"
    )
    parser.add_argument("--proselint", default="proselint", help="the command of proselint")
    parser.add_argument("--spacy", default=sys.executable, help="a Python that has spaCy and en_core_web_sm")
    parser.add_argument(
        "--characters", type=int, default=2_000_000, help="length of the texts of the rows on throughput"
    )
    arguments = parser.parse_args()
    folder = Path(arguments.out)
    folder.mkdir(parents=True, exist_ok=True)
    setting = measures.Setting(
        folder, tuple(arguments.facts), arguments.proselint, arguments.spacy, arguments.characters
    )
    chosen = arguments.only.split(",") if arguments.only else list(ROWS)
    results: dict[str, Any] = {"machine": {"python": platform.python_version(), "system": platform.platform()}}
    file = folder / "results.json"
    if file.is_file():
        results = {**json.loads(file.read_text(encoding="utf-8")), **results}
    for name in chosen:
        results[name] = ROWS[name](setting)
        print(f"{name}:")
        for key, value in results[name].items():
            print(f"  {key:<34} {value:.4g}" if isinstance(value, float) else f"  {key:<34} {value}")
        file.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if "growth" in results:
        draw(folder / "growth.svg", results["growth"]["sizes"])
    return 0


def draw(file: Path, sizes: list[dict[str, float]]) -> None:
    """Draw the growth curves."""
    try:
        from matplotlib import pyplot
    except ImportError:
        print("matplotlib is not installed: no curves are drawn")
        return
    figure, axes = pyplot.subplots(1, 3, figsize=(12, 3.6))
    for axis, (key, label) in zip(
        axes,
        (("article_warm", "seconds an article"), ("start", "seconds to start"), ("memory_mb", "MB of memory")),
        strict=True,
    ):
        axis.plot([row["facts"] for row in sizes], [row[key] for row in sizes], marker="o")
        axis.set(xscale="log", xlabel="facts", ylabel=label, ylim=(0, None))
    figure.tight_layout()
    figure.savefig(file)


if __name__ == "__main__":
    sys.exit(main())
