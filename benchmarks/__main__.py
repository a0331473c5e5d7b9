"""One command that measures every target beside its peer: `python -m benchmarks`.

Prints a table, writes `results.json`, and draws the growth curves where matplotlib is installed (`pip install -e '.[bench]'`).
proselint, spaCy and this program as users install it live in environments made on first use under the folder of the results;
`--peers` names one that has the peers already. What cannot be had is left out and said to be.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
from pathlib import Path
from typing import Any

from benchmarks import measures
from benchmarks.drawing import draw
from benchmarks.peers import Programs
from benchmarks.table import Line, written


def main() -> int:
    """Measure and report."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", default="benchmarks/out", help="the folder of the results and of what is generated")
    parser.add_argument("--only", help=f"some of {', '.join(measures.ROWS)} (commas between them)")
    sizes = [3_000, 100_000, 1_000_000]
    parser.add_argument("--facts", type=int, nargs="*", default=sizes, help="sizes of the growth row")
    parser.add_argument("--peers", type=Path, help="an environment that has proselint and spaCy")
    parser.add_argument(
        "--characters", type=int, default=2_000_000, help="length of the texts of the rows on throughput"
    )
    parser.add_argument("--draw", type=Path, help="the file of the growth curves (default: growth.svg in the folder)")
    arguments = parser.parse_args()
    folder = Path(arguments.out).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    programs = Programs(folder, arguments.peers.absolute() if arguments.peers else None)
    setting = measures.Setting(folder, programs, tuple(arguments.facts), arguments.characters)
    file = folder / "results.json"
    results: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    results["machine"] = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
    }
    if not programs.installed:
        print("measured from the checkout: no package could be built here")
    for name in arguments.only.split(",") if arguments.only else list(measures.ROWS):
        lines = measures.ROWS[name](setting)
        print(written(name, lines), flush=True)
        results[name] = [{**line._asdict(), "ratio": line.ratio} for line in lines]
        file.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if "growth" in results:
        names = Line._fields
        lines = [Line(**{key: row[key] for key in names}) for row in results["growth"]]
        if not draw(arguments.draw or folder / "growth.svg", lines):
            print("matplotlib is not installed: no curves are drawn")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
