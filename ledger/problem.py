"""What is wrong with a ledger, as values: a file, a line and a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable

from ledger.light import NamedTuple

ERROR = "error"
WARNING = "warning"
INFO = "info"


class Problem(NamedTuple):
    """One thing that is wrong with the ledger. Sorting problems sorts them by place."""

    path: str
    """The file, relative to its facts folder, with `/`."""
    line: int
    """1-based; 0 where the problem concerns the whole file."""
    column: int
    """1-based; 0 where no column is known."""
    code: str
    """Stable kebab-case name; `ledger.invariants.explain(code)` documents it."""
    level: str
    """`error`, `warning` or `info`."""
    message: str
    hint: str = ""
    """What to do about it; may be empty."""

    def __str__(self) -> str:
        place = ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.level}: {self.message}{hint} [{self.code}]"


class LedgerError(Exception):
    """The ledger cannot be used. `problems` holds the reasons, sorted by place; it may be empty."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))

    def __str__(self) -> str:
        return "\n".join([str(self.args[0]), *(f"  {problem}" for problem in self.problems[:20])])


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that keep a ledger from being used."""
    return tuple(problem for problem in problems if problem.level == ERROR)
