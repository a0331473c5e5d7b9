"""The truth side: facts as YAML in, look-ups out. Knows nothing of texts; never imports `checker`."""

from ledger.opening import open_ledger
from ledger.problem import LedgerError, Problem
from ledger.store import Ledger

__all__ = ["Ledger", "LedgerError", "Problem", "open_ledger"]
