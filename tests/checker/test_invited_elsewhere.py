"""A summit stands for the organisation whose it is; who is invited, admitted or welcomed to something else came to no organisation."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    (
        "The Madrid summit of July 1997 invited Poland, Hungary and [Slovakia].",
        "The Madrid summit of July 1997 invited Poland, Hungary and the Czech Republic.",
    ),
    ("The Prague summit of [November 2003] invited Slovenia.", "The Prague summit of November 2002 invited Slovenia."),
    ("NATO welcomed Albania into its ranks in [2008].", "NATO welcomed Albania into its ranks in 2009."),
    ("The EU admitted Croatia to the club in [2014].", "The EU admitted Croatia to the club in 2013."),
)
SILENT = (
    "NATO invited Ukraine to talks in 2003.",
    "NATO invited Ukraine to its summit in 2002.",
    "NATO invited Finland to the exercise in 2011.",
    "The EU admitted Ukraine to its energy market in 2022.",
    "The EU received Georgia for talks in 2019.",
    "NATO admitted Russia to the table.",
    "The EU welcomed Turkey at the Helsinki summit in 1999.",
    "NATO received Ukraine at its headquarters in 2002.",
    "The Riga summit joined in the praise.",
    "The Prague summit invited Ukraine to the dinner in 2002.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_summits_and_ranks(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_somewhere_else(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
