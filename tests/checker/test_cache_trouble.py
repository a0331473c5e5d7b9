"""Whatever happens to the cache (many processes at once, a full disk, damage, a kill), the answer is the same, or it is said."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from running import PLAYERS, ROOT

from ledger import caching, folders, open_ledger

LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv.pop(1)),) * 2)
from checker.cli import main
sys.exit(main())
"""
KILLED = """
import os, signal, sys
from ledger import compiling, tables
def killed(*rest):
    os.kill(os.getpid(), signal.SIGKILL)
if sys.argv.pop(1) == "ledger":
    compiling.write = killed
else:
    tables.Draft.write = killed
from checker.cli import main
sys.exit(main())
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "a.md"
    file.write_text("Bo Lund joined Harbour Rovers in 1909. He left the club in 1999.\n", encoding="utf-8")
    return file


def run(article: Path, cache: Path, *program: str) -> tuple[int, bytes]:
    """Exit code and output of a check."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache)}
    words = ["check", str(article), "--facts", str(PLAYERS), "--format", "json"]
    command = [sys.executable, *(program or ("-m", "checker.cli")), *words]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done.returncode, done.stdout


def test_many_processes_that_start_with_an_empty_cache(article: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = set(pool.map(lambda _: run(article, tmp_path / "cache"), range(4)))
    assert len(answers) == 1
    left = sorted(file.suffix for file in (tmp_path / "cache").iterdir())
    assert [suffix for suffix in left if suffix != ".seen"] == [".code", ".sqlite", ".tables"]


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit on the size of files here")
@pytest.mark.parametrize("size", [0, 5_000, 60_000])
def test_a_disk_without_room(article: Path, tmp_path: Path, size: int) -> None:
    expected = run(article, tmp_path / "good")
    assert run(article, tmp_path / "cache", "-c", LIMITED, str(size)) == expected
    assert not list((tmp_path / "cache").glob("*.part"))
    assert run(article, tmp_path / "cache") == expected


@pytest.mark.skipif(sys.platform == "win32", reason="no signals here")
@pytest.mark.parametrize("what", ["ledger", "tables"])
def test_a_process_that_is_killed_while_it_writes(article: Path, tmp_path: Path, what: str) -> None:
    cache = tmp_path / "cache"
    assert run(article, cache, "-c", KILLED, what) == (-signal.SIGKILL, b"")
    (part,) = cache.glob("*.part")
    assert run(article, cache) == run(article, tmp_path / "good")
    assert part.exists()  # somebody may still be writing it
    os.utime(part, (1, 1))
    caching.keep_bytes(cache / "x.code", b"new")
    assert not part.exists()


def test_damage_that_is_met_late_is_said_and_mended(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    expected = run(article, tmp_path / "cache")
    file = Path(open_ledger(PLAYERS).location)
    data = bytearray(file.read_bytes())
    # The head and the notes stay whole: only what is looked up later is damaged.
    page = int.from_bytes(data[16:18], "big")
    data[8 * page :] = b"\xff" * (len(data) - 8 * page)
    file.write_bytes(data)
    code, _ = run(article, tmp_path / "cache")
    assert code == 2 or run(article, tmp_path / "cache") == expected
    assert run(article, tmp_path / "cache") == expected
    assert file.read_bytes() != data


def test_a_damaged_file_elsewhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.sqlite").write_bytes(b"x")
    assert "delete it" in str(folders.discard(str(tmp_path / "mine.sqlite"), "bad"))
    assert (tmp_path / "mine.sqlite").exists()


def test_a_folder_that_cannot_be_written(article: Path, tmp_path: Path) -> None:
    expected = run(article, tmp_path / "good")
    (tmp_path / "file").write_text("in the way")
    assert run(article, tmp_path / "file" / "cache") == expected
    closed = tmp_path / "closed"
    shutil.copytree(tmp_path / "good", closed)
    for file in closed.iterdir():
        file.unlink()
    closed.chmod(0o555)
    assert run(article, closed) == expected
