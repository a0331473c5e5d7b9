"""Each kind of mistake in an entry, and the problem that it gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.folders import SourceFile
from ledger.invariants import READING, Whole, check_all, codes, explain
from ledger.loading import load
from ledger.problem import Problem

Find = Callable[..., Sequence[Problem]]

BASE = """
sources:
- {id: record, title: Record, seen: null}
entities:
- {id: rovers, kind: organisation, name: Rovers}
- {id: league, kind: organisation, name: League}
- {id: bo-lund, kind: person, name: Bo Lund}
relations:
- {id: member_of, shape: state, subject: [organisation], object: [organisation], roles: {by: [person]}}
- {id: met, shape: event, subject: [organisation]}
"""
GOOD = "{relation: member_of, subject: rovers, object: league, time: 1920/1930, source: record"


def fact(change: str) -> str:
    return f"{BASE}facts:\n- {change}\n"


def test_a_good_ledger_has_no_problems(find: Find) -> None:
    assert find(fact(GOOD + "}")) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (fact(GOOD.replace("league", "leage") + "}"), "dangling-id"),
        (fact(GOOD.replace("record", "recrod") + "}"), "dangling-id"),
        (fact(GOOD.replace("member_of", "memberof") + "}"), "dangling-id"),
        (fact(GOOD.replace("rovers", "bo-lund") + "}"), "wrong-kind"),
        (fact(GOOD + ", by: rovers}"), "wrong-kind"),
        (fact(GOOD.replace("1920/1930", "1930/1920") + "}"), "start-after-end"),
        (fact(GOOD.replace("1920/1930", "1920") + "}"), "not-an-interval"),
        (fact(GOOD.replace("1920/1930", "20s") + "}"), "bad-date"),
        (fact(GOOD + ", also: [soon]}"), "bad-date"),
        (fact(GOOD.replace(", source: record", "") + "}"), "no-source"),
        (BASE + "- {id: born, shape: event, subject: [person], entry: born}\n", "no-source"),
        (BASE + "- {id: born, shape: event, subject: [person], entry: born, source: recrod}\n", "dangling-id"),
        (fact(GOOD.replace("subject: rovers, ", "") + "}"), "missing-field"),
        (fact(GOOD + ", subjct: x}"), "unknown-field"),
        (fact(GOOD + ", signed: 1920}"), "unknown-field"),
        (fact(GOOD + ", founder: yes}"), "wrong-shape"),
        (fact(GOOD + ", note: [a, b]}"), "no-problem"),
        (fact(GOOD + ", quantity: many}"), "bad-quantity"),
        (fact(GOOD + ", status: odd}"), "unknown-value"),
        (fact(GOOD + ", status: disputed}"), "disputed-without-positions"),
        (fact(GOOD + ", open_roles: [place]}"), "unknown-value"),
        (fact(GOOD + ", overrides: member_of/x/y}"), "bad-override"),
        (fact("{relation: met, subject: rovers, object: league, time: 1920, source: record}"), "unknown-field"),
        (fact("just text"), "not-a-mapping"),
        (BASE + "facts: text\n", "not-a-list"),
        (BASE + "facts:\n- {relation: met, rows: text}\n", "not-a-list"),
        (BASE + "fact: []\n", "unknown-section"),
        (BASE + "renderings: [{id: council, odd: [advice]}]\n", "missing-field"),
        (BASE + "renderings: [{id: council, words: [council]}, {id: council, words: [board]}]\n", "duplicate-id"),
        (BASE + "tellings: [{id: rovers, told: win}]\n", "bad-pattern"),
        (BASE + "tellings: [{id: rovers, told: win + @league}]\n", "bad-pattern"),
        (BASE + "synonyms: [{id: win, of: deed, words: [win]}]\n", "unknown-value"),
        (BASE + "synonyms: [{id: win, words: [win]}]\n", "missing-field"),
        (BASE + "synonyms: [{id: win, of: happening}]\n", "missing-field"),
        (BASE + "tellings: [{id: rovers, told: \"they|club + win\"}]\n", "bad-pattern"),
        (BASE + "tellings: [{id: rovers, told: '@nobody + win'}]\n", "dangling-id"),
        (BASE + "tellings: [{id: rovers}]\n", "missing-field"),
        (BASE.replace("id: rovers", "id: Rovers"), "bad-id"),
        (BASE.replace("kind: person", "kind: human"), "unknown-value"),
        (BASE.replace("id: league", "id: rovers"), "duplicate-id"),
        (BASE.replace("name: League", "name: '—'"), "empty-name"),
        (BASE.replace("name: League", "name: League, surname: L"), "wrong-kind"),
        (BASE.replace("name: League", "name: League, of: nobody"), "dangling-id"),
        (BASE.replace("seen: null", "seen: 2020-01-01"), "seen-without-as"),
        (BASE.replace("seen: null", "address: www"), "bad-address"),
        (BASE.replace("shape: event", "shape: event, phrases: {event: {verbs: [S]}}"), "bad-phrase"),
        (BASE.replace("shape: event", "shape: event, phrases: {begin: {verbs: [S meet]}}"), "unknown-value"),
        (BASE.replace("shape: event", "shape: event, phrases: {event: {verbs: [{verb: S meet O, object: x}]}}"),
         "dangling-id"),
        (BASE.replace("shape: event", "shape: event, says: {event: '{subject} met {objct}'}"), "bad-message"),
        (BASE.replace("shape: event", "shape: event, examples: {flag: [no brackets]}"), "bad-example"),
    ],
)  # fmt: skip
def test_mistakes(find: Find, text: str, code: str) -> None:
    found = find(text)
    if code == "no-problem":
        assert found == []
        return
    assert code in [problem.code for problem in found]
    assert all(problem.line > 0 for problem in found)
    assert explain(code)


def test_the_nearest_word_is_proposed(find: Find) -> None:
    (problem,) = find(fact(GOOD.replace("league", "leage") + "}"), "dangling-id")
    assert (problem.line, problem.column, problem.hint) == (12, 50, "did you mean 'league'?")
    (problem,) = find(fact(GOOD + ", sorce: record}"), "unknown-field")
    assert problem.hint == "did you mean 'source'?"


def test_a_shared_field_of_a_block_is_one_problem(find: Find) -> None:
    rows = "\n".join(f"  - {{subject: rovers, time: {year}/{year}}}" for year in range(1920, 1930))
    block = f"{BASE}facts:\n- relation: member_of\n  object: leage\n  source: record\n  rows:\n{rows}\n"
    assert len(find(block, "dangling-id")) == 1


def test_every_code_is_explained() -> None:
    for code in codes():
        text = explain(code)
        assert text and len(text) > 30, code
    assert explain("no-such-code") is None
    assert set(READING) <= set(codes())


def test_every_invariant_says_what_why_and_what_to_do() -> None:
    for code in set(codes()) - set(READING):
        text = explain(code) or ""
        assert all(part in text for part in ("What:", "Why:", "What to do:", "Example:")), code


TREE = st.recursive(
    st.none() | st.booleans() | st.text(max_size=8) | st.sampled_from(["rovers", "1920/..", "2020", "member_of"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["id", "kind", "name", "rows", "relation", "subject", "object", "time", "source", "complete", "positions",
             "phrases", "senses", "roles", "former", "languages", "verbs", "begin", "shape", "overrides", "also", "x"]
        ),
        inner,
        max_size=6,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(st.sampled_from(["sources", "entities", "relations", "facts", "x"]), TREE, max_size=4))
def test_validation_never_raises(tree: object) -> None:
    import yaml

    base = SourceFile("base.yaml", 0, BASE.encode())
    odd = SourceFile("odd.yaml", 0, yaml.safe_dump(tree, allow_unicode=True).encode())
    content, _ = load([base, odd])
    list(check_all(Whole(content)))
