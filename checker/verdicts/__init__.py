"""Claims and the ledger in, verdicts out: `judge` for every claim, by its shape."""

from checker.verdicts.bench import Bench
from checker.verdicts.judge import judge
from checker.verdicts.lists import blame_members

__all__ = ["Bench", "blame_members", "judge"]
