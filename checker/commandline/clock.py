"""`--as-of today`: the only place in the project that looks at a clock, and only where the user asks for it."""

from __future__ import annotations

from datetime import date

from checker.commandline.exits import UsageError
from checker.speaking import parse_as_of


def as_of_value(given: str | None) -> str | None:
    """Return the EDTF date of `--as-of`, `today` as the day it is. Raises `UsageError` if it is not a date."""
    if given is None:
        return None
    if given.lower() == "today":
        return date.today().isoformat()  # noqa: DTZ011 - the user's own day is what is meant
    if parse_as_of(given) is None:
        raise UsageError(f"--as-of: '{given}' is not an EDTF date such as 2021-04-20, 2021-04, 2021, 2021~, or `today`")
    return given
