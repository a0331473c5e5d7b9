"""Each invariant: a ledger that breaks it, and one that does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from ledger.dates import day_of
from ledger.problem import Problem

Find = Callable[..., Sequence[Problem]]

BASE = """
sources: [{id: record, title: Record, seen: 2020-05-01, as: page}]
entities:
- {id: rovers, kind: organisation, class: club, name: Rovers}
- {id: united, kind: organisation, class: club, name: United, continues: [rovers]}
- {id: league, kind: organisation, name: League}
- {id: bo, kind: person, name: Bo Lund, born: 1900, died: 1970-05-05}
- {id: cy, kind: person, name: Cy Marsh}
- {id: chair, kind: office, name: Chair}
- {id: seat, kind: office, name: Board seat, holders: several}
- {id: cup, kind: event, name: Cup}
relations:
- {id: member_of, shape: state, subject: [organisation], object: [organisation]}
- {id: holds_office, shape: state, subject: [person], object: [office], single: object}
- {id: exists, shape: state, subject: [organisation]}
- {id: left, shape: event, subject: [organisation], object: [organisation], ends: [member_of]}
- {id: applied_to, shape: event, subject: [organisation], object: [organisation], precedes: [member_of]}
- {id: happened, shape: event, subject: [event], single: once}
- {id: died, shape: event, subject: [person]}
"""


def facts(*rows: str, extra: str = "") -> str:
    listed = "".join(f"  - {{{row}}}\n" for row in rows)
    return f"{BASE}{extra}facts:\n- source: record\n  confirmed: 2020-05-01\n  rows:\n{listed}"


BO = "relation: holds_office, subject: bo, object: chair, time: "
CY = "relation: holds_office, subject: cy, object: chair, time: "
MEMBER = "relation: member_of, subject: rovers, object: league, time: "


@pytest.mark.parametrize(
    ("code", "broken", "kept"),
    [
        ("overlapping-terms", [BO + "1940/1950-05-05", CY + "1950-05-04/1960"],
         [BO + "1940/1950-05-05", CY + "1950-05-05/1960"]),
        ("overlapping-terms", [BO + "1940/..", CY + "1950-05-04/1960"], [BO + "1940/1950-05", CY + "1950/1960"]),
        ("overlapping-terms", [BO + "1940/1960", CY + "1950/1955"], [BO + "1940/1960", CY + "1950/1955, acting: true"]),
        ("overlapping-terms", [BO + "1940/1960", CY + "1950/1955"],
         [BO.replace("chair", "seat") + "1940/1960", CY.replace("chair", "seat") + "1950/1955"]),
        ("overlapping-rows", [MEMBER + "1920/1930", MEMBER + "1925/.."], [MEMBER + "1920/1930", MEMBER + "1935/.."]),
        ("overlapping-rows", ["relation: happened, subject: cup, time: 1950"] * 2,
         ["relation: happened, subject: cup, time: 1950"]),
        ("happens-twice",
         ["relation: happened, subject: cup, time: 1950", "relation: happened, subject: cup, time: 1951"],
         ["relation: happened, subject: cup, time: 1950", "relation: happened, subject: cup, time: 1950-05"]),
        ("outside-existence", ["relation: exists, subject: rovers, time: 1925/1930", MEMBER + "1920/1930"],
         ["relation: exists, subject: rovers, time: 1920/1930", MEMBER + "1920/1930"]),
        ("outside-existence", ["relation: exists, subject: rovers, time: 1920/1930", MEMBER + "1920/1931-01-02"],
         ["relation: exists, subject: rovers, time: 1920/1930", MEMBER + "1920/1930-12-31"]),
        ("outside-existence", ["relation: exists, subject: league, time: 1920/1930", MEMBER + "1920/.."],
         ["relation: exists, subject: league, time: 1920/..", MEMBER + "1920/.."]),
        ("outside-existence", [BO + "1960/1971"], [BO + "1960/1970"]),
        ("died-otherwise", ["relation: died, subject: bo, time: 1970-05-06"],
         ["relation: died, subject: bo, time: 1970-05"]),
        ("out-of-order", ["relation: applied_to, subject: rovers, object: league, time: 1921", MEMBER + "1920/1930"],
         ["relation: applied_to, subject: rovers, object: league, time: 1920", MEMBER + "1920/1930"]),
        ("ended-otherwise", ["relation: left, subject: rovers, object: league, time: 1930", MEMBER + "1920/.."],
         ["relation: left, subject: rovers, object: league, time: 1930", MEMBER + "1920/1930-06-30"]),
        ("unused-source", [], [MEMBER + "1920/1930"]),
    ],
)  # fmt: skip
def test_facts(find: Find, code: str, broken: list[str], kept: list[str]) -> None:
    (problem,) = find(facts(*broken), code)
    assert problem.line > 0
    assert problem.hint
    assert find(facts(*kept), code) == []


def test_an_entity_that_continues_another_existed_as_long(find: Find) -> None:
    rows = ["relation: exists, subject: rovers, time: 1900/1920", "relation: exists, subject: united, time: 1920/.."]
    member = "relation: member_of, subject: united, object: league, time: 1910/.."
    assert find(facts(*rows, member), "outside-existence") == []


def test_circular_succession(find: Find) -> None:
    text = facts(MEMBER + "1920/1930").replace("name: Rovers", "name: Rovers, after: [united]")
    assert {problem.code for problem in find(text, "circular-succession")} == {"circular-succession"}
    assert find(facts(MEMBER + "1920/1930"), "circular-succession") == []


@pytest.mark.parametrize(
    ("first", "second", "ambiguous"),
    [
        ("names: [Blues]", "names: [Blues]", True),
        ("names: [The Blues]", "names: [blues]", True),
        ("names: [Blues], confusable: [league]", "names: [Blues]", False),
        ("names: [Blues]", "names: [Blues], confusable: [rovers]", False),
        ("names: [Blues]", "contextual: [Blues]", False),
        ("former: [{text: Blues, to: 1920}]", "former: [{text: Blues, from: 1921}]", False),
        ("former: [{text: Blues, to: 1920}]", "former: [{text: Blues, from: 1919}]", True),
        ("names: [WHO]", "names: [Who]", False),
        ("names: [U.S.]", "names: [US]", True),
        ("names: [Blues]", "names: [Blues], after: [rovers]", False),
    ],
)
def test_ambiguous_names(find: Find, first: str, second: str, ambiguous: bool) -> None:
    text = facts(MEMBER + "1920/1930").replace("name: Rovers", f"name: Rovers, {first}")
    found = find(text.replace("name: League", f"name: League, {second}"), "ambiguous-name")
    assert bool(found) is ambiguous


def test_article_in_name(find: Find) -> None:
    text = facts(MEMBER + "1920/1930").replace("name: League", "name: The League")
    (problem,) = find(text, "article-in-name")
    assert problem.hint == "write 'League'"


def test_confirmations_are_measured_against_the_ledger_or_a_given_day(find: Find) -> None:
    text = facts(MEMBER + "1920/..")
    assert find(text, "stale-confirmation") == []
    assert find(text, "stale-confirmation", on=day_of("2021-06-01")) == []
    (problem,) = find(text, "stale-confirmation", on=day_of("2021-06-10"))
    assert "2020-05-01" in problem.message
    newer = text.replace("seen: 2020-05-01", "seen: 2022-01-01")
    assert len(find(newer, "stale-confirmation")) == 1
    assert len(find(text.replace("  confirmed: 2020-05-01\n", ""), "no-confirmation")) == 1


def test_closed_lists_say_for_whom_and_until_when(find: Find) -> None:
    def block(complete: str, confirmed: str = "") -> str:
        head = f"{BASE}facts:\n- relation: member_of\n  object: league\n  source: record\n"
        return f"{head}  complete: {complete}\n{confirmed}  rows: []\n"

    assert len(find(block("{from: 1900, subjects: [club]}"), "closure-without-end")) == 1
    assert find(block("{from: 1900, to: 2000, subjects: [club, rovers]}")) == []
    assert find(block("{from: 1900, subjects: [club]}", "  confirmed: 2020\n"), "closure-without-end") == []
    assert len(find(block("{from: 1900, to: 2000, subjects: [clubs]}"), "unknown-class")) == 1
