"""Compiled regular expressions that outlive a run: the same matches, nothing of a text, and no harm from a bad file."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from running import PLAYERS, ROOT

from checker import patterns

PROGRAM = """
import re, sys
from checker import patterns
recalled = patterns.recall()
import checker.times, checker.tokens
(lambda: re.compile("made from (?P<a>text)|of one run").search("x"))()
assert checker.tokens.read_tokens("NATO's 29 members met in 1999.", 0, 30)
print(len(recalled.rows), patterns.keep(recalled))
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def run(cache: Path) -> tuple[int, bool]:
    """How many expressions a process recalled, and whether it wrote some."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache)}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=True)
    number, wrote = done.stdout.split()
    return int(number), wrote == "True"


def kept(cache: Path) -> Path:
    (file,) = cache.glob("*.code")
    return file


def test_the_second_run_takes_up_what_the_first_compiled(cache: Path) -> None:
    assert run(cache) == (0, True)
    number, wrote = run(cache)
    assert number > 20 and not wrote
    assert b"made from" not in kept(cache).read_bytes()


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "nonsense"])
def test_a_damaged_file_is_passed_over_and_written_again(cache: Path, damage: str) -> None:
    run(cache)
    file = kept(cache)
    data = bytearray(file.read_bytes())
    data[-40] ^= 1
    file.write_bytes({"cut": data[:-80], "changed": data, "empty": b"", "nonsense": b"\x00" * 900}[damage])
    assert run(cache) == (0, True)
    assert run(cache)[0] > 20


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert run(tmp_path / "file" / "cache") == (0, False)


def test_recalled_expressions_match_as_compiled_ones_do(cache: Path) -> None:
    key = (str, r"(?i)(?P<day>\d+)(?:st|nd)? (?:of )?(?P<month>ma[yi])|x{2,3}(?<=ä.)", re.VERBOSE & 0)
    plain = re.compile(key[1])
    row, code = patterns._compiled(key)
    assert patterns._write(patterns._file(), [(row, code)])
    re.purge()
    recalled = patterns.recall()
    assert list(recalled.rows) == [key]
    found = re.compile(key[1])
    assert found == plain and found is not plain and found.groupindex == plain.groupindex
    for text in ("the 2nd of May", "MAI 3", "äxx", "none"):
        first, second = plain.search(text), found.search(text)
        assert (first and first.groupdict()) == (second and second.groupdict())


def test_no_cache_means_no_file(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Bo Lund joined Harbour Rovers in 2009.\n")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache)}
    command = [sys.executable, "-m", "checker.cli", "check", str(tmp_path / "a.md"), "--facts", str(PLAYERS)]
    first = subprocess.run([*command, "--no-cache"], env=environment, capture_output=True, check=False)
    assert not cache.exists()
    for _ in range(2):
        again = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert (again.stdout, again.returncode) == (first.stdout, first.returncode)
    assert kept(cache).stat().st_size > 1000
