"""Dates that stand near a fact and are another's: counted times, captions, notes of places, verbs left out, days of other happenings."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-05-27"

TWINS = (
    ("Malta left PfP the year after it joined, in [1998].", "Malta left PfP the year after it joined, in 1996."),
    (
        "Estonia joined NATO the month after its soldiers came home, on [29 March 2005].",
        "Estonia joined NATO the month after its soldiers came home, on 29 March 2004.",
    ),
    ("The Rose Revolution toppled Eduard Shevardnadze from power in [2006].",
     "The Rose Revolution toppled Eduard Shevardnadze from power in 2003."),
)  # fmt: skip
SUPPORTED = ("The Visegrád Group dates back to 1991.", "The Non-Proliferation Treaty dates from 1968.")
UNSUPPORTED = ("The Visegrád Group dates back to 1335.", "The Non-Proliferation Treaty dates from 1966.")
SILENT = (
    "Greece got into the Community the year after its soldiers came back, on 1 January 1981.",
    "On 1 January 1957 the Saarland joined the Federal Republic, under a treaty made in Luxembourg, a year before the Treaty of Rome "
    "was in force.",
    "In the Council of Europe we came in 1993, together with Lithuania and Slovenia; Latvia came in 1995. We drive on the right since "
    "1967, Latvia since 1920 and Lithuania since 1918.",
    "Finland waited for the EU. Candidate: Helsinki, December 1999. Member: soon.",
    "Eduard Shevardnadze was toppled from the list of the richest in 2006.",
    "# Captions\n\n1. Washington, 4 April 1949. Twelve ministers sign.\n\n2. Paris, 27 May 1997. Boris Yeltsin and Bill Clinton sign the "
    "Founding Act.",
    "Malta, 2 December 1989. Two ships meet.\n\nPrague, 8 April 2010. Barack Obama and Dmitry Medvedev sign New START.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_the_date_behind_what_it_is_counted_from(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SUPPORTED)
def test_since_when_something_dates(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_another_year_is_not_supported(text: str, shipped_checker: Checker) -> None:
    assert not is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_dates_of_others_accuse_nobody(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF if "Captions" not in text else None)
