"""The entry point of the command `factledger`. The commands themselves live in `checker.commandline`, one file each."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command that the process was called with; return its exit code."""
    gc.disable()  # what starting makes stays: looking for garbage among it is a tenth of a short run
    from checker import patterns

    caches = "--no-cache" not in sys.argv
    recalled = patterns.recall() if caches else patterns.Recalled()
    from checker.commandline import main as run

    gc.set_threshold(50_000, 20, 100)
    gc.enable()
    code = run()
    if caches:
        patterns.keep(recalled)
    return code


if __name__ == "__main__":
    sys.exit(main())
