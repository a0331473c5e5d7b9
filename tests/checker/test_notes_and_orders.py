"""Notes whose list stands behind a colon, who was let in, the tenth country to, breaks from a union; people who are not their country."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    ("Joined NATO in [2008]: Albania and Croatia.", "Joined NATO in 2009: Albania and Croatia."),
    ("Admitted to the EU in [2006]: Bulgaria and Romania.", "Admitted to the EU in 2007: Bulgaria and Romania."),
    ("Acceded to the EU in [1996]: Austria, Finland, Sweden", "Acceded to the EU in 1995: Austria, Finland, Sweden"),
    ("Left the Warsaw Pact in [1971]: Albania.", "Left the Warsaw Pact in 1968: Albania."),
    ("NATO let Albania in in [2008].", "NATO let Albania in in 2009."),
    ("In [1983] the Community let Greece in.", "In 1981 the Community let Greece in."),
    ("Estonia became the [sixteenth] country to adopt the euro.", "Estonia became the seventeenth country to adopt the euro."),
    ("Croatia became the [27th] country to join the EU.", "Croatia became the 28th country to join the EU."),
    ("Slovenia's split from Yugoslavia in [1993] was short.", "Slovenia's split from Yugoslavia in 1991 was short."),
)  # fmt: skip
SUPPORTED = ("Kosovo's independence in 2008 was noted.", "Montenegro's break with Serbia in 2006 was peaceful.")
SILENT = (
    "The EU took in Ukrainians in 2022.",
    "The EU admitted Ukrainians without visas in 2017.",
    "Ukrainians entered the EU in great numbers in 2022.",
    "In 2015 the EU let Syrians in.",
    "NATO let Ukraine in on the plan in 2014.",
    "The EU let Turkey in for talks in 2004.",
    "Russia promised to respect the borders of Ukraine with the UK. NATO did not let them in.",
    "Milo Djukanovic wept. Montenegro's break with Serbia in 1997 was one of two men.",
    "Kosovo's independence in 2010 was before the court.",
    "Joined at the table in 2008: Albania and Croatia.",
    "Georgia could become the 31st country to join NATO.",
    "Norway became the tenth country to join the talks on the EU.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_twins(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SUPPORTED)
def test_what_is_told_loosely_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_people_and_other_things(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
