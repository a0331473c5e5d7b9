"""`mentions` and `explain`."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from running import PLAYERS, Run

from checker.catalogue import CODES

FACTS = ("--facts", str(PLAYERS))
TEXT = "Coach Cy Marsh said in March 2011 that Rovers had 20 players.\n"


def test_mentions_as_text(run: Run) -> None:
    Path("a.md").write_text(TEXT)
    ran = run("mentions", "a.md", *FACTS)
    assert ran.code == 0
    assert "a.md:1:1: role “Coach” = coach-of-rovers" in ran.out
    assert "a.md:1:7: name “Cy Marsh” = cy-marsh" in ran.out
    assert "a.md:1:24: time “March 2011” = 2011-03" in ran.out
    assert "quantity “20” = 20" in ran.out
    assert "quantity “2011”" not in ran.out


def test_mentions_as_json(run: Run) -> None:
    Path("a.md").write_text(TEXT)
    answer = json.loads(run("mentions", "a.md", *FACTS, "--format", "json").out)
    assert list(answer) == ["schema_version", "documents"]
    (document,) = answer["documents"]
    assert list(document) == ["path", "as_of", "error", "mentions"]
    assert {"start": 23, "end": 33, "kind": "time", "value": "2011-03", "certain": True} in document["mentions"]
    times = [(m["start"], m["end"]) for m in document["mentions"] if m["kind"] == "time"]
    assert all(first[1] <= second[0] for first, second in pairwise(times))


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained_with_an_example_and_how_to_silence_it(run: Run, code: str) -> None:
    ran = run("explain", code)
    assert ran.code == 0
    for part in ("How it is judged:", "Example:", "To silence it:", f"--ignore {code}"):
        assert part in ran.out


def test_a_fact_is_explained_with_dates_source_and_place(run: Run) -> None:
    ran = run("explain", "plays_for/bo-lund/rovers", *FACTS)
    assert ran.code == 0
    for part in (
        "Harbour Rovers",
        "2004-07-01/2011-06-30",
        "The transfer book",
        "seen 2020-05-01 (page)",
        "players.yaml:",
    ):
        assert part in ran.out


def test_a_problem_of_the_facts_is_explained(run: Run) -> None:
    assert "dangling-id" in run("explain", "dangling-id").out


def test_a_line_is_explained_from_the_words_to_the_verdict(run: Run) -> None:
    Path("a.md").write_text("Nothing here.\n\nBo Lund joined Harbour Rovers in 2009.\n")
    ran = run("explain", "a.md:3", *FACTS)
    assert ran.code == 0
    for part in (
        "words      “Bo Lund joined Harbour Rovers in 2009”",
        "mention    subject: “Bo Lund” → bo-lund (person)",
        "mention    time: “2009” → 2009, 2009-01-01 to 2009-12-31",
        "phrase     “joined”, read by verb:join, declared in players.yaml:",
        "claim      plays_for(subject=bo-lund, object=rovers), begin, the text asserts it",
        "comparison date 2004-07-01 against 2009: outside",
        "verdict    conflict [wrong-date]",
    ):
        assert part in ran.out
    assert "no claim was read" in run("explain", "a.md:1", *FACTS).out
    assert run("explain", "a.md:9", *FACTS).code == 2
    assert run("explain", "b.md:1", *FACTS).code == 2


def test_a_misspelt_id_is_met_with_the_nearest(run: Run) -> None:
    ran = run("explain", "plays_for/bo-lunt/rovers", *FACTS)
    assert ran.code == 2
    assert "did you mean plays_for/bo-lund/rovers" in ran.err
