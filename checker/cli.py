"""The entry point of the command `factledger`. The commands themselves live in `checker.commandline`, one file each."""

from __future__ import annotations

import gc
import sys


def main(argv: list[str] | None = None) -> int:
    """Run a command (default: the one that the process was called with); return its exit code.

    What a start makes stays to the end: Python does not look for garbage in it, neither while it is made nor at the end, where
    that would take a fifth of a short run.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    if words == ["--version"]:
        from checker.version import VERSION

        sys.stdout.write(f"factledger {VERSION}\n")
        return 0
    gc.disable()
    from checker import patterns

    caches = "--no-cache" not in words
    recalled = patterns.recall() if caches else patterns.Recalled()
    from checker.commandline import main as run

    gc.set_threshold(50_000, 20, 100)
    gc.enable()
    code = run(words)
    if caches:
        patterns.keep(recalled)
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
