"""Sentences that leave out their subject, and nouns that a light verb dates."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from tests.reading import flagged_words, marked_words, unmarked

AS_OF = "2019-12-01"

FLAGGED = (
    "NATO is an alliance. Founded in [1947], with twelve members.",
    "NATO is an alliance. Founded: [1947].",
    "The Warsaw Pact was the East's answer. Founded in [1957] and dissolved in 1991.",
    "The INF Treaty was a landmark. Signed in Washington in [1985] by Reagan and Gorbachev.",
    "The Berlin Wall was a border. Built in [August 1963].",
    "Mikhail Gorbachev is a politician. Born in [1933] near Stavropol.",
    "Poland lies in the east. Admitted to NATO in [1997].",
    "Spain's entry into NATO dates to [1986].",
    "Spain's entry into NATO goes back to [1986].",
    "The foundation of NATO lies in [1947].",
    "The signature of the INF Treaty fell on [8 December 1985].",
    "For Spain, NATO membership came in [1986].",
    "Accession to the EU came for Spain in [1984].",
    "The end for the Warsaw Pact came on [1 July 1993].",
    "[1 July 1993] was the end of the Warsaw Pact.",
    "In the [summer of '93] the Warsaw Pact was dissolved.",
    "Spain joined NATO in '[86].",
)
TRUE = (
    "NATO is an alliance. Founded in 1949 and enlarged in 1952.",
    "The Warsaw Pact was the East's answer. Dissolved in Prague on 1 July 1991.",
    "Mikhail Gorbachev is a politician. Born on 2 March 1931.",
    "Spain's entry into NATO dates from 1982.",
    "Spain's entry into NATO goes back to 1982.",
    "For Spain, NATO membership came in 1982.",
    "1 July 1991 was the end of the Warsaw Pact.",
    "Spain joined NATO in '82.",
    "Ludwig Erhard, October 1963 to November 1966, had been economy minister.",
    "Ludwig Erhard, in office from October 1963 to November 1966, had been economy minister.",
)
SILENT = (
    "NATO is an alliance. Founded in 1957, the common market is none.",
    "NATO met Russia in Paris. Impressed by the talks in 1995, some went home.",
    "NATO is an alliance. Founded upon what was agreed in 1947 and later, it lasted.",
    "Spain's entry into NATO goes to show what 1986 brought.",
    "1986 was the year after the talks about Spain's entry into NATO.",
)


@pytest.mark.parametrize("marked", FLAGGED)
def test_the_wrong_time_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert flagged_words(shipped_checker, unmarked(marked), AS_OF) == {wrong}


@pytest.mark.parametrize("text", TRUE)
def test_the_right_time_is_supported(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of=AS_OF)
    assert "supported" in {entry.verdict.status.value for entry in shipped_checker.check(document)}
    assert flagged_words(shipped_checker, text, AS_OF) == set()


@pytest.mark.parametrize("text", SILENT)
def test_other_sentences_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
