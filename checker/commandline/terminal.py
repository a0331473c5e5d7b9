"""What goes to the user's screen: UTF-8 always, colour only where it is wanted, and nothing that a text could smuggle
in.
"""

from __future__ import annotations

import os
import sys
from typing import Any, TextIO


def use_utf8() -> None:
    """Write UTF-8 with plain line ends on every platform: the same answer is the same bytes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Is output to the stream coloured? `choice` is auto, always or never; NO_COLOR and TERM=dumb are respected."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def complain(message: str) -> None:
    """Write a message for the user to standard error."""
    from checker.reports.harmless import shown_path

    sys.stderr.write("\n".join(shown_path(line) for line in message.split("\n")) + "\n")


def let_go_of_output() -> None:
    """After the reader of standard output has left, keep the interpreter from complaining about it at exit."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
