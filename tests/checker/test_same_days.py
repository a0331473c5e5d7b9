"""Readings too loose for a verdict whose day is the fact's but for the year."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "Gorbachev spoke last on television. He resigned on [25 December 1993].",
    "Russia had come to the Council of Europe on [28 February 2004].",
)
SILENT = (
    "Gorbachev gave up his office on 25 December 1991.",
    "Gorbachev gave up an office on 3 March 1997.",
    "Libya began to talk of its weapons in March 2003, after a military intervention elsewhere.",
    "Russia had come to the Council of Europe's fair on 3 March 2004.",
    "Gorbachev will give up his office on 25 December 1997.",
)


def _wrong(checker: Checker, text: str) -> list[tuple[str, str]]:
    document = read_document("article.md", text.encode(), as_of="2025-12-01")
    return [(text[f.span.start : f.span.end], f.severity) for f in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_the_day_of_another_year_is_a_warning(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert set(_wrong(shipped_checker, unmarked(marked))) == {(wrong, "warning")}


@pytest.mark.parametrize("text", SILENT)
def test_other_days_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []


NEAR_BY = (
    "The Commonwealth of Independent States came into being by the Agreement of [8 December 1994].",
    "Ukraine, Russia, Germany and France agreed in Minsk. The package of [12 February 2018] was never carried out.",
    "Many ask about Belarus. The power belongs to Alexander Lukashenko from [July 1997], so nobody knows another.",
    "Gorbachev brought the last soldiers home from Afghanistan in [February 1992].",
)
ELSEWHERE = (
    "The report of 8 December 1994 was long.",
    "The Commonwealth of Independent States came into being by the Agreement of 8 December 1991.",
    "Alexander Lukashenko from July 1997 lived in the palace.",
    "Many ask about Belarus. The power belongs to Alexander Lukashenko from July 1994, so nobody knows another.",
    "Gorbachev brought the last soldiers home from Afghanistan in February 1989.",
)


@pytest.mark.parametrize("marked", NEAR_BY)
def test_the_day_of_what_the_text_is_about_is_a_warning(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert {span for span, _ in _wrong(shipped_checker, unmarked(marked))} == {wrong}


@pytest.mark.parametrize("text", ELSEWHERE)
def test_the_days_of_other_things_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
