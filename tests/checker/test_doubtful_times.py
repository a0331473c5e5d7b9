"""Times that lean on a doubt, belong to another clause, or to what is explained: nothing is accused by them."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import marked_words, unmarked, wrong_words

SILENT = (
    "In 1989 it all began. On 9 June the generals signed an agreement. Next day: Resolution 1244.",
    "INF: made at Washington on 8 December 1987, effective from 1 June 1988.",
    "START I was binding only since December 1994, for the USSR had disappeared meanwhile.",
    "Enlargement since the Cold War began with three countries in March 1999, the largest round being that of 2004.",
    "Lithuania was first. It was the first of the republics to declare its independence, on 11 March 1990.",
    "Spain was not among the twelve states that signed the North Atlantic Treaty.",
    "Portugal was not the only country that signed the North Atlantic Treaty.",
    "Yeltsin had a term of some 8.5 years, from 10 July 1991 to 31 December 1999.",
)
FLAGGED = (
    "INF: made at Washington on [8 December 1988], effective from 1 June 1988.",
    "The Cold War began with three crises in March [1999].",
    "[Portugal] was not among the twelve states that signed the North Atlantic Treaty.",
    "Lithuania was the first to join NATO, and it joined in [2006].",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_accused(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, "2024-06-01")


def test_a_title_on_a_day_of_an_unsaid_year_may_be_of_any_year(shipped_checker: Checker) -> None:
    text = "The war was twenty years ago. On 5 February Colin Powell, the Secretary of State, held up a vial."
    assert not wrong_words(shipped_checker, text, "2023-03-20")
    assert wrong_words(shipped_checker, text.replace("February", "February 2023"), "2023-03-20")


@pytest.mark.parametrize("text", FLAGGED)
def test_what_is_still_accused(text: str, shipped_checker: Checker) -> None:
    assert any(marked_words(text) in words for words in wrong_words(shipped_checker, unmarked(text), "2024-06-01"))
