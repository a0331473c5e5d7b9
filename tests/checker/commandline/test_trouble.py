"""What cannot be read gets a clear answer and an exit code; the other files are still checked; never a traceback."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from running import PLAYERS, Run

from checker.pipeline import Checker

FACTS = ("--facts", str(PLAYERS))
FALSE = "Bo Lund joined Harbour Rovers in 2009.\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("latin.md", "Rovers, caf\u00e9.\n".encode("latin-1"), "not UTF-8 text (line 1, byte 11)"),
        ("wide.txt", "Rovers".encode("utf-16") + b"x", "not utf-16-le text"),
        ("image.txt", b"GIF89a\0\0\0", "not a text file"),
        ("large.txt", b"x" * 20_000_000, "larger than 16 MB"),
        ("folder.md/x", None, "there is no such file"),
        ("missing.md", None, "there is no such file"),
    ],
)
def test_a_file_that_cannot_be_checked_is_listed_and_the_others_are_checked(
    run: Run, name: str, data: bytes | None, said: str
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    Path("a.md").write_text(FALSE)
    text = run("check", "a.md", name, *FACTS)
    assert text.code == 2
    assert f"{name}: cannot be checked: " in text.out
    assert said in text.out
    assert "error[wrong-date]" in text.out
    answer = json.loads(run("check", "a.md", name, *FACTS, "--format", "json").out)
    errors = {d["path"]: d["error"] for d in answer["documents"]}
    assert errors["a.md"] is None
    assert said in errors[name]
    assert run("check", name, *FACTS, "--fail-on", "never").code == 0
    assert run("mentions", name, *FACTS).code == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind here")
def test_a_file_without_the_right_to_read_it(run: Run) -> None:
    Path("a.md").write_text(FALSE)
    Path("a.md").chmod(0)
    ran = run("check", "a.md", *FACTS)
    assert ran.code == 2
    assert "cannot be read" in ran.out


def test_an_empty_file(run: Run) -> None:
    Path("a.md").write_text("")
    ran = run("check", "a.md", *FACTS)
    assert ran.code == 0
    assert "nothing in it could be checked" in ran.out


def test_a_name_that_is_not_text(run: Run) -> None:
    try:
        Path(os.fsdecode(b"a\xff\x1b[2J.md")).write_text(FALSE)
    except OSError:
        pytest.skip("this file system takes no such names")
    ran = run("check", ".", *FACTS)
    assert ran.code == 1
    assert "\x1b" not in ran.out
    json.loads(run("check", ".", *FACTS, "--format", "json").out)


def test_a_folder_without_articles_says_so(run: Run) -> None:
    Path("empty").mkdir()
    ran = run("check", "empty", *FACTS)
    assert ran.code == 0
    assert "no articles" in ran.err


@pytest.mark.parametrize(
    "text", ["word " * 200_000, "Rovers joined. " * 66_000, "x" * 1_000_000, "<!-- " * 200_000, "](" * 500_000]
)
def test_one_line_of_a_megabyte_takes_linear_time(run: Run, text: str) -> None:
    Path("a.md").write_text(text)
    began = time.perf_counter()
    assert run("check", "a.md", *FACTS).code == 0
    assert time.perf_counter() - began < 60  # seconds where quadratic time would be hours


@pytest.mark.parametrize(
    ("front", "note"),
    [
        ("---\ndate: 2015\ntitle: [\n---\n", ""),
        ("---\ndate: soon\n---\n", "“soon” (front matter, date) is not understood"),
        ("---\ndate: 2015\n", "front matter is not closed"),
        ("+++\ndate = \n+++\n", ""),
    ],
)
def test_broken_front_matter_is_noted_and_the_article_checked(run: Run, front: str, note: str) -> None:
    Path("a.md").write_text(f"{front}\n{FALSE}")
    ran = run("check", "a.md", *FACTS)
    assert ran.code == 1
    assert "error[wrong-date]" in ran.out
    assert note in ran.out


ENTITY = "- {id: a, kind: state, name: A}\n"
SOURCE = "sources: [{id: s, title: A source, reference: a book, address: reference, seen: null}]\n"


@pytest.mark.parametrize(
    ("facts", "place", "said"),
    [
        ("entities:\n- {id: a, kind: state\n", "facts/bad.yaml:", "[bad-yaml]"),
        (
            f"{SOURCE}facts:\n- {{relation: no, subject: a, source: s, time: 1999}}\n",
            "facts/bad.yaml:3:",
            "[dangling-id]",
        ),
        (f"entities:\n{ENTITY}{ENTITY}", "facts/bad.yaml:3:", "[duplicate-id]"),
    ],
)
def test_a_ledger_with_errors_is_refused_with_places(run: Run, facts: str, place: str, said: str) -> None:
    Path("facts").mkdir()
    Path("facts/bad.yaml").write_text(facts)
    Path("a.md").write_text(FALSE)
    for words in (("check", "a.md"), ("mentions", "a.md"), ("explain", "a.md:1")):
        ran = run(*words, "--facts", "facts")
        assert ran.code == 2
        assert place in ran.err
        assert said in ran.err
        assert ran.out == ""


def test_a_facts_folder_that_is_not_there(run: Run) -> None:
    Path("a.md").write_text(FALSE)
    ran = run("check", "a.md", "--facts", "nowhere")
    assert ran.code == 2
    assert "there is no folder of facts at nowhere" in ran.err


def test_an_error_of_our_own_in_one_document_leaves_the_others(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.md").write_text(FALSE)
    Path("b.md").write_text("boom")
    read = Checker.read

    def broken(self: Checker, document: object, kept: object = None) -> object:
        if getattr(document, "text", "") == "boom":
            raise KeyError("boom")
        return read(self, document)  # type: ignore[arg-type]

    monkeypatch.setattr(Checker, "read", broken)
    ran = run("check", ".", *FACTS, "--fail-on", "never")
    assert ran.code == 2
    assert "b.md: cannot be checked: internal error, please report it: KeyError: 'boom'" in ran.out
    assert "error[wrong-date]" in ran.out
