"""Readings too loose for a verdict whose day is the fact's but for the year."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker

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
    wrong = marked[marked.index("[") + 1 : marked.index("]")]
    assert set(_wrong(shipped_checker, marked.replace("[", "").replace("]", ""))) == {(wrong, "warning")}


@pytest.mark.parametrize("text", SILENT)
def test_other_days_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
