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


def converse(command: Path, folder: Path) -> str:
    """Open an article in the language server as an editor does; what the server said up to its findings."""
    article = {"uri": (folder / "a.md").as_uri(), "languageId": "markdown", "version": 1}
    can = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}
    text = (folder / "a.md").read_text(encoding="utf-8")
    said = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": can}},
        {"method": "textDocument/didOpen", "params": {"textDocument": {**article, "text": text}}},
    ]
    environment = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV", "FACTLEDGER_CACHE")}
    with subprocess.Popen(
        [str(command), "lsp"], cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as server:
        stdin, stdout = server.stdin, server.stdout
        assert stdin is not None and stdout is not None
        answers = ""
        for message in said:
            stdin.write(written(message))
            stdin.flush()
        while "publishDiagnostics" not in answers:
            length = 0
            while (header := stdout.readline().strip()) != b"":
                length = int(header.split(b":")[1]) if header.lower().startswith(b"content-length") else length
            assert length, "the server left"
            answers += stdout.read(length).decode()
        for message in ({"id": 2, "method": "shutdown"}, {"method": "exit"}):
            stdin.write(written(message))
            stdin.flush()
        assert server.wait(60) == 0
    return answers


def written(message: dict[str, object]) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


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
    run(command, "lsp", cwd=work, code=2)
    run(binaries / "python", "-m", "pip", "install", "--quiet", f"{wheel}[lsp]", cwd=tmp_path)
    shown = converse(command, work)
    assert '"code":"wrong-date"' in shown.replace(" ", "")
    assert (binaries.parent / "lib").as_uri() in shown or os.name == "nt"  # the fact, in the facts that were installed
    files = run(binaries / "python", "-m", "pip", "show", "--files", "factledger", cwd=tmp_path)
    assert "report.schema.json" in files
