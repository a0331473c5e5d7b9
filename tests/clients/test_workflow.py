"""The sessions of the README and the configurations of docs/editors.md, word for word."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EDITORS = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def shell(script: str, folder: Path, cache: Path) -> str:
    """Run a script in which `factledger` is this project; both outputs, as a terminal would show them."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "FACTLEDGER_CACHE": str(cache), "NO_COLOR": "1"}
    called = f'factledger() {{ "{sys.executable}" -m checker.cli "$@"; }}\n{script}'
    ran = subprocess.run(
        ["bash", "-c", called],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return ran.stdout.decode()


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_the_readme_session(tmp_path: Path) -> None:
    (session,) = blocks(README, "console")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "article.md").write_text(blocks(README, "markdown")[0], encoding="utf-8")
    for step in re.split(r"^\$ ", session, flags=re.MULTILINE)[1:]:
        command, _, shown = step.partition("\n")
        assert shell(command, folder, tmp_path / "cache") == shown, command


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    """The block “Check your own articles”, on an article with an error and one without."""
    (block,) = [found for found in blocks(README, "sh") if "factledger mentions" in found]
    (tmp_path / "articles").mkdir()
    (tmp_path / "article.md").write_text("Poland joined NATO in 2001.\n", encoding="utf-8")
    (tmp_path / "articles" / "a.md").write_text("Poland joined NATO in 1999.\n", encoding="utf-8")
    commands = [line for line in block.splitlines() if line]
    assert len(commands) >= 6
    for command in commands:
        said = shell(f"{command}\necho $?", tmp_path, tmp_path / "cache").rstrip()
        assert said.rsplit("\n", 1)[-1] in ("0", "1"), said
        assert "Traceback" not in said and "usage:" not in said
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_every_yaml_of_the_page_is_valid() -> None:
    found = [yaml.safe_load(block) for block in blocks(EDITORS, "yaml")]
    assert len(found) == 4
    ids = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for hook in found[0]["repos"][0]["hooks"]} <= ids
    assert all(f"`{name}`" in EDITORS for name in ids)


def test_the_hooks_are_what_pre_commit_takes(tmp_path: Path) -> None:
    pytest.importorskip("pre_commit")
    manifest = ROOT / ".pre-commit-hooks.yaml"
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(manifest)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_every_option_and_format_of_the_page_exists(capsys: pytest.CaptureFixture[str]) -> None:
    from checker.commandline import main
    from checker.reports import FORMATS

    with pytest.raises(SystemExit):
        main(["check", "--help"])
    known = capsys.readouterr().out
    used = set(re.findall(r"(?<!\S|-)`?(--[a-z-]+)", EDITORS))
    assert used and all(option in known for option in used)
    named = set(re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", EDITORS, re.MULTILINE))))
    assert named >= {known.name for known in FORMATS}
