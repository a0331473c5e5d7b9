"""A run of `fmt` that is killed: every file is as it was, or formatted; none is lost, cut or half written."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ledger.folders import yaml_files
from ledger.formatting import format_bytes, replace_file

NUMBER = 20
ROOT = Path(__file__).parents[3]


def odd_file(number: int) -> bytes:
    rows = "".join(f"- {{name: Land {number} {n}, kind: state, id: land-{number}-{n}}}  # {n}\n" for n in range(60))
    return f"# File {number}\nentities:\n{rows}".encode()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are different there")
@pytest.mark.parametrize("seconds", [0.0, 0.1])
def test_a_killed_run_loses_nothing(tmp_path: Path, seconds: float) -> None:
    for number in range(NUMBER):
        (tmp_path / f"{number:02}.yaml").write_bytes(odd_file(number))
    command = [sys.executable, "-m", "checker.cli", "facts", "fmt", str(tmp_path)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=ROOT)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and running.poll() is None:  # kill it while it writes, not before
        if (tmp_path / "00.yaml").read_bytes() != odd_file(0):
            break
        time.sleep(0.005)
    time.sleep(seconds)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    found = dict(yaml_files(tmp_path))
    assert len(found) == NUMBER
    for number in range(NUMBER):
        before = odd_file(number)
        assert found[f"{number:02}.yaml"].read_bytes() in (before, format_bytes(before)[0])
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert all(file.read_bytes() == format_bytes(odd_file(int(path[:2])))[0] for path, file in yaml_files(tmp_path))


def test_a_file_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        replace_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_bytes(b"old")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    replace_file(tmp_path / "link.yaml", b"new")
    assert (tmp_path / "real.yaml").read_bytes() == b"new"
    assert (tmp_path / "link.yaml").is_symlink()
