"""Claims and the ledger in, verdicts out: `judge` for every claim, by its shape."""

from checker.verdicts.judge import Bench, judge

__all__ = ["Bench", "judge"]
