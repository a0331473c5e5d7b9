"""Entries that are a thing and its years, and treaties that bind since a time."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, marked_words, unmarked

AS_OF = "2021-12-01"

TRUE = (
    "SFOR, from December 1996 to December 2004.",
    "IFOR, December 1995 to December 1996; SFOR, December 1996 to December 2004.",
    "Ocean Shield, off Somalia from 2009 to 2016.",
    "KFOR, in place since June 1999, is small now.",
    "CFE, effective from November 1992, limits tanks.",
    "The Open Skies Treaty has been binding since January 2002.",
    "The Western European Union went out of business in 2011.",
)
FLAGGED = (
    "SFOR, from [December 1993] to December 2004.",
    "SFOR, from December 1996 to [December 2007].",
    "Ocean Shield, off Somalia from [2006] to 2016.",
    "KFOR, in place since [June 1996], is small now.",
    "CFE, effective from [November 1989], limits tanks.",
    "The Open Skies Treaty has been binding since [January 1999].",
    "The Western European Union went out of business in [2007].",
)
SILENT = (
    "SFOR packed up in December 2004, leaving Bosnia to Operation Althea, and KFOR, in place since June 1999, is small now.",
    "Norwegian missions abroad: KFOR, since 2001.",
    "KFOR, under a German general since 2003, is small now.",
    "KFOR, with 4,000 soldiers since 2012, is small now.",
    "SFOR, from 1998 to 2000.",
    "Opposition to the SFOR, 2002 to 2004.",
    "Vietnam War, 1962 to 1975.",
    "The Open Skies Treaty has been binding on Lithuania since 2002.",
)


@pytest.mark.parametrize("text", TRUE)
def test_what_is_so_is_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", FLAGGED)
def test_the_year_that_is_wrong_is_flagged(shipped_checker: Checker, text: str) -> None:
    assert flagged_words(shipped_checker, unmarked(text), AS_OF) == {marked_words(text)}


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_of_something_else_is_left(shipped_checker: Checker, text: str) -> None:
    assert not flagged_words(shipped_checker, text, AS_OF)
