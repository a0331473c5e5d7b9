"""Rows of holders, counts of those who are or use something, and relative clauses behind a comma, with their silent twins."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

ON = "2015-06-01"
WRONG = [
    "The presidents of France since 1981 have been Mitterrand, [Sarkozy], Chirac and Hollande.",
    "Secretaries General of NATO after 1988: Wörner, [Solana], Claes, Robertson.",
    "The Council of Europe, which Russia joined in [1993], sits in Strasbourg.",
    "British prime ministers since 1979: Thatcher, Major, [Brown], Blair, Cameron",
    "NATO, which Spain entered in [1986], kept growing.",
    "Latvia has since [2007] been a member of NATO.",
    "In the EU [seventeen] countries use the euro.",
    "[Twenty-six] countries are members of NATO.",
    "The [26] NATO allies met in Wales last year.",
    "Bulgaria, Romania and [Yugoslavia] were among the signatories of the Warsaw Treaty of May 1955.",
    "ISAF made way for Resolute Support in [2012].",
    "Reagan and Gorbachev nearly abolished their missiles when they met in [Vienna] in October 1986.",
]
RIGHT = [
    "The presidents of France since 1981 have been Mitterrand, Chirac, Sarkozy and Hollande.",
    "Secretaries General of NATO after 1988: Wörner, Claes, Solana, Robertson.",
    "The Council of Europe, which Russia joined in 1996, sits in Strasbourg.",
    "Latvia has since 2004 been a member of NATO.",
    "In the EU nineteen countries use the euro.",
    "Twenty-eight countries are members of NATO.",
    "Bulgaria, Romania and Poland were among the signatories of the Warsaw Treaty of May 1955.",
    "ISAF made way for Resolute Support in 2015.",
    "The North Atlantic Treaty was signed in April 1949 and became effective in August of that year.",
]
SILENT = [
    "The great chancellors since the war were Kohl, Adenauer and Brandt.",
    "The United States and its 27 NATO allies do not agree.",
    "In the Balkans four countries are members of NATO.",
    "Spain is a signatory of the North Atlantic Treaty.",
]


@pytest.mark.parametrize("text", WRONG)
def test_flags_the_wrong_words(shipped_checker: Checker, text: str) -> None:
    assert set(wrong_words(shipped_checker, unmarked(text), ON)) == {marked_words(text)}


@pytest.mark.parametrize("text", RIGHT)
def test_supports_the_right_ones(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, ON)


@pytest.mark.parametrize("text", SILENT)
def test_leaves_other_sentences_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, ON)
