"""The wheel, in an empty environment, works from a folder that has a ledger/, checker/ and facts/ of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import ROOT


def run(*words: str | Path, cwd: Path, code: int = 0) -> str:
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV", "FACTLEDGER_CACHE")}
    environment["XDG_CACHE_HOME"] = str(cwd / "cache")
    done = subprocess.run(
        [str(word) for word in words], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, ROOT, cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "empty", cwd=tmp_path)
    binaries = tmp_path / "empty" / ("Scripts" if os.name == "nt" else "bin")
    run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)

    work = tmp_path / "work"
    for name in ("ledger", "checker", "facts"):
        (work / name).mkdir(parents=True)
        (work / name / "__init__.py").write_text("raise RuntimeError('this is the user’s own')\n", encoding="utf-8")
        (work / name / "own.yaml").write_text("facts: [\n", encoding="utf-8")
    (work / "a.md").write_text("Poland joined NATO in 1997. Hungary joined NATO in 1999.\n", encoding="utf-8")
    command = binaries / "factledger"
    from checker.version import VERSION

    assert run(command, "--version", cwd=work) == f"factledger {VERSION}\n"
    answer = json.loads(run(command, "check", "a.md", "--format", "json", cwd=work, code=1))
    assert [claim["verdict"] for claim in answer["documents"][0]["claims"]] == ["conflict", "supported"]
    assert run(command, "check", ".", "--fail-on", "never", cwd=work)
    run(command, "mentions", "a.md", cwd=work)
    run(command, "explain", "a.md:1", cwd=work)
    run(command, "facts", "validate", cwd=work)
    files = run(binaries / "python", "-m", "pip", "show", "--files", "factledger", cwd=tmp_path)
    assert "report.schema.json" in files
