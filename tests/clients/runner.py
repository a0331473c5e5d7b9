"""A small runner of composite actions and jobs, as GitHub's works: steps by bash, expressions, files for what steps say.

Understood: `run` steps with `env`, `if`, `working-directory`; expressions of names, texts, `||`, `&&`, `!`, `==`, `!=` and
the functions of status; GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY. What `uses` an action is passed over.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_TOKEN = re.compile(r"\s*(\|\||&&|==|!=|!|\(|\)|'(?:[^']|'')*'|[A-Za-z_][\w.-]*|\d+)")


@dataclass
class Job:
    """What a run came to."""

    codes: dict[str, int | None] = field(default_factory=dict)
    """Of each step; None for one that was left out."""
    logs: dict[str, str] = field(default_factory=dict)
    summary: str = ""

    @property
    def failed(self) -> bool:
        return any(self.codes.values())


def run_steps(
    steps: list[dict[str, Any]], workspace: Path, temporary: Path, context: dict[str, Any], environment: dict[str, str]
) -> Job:
    """Run the steps of an action or a job. `context` holds what expressions name: `inputs`, `github`, `env` …"""
    job = Job()
    files = {name: temporary / name for name in ("GITHUB_ENV", "GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("", encoding="utf-8")
    for number, step in enumerate(steps):
        name = step.get("name", f"step {number}")
        if "run" not in step:
            continue
        condition = str(step.get("if", "success()")).removeprefix("${{").removesuffix("}}")
        status = {"failure": job.failed, "success": not job.failed, "always": True, "cancelled": False}
        if not re.search(r"\b(?:failure|success|always|cancelled)\(", condition):
            condition = f"success() && ({condition})"
        if not evaluate(condition, context, status):
            job.codes[name] = None
            continue
        added = dict(
            row.split("=", 1) for row in files["GITHUB_ENV"].read_text(encoding="utf-8").splitlines() if "=" in row
        )
        path = [*reversed(files["GITHUB_PATH"].read_text(encoding="utf-8").splitlines()), environment["PATH"]]
        own = {key: filled(str(value), context, status) for key, value in step.get("env", {}).items()}
        script = temporary / f"{number}.sh"
        script.write_text(filled(step["run"], context, status), encoding="utf-8")
        fail_fast = ["--noprofile", "--norc", "-eo", "pipefail"] if step.get("shell") == "bash" else ["-e"]
        done = subprocess.run(
            ["bash", *fail_fast, str(script)],
            cwd=workspace / step.get("working-directory", "."),
            env={
                **environment, **{key: str(file) for key, file in files.items()}, "RUNNER_TEMP": str(temporary),
                "GITHUB_WORKSPACE": str(workspace), "GITHUB_ACTIONS": "true", "CI": "true", **added, **own,
                "PATH": os.pathsep.join(path),
            },
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False, timeout=600,
        )  # fmt: skip
        job.codes[name], job.logs[name] = done.returncode, done.stdout
    job.summary = files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
    return job


def filled(text: str, context: dict[str, Any], status: dict[str, bool]) -> str:
    """The text with its expressions in place."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: _said(evaluate(found[1], context, status)), text, flags=re.DOTALL)


def _said(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def evaluate(expression: str, context: dict[str, Any], status: dict[str, bool]) -> Any:
    """The value of an expression."""
    tokens = _TOKEN.findall(expression)
    assert "".join(tokens) == "".join(re.split(r"\s+(?=(?:[^']*'[^']*')*[^']*$)", expression)), expression
    at = 0

    def take(*wanted: str) -> str | None:
        nonlocal at
        if at < len(tokens) and (not wanted or tokens[at] in wanted):
            at += 1
            return str(tokens[at - 1])
        return None

    def either() -> Any:
        value = both()
        while take("||"):
            other = both()
            value = value or other
        return value

    def both() -> Any:
        value = equal()
        while take("&&"):
            other = equal()
            value = value and other
        return value

    def equal() -> Any:
        value = one()
        while (sign := take("==", "!=")) is not None:
            same = _said(value).lower() == _said(one()).lower()
            value = same == (sign == "==")
        return value

    def one() -> Any:
        if take("!"):
            return not one()
        if take("("):
            value = either()
            assert take(")"), expression
            return value
        token = take()
        assert token is not None, expression
        if token.startswith("'"):
            return token[1:-1].replace("''", "'")
        if take("("):
            assert take(")"), expression
            return status[token]
        found: Any = context
        for part in token.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        return found

    value = either()
    assert at == len(tokens), expression
    return value
