"""The steps of action.yml, run by bash as a runner would; shell completion; progress on a terminal."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.commandline.completion import candidates
from checker.curation.commands import COMMANDS, common
from ledger.curating.starting import files

ROOT = Path(__file__).parents[3]
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None or os.name == "nt", reason="no bash here")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment with a `factledger` that runs this checkout."""
    tools = tmp_path / "tools"
    tools.mkdir()
    command = tools / "factledger"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m checker.cli "$@"\n', "utf-8")
    command.chmod(0o755)
    return {
        **os.environ,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }


def steps() -> list[dict[str, Any]]:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    return [step for step in action["runs"]["steps"] if "run" in step]


def test_no_input_is_part_of_a_script() -> None:
    for step in steps():
        assert "${{" not in step["run"], step["name"]
        assert step["shell"] == "bash"
    workflow = yaml.safe_load(files()[".github/workflows/facts.yml"])
    for step in workflow["jobs"]["facts"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_every_input_is_described_and_used() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    guide = (ROOT / "docs" / "ci-for-facts.md").read_text("utf-8")
    for name, declared in yaml.safe_load(text)["inputs"].items():
        assert declared["description"] and isinstance(declared["default"], str)
        assert f"inputs.{name}" in text and f"| `{name}` |" in guide


@needs_bash
def test_the_steps_run(facts: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    def git(*words: str) -> None:
        who = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *who, *words], check=True, capture_output=True, cwd=tmp_path)

    git("init", "-q", "-b", "main")
    git("add", "facts")
    git("commit", "-q", "-m", "one")
    text = (facts / "pact.yaml").read_text("utf-8")
    (facts / "pact.yaml").write_text(text.replace("time: 1990-05-06/..", "time: 1991-05-06/.."), "utf-8")
    git("commit", "-q", "-am", "two")
    (tmp_path / "my articles").mkdir()
    (tmp_path / "my articles" / "a.md").write_text("Sorland joined the Harbour Pact in 1990.\n", "utf-8")
    values = {
        "FACTS": "facts",
        "STRICT": "true",
        "BASE": "HEAD~1",
        "ARTICLES": "my articles\n\n",
        "FAIL_ON_FLIP": "false",
    }
    codes = {}
    for step in steps()[1:]:
        done = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=tmp_path, env={**environment, **values}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        codes[step["name"]] = done.returncode
        assert "Traceback" not in done.stderr
    assert codes == {
        "Validate": 0, "Check the form": 0, "Run the examples": 0, "Show what changed": 0,
        "Show which articles it touches": 0,
    }  # fmt: skip
    summary = (tmp_path / "summary.md").read_text("utf-8")
    assert "### Facts: 1 fact re-dated" in summary
    assert "The ledger in numbers" in summary
    assert "### Articles: 1 verdicts change in 1 of 1 articles: 1 from supported to conflict" in summary


def test_words_are_completed() -> None:
    assert candidates(["fac"]) == ["facts"]
    assert candidates(["facts", "val"]) == ["validate"]
    assert set(candidates(["facts", ""])) >= set(COMMANDS)
    assert candidates(["facts", "validate", "--form"]) == ["--format"]
    assert candidates(["facts", "validate", "--format", "s"]) == ["sarif"]
    assert candidates(["facts", "explain", "dangling"]) == ["dangling-id"]
    assert "--as-of" in candidates(["check", "--as"])
    assert candidates(["facts", "fmt", "fac"]) == []  # a file: the shell's own business
    assert candidates(["nope", "x"]) == []


def test_ids_are_completed_from_the_ledger(facts: Path) -> None:
    assert candidates(["facts", "show", "--facts", str(facts), "nor"]) == ["norland"]
    assert candidates(["facts", "count", "--on", "1999", "--facts", str(facts), "harb"]) == ["harbour-pact"]
    assert candidates(["facts", "query", "--facts", str(facts), "m"]) == ["member_of"]
    assert candidates(["facts", "query", "member_of", "--facts", str(facts), "--object", "ha"]) == ["harbour-pact"]
    assert candidates(["facts", "show", "--facts", "nowhere", "x"]) == []


@needs_bash
def test_bash_completes(environment: dict[str, str]) -> None:
    script = """
eval "$(factledger completion bash)"
COMP_WORDS=(factledger facts expl); COMP_CWORD=2; _factledger; echo "${COMPREPLY[@]}"
COMP_WORDS=(factledger facts validate --format ""); COMP_CWORD=4; _factledger; echo "${COMPREPLY[@]}"
complete -p factledger
"""
    done = subprocess.run([str(BASH), "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "explain",
        "github json sarif text",
        "complete -o default -F _factledger factledger",
    ]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(100))
    monkeypatch.setattr(common.time, "monotonic", lambda: next(ticks))
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(common.shown_progress("abcd", "articles", 4)) == list("abcd")
    assert "\rarticles: 2 of 4 " in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")
    quiet = io.StringIO()
    monkeypatch.setattr(sys, "stderr", quiet)
    assert list(common.shown_progress("abcd", "articles", 4)) == list("abcd")
    assert quiet.getvalue() == ""
