"""Times that a sentence is about: "1999 saw Poland join", "2004 was the year in which", "the year Latvia joined was 2004"."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "[1997] saw Poland join NATO.",
    "[1998] saw Poland, Hungary and the Czech Republic join NATO.",
    "[2005] was the year in which Slovenia joined NATO.",
    "[2005] was the year Slovenia joined NATO.",
    "The year Croatia joined NATO was [2010].",
    "The year in which the INF Treaty was signed was [1989].",
    "[1956] brought the foundation of the Warsaw Pact.",
    "In [1959] came the signing of the Treaty of Rome.",
)
SILENT = (
    "1999 saw Poland join NATO.",
    "2004 was the year in which Slovenia joined NATO and the EU.",
    "1998 was the year before Poland joined NATO.",
    "1998 saw talks on how Poland would join NATO.",
    "The year Poland joined NATO was a good one.",
    "The year Croatia joined NATO was 2009.",
    "May 1955 saw the signing of the Warsaw Treaty.",
    "In 1957 came the signing of the Treaty of Rome.",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    return [text[finding.span.start : finding.span.end] for finding in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_the_wrong_year_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    found = _wrong(shipped_checker, unmarked(marked))
    assert set(found) == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_the_right_year_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
