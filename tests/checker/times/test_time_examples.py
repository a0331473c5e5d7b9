"""Every recogniser reads what it says it reads and leaves what it says it leaves; the folder is its tuple of rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

import checker.times
from checker.times import RULES, find_times
from checker.times.anchors import ANCHORS, families_in
from checker.times.values import Rule
from checker.tokens import tokenize


class Day(NamedTuple):
    lo: int
    hi: int


MAY_2014 = Day(date(2014, 5, 20).toordinal(), date(2014, 5, 20).toordinal())
NOT_RECOGNISERS = set(
    "__init__ values words calendar modifiers hedges focus scan anchors joins offsets resolve durations".split()
)

ACCEPTED = [pytest.param(rule, *case, id=f"{rule.name}: {case[0]}") for rule in RULES for case in rule.accepts]
REJECTED = [pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in RULES for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text", "expected"), ACCEPTED)
def test_reads_its_examples(rule: Rule, text: str, expected: str) -> None:
    mentions = find_times(text, tokenize(text), MAY_2014)
    assert " ".join(mention.edtf for mention in mentions) == expected
    assert rule.name in {mention.found_by for mention in mentions} or rule.name.startswith("short-year")


@pytest.mark.parametrize(("rule", "text"), REJECTED)
def test_leaves_what_looks_alike(rule: Rule, text: str) -> None:
    mentions = find_times(text, tokenize(text), MAY_2014)
    assert [mention for mention in mentions if mention.found_by == rule.name] == []


def test_every_file_is_in_the_tuple() -> None:
    folder = Path(checker.times.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - NOT_RECOGNISERS
    assert files == {rule.read.__module__.rsplit(".", 1)[-1] for rule in RULES}


def test_every_rule_is_documented_and_shown_both_ways() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.doc
        assert rule.accepts
        assert rule.rejects


def test_a_rule_is_tried_where_its_words_stand() -> None:
    assert set(ANCHORS) <= {rule.name for rule in RULES}
    for rule in RULES:
        anchor = ANCHORS.get(rule.name)
        for text, _ in rule.accepts:
            found = any(
                rule.pattern.search(text, s.start, s.end) and families_in(text[s.start : s.end]) & (anchor or ~0)
                for s in tokenize(text)
            )
            assert found or rule.name == "short-year", (rule.name, text)


def test_words_without_a_family_are_most_words() -> None:
    assert families_in("The committee's chairman was heard, and nothing else happened to it.") == 0
    assert families_in("It fell in ’89 (the 1980s).") & ANCHORS["short-year"]
