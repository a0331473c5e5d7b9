from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import Ledger, history
from ledger.counts import _sweep as sweep
from ledger.dates import day_of, parse_moment, parse_time
from ledger.model import Fact
from ledger.spans import Truth, holds, sometime, span, throughout

OFFICE = "president-of-the-harbour-league"


def state(time: str, **changes: object) -> Fact:
    read = parse_time(time)
    fact = Fact("x", "r", "s", "o", read.begin, read.end, read.open_end, time, (), (), (), (), (), False, False, False,
                False, None, (), None, (), None, "p", 1)  # fmt: skip
    return fact._replace(**changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("time", "day", "truth"),
    [
        ("1999-03-12/2004", "1999-03-11", Truth.NO),
        ("1999-03-12/2004", "1999-03-12", Truth.YES),
        ("1999-03-12/2004", "2003-12-31", Truth.YES),
        ("1999-03-12/2004", "2004-06-01", Truth.UNKNOWN),  # it ended some day in 2004
        ("1999-03-12/2004", "2005-01-01", Truth.NO),
        ("1999/2004", "1999-06-01", Truth.UNKNOWN),
        ("1999-03-12/", "1999-03-12", Truth.YES),  # the end is not known
        ("1999-03-12/", "1999-03-13", Truth.UNKNOWN),
        ("1999-03-12/..", "2090-01-01", Truth.YES),
        ("../1999-03-12", "1999-03-12", Truth.YES),
        ("../1999-03-12", "1950-01-01", Truth.UNKNOWN),
        ("../1999-03-12", "1999-03-13", Truth.NO),
    ],
)
def test_a_state_holds_on_a_day(time: str, day: str, truth: Truth) -> None:
    assert holds(state(time), day_of(day)) is truth
    # The negative statement is false in its time; of other times it says nothing.
    assert holds(state(time, negative=True), day_of(day)) is (Truth.NO if truth is Truth.YES else Truth.UNKNOWN)


def test_after_its_confirmation_an_open_end_cannot_be_told() -> None:
    fact = state("1999-03-12/..", confirmed=parse_moment("2020-05"))
    assert holds(fact, day_of("2020-05-31")) is Truth.YES
    assert holds(fact, day_of("2020-06-01")) is Truth.UNKNOWN


def test_other_accepted_dates_widen_the_beginning() -> None:
    fact = state("1949-08-24/..", also=(parse_moment("1949-04-04"),))
    assert holds(fact, day_of("1949-04-03")) is Truth.NO
    assert holds(fact, day_of("1949-04-04")) is Truth.UNKNOWN
    assert holds(fact, day_of("1949-08-24")) is Truth.YES


def test_sometime_and_throughout() -> None:
    fact = state("1998/1998")  # within the year, on unknown days
    year = parse_moment("1998")
    assert sometime(fact, year.lo, year.hi) is Truth.YES
    assert throughout(fact, year.lo, year.hi) is Truth.UNKNOWN
    assert sometime(fact, year.hi + 1, year.hi + 9) is Truth.NO
    assert throughout(fact, year.lo - 1, year.hi) is Truth.NO


def test_a_dispute_is_certain_only_where_all_agree(football: Ledger) -> None:
    fact = football.fact("exists/old-northland")
    assert fact is not None
    assert holds(fact, day_of("1850-01-01")) is Truth.YES
    assert holds(fact, day_of("1905-01-01")) is Truth.UNKNOWN
    assert holds(fact, day_of("1911-01-01")) is Truth.NO


YEARS = st.integers(1900, 2000)


@given(YEARS, st.integers(0, 50), YEARS, st.integers(0, 50))
def test_throughout_implies_sometime(begin: int, length: int, first: int, width: int) -> None:
    fact = state(f"{begin}/{begin + length}")
    lo, hi = parse_moment(str(first)).lo, parse_moment(str(first + width)).hi
    if throughout(fact, lo, hi) is Truth.YES:
        assert sometime(fact, lo, hi) is Truth.YES
    if sometime(fact, lo, hi) is Truth.NO:
        assert throughout(fact, lo, hi) is Truth.NO


@given(YEARS, st.integers(1, 50), st.integers(day_of("1890-01-01"), day_of("2060-01-01")))
def test_widening_an_end_never_makes_certain_what_was_not(begin: int, length: int, day: int) -> None:
    sharp, wide = state(f"{begin}/{begin + length}"), state(f"{begin}/{begin + length}~")
    if holds(sharp, day) is Truth.UNKNOWN:
        assert holds(wide, day) is Truth.UNKNOWN


def test_who_held_an_office(football: Ledger) -> None:
    def on(day: str) -> list[tuple[str, bool]]:
        return [(held.fact.subject, held.certain) for held in history.holders(football, OFFICE, day_of(day))]

    assert on("1945-01-01") == [("anna-van-der-berg", True)]
    assert on("1950-05-05") == [("anna-van-der-berg", True), ("bo-lund", True)]  # the hand-over day is shared
    assert on("1950-06-02") == [("cy-marsh", True)]
    assert on("1960-06-01") == [("cy-marsh", False)]  # until about 1960
    assert on("1930-01-01") == []


def test_members_and_counts(football: Ledger) -> None:
    assert {m.fact.subject for m in history.members(football, "harbour-league", day_of("1925-01-01"))} == {
        "rovers", "united", "city-club",
    }  # fmt: skip
    count = {when: history.count(football, "member_of", "harbour-league", parse_moment(when))
             for when in ("1915", "1920-08-01", "1921", "1925", "1932", "1940", "1960", "1909", "2021")}  # fmt: skip
    assert count == {
        "1915": (0, 0),
        "1920-08-01": (1, 1),
        "1921": (1, 2),
        "1925": (3, 3),
        "1932": (2, 2),
        "1940": (3, 3),
        "1960": (2, 2),
        "1909": None,  # before the list is closed
        "2021": None,  # after it was confirmed
    }
    assert history.count(football, "member_of", "rovers", parse_moment("1925")) is None


def test_counts_over_time(football: Ledger) -> None:
    periods = history.count_periods(football, "member_of", "harbour-league")
    assert [(p.first, p.last, p.least, p.most) for p in periods[:4]] == [
        (day_of("1910-01-01"), day_of("1920-07-30"), 0, 0),
        (day_of("1920-07-31"), day_of("1920-07-31"), 0, 1),  # another accepted date
        (day_of("1920-08-01"), day_of("1920-12-31"), 1, 1),
        (day_of("1921-01-01"), day_of("1921-12-30"), 1, 2),  # the second joined some day in 1921
    ]
    assert periods[-1].last == day_of("2020-05-01")
    assert all(before.last + 1 == after.first for before, after in pairwise(periods))
    assert all(before[2:] != after[2:] for before, after in pairwise(periods))
    assert history.count_periods(football, "member_of", "rovers") == ()


@given(st.lists(st.tuples(YEARS, st.integers(0, 30), st.sampled_from("abc"), st.sampled_from(["", "~"])), max_size=6),
       st.integers(day_of("1880-01-01"), day_of("2050-01-01")))  # fmt: skip
def test_a_sweep_counts_what_holds_on_the_day(rows: list[tuple[int, int, str, str]], day: int) -> None:
    facts = [state(f"{begin}/{begin + length}{mark}", subject=subject) for begin, length, subject, mark in rows]
    (period,) = [period for period in sweep(facts) if period.first <= day <= period.last]
    assert period.least == len({fact.subject for fact in facts if holds(fact, day) is Truth.YES})
    assert period.most == len({fact.subject for fact in facts if holds(fact, day) is not Truth.NO})


def test_accession_order(football: Ledger) -> None:
    order = history.accession_order(football, "member_of", "harbour-league")
    assert [(entry.fact.subject, entry.first, entry.last) for entry in order] == [
        ("rovers", 1, 1), ("united", 2, 2), ("city-club", 3, 3),
    ]  # fmt: skip
    assert history.accession_order(football, "member_of", "rovers") == ()


def test_existence(football: Ledger) -> None:
    def exists(entity: str, when: str) -> Truth:
        return history.exists(football, entity, parse_moment(when))

    assert exists("rovers", "1899-08") is Truth.NO
    assert exists("rovers", "1899") is Truth.UNKNOWN
    assert exists("rovers", "1950") is Truth.YES
    assert exists("united", "1960") is Truth.NO
    assert exists("wanderers", "1950") is Truth.UNKNOWN
    assert exists("anna-van-der-berg", "1899") is Truth.NO
    assert exists("anna-van-der-berg", "1950") is Truth.YES
    assert exists("anna-van-der-berg", "1981") is Truth.NO
    assert exists("bo-lund", "1950") is Truth.UNKNOWN
    assert exists("nobody", "1950") is Truth.UNKNOWN


def test_predecessors_and_successors(football: Ledger) -> None:
    def names(facts: tuple[Fact, ...]) -> list[str]:
        return [fact.subject for fact in facts]

    assert names(history.predecessors(football, OFFICE, "cy-marsh")) == ["bo-lund", "anna-van-der-berg"]
    assert names(history.successors(football, OFFICE, "anna-van-der-berg")) == ["bo-lund", "cy-marsh"]
    assert names(history.predecessors(football, OFFICE, "anna-van-der-berg")) == []


def test_chains_of_succession(football: Ledger) -> None:
    assert history.identity(football, "united") == {"united", "new-united"}
    assert history.chain(football, "new-united") == {"united", "new-united"}
    assert history.chain(football, "rovers") == {"rovers"}


def test_closed_for_whom_and_when(football: Ledger) -> None:
    day = day_of("1950-01-01")
    assert history.is_closed(football, "member_of", day, day, subject="rovers", object="harbour-league")
    assert not history.is_closed(football, "member_of", day, day, subject="northland", object="harbour-league")
    assert not history.is_closed(football, "exists", day, day, subject="rovers")


def test_a_span_is_ordered() -> None:
    found = span(state("1999~/2004-05"))
    assert found.first_possible < found.first_certain < found.last_certain < found.last_possible
