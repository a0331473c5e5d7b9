"""The exit codes of every command, and the error that says a command was called wrongly."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command tells the shell."""

    CLEAN = 0
    """Nothing to report."""
    FINDINGS = 1
    """Findings at or above `--fail-on`, or errors in the facts."""
    TROUBLE = 2
    """Wrong usage, a ledger that cannot be used, or a file that cannot be read."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C, as shells count it."""


class UsageError(Exception):
    """The command was called wrongly; the message says what to do."""
