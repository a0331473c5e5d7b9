"""What the text says besides makes an accusation certain: entries beside right ones, the only meeting of a place, names with a year."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "In the region Slovenia came into NATO in 2004. Also Croatia since [2012], and Montenegro since 2017.",
    "Facts about the CIS. Georgia joined in [December 1996].",
    "NATO is an alliance. Its application was turned down at Bucharest in [2006].",
    "What NATO said in Bucharest in [2011] stands.",
    "In Chicago in [2014] the alliance declared the shield ready.",
    "The Revolutions of [1987] brought an end to Soviet rule.",
    "The United Nations had to change. Soon after taking office in [1993], Kofi Annan released two reports.",
    "The governments of Poland and West Germany signed in [December 1972] the Treaty of Warsaw.",
    "Gaddis describes Konstantin Chernenko as “a ghost” when he succeeded Andropov in [1986].",
)
SILENT = (
    "In the region Slovenia came into NATO in 2004. Also Croatia since 2009, and Montenegro since 2017.",
    "NATO is an alliance. Poland hosts a battlegroup since 2017, Slovakia since 2022. Romania since 2020.",
    "NATO's centre on cyber defence is in Tallinn. Members: Estonia since 2008, Greece since 2015.",
    "NATO has a school. Hungary came in 2003, as a guest.",
    "NATO is an alliance. Its application was turned down at Bucharest in 2008.",
    "NATO's Jens Stoltenberg said in Bucharest in 2017 that the door was open.",
    "NATO troops held an exercise in Bucharest in 2012.",
    "NATO was told in Brussels in 2011 that the money was gone.",
    "The Revolutions of 1848 were put down by Russia.",
    "The Revolutions of 1989 brought an end to Soviet rule.",
    "Jimmy Carter took office in 1971.",
    "José Manuel Barroso took office in 2002.",
    "José Manuel Barroso resigned in 2004 to go to Brussels.",
    "The European Union was growing. Barroso took office in Portugal in 2002.",
    "Recep Tayyip Erdogan took office in 1994.",
    "France signed the Treaty of Paris in 1947.",
)


def _wrong(checker: Checker, text: str) -> set[str]:
    document = read_document("article.md", text.encode(), as_of="2024-10-02")
    return {text[f.span.start : f.span.end] for f in findings_of(checker.check(document)) if f.severity != "info"}


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_the_rest_makes_certain_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert _wrong(shipped_checker, unmarked(marked)) == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_something_else_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == set()
