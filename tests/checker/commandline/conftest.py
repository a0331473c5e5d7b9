"""Run the command in this process: exit code, standard output, standard error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Ran, Run

from checker.commandline import main


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache; the compiled ledgers are shared between the tests of a run."""
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))
    for name in ("NO_COLOR", "FORCE_COLOR", "FACTLEDGER_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """`run("check", "a.md")` in an empty folder, `tmp_path`."""
    monkeypatch.chdir(tmp_path)

    def call(*words: str) -> Ran:
        capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as left:
            code = int(left.code or 0)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Ran(int(code), out, err)

    yield call
