"""action.yml, run step by step as GitHub runs it: installed from this checkout into an environment of its own."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from clients.runner import Job, evaluate, run_steps
from running import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("bash") is None or shutil.which("git") is None, reason="needs bash and git"),
]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
DEFAULTS = {name: declared["default"] for name, declared in ACTION["inputs"].items()}
FACTS = (ROOT / "tests" / "ledgers" / "choirs" / "choirs.yaml").read_text(encoding="utf-8")


def test_the_runner_reads_expressions_as_github_does() -> None:
    context = {"inputs": {"a": "", "b": "x"}, "github": {"event": {"before": "abc"}}}
    status = {"success": True, "failure": False, "always": True, "cancelled": False}
    for expression, value in {
        "inputs.a || inputs.b": "x", "inputs.a || github.event.pull_request.base.sha || github.event.before": "abc",
        "!cancelled() && inputs.b != ''": True, "inputs.a != ''": False, "(inputs.a == '' || false) && 'y'": "y",
    }.items():  # fmt: skip
        assert evaluate(expression, context, status) == value, expression


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What `actions/setup-python` leaves: a Python of the job's own in front of the path."""
    folder = tmp_path_factory.mktemp("python")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("GIT_", "PYTHON", "FACTLEDGER", "GITHUB"))
    }
    return {
        **kept, "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "FACTLEDGER_CACHE": str(tmp_path_factory.mktemp("cache")), "GIT_CONFIG_GLOBAL": os.devnull,
    }  # fmt: skip


class Repository:
    """A repository of facts with articles beside them."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.temporary = folder.parent / "runner"
        self.temporary.mkdir()
        self.environment = environment
        self.git("init", "-q", "-b", "main")
        self.write("facts/choirs.yaml", FACTS)
        self.write("my articles/a.md", "Cantabile joined the River Choral Union in 1950.\n")
        self.commit()

    def git(self, *words: str) -> str:
        who = ["-c", "user.name=Curator", "-c", "user.email=curator@example.org", "-c", "commit.gpgsign=false"]
        ran = subprocess.run(["git", *who, *words], check=True, capture_output=True, cwd=self.folder, text=True)
        return ran.stdout.strip()

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-qm", "facts")
        return self.git("rev-parse", "HEAD")

    def run(self, steps: list[dict[str, Any]], event: dict[str, Any] | None = None, **inputs: str) -> Job:
        context = {
            "inputs": {**DEFAULTS, **{name.replace("_", "-"): value for name, value in inputs.items()}},
            "github": {"action_path": str(ROOT), "event": event or {}},
        }
        return run_steps(steps, self.folder, self.temporary, context, self.environment)


@pytest.fixture(scope="module")
def installed(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:
    """The step that installs, once for all tests."""
    folder = tmp_path_factory.mktemp("install")
    (folder / "work").mkdir()
    install = [step for step in ACTION["runs"]["steps"] if step.get("name") == "Install factledger"]
    assert len(install) == 1
    context = {"inputs": DEFAULTS, "github": {"action_path": str(ROOT)}}
    job = run_steps(install, folder / "work", folder, context, environment)
    assert job.codes == {"Install factledger": 0}, job.logs


@pytest.fixture
def repository(tmp_path: Path, environment: dict[str, str], installed: None) -> Repository:
    (tmp_path / "work").mkdir()
    return Repository(tmp_path / "work", environment)


STEPS = [step for step in ACTION["runs"]["steps"] if step.get("name") != "Install factledger"]


def test_a_good_change_passes_and_its_meaning_stands_in_the_summary(repository: Repository) -> None:
    before = repository.git("rev-parse", "HEAD")
    repository.write("facts/choirs.yaml", FACTS.replace("sonora, time: 1961-03-05/..", "sonora, time: 1962-03-05/.."))
    repository.commit()
    job = repository.run(STEPS, {"before": before}, articles="my articles\n\n")
    assert not job.failed, job.logs
    assert set(job.codes.values()) == {0}
    assert "### Facts: 1 fact re-dated" in job.summary
    assert "<details><summary>The ledger in numbers</summary>" in job.summary
    assert "### Articles:" in job.summary


def test_a_flipped_article_fails_where_that_is_asked_for(repository: Repository) -> None:
    before = repository.git("rev-parse", "HEAD")
    changed = FACTS.replace("1950-08-01", "1951-08-01").replace("Union in 1950.", "Union in 1951.")
    repository.write("facts/choirs.yaml", changed)
    repository.commit()
    event = {"pull_request": {"base": {"sha": before}}}
    assert not repository.run(STEPS, event, articles="my articles").failed
    job = repository.run(STEPS, event, articles="my articles", fail_on_flip="true")
    assert [name for name, code in job.codes.items() if code] == ["Show which articles it touches"]
    assert "from supported to conflict" in job.summary


def test_wrong_facts_fail_with_annotations_and_the_other_steps_still_run(repository: Repository) -> None:
    repository.write("facts/choirs.yaml", FACTS.replace("subject: sonora", "subject: nobody"))
    repository.commit()
    job = repository.run(STEPS)
    assert job.failed
    assert job.codes["Validate"] == 1
    assert re.search(r"^::error file=facts/choirs\.yaml,[^:]*line=\d+", job.logs["Validate"], re.MULTILINE)
    assert all(code is not None for name, code in job.codes.items() if name != "Show which articles it touches")
    assert job.codes["Show which articles it touches"] is None
    assert not any("Traceback" in log for log in job.logs.values())


def test_a_first_push_has_nothing_to_compare_with(repository: Repository) -> None:
    job = repository.run(STEPS, {"before": "0" * 40}, articles="my articles")
    assert not job.failed, job.logs
    assert "::notice::nothing to compare with" in job.logs["Show what changed"]
    assert job.summary == ""


def test_inputs_are_never_run(repository: Repository) -> None:
    evil = 'facts"; touch taken; echo "$(touch taken) `touch taken`'
    job = repository.run(STEPS, {"before": "$(touch taken)"}, facts=evil, articles=evil, base="--output=taken")
    assert job.failed
    assert not list(repository.folder.rglob("taken")) and not (repository.temporary / "taken").exists()


def test_the_workflow_that_init_writes_runs(
    repository: Repository, environment: dict[str, str], tmp_path: Path
) -> None:
    from ledger.curating.starting import start

    folder = tmp_path / "new"
    folder.mkdir()
    start(folder)
    workflow = yaml.safe_load((folder / ".github" / "workflows" / "facts.yml").read_text(encoding="utf-8"))
    steps = [step for step in workflow["jobs"]["facts"]["steps"] if "pip install" not in step.get("run", "")]
    subprocess.run(["git", "init", "-q", "-b", "main"], cwd=folder, check=True)
    job = run_steps(steps, folder, repository.temporary, {"github": {"event": {}}}, environment)
    assert job.codes and not job.failed, job.logs


def test_the_workflow_for_articles_annotates_what_a_pull_request_changes(repository: Repository) -> None:
    """The one of docs/editors.md, word for word but for the installation."""
    text = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    blocks = [yaml.safe_load(block) for block in re.findall(r"^```yaml\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)]
    (workflow,) = [block for block in blocks if "facts" in block.get("jobs", {})]
    steps = [step for step in workflow["jobs"]["facts"]["steps"] if "pip install" not in step.get("run", "")]
    repository.write("articles/old.md", "Poland joined NATO in 2002.\n")
    repository.write("articles/new.md", "---\ndate: 2021-04-20\n---\nPoland joined NATO in 1999.\n")
    repository.commit()
    repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
    repository.write(
        "articles/new.md", "---\ndate: 2021-04-20\n---\nPoland joined NATO in 1999.\n\nHungary joined NATO in 2003.\n"
    )
    repository.commit()
    context = {"github": {"base_ref": "main", "event": {}}}
    job = run_steps(steps, repository.folder, repository.temporary, context, repository.environment)
    (log,) = job.logs.values()
    assert list(job.codes.values()) == [1]
    assert re.findall(r"^::(\w+) file=([^,]*),line=(\d+)", log, re.MULTILINE) == [("error", "articles/new.md", "6")]
    results = json.loads((repository.folder / "factledger.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["wrong-date"]
