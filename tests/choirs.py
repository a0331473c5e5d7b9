"""A small ledger about choirs, and articles right and wrong by it: for tests of what comes after the verdicts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checker.check import check_text
from checker.pipeline import Checker
from checker.results import Checked
from ledger import Ledger, open_ledger

CHOIRS = Path(__file__).parent / "ledgers" / "choirs"

DATED = "---\ndate: 1995-05-05\n---\n"
WRONG_YEAR = "Cantabile joined the River Choral Union in 1955."
WRONG_DAY = "Sonora joined the River Choral Union on 7 March 1961."
WRONG_COUNT = "The River Choral Union had 5 members in 1980."
WRONG_NAME = "Cantabile joined the Stream Song Alliance in 1950."
RIGHT = "Vesper left the River Choral Union in 1990."
ARTICLE = f"{DATED}# Choirs\n\n{WRONG_YEAR} {RIGHT}\n\n{WRONG_DAY}\n{WRONG_COUNT}\n{WRONG_NAME}\n"
"""Four findings, each of another kind, and a true statement."""


@cache
def choirs_ledger() -> Ledger:
    """The ledger, opened once."""
    return open_ledger(CHOIRS, cache=False)


@cache
def choirs_checker() -> Checker:
    """A checker on it."""
    return Checker(choirs_ledger())


def checked(text: str, path: str = "article.md", as_of: str | None = None) -> Checked:
    """Check a text with it."""
    return check_text(choirs_checker(), path, text.encode("utf-8", "surrogatepass"), as_of)
