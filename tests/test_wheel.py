"""The wheel brings its ledger compiled, and uses it where nothing can be written."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.slow
def test_the_wheel_brings_a_compiled_ledger(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    if built.returncode:
        pytest.skip(f"no wheel can be built here: {built.stderr[-300:]}")
    installed = tmp_path / "installed"
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(installed)
    article = tmp_path / "a.md"
    article.write_text("Poland joined NATO in 1999.\n", encoding="utf-8")
    for name in ("ledger", "checker", "facts"):
        (tmp_path / name).mkdir()  # folders of the user's own by these names change nothing
    script = (
        "import sys; from ledger import open_ledger; ledger = open_ledger(); print(ledger.location);"
        "from checker.prepared import prepared; print(prepared(ledger).location);"
        "print(sorted(set(sys.modules) & {'yaml', 'edtf', 'pydantic', 'ruamel', 'tempfile'}))"
    )
    nowhere = tmp_path / "nowhere"
    nowhere.write_text("a file where the cache would be", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(installed), "FACTLEDGER_CACHE": str(nowhere)}
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "facts",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.splitlines() == [
        *(str(installed / "ledger" / f"shipped.{end}") for end in ("sqlite", "tables")),
        "[]",
    ]
    check = [sys.executable, "-m", "checker.cli", "check", str(article)]
    assert subprocess.run(check, cwd=tmp_path / "installed", env=environment, check=False).returncode == 0
