"""What is known about an entity, how many there were on a day, and how it is drawn."""

from __future__ import annotations

import pytest

from ledger import Ledger, LedgerError
from ledger.curating.dossiers import count, dossier, select
from ledger.curating.drawing import ASCII, columns, shortened, table, timeline
from ledger.curating.finding import find_entity, find_relation, moment_of
from ledger.dates import parse_moment, parse_time
from ledger.folders import SourceFile
from ledger.loading import load
from ledger.model import Fact


@pytest.fixture
def facts() -> dict[str, Fact]:
    text = """
entities:
- {id: a, kind: state, name: Aland}
relations:
- {id: ruled, shape: state, subject: [state]}
- {id: happened, shape: event, subject: [state]}
sources:
- {id: s, title: S, publisher: P, seen: null}
facts:
- {relation: ruled, subject: a, time: 1950/1960, source: s}
- {relation: happened, subject: a, time: 1955-05-05, source: s}
"""
    content, problems = load([SourceFile("a.yaml", 0, text.encode())])
    assert not problems
    return {fact.relation: fact for fact in content.facts}


def test_an_entity_is_found_by_id_and_by_name(football: Ledger) -> None:
    assert find_entity(football, "rovers").id == "rovers"
    assert find_entity(football, "the Harbour Rovers").id == "rovers"
    with pytest.raises(LedgerError, match="did you mean rovers"):
        find_entity(football, "roverz")


def test_a_relation_and_a_day_are_named_or_refused(football: Ledger) -> None:
    assert find_relation(football, "member_of") == "member_of"
    with pytest.raises(LedgerError, match="did you mean member_of"):
        find_relation(football, "member-off")
    with pytest.raises(LedgerError, match="--on"):
        moment_of("yesterday")


def test_a_dossier_holds_names_links_and_facts_of_every_part(football: Ledger) -> None:
    found = dossier(football, find_entity(football, "rovers"))
    assert found.names[0].text == "Harbour Rovers"
    assert ("seat", ("port-anna",)) in found.links
    assert {part for part, _ in found.facts} >= {"subject"}
    of_city = dossier(football, find_entity(football, "port-anna"))
    assert ("seat of", ("rovers",)) in of_city.links
    of_league = dossier(football, find_entity(football, "harbour-league"))
    assert "object" in {part for part, _ in of_league.facts}


def test_select_asks_for_what_holds_then(football: Ledger) -> None:
    every = select(football, "member_of", object="harbour-league")
    then = select(football, "member_of", object="harbour-league", on=parse_moment("1921-01-01"))
    assert 0 < len(then) <= len(every)
    assert [fact.begin.lo for fact, _ in every if fact.begin] == sorted(
        fact.begin.lo for fact, _ in every if fact.begin
    )


def test_a_count_is_one_number_where_the_days_are_known(football: Ledger) -> None:
    early = count(football, "member_of", "harbour-league", parse_moment("1900"))
    assert (early.least, early.most) == (0, 0)
    for year in range(1915, 1990, 5):
        found = count(football, "member_of", "harbour-league", parse_moment(f"{year}-06-15"))
        assert found.least <= found.most


def test_bars_stand_under_their_years(facts: dict[str, Fact]) -> None:
    drawn = timeline([("rule", facts["ruled"]), ("event", facts["happened"])], 80, ASCII)
    axis, rule, event = drawn.splitlines()
    assert "1950" in axis and "1960" in axis
    assert "=" in rule and rule.endswith("1950/1960")
    assert (
        axis.index("1954") - 3 < event.index("*") < axis.index("1956") + 6 if "1954" in axis else event.count("*") == 1
    )


def test_a_timeline_of_nothing_is_empty(facts: dict[str, Fact]) -> None:
    assert timeline([]) == ""
    undated = facts["ruled"]._replace(begin=None, end=None, time="")
    assert timeline([("x", undated)]) == ""


@pytest.mark.parametrize("time", ["0001/9999", "9999-12-31", "0001", "1999-12-31/..", "../2004", "1900/"])
def test_any_time_can_be_drawn(facts: dict[str, Fact], time: str) -> None:
    read = parse_time(time)
    fact = facts["ruled"]._replace(begin=read.begin, end=read.end, open_end=read.open_end, time=time)
    for line in timeline([("x", fact)], 60).splitlines():
        assert columns(line) <= 60 + len(time)


def test_wide_signs_take_two_columns() -> None:
    assert columns("北约") == 4
    assert shortened("北约北约", 5) == "北约…"
    rows = table([("name", "x"), ("北约", "1"), ("abc", "2")]).splitlines()
    assert rows[2] == "北约  1" and rows[3] == "abc   2"


def test_tables_are_cut_at_the_width() -> None:
    cut = table([("a", "b"), ("x" * 50, "y" * 50)], 40).splitlines()
    assert all(columns(line) <= 40 for line in cut)
