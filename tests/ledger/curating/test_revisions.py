"""A ledger at two revisions of git, and what the difference means."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from ledger import LedgerError
from ledger.curating import difference_reports
from ledger.curating.differences import ADDED, CHANGED, CONFIRMED, RE_DATED, RE_SOURCED, REMOVED, Change, compare
from ledger.curating.snapshots import Range, folder_at, name_of, parse_range
from ledger.folders import SourceFile, read_sources
from ledger.loading import Content, load

HEAD = """\
entities:
- {id: a, kind: state, name: Aland}
- {id: b, kind: state, name: Beland}
- {id: club, kind: organisation, name: Club}
relations:
- {id: member_of, shape: state, subject: [state], object: [organisation]}
sources:
- {id: s, title: S, publisher: P, seen: null}
- {id: t, title: T, publisher: P, seen: null}
facts:
"""


def content(rows: str, head: str = HEAD) -> Content:
    loaded, problems = load([SourceFile("a.yaml", 0, (head + rows).encode())])
    assert not [problem for problem in problems if problem.level == "error"]
    return loaded


def row(subject: str = "a", time: str = "1999-01-01/..", source: str = "s", more: str = "") -> str:
    return f"- {{relation: member_of, subject: {subject}, object: club, time: {time}, source: {source}{more}}}\n"


def kinds(old: str, new: str) -> list[tuple[str, str]]:
    return [(change.kind, change.id) for change in compare(content(old), content(new))]


def test_moving_and_sorting_rows_is_no_difference() -> None:
    assert kinds(row("a") + row("b"), "# a comment\n" + row("b") + row("a")) == []


def test_what_happened_to_a_fact() -> None:
    base = row("a") + row("b")
    assert kinds(base, base + row("a", "1980/1990")) == [(ADDED, "member_of/a/club/1980")]
    assert kinds(base, row("a")) == [(REMOVED, "member_of/b/club")]
    assert kinds(base, row("a", "1998-01-01/..") + row("b")) == [(RE_DATED, "member_of/a/club")]
    assert kinds(base, row("a", source="t") + row("b")) == [(RE_SOURCED, "member_of/a/club")]
    assert kinds(base, row("a", more=", confirmed: 2020-01-01") + row("b")) == [(CONFIRMED, "member_of/a/club")]
    assert kinds(base, row("a", more=", founder: true") + row("b")) == [(CHANGED, "member_of/a/club")]


def test_of_two_terms_the_nearest_is_the_one_re_dated() -> None:
    old = row("a", "1950/1960") + row("a", "1980/1990")
    new = row("a", "1950/1960") + row("a", "1981/1990")
    changes = compare(content(old), content(new))
    assert [(change.kind, change.details) for change in changes] == [(RE_DATED, (("time", "1980/1990", "1981/1990"),))]


def test_entities_relations_sources_and_closed_lists_are_compared() -> None:
    head = HEAD.replace("name: Beland}", "name: Beland, names: [Beeland]}").replace("title: T", "title: Tea")
    head = head.replace("shape: state,", "shape: state, counts: [member],")
    closed = (
        "- relation: member_of\n  object: club\n  source: s\n  complete: {from: 1990}\n"
        "  rows:\n  - {subject: a, time: 1999-01-01/..}\n"
    )
    changes = compare(content(row()), content(closed, head))
    found = {(change.what, change.kind, change.id) for change in changes}
    assert ("entity", CHANGED, "b") in found
    assert ("relation", CHANGED, "member_of") in found
    assert ("source", CHANGED, "t") in found
    assert any(what == "closed list" and kind == ADDED for what, kind, _ in found)
    names = next(change for change in changes if change.id == "b")
    assert names.details == (("names", "", "Beeland (name)"),)


def test_reports_say_the_same_in_three_ways() -> None:
    changes = compare(content(row()), content(row("a", "1998-01-01/..")))
    assert "re-dated" in difference_reports.as_text(changes, "v1", "v2")
    assert json.loads(difference_reports.as_json(changes, "v1", "v2"))["changes"][0]["kind"] == "re-dated"
    assert difference_reports.summary(()) == "no difference"


def test_markdown_cannot_be_broken_by_a_value() -> None:
    evil = Change("fact", RE_DATED, "x|`y", (("note", "<script>|a", "[l](javascript:x) & `c`"),), "a|b.yaml", 1)
    text = difference_reports.as_markdown([evil], "a`b", "c")
    line = next(line for line in text.splitlines() if "script" in line)
    assert "<script>" not in line and "\\[l\\]" in line
    assert line.replace("\\|", "").count("|") == 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HEAD", Range("HEAD", "")),
        ("v1..v2", Range("v1", "v2")),
        ("v1..", Range("v1", "")),
        ("..v2", Range("HEAD", "v2")),
        ("main...HEAD", Range("main...HEAD", "HEAD")),
    ],
)
def test_ranges(text: str, expected: Range) -> None:
    assert parse_range(text) == expected


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    facts = tmp_path / "repo" / "some facts"
    facts.mkdir(parents=True)
    git(tmp_path / "repo", "init", "-q", "-b", "main")
    (facts / "a.yaml").write_text(HEAD + row(), "utf-8")
    (facts / "link.yaml").symlink_to("a.yaml")
    (facts / "ünter").mkdir()
    (facts / "ünter" / "b.yaml").write_text("facts:\n" + row("b"), "utf-8")
    git(facts, "add", ".")
    git(facts, "commit", "-q", "-m", "one")
    (facts / "ünter" / "b.yaml").write_text("facts:\n" + row("b", "2001/.."), "utf-8")
    git(facts, "commit", "-q", "-am", "two")
    (facts / "a.yaml").write_text(HEAD, "utf-8")
    return facts


def test_a_folder_is_read_as_it_was(repository: Path) -> None:
    with folder_at(repository, "HEAD~1") as old:
        files = {file.path: file.data for file in read_sources([old])[0]}
    assert set(files) == {"a.yaml", "ünter/b.yaml"}
    assert b"1999" in files["ünter/b.yaml"]
    with folder_at(repository, "") as now:
        assert now == repository
    assert name_of("") == "the working tree"


def test_the_revisions_of_a_repository_are_compared(repository: Path) -> None:
    with folder_at(repository, "HEAD~1") as old, folder_at(repository, "HEAD") as new:
        changes = compare(load(read_sources([old])[0])[0], load(read_sources([new])[0])[0])
    assert [(change.kind, change.id) for change in changes] == [(RE_DATED, "member_of/b/club")]


def test_a_wrong_revision_is_said_to_be_one(repository: Path, tmp_path: Path) -> None:
    for revision in ("nope", "--output=x", "HEAD~99"):
        with pytest.raises(LedgerError, match="no revision"), folder_at(repository, revision):
            pass
    outside = tmp_path / "outside"
    outside.mkdir()
    with pytest.raises(LedgerError, match="git"), folder_at(outside, "HEAD"):
        pass
