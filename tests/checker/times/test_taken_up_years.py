"""Years that are taken up: "that same year", "two years later" are certain where only one year can be meant."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import marked_words, unmarked, wrong_words

WRONG = (
    "In 2004 the EU took in ten countries. Croatia joined NATO [that same year].",
    "In 2007 Romania joined the EU. Montenegro became independent [that year].",
    "In 1993 START II was signed. The Maastricht Treaty was signed [the same year].",
    "Poland joined NATO in 1999 and the EU [in the same year].",
    "In 1990 the two German states became one. Hungary and Poland also withdrew from the Warsaw Pact [that same year].",
    "NATO was founded in 1949. [The same year] Spain joined the UN.",
    "In 1999 Poland joined NATO. [Later that year] Slovakia joined it.",
    # Counted from it.
    "In 1956 Hungary rose. Austria joined the Council of Europe [two years later].",
    "In 1982 Spain joined NATO. Portugal joined the EEC [eight years later].",
    "In 2008 NATO promised membership. Croatia and Albania joined [three years later].",
)
RIGHT = (
    "In 1949 NATO was founded by twelve states. Greece and Turkey joined three years later.",
    "In 1991 Yeltsin was elected president of Russia. He resigned eight years later.",
    "The Wall fell in 1989. Two years later the Warsaw Pact was dissolved.",
    "The summit of 2002 invited seven. Two years later they were in. NATO bombed Serbia three years earlier.",
    "In 2009 the Lisbon Treaty came into force. Croatia joined NATO that same year.",
    "In 1995 Sweden joined the EU. Latvia joined the Council of Europe that year.",
    "In 1992 Russia joined the IMF. The Maastricht Treaty was signed the same year.",
    "In 1991 the union broke up. Hungary and Poland also left the Warsaw Pact that same year.",
    # Which year is meant is not certain.
    "The report of 1995 looks back at 1991. That year the Soviet Union fell.",
    "Since 1999 the club has grown. That same year Croatia joined NATO.",
    "From 1949 to 1955 it had no Germans. That year West Germany joined NATO.",
    "In 1973 the war went on.\n\nLater that year the Maastricht Treaty was signed.",
    "In 1997 the partners met. The documents on cooperation between NATO and Russia signed in the same year became the basis.",
)


@pytest.mark.parametrize("text", WRONG)
def test_the_only_year_is_taken_up(text: str, shipped_checker: Checker) -> None:
    wrong = wrong_words(shipped_checker, unmarked(text), "2021-06-01")
    assert any(marked_words(text).removeprefix("in ") in words for words in wrong)


@pytest.mark.parametrize("text", RIGHT)
def test_right_and_doubtful_years_are_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, "2021-06-01") == []
