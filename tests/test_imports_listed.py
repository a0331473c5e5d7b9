"""What the commands that a hook runs import, listed: a new module of the standard library on their way is a decision."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import PLAYERS, ROOT

PROGRAM = """
import sys
before = set(sys.modules)
from checker.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
sys.stderr.write("imported " + " ".join(sorted(set(sys.modules) - before)))
"""
CHECK = frozenset(
    "argparse array binascii bisect collections contextlib copyreg datetime enum errno fnmatch functools gc gettext heapq "
    "importlib ipaddress itertools json keyword locale math ntpath operator pathlib re reprlib sqlite3 typing types "
    "unicodedata urllib warnings".split()
)
"""Modules of the standard library that a check may import. Those of `pathlib` and `argparse` differ from Python to Python."""
VALIDATE = CHECK | {"string", "struct", "textwrap", "shutil", "bz2", "lzma", "zlib", "time", "fnmatch", "random"}
"""The same for facts that have not changed."""


def imported(cache: Path, *words: str) -> tuple[set[str], set[str]]:
    """The modules of this program, and the packages of the standard library, that a command imports beyond a bare Python."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words], cwd=cache, env=environment, capture_output=True, text=True, check=True
    )
    names = done.stderr.rsplit("imported ", 1)[1].split()
    own = {name for name in names if name.split(".")[0] in ("checker", "ledger")}
    return own, {name.split(".")[0] for name in set(names) - own if not name.startswith("_")}


def test_version(tmp_path: Path) -> None:
    own, others = imported(tmp_path, "--version")
    assert own == {"checker", "checker.cli", "checker.version"}
    assert others <= {"gc"}


@pytest.mark.parametrize("text", ["Nothing of interest.\n", "Bo Lund joined Harbour Rovers in 2009.\n"])
def test_check(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.md").write_text(text)
    words = ("check", "a.md", "--facts", str(PLAYERS))
    imported(tmp_path, *words)  # compiles the ledger
    own, others = imported(tmp_path, *words)
    assert others <= CHECK
    assert not [
        name for name in own if name.startswith(("checker.curation", "checker.audit", "checker.languageserver"))
    ]
    assert not own & {"ledger.loading", "ledger.reading", "checker.reports.html", "checker.reports.sarif"}


def test_validate(tmp_path: Path) -> None:
    words = ("facts", "validate", str(PLAYERS))
    imported(tmp_path, *words)  # finds out what is wrong
    own, others = imported(tmp_path, *words)
    assert others <= VALIDATE
    assert not [name for name in own if name.startswith(("checker.claims", "checker.syntax", "ledger.invariants"))]
