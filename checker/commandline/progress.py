"""How far a run over many documents is, on one line of the terminal that is wiped away before anything else is shown."""

from __future__ import annotations

import os
import sys
import time

AFTER = 1.0
"""Seconds after which the line is shown: short runs need none."""
EVERY = 0.1
"""Seconds between two states of the line."""
_WIPE = "\r\x1b[K"


class Progress:
    """A line on standard error, if that is a terminal; otherwise, and with `quiet`, nothing."""

    def __init__(self, total: int, quiet: bool) -> None:
        self._total = total
        terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._speaks = terminal and not quiet and total > 1
        self._started = self._said = time.monotonic() if self._speaks else 0.0
        self._done = 0
        self._shown = False

    def step(self) -> None:
        """One more document is done."""
        self._done += 1
        if not self._speaks:
            return
        now = time.monotonic()
        if now - self._started >= AFTER and now - self._said >= EVERY:
            self._said, self._shown = now, True
            sys.stderr.write(f"{_WIPE}checked {self._done:,} of {self._total:,} documents")
            sys.stderr.flush()

    def wipe(self) -> None:
        """Make room for something else."""
        if self._shown:
            self._shown = False
            sys.stderr.write(_WIPE)
            sys.stderr.flush()
