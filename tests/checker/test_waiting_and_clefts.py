"""Clauses that say until when something took, and those whose time or place "it was" puts before them."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from tests.reading import flagged_words, marked_words, unmarked

AS_OF = "2019-12-01"

FLAGGED = (
    "Malta took until [2007] to join the EU.",
    "It took Malta until [2007] to join the EU.",
    "It took until [2007] before Malta joined the EU.",
    "It was [2007] before Malta joined the EU.",
    "It was in Washington in [1985] that the INF Treaty was signed.",
    "It was in [Moscow] that the INF Treaty was signed.",
    "It is [1986], and Spain joins NATO.",
    "The year is [1986]: Spain joins NATO.",
    "The treaties: INF Treaty, Washington, [December 1985]; SALT I, Moscow, May 1972.",
)
TRUE = (
    "Malta took until 2004 to join the EU.",
    "It was 2004 before Malta joined the EU.",
    "It was in Washington in 1987 that the INF Treaty was signed.",
    "It was only after 1997 that Poland joined NATO.",
    "It is 1982, and Spain joins NATO.",
    "Comecon, January 1949, was the reply to the Marshall Plan.",
)
SILENT = (
    "It will take Ukraine until 2019 to join the EU.",
    "It did not take Malta until 2007 to join the EU.",
    "It was cold in 1997 before Poland joined NATO.",
    "It took nine years, from 1994 to 2003, before Malta voted to join the EU.",
    "It is 1986, and Spain wants to leave NATO.",
    "It was for its accession in 1997 that Poland thanked NATO.",
    "NATO, April 2009: Albania and Croatia.",
)


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_is_wrong_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert flagged_words(shipped_checker, unmarked(marked), AS_OF) == {wrong}


@pytest.mark.parametrize("text", TRUE)
def test_the_right_statement_is_supported(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of=AS_OF)
    assert "supported" in {entry.verdict.status.value for entry in shipped_checker.check(document)}
    assert flagged_words(shipped_checker, text, AS_OF) == set()


@pytest.mark.parametrize("text", SILENT)
def test_other_clauses_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
