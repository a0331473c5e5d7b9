"""The real `pre-commit`, in a repository of its own, with this one as the source of its hooks.

Needs the network only for what pre-commit installs into its environment (a package index).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
AUTHOR = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
RIGHT = "---\ndate: 2021-04-20\n---\nPoland joined NATO in 1999.\n"
WRONG = "---\ndate: 2021-04-20\n---\nPoland joined NATO in 2001.\n"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("git") is None, reason="needs git"),
]
pytest.importorskip("pre_commit")


class Repository:
    """A scratch repository."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self._environment = environment
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=self.folder, env=self._environment, capture_output=True, text=True, timeout=600, check=False
        )

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", *AUTHOR, *words)

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, *names: str) -> subprocess.CompletedProcess[str]:
        self.git("add", *names)
        return self.git("commit", "-m", "an article")

    @property
    def commits(self) -> int:
        return len(self.git("log", "--oneline").stdout.splitlines())


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PYTHON", "FACTLEDGER"))}
    kept["PRE_COMMIT_HOME"] = str(tmp_path_factory.mktemp("pre-commit"))
    kept["FACTLEDGER_CACHE"] = str(tmp_path_factory.mktemp("cache"))
    kept["GIT_CONFIG_GLOBAL"] = os.devnull
    kept["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), kept.get("PATH", "")])
    return kept


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> tuple[Path, str]:
    """This project as a repository of hooks, with what is in the working copy: (folder, revision)."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("the project is not a git checkout")
    source = Repository(tmp_path_factory.mktemp("factledger"), environment)
    for name in listed.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (source.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, source.folder / name)
    source.git("add", "-A")
    source.git("commit", "-qm", "as it is")
    return source.folder, source.git("rev-parse", "HEAD").stdout.strip()


@pytest.fixture(scope="module")
def articles(
    tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str], hooks: tuple[Path, str]
) -> Repository:
    """A repository of articles in which the hooks are installed."""
    folder, revision = hooks
    repository = Repository(tmp_path_factory.mktemp("articles"), environment)
    repository.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: file://{folder}\n  rev: {revision}\n  hooks:\n  - id: factledger\n  - id: factledger-facts\n",
    )
    assert repository.run("pre-commit", "install", "--install-hooks").returncode == 0
    first = repository.commit(".pre-commit-config.yaml")
    assert first.returncode == 0, first.stdout + first.stderr
    return repository


def test_a_right_article_is_accepted(articles: Repository) -> None:
    before = articles.commits
    articles.write("right.md", RIGHT)
    ran = articles.commit("right.md")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert articles.commits == before + 1
    assert re.search(r"check articles against the ledger\.+Passed", ran.stdout + ran.stderr)


def test_a_wrong_article_is_rejected_with_the_reason(articles: Repository) -> None:
    before = articles.commits
    articles.write("news/wrong.md", WRONG)
    ran = articles.commit("news/wrong.md")
    said = ran.stdout + ran.stderr
    assert ran.returncode != 0
    assert articles.commits == before
    assert "news/wrong.md:4:23: error[wrong-date] Poland joined" in said
    assert "“2001” → “1999”" in said
    assert "Traceback" not in said
    articles.write("news/wrong.md", RIGHT)
    assert articles.commit("news/wrong.md").returncode == 0


def test_only_what_is_staged_is_checked(articles: Repository) -> None:
    articles.write("unstaged.md", WRONG)
    articles.write("right.md", WRONG)
    articles.write("other.md", RIGHT)
    ran = articles.commit("other.md")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    articles.write("right.md", RIGHT)
    (articles.folder / "unstaged.md").unlink()


def test_a_suppressed_finding_passes(articles: Repository) -> None:
    articles.write("quoted.md", WRONG)
    articles.git("add", "quoted.md")
    tool = next(Path(articles._environment["PRE_COMMIT_HOME"]).glob("*/py_env-*/bin/factledger"))
    said = articles.run(str(tool), "check", "quoted.md", "--suggest-suppressions").stdout
    comment = next(line.strip() for line in said.splitlines() if "<!--" in line).replace("REASON", "as it was printed")
    articles.write("quoted.md", WRONG.replace("Poland", f"{comment}\nPoland"))
    ran = articles.commit("quoted.md")
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_broken_facts_are_rejected_and_right_ones_accepted(articles: Repository) -> None:
    before = articles.commits
    articles.write("facts/choirs.yaml", (ROOT / "tests/ledgers/choirs/choirs.yaml").read_text(encoding="utf-8"))
    ran = articles.commit("facts")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    articles.write(
        "facts/choirs.yaml", "facts:\n- {relation: member_of, subject: nobody, object: nothing, time: 1999}\n"
    )
    ran = articles.commit("facts")
    assert ran.returncode != 0
    assert "choirs.yaml:2" in ran.stdout + ran.stderr
    assert articles.commits == before + 1
    articles.git("checkout", "-q", "HEAD", "--", "facts")
