"""Until when somebody had an office that is not said: the end of it is what the words say, not a day within it."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

TODAY = "2022-06-01"


@pytest.mark.parametrize(
    "text",
    [
        "Nobody expected much of him. John Major lasted until May 1997.",
        "It was close. Tony Blair held on until June 2007.",
        "Konrad Adenauer was in the job until October 1963.",
        "Dmitry Medvedev, a loyal man, kept the seat warm until May 2012.",
        "Eduard Shevardnadze received the portfolio in July 1985.",
    ],
)
def test_the_end_is_what_is_said(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, TODAY)


@pytest.mark.parametrize(
    "marked",
    [
        "Nobody expected much of him. John Major lasted until [May 1999].",
        "Nikita Khrushchev lasted until [October 1966].",
    ],
)
def test_the_month_of_another_year_is_flagged(shipped_checker: Checker, marked: str) -> None:
    assert wrong_words(shipped_checker, unmarked(marked), TODAY) == [marked_words(marked)]


@pytest.mark.parametrize(
    "text",
    [
        "Konrad Adenauer was in the job until October 1960.",  # within his term: no end
        "The film was long. Tony Blair held on until the end.",
        "John Kerry sat in the chair in Geneva until April 2014.",
        "Ronald Reagan lasted until the third round in June 1987.",
    ],
)
def test_a_day_within_a_term_is_no_end(shipped_checker: Checker, text: str) -> None:
    assert not is_supported(shipped_checker, text, TODAY)
    assert wrong_words(shipped_checker, text, TODAY) == []
