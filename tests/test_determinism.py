"""The same texts and ledger give the same bytes, whatever seeds the hashes and in whatever order the files come."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT

EXAMPLES = sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "examples").glob("*.md"))


def checked(seed: str, cache: Path, *words: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache)}
    done = subprocess.run(
        [sys.executable, "-m", "checker.cli", *words], cwd=ROOT, env=environment, capture_output=True, check=False
    )
    assert b"Traceback" not in done.stderr
    return done.stdout


@pytest.mark.parametrize("style", ["json", "text"])
def test_the_same_bytes(tmp_path: Path, style: str) -> None:
    options = ("--format", style, "--show-supported")
    first = checked("0", tmp_path / "one", "check", *EXAMPLES, *options)
    assert len(first) > 1000
    assert checked("1", tmp_path / "one", "check", *reversed(EXAMPLES), *EXAMPLES, *options) == first
    assert checked("2", tmp_path / "two", "check", "examples", *options) == first, "compiled anew, from a folder"


def test_mentions_are_the_same_bytes(tmp_path: Path) -> None:
    answers = {checked(seed, tmp_path, "mentions", "examples", "--format", "json") for seed in ("0", "1")}
    assert len(answers) == 1
