"""The fixture ledger, and a one-line way to ask what is wrong with a few lines of YAML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ledger import Ledger, Problem, open_ledger
from ledger.folders import SourceFile
from ledger.invariants import Whole, check_all
from ledger.loading import load

LEDGERS = Path(__file__).parent.parent / "ledgers"
FOOTBALL = LEDGERS / "football"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache."""
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def football() -> Ledger:
    return open_ledger(FOOTBALL, cache=False)


Find = Callable[..., Sequence[Problem]]


@pytest.fixture
def find() -> Find:
    """`find(yaml, code)`: the problems with that code (all without one) of a ledger of one file."""

    def search(text: str, code: str | None = None, on: int | None = None) -> Sequence[Problem]:
        content, problems = load([SourceFile("facts.yaml", 0, text.encode())])
        found = [*problems, *check_all(Whole(content, on))]
        return [problem for problem in found if code is None or problem.code == code]

    return search
