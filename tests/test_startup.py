"""What a command imports is what it needs: nothing of YAML, dates' library or builds on the way of a check."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import PLAYERS, ROOT

HEAVY = {"yaml", "ruamel", "pydantic", "typer", "click", "rich", "edtf", "pyparsing", "dateutil", "jsonschema", "pygls",
         "importlib.metadata", "dataclasses", "inspect", "asyncio", "email", "http", "urllib.request", "unittest", "logging"}  # fmt: skip


def loaded(cache: Path, *words: str) -> set[str]:
    """The modules that are loaded when a command has run."""
    code = (
        "import sys, io; from checker.commandline import main\n"
        f"try: main({list(words)!r})\nexcept SystemExit: pass\n"
        "sys.stderr.write('\\n'.join(sorted(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=cache, env=environment, capture_output=True, check=True, text=True
    )
    return set(done.stderr.splitlines())


def test_version_imports_next_to_nothing(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "--version")
    assert not {name for name in modules if name.startswith(("checker.pipeline", "checker.claims", "checker.reports"))}
    assert not modules & HEAVY


@pytest.mark.parametrize("words", [("check", "a.md"), ("check", "a.md", "--format", "json"), ("mentions", "a.md")])
def test_a_check_imports_neither_yaml_nor_a_library_of_dates(tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "a.md").write_text("---\ndate: 2015-02-01\n---\nBo Lund joined Harbour Rovers in 2009.\n")
    loaded(tmp_path, *words, "--facts", str(PLAYERS))  # compiles the ledger
    modules = loaded(tmp_path, *words, "--facts", str(PLAYERS))
    assert not modules & HEAVY
    assert "ledger.loading" not in modules
    assert not {name for name in modules if name.startswith("checker.curation")}
