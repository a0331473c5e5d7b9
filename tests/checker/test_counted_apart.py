"""A counted noun whose names follow apart: "two poor newcomers in 2007, Romania and Bulgaria"; particles before a time."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2021-05-27"

TWINS = (
    (
        "The EU took in three rich newcomers in [1996]: Austria, Finland and Sweden.",
        "The EU took in three rich newcomers in 1995: Austria, Finland and Sweden.",
    ),
    (
        "The European Union received two late starters in [2006], Romania and Bulgaria.",
        "The European Union received two late starters in 2007, Romania and Bulgaria.",
    ),
    (
        "NATO took in two small neighbours in [2008], Albania and Croatia.",
        "NATO took in two in 2009, Albania and Croatia.",
    ),
    ("NATO let Albania and Croatia in on [1 April 2008].", "NATO let Albania and Croatia in on 1 April 2009."),
)
SILENT = (
    "NATO took in two small neighbours in 2009, Albania and Croatia having waited longest.",
    "The EU took in two big states in 1973, and Austria, Finland and Sweden stayed in EFTA.",
    "The EU received three reports in 2012, Serbia and Croatia being the subject of two.",
    "NATO had three exercises in 2012, Serbia, Austria and Ireland looking on.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_names_apart_from_their_number(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_other_names_behind_a_number(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
