"""Clauses whose subject stands behind the verb, and clauses that a form of "be" cuts in two."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from tests.reading import flagged_words, marked_words, unmarked

AS_OF = "2019-12-01"

FLAGGED = (
    "Only in [1996] did Poland join NATO.",
    "Not until [2008] did Malta join the EU.",
    "Into NATO came Greece and Turkey in [1955].",
    "The EU grew again. In came Austria, Finland and Sweden in [1993].",
    "With Bulgaria came Romania into the EU in [2009].",
    "Among those that joined NATO in [2004] was Hungary.",
    "Among the states which joined the EU in [2007] was Malta.",
    "One of those that joined NATO in [2004] was Hungary.",
    "Those that joined the EU in [1993] were Austria, Finland and Sweden.",
    "Also joining NATO in [2004] was Croatia.",
    "The first to leave the Warsaw Pact was Albania, in [1971].",
    "The next country to be admitted to the EU was Croatia, in [2011].",
    "Dissolved in [1993] was the Warsaw Pact.",
    "Elected president of the United States in [1982] was Ronald Reagan.",
    "What happened in [1957] was the signing of the Warsaw Pact.",
    "What was signed in [1957] was the North Atlantic Treaty.",
    "Greece was among the [founding members] of NATO.",
    "Among NATO's [founding members] were Italy and Spain.",
    "Poland was among the countries that joined NATO in [2004].",
)
TRUE = (
    "Only in 1999 did Poland join NATO.",
    "Not until 2004 did Malta join the EU.",
    "The EU grew again. In came Austria, Finland and Sweden in 1995.",
    "1995: in come Austria, Finland and Sweden to the EU.",
    "Among those that joined NATO in 1999 was Hungary.",
    "Also joining NATO in 2009 was Croatia.",
    "The first to leave the Warsaw Pact was Albania, in 1968.",
    "Elected president of the United States in 1984 was Ronald Reagan.",
    "What happened in 1955 was the signing of the Warsaw Pact.",
    "Among NATO's founding members was Italy.",
    "Poland was among the countries that joined NATO in 1999.",
)
SILENT = (
    "Not even in 1996 did Poland join NATO.",
    "Not in 1996 but in 1999 did Poland join NATO.",
    "In 1996, did Poland join NATO?",
    "Joining NATO was Poland's aim in 1990.",
    "Joining NATO in 1955 was a mistake, said Turkey.",
    "Among those that wanted to join NATO in 1994 was Poland.",
    "Among those that did not join NATO in 1999 was Romania.",
    "Among the guests of the EU in 1994 was Norway.",
    "Norway is among the EU's closest partners.",
    "Into the talks with NATO came Russia in 1997.",
    "The EU grew again. In came the money in 1993.",
    "Had Poland joined NATO in 1996, others would have followed.",
    "What came in 1993 was a pact between Poland and NATO's founders.",
    "The last country to join NATO before 2020 was Montenegro.",
)


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_is_wrong_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert wrong in flagged_words(shipped_checker, unmarked(marked), AS_OF)


@pytest.mark.parametrize("text", TRUE)
def test_the_right_statement_is_supported(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of=AS_OF)
    judged = shipped_checker.check(document)
    assert "supported" in {entry.verdict.status.value for entry in judged}
    assert flagged_words(shipped_checker, text, AS_OF) == set()


@pytest.mark.parametrize("text", SILENT)
def test_other_clauses_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
