"""What tests that run the command share: its outcome, and a ledger about something else than the shipped one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

PLAYERS = Path(__file__).parent / "ledgers" / "players"
ROOT = Path(__file__).parent.parent


class Ran(NamedTuple):
    """What a run of the command came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
