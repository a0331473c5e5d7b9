"""Happenings of the ledger told in words that others use, beside sentences about something else."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, marked_words, unmarked

AS_OF = "2024-06-01"

TRUE = (
    "The Soviets sealed off the road and rail traffic to West Berlin in June 1948.",
    "East Germans went to the polls freely in March 1990.",
    "Lorries have crossed the Kerch bridge since 2018.",
    "Donetsk airport was overrun in January 2015.",
)
FLAGGED = (
    "The Soviets sealed off the road and rail traffic to West Berlin in [June 1951].",
    "East Germans went to the polls freely in [March 1993].",
    "Donetsk airport was overrun in [January 2018].",
)
SILENT = (
    "The Soviets cut off the roads to Berlin for an hour in 1963.",
    "East Germans voted for the Party of Democratic Socialism in 1994.",
    "The airport in Donetsk was stormed in May 2014.",
    "Soviet soldiers saw off their comrades in Germany in 1985.",
    "Milosevic fell ill in 2002.",
)


@pytest.mark.parametrize("text", TRUE)
def test_what_is_told_is_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", FLAGGED)
def test_the_year_that_is_wrong_is_flagged(shipped_checker: Checker, text: str) -> None:
    assert flagged_words(shipped_checker, unmarked(text), AS_OF) == {marked_words(text)}


@pytest.mark.parametrize("text", SILENT)
def test_what_is_something_else_is_left(shipped_checker: Checker, text: str) -> None:
    assert not flagged_words(shipped_checker, text, AS_OF)
