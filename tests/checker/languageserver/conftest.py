"""What the tests of the language server share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from office import Office
from running import PLAYERS


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache."""
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))
    monkeypatch.delenv("FACTLEDGER_DEBUG", raising=False)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Settings that choose facts about players, in a folder of their own."""
    shutil.copytree(PLAYERS, tmp_path / "facts")
    made = Office(tmp_path)
    made.write("factledger.toml", 'facts = "facts"\n')
    return made
