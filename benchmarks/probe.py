"""One process that opens a compiled ledger and checks articles: its start, its time an article, its memory, as JSON."""

from __future__ import annotations

import gc
import json
import resource
import sys
import time
from pathlib import Path
from statistics import median


def main(file: str, articles: str) -> None:
    """Print the numbers. CPU time throughout: the machine may have other work."""
    began = time.process_time()
    gc.disable()
    from checker import patterns

    recalled = patterns.recall()
    from checker.check import check_text
    from checker.pipeline import Checker
    from ledger.caching import open_compiled

    gc.set_threshold(50_000, 20, 100)
    gc.enable()
    ledger = open_compiled(Path(file), None)
    if ledger is None:
        sys.exit(f"{file} is no compiled ledger")
    checker = Checker(ledger)
    texts = [text.encode() for text in Path(articles).read_text(encoding="utf-8").split("\x00") if text]
    check_text(checker, "a.md", texts[0], "2020-01-01")
    started = time.process_time()
    cold: list[float] = []
    warm: list[float] = []
    for times in (cold, warm):
        for text in texts:
            at = time.process_time()
            check_text(checker, "a.md", text, "2020-01-01")
            times.append(time.process_time() - at)
    patterns.keep(recalled)
    print(json.dumps({"start": started - began, "article_first": median(cold[1:] or cold),
                      "article_warm": median(warm), "memory_mb": _memory()}))  # fmt: skip


def _memory() -> float:
    """MB at most. On Linux of this program alone: what `getrusage` says may be of the process that started it."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(status.split("VmHWM:")[1].split()[0]) / 1024
    except (OSError, LookupError, ValueError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(*sys.argv[1:3])
