"""`factledger check`: what it says, and by what exit code."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from running import PLAYERS, Run

FALSE = "Bo Lund joined Harbour Rovers in 2009.\n"
TRUE = "Bo Lund joined Harbour Rovers in 2004.\n"
FACTS = ("--facts", str(PLAYERS))


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_a_false_statement_is_shown_with_the_wrong_words_the_fact_and_its_source(run: Run) -> None:
    write("a.md", FALSE)
    ran = run("check", "a.md", *FACTS)
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert lines[0].startswith("a.md:1:34: error[wrong-date]")
    assert "1 | Bo Lund joined Harbour Rovers in 2009." in lines
    assert "  | " + " " * 33 + "^^^^" in lines
    assert any("[plays_for/bo-lund/rovers]" in line for line in lines)
    assert any("source:" in line and "The transfer book" in line for line in lines)
    assert any("suggestion: “2009” → “2004”" in line for line in lines)
    assert "Checked 1 document, 1 claim: 0 supported, 1 in conflict" in ran.out


def test_a_true_statement_gives_zero_and_is_counted(run: Run) -> None:
    write("a.md", TRUE)
    ran = run("check", "a.md", *FACTS)
    assert ran.code == 0
    assert "1 supported, 0 in conflict" in ran.out
    assert "No findings." in ran.out


def test_show_supported(run: Run) -> None:
    write("a.md", TRUE)
    ran = run("check", "a.md", *FACTS, "--show-supported")
    assert "a.md:1:1: supported Bo Lund joined Harbour Rovers in 2004" in ran.out
    assert "[plays_for/bo-lund/rovers]" in ran.out


def test_a_document_with_nothing_to_check_is_not_praised(run: Run) -> None:
    write("a.md", "The weather was fine.\n")
    ran = run("check", "a.md", *FACTS)
    assert ran.code == 0
    assert "nothing in it could be checked" in ran.out


def test_claims_about_now_without_a_date_are_counted_and_the_remedy_named(run: Run) -> None:
    write("a.md", "Cy Marsh plays for Harbour Rovers.\n")
    ran = run("check", "a.md", *FACTS)
    assert "1 not checked" in ran.out
    assert "--as-of" in ran.out
    dated = run("check", "a.md", *FACTS, "--as-of", "2012")
    assert "1 supported" in dated.out
    assert "--as-of" not in dated.out


@pytest.mark.parametrize(
    ("level", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)  # fmt: skip
def test_fail_on(run: Run, level: str, code: int) -> None:
    write("a.md", FALSE)
    assert run("check", "a.md", *FACTS, "--fail-on", level).code == code


def test_select_and_ignore(run: Run) -> None:
    write("a.md", FALSE)
    assert run("check", "a.md", *FACTS, "--ignore", "wrong-date").code == 0
    assert run("check", "a.md", *FACTS, "--select", "wrong-count,wrong-holder").code == 0
    assert run("check", "a.md", *FACTS, "--select", "wrong-date").code == 1
    unknown = run("check", "a.md", *FACTS, "--ignore", "wrong-dat")
    assert unknown.code == 2
    assert "did you mean wrong-date?" in unknown.err


def test_folders_are_searched_and_sorted_and_hidden_ones_left_out(run: Run) -> None:
    for name in ("t/b.md", "t/a.txt", "t/sub/c.html", "t/.git/d.md", "t/node_modules/e.md", "t/f.py"):
        write(name, TRUE)
    answer = json.loads(run("check", "t", *FACTS, "--format", "json").out)
    assert [d["path"] for d in answer["documents"]] == ["t/a.txt", "t/b.md", "t/sub/c.html"]


def test_the_order_of_arguments_and_repeated_files_change_nothing(run: Run) -> None:
    write("a.md", FALSE)
    write("b.md", TRUE)
    first = run("check", "a.md", "b.md", *FACTS, "--format", "json")
    second = run("check", "b.md", "a.md", "./a.md", "b.md", *FACTS, "--format", "json")
    assert first == second


def test_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(FALSE.encode())))
    ran = run("check", "-", *FACTS)
    assert ran.code == 1
    assert ran.out.startswith("-:1:34: error[wrong-date]")


def test_extend_facts_adds_to_the_ledger(run: Run) -> None:
    write(
        "more/more.yaml",
        "entities:\n- {id: eva-brandt, kind: person, class: player, name: Eva Brandt}\n"
        "facts:\n- {relation: plays_for, subject: eva-brandt, object: city, time: 2014/2016, source: transfer-book}\n",
    )
    write("a.md", "Eva Brandt signed for Anna City in 2011.\n")
    assert run("check", "a.md", *FACTS).code == 0
    assert run("check", "a.md", *FACTS, "--extend-facts", "more").code == 1


def test_as_of_today_is_read_once_and_echoed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.commandline import clock

    monkeypatch.setattr(clock, "date", type("Day", (), {"today": staticmethod(lambda: clock_day)}))
    from datetime import date

    clock_day = date(2015, 5, 5)
    write("a.md", "Cy Marsh plays for Harbour Rovers.\n")
    ran = run("check", "a.md", *FACTS, "--as-of", "today")
    assert "2015-05-05" in ran.out
    answer = json.loads(run("check", "a.md", *FACTS, "--as-of", "today", "--format", "json").out)
    assert answer["documents"][0]["as_of"] == "2015-05-05"


def test_quiet_says_findings_only(run: Run) -> None:
    write("a.md", TRUE)
    assert run("check", "a.md", *FACTS, "--quiet").out == ""
    write("a.md", FALSE)
    assert "Checked" not in run("check", "a.md", *FACTS, "--quiet").out


def test_colour_only_where_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", FALSE)
    assert "\x1b" not in run("check", "a.md", *FACTS).out
    assert "\x1b[1;31m" in run("check", "a.md", *FACTS, "--color", "always").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "a.md", *FACTS).out


@pytest.mark.parametrize(
    "words",
    [
        (), ("check",), ("chek", "a.md"), ("check", "a.md", "--nope"), ("check", "a.md", "--as-of", "soon"),
        ("mentions",), ("explain", "no-such-thing"), ("facts", "nope"),
    ],
)  # fmt: skip
def test_wrong_usage_is_two_and_says_what_to_do(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert "factledger" in ran.err + ran.out


def test_version_and_help(run: Run) -> None:
    from checker.version import VERSION

    assert run("--version").out == f"factledger {VERSION}\n"
    for words in (("--help",), ("check", "--help"), ("mentions", "--help"), ("explain", "--help")):
        ran = run(*words)
        assert ran.code == 0
        assert "example" in ran.out


def test_what_is_said_of_hostile_words_is_harmless(run: Run) -> None:
    ran = run("check", "a.md", "--\x1b[2J")
    assert ran.code == 2
    assert "\x1b" not in ran.err
    assert "\x1b" not in run("check", "\x1b[2J.md", *FACTS).out
    assert "\x1b" not in run("explain", "\x1b[2J").err


def test_a_note_on_many_documents_is_given_once_and_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "readability", None)
    for name in "abc":
        Path(f"{name}.html").write_text("<p>" + "Nothing much. " * 40, encoding="utf-8")
    out = run("check", ".", *FACTS).out
    assert out.count("factledger[html]") == 1
    assert "The note on a.html applies to 2 more documents, too." in out
    assert "factledger[html]" not in run("check", ".", *FACTS, "--quiet").out
