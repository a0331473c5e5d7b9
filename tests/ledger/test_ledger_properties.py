"""Laws that hold for any dates, any intervals, any tree of YAML."""

from __future__ import annotations

from datetime import date
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.curating.difference_reports import as_json, as_markdown, as_text
from ledger.curating.differences import compare
from ledger.dates import BadDate, parse_moment, parse_time
from ledger.entries import entities, facts, relations, renderings, sources, synonyms, tellings
from ledger.folders import SourceFile
from ledger.formatting import format_text
from ledger.invariants import Whole, check_all
from ledger.loading import load
from ledger.model import ENTITY_KINDS, Fact
from ledger.problem import Problem
from ledger.spans import Truth, holds, sometime, span, throughout
from ledger.validating import not_canonical

DAYS = st.dates(date(3, 1, 1), date(9996, 12, 31))
PRECISIONS = st.sampled_from([4, 7, 10])
unhurried = settings(deadline=None, max_examples=60)
"""For large trees: a busy machine is no failure."""
EMPTY: dict[str, Any] = dict.fromkeys(Fact._fields)


@st.composite
def moments(draw: st.DrawFn) -> str:
    return draw(DAYS).isoformat()[: draw(PRECISIONS)] + draw(st.sampled_from(["", "", "~", "?"]))


@st.composite
def intervals(draw: st.DrawFn) -> str:
    first, last = sorted(draw(st.tuples(moments(), moments())))
    return f"{first}/{draw(st.sampled_from([last, '..', '']))}"


def fact_of(time: str, also: tuple[str, ...] = ()) -> Fact:
    read = parse_time(time)
    values = {
        "id": "x", "relation": "r", "subject": "s", "time": time, "begin": read.begin, "end": read.end,
        "open_end": read.open_end, "also": tuple(parse_moment(one) for one in also), "also_end": (), "senses": (),
        "roles": (), "open_roles": (), "positions": (), "sources": (), "path": "", "line": 0, "negative": False,
    }  # fmt: skip
    return Fact(**{**EMPTY, **values})


@given(moments())
def test_a_coarser_date_holds_the_finer_one(text: str) -> None:
    whole = parse_moment(text)
    assert whole.lo <= whole.hi
    plain = text.rstrip("~?")
    for length in (4, 7):
        if len(plain) > length:
            coarser = parse_moment(plain[:length])
            assert coarser.lo <= parse_moment(plain).lo <= parse_moment(plain).hi <= coarser.hi


@given(intervals(), st.lists(moments(), max_size=2))
def test_a_span_is_ordered(time: str, also: list[str]) -> None:
    found = span(fact_of(time, tuple(also)))
    assert found.first_possible <= found.first_certain
    assert found.last_certain <= found.last_possible


@given(intervals(), DAYS, st.integers(0, 20_000))
def test_the_three_values_agree_with_one_another(time: str, day: date, length: int) -> None:
    fact = fact_of(time)
    first = day.toordinal()
    last = min(first + length, date.max.toordinal())
    some, all_through = sometime(fact, first, last), throughout(fact, first, last)
    if all_through is Truth.YES:
        assert some is Truth.YES
    if some is Truth.NO:
        assert all_through is Truth.NO
        assert holds(fact, first) is Truth.NO
    if holds(fact, first) is Truth.YES:
        assert some is Truth.YES
    assert sometime(fact, first, first) is throughout(fact, first, first) is holds(fact, first)


@given(intervals(), moments(), DAYS)
def test_a_wider_beginning_never_decides_more(time: str, also: str, day: date) -> None:
    at = day.toordinal()
    before, after = holds(fact_of(time), at), holds(fact_of(time, (also,)), at)
    assert after is Truth.UNKNOWN or after is before or before is Truth.NO


@given(st.text("0123456789-/.~?%X[]{}YES, ", max_size=30) | st.text(max_size=20))
def test_a_time_is_read_or_refused(text: str) -> None:
    try:
        read = parse_time(text)
    except BadDate:
        return
    for moment in (read.begin, read.end):
        assert moment is None or 1 <= moment.lo <= moment.hi <= date.max.toordinal()


KEYS = sorted(
    {"rows", "from", "to", "text", "subjects", "flag", "pass", "verbs", "begin", "place", "by", "time", "held_by"}
    | sources.FIELDS | entities.FIELDS | relations.FIELDS | renderings.FIELDS | tellings.FIELDS | synonyms.FIELDS | facts.FIELDS
)  # fmt: skip
WORDS = st.sampled_from(
    [*ENTITY_KINDS, "a", "b", "r", "s", "state", "event", "true", "null", "1999", "1999-03-12/..", "2004/1999", "never",
     "disputed", "S join O", "{subject} joined", "single", "once", "A [b]", "https://example.org/", "page", "Ab Cd"]
) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)  # fmt: skip
TREES = st.recursive(
    WORDS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=40,
)
FILES = st.dictionaries(
    st.sampled_from(
        ["sources", "entities", "relations", "renderings", "tellings", "synonyms", "facts", "facts", "other"]
    ),
    st.lists(st.dictionaries(st.sampled_from(KEYS), TREES, max_size=8), max_size=4) | TREES,
    max_size=5,
)


def problems_of(text: str) -> list[Problem]:
    file = SourceFile("a.yaml", 0, text.encode())
    content, found = load([file])
    return [*found, *check_all(Whole(content))]


@unhurried
@given(FILES | TREES)
def test_validating_any_yaml_gives_problems_and_no_exception(tree: object) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)
    for problem in problems_of(text):
        assert problem.path == "a.yaml"
        assert problem.message and problem.code and problem.level in ("error", "warning", "info")
        assert 0 <= problem.line <= text.count("\n") + 1


@given(st.text(max_size=300) | st.text("{}[]:,-#&*!|>'\"\n abc\t", max_size=120))
def test_validating_any_text_gives_problems_and_no_exception(text: str) -> None:
    problems_of(text)


@unhurried
@given(FILES)
def test_formatting_changes_no_meaning_and_settles_at_once(tree: object) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)
    once, problems = format_text(text, "a.yaml")
    if problems:
        assert once == text
        return
    twice, _ = format_text(once, "a.yaml")
    assert twice == once
    assert not_canonical(SourceFile("a.yaml", 0, once.encode())) is None
    before, after = (load([SourceFile("a.yaml", 0, one.encode())])[0] for one in (text, once))
    assert compare(before, after) == ()


@unhurried
@given(FILES, FILES)
def test_any_two_ledgers_can_be_compared(old: object, new: object) -> None:
    contents = [load([SourceFile("a.yaml", 0, yaml.safe_dump(tree).encode())])[0] for tree in (old, new)]
    changes = compare(*contents)
    assert compare(contents[0], contents[0]) == ()
    assert all(change.kind for change in changes)
    for report in (as_text, as_markdown, as_json):
        assert report(changes, "old", "new")


def test_a_question_mark_before_a_hard_space_is_a_word() -> None:
    text = "sources:\n- acting: ?\xa0\n"
    once, problems = format_text(text, "a.yaml")
    assert problems == [] or problems == ()
    assert format_text(once, "a.yaml")[0] == once
