"""Only what stands on changed lines is reported, whatever the files are called."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from choirs import CHOIRS, DATED, RIGHT, WRONG_COUNT, WRONG_NAME, WRONG_YEAR
from running import Ran, Run

NAMES = ["a.md", "näme with space.md", "-dash.md", "sub/[x]*.md", 'quo"te.md']


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    def git(*words: str) -> None:
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)

    (tmp_path / "sub").mkdir()
    for name in NAMES:
        (tmp_path / name).write_text(f"{DATED}{WRONG_YEAR}\n\n{RIGHT}\n", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "one")
    return tmp_path


def check(run: Run, *words: str) -> Ran:
    return run("check", "--facts", str(CHOIRS), "--changed-since", "HEAD", *words)


def test_nothing_changed_nothing_found(run: Run, repository: Path) -> None:
    ran = check(run, ".")
    assert (ran.code, ran.out.count("error[")) == (0, 0)


@pytest.mark.parametrize("name", NAMES)
def test_only_changed_lines_count(run: Run, repository: Path, name: str) -> None:
    with (repository / name).open("a", encoding="utf-8") as opened:
        opened.write(f"\n{WRONG_COUNT}\n")
    ran = check(run, ".")
    assert ran.code == 1
    assert ran.out.count("error[") == 1
    assert "wrong-count" in ran.out


def test_a_claim_that_reaches_into_a_changed_line_counts(run: Run, repository: Path) -> None:
    text = (repository / "a.md").read_text(encoding="utf-8")
    (repository / "a.md").write_text(text.replace("Cantabile joined ", "Cantabile joined\n"), encoding="utf-8")
    assert check(run, "a.md").out.count("error[") == 1


def test_a_new_file_is_checked_as_a_whole(run: Run, repository: Path) -> None:
    (repository / "new.md").write_text(f"{DATED}{WRONG_YEAR}\n\n{WRONG_NAME}\n", encoding="utf-8")
    assert check(run, ".").out.count("suggestion:") == 2


@pytest.mark.parametrize("revision", ["nonsense", "--help", "-p", ""])
def test_an_unknown_revision_is_refused(run: Run, repository: Path, revision: str) -> None:
    ran = run("check", "a.md", "--facts", str(CHOIRS), f"--changed-since={revision}")
    assert ran.code == 2
    assert "no revision" in ran.err


def test_outside_of_a_repository_it_says_so(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "a.md").write_text(WRONG_YEAR, encoding="utf-8")
    ran = check(run, "a.md")
    assert ran.code == 2
    assert "git" in ran.err


def test_a_file_without_lines_for_git_has_changed_as_a_whole(run: Run, repository: Path) -> None:
    """Word documents, UTF-16, and what the repository calls binary: nothing in them is passed over."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(WRONG_YEAR)
    document.save(str(repository / "w.docx"))
    (repository / "wide.md").write_text(f"{DATED}{WRONG_YEAR}\n", encoding="utf-16")
    (repository / "hidden.md").write_text(f"{DATED}{WRONG_YEAR}\n", encoding="utf-8")
    (repository / ".gitattributes").write_text("hidden.md -diff\n", encoding="utf-8")
    for words in (["add", "."], ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "two"]):
        subprocess.run(["git", *words], cwd=repository, check=True, capture_output=True)
    assert "error[" not in check(run, ".", "--as-of", "1995").out
    document.add_paragraph("More of it.")
    document.save(str(repository / "w.docx"))
    for name, encoding in (("wide.md", "utf-16"), ("hidden.md", "utf-8")):
        (repository / name).write_text(f"{DATED}{WRONG_YEAR}\n\nMore.\n", encoding=encoding)
    out = check(run, ".", "--as-of", "1995").out
    assert [name for name in ("w.docx", "wide.md", "hidden.md") if f"{name}:" in out] == [
        "w.docx",
        "wide.md",
        "hidden.md",
    ]


@pytest.mark.parametrize(
    "setting",
    ["diff.interHunkContext=20", "diff.context=9", "diff.noprefix=true", "color.ui=always", "diff.external=false"],
)
def test_no_setting_of_git_moves_the_lines(run: Run, repository: Path, setting: str) -> None:
    key, _, value = setting.partition("=")
    subprocess.run(["git", "config", key, value], cwd=repository, check=True)
    text = (repository / "a.md").read_text(encoding="utf-8")
    (repository / "a.md").write_text(f"# New\n{text.removeprefix(DATED)}\nNew.\n", encoding="utf-8")
    assert "error[" not in check(run, "a.md", "--as-of", "1995").out
