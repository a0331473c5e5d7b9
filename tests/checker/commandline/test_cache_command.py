"""`factledger cache` lists and removes compiled ledgers, and never minds an unusable folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.commandline import main
from ledger import open_ledger

FOOTBALL = Path(__file__).parents[2] / "ledgers" / "football"


def test_info_and_clear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    assert main(["cache", "info"]) == 0
    assert "ledgers  0" in capsys.readouterr().out
    open_ledger(FOOTBALL)
    assert main(["cache", "info"]) == 0
    assert "ledgers  1" in capsys.readouterr().out
    (tmp_path / "cache" / "broken-off.part").write_bytes(b"x")
    held = len(list((tmp_path / "cache").iterdir()))
    assert main(["cache", "clear"]) == 0
    assert capsys.readouterr().out.startswith(f"{held} compiled files removed")
    assert not list((tmp_path / "cache").iterdir())


def test_a_file_where_the_folder_would_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "file"))
    (tmp_path / "file").write_bytes(b"")
    assert main(["cache", "info"]) == 0
    assert main(["cache", "clear"]) == 0
    assert "0 compiled files" in capsys.readouterr().out
