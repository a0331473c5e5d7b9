"""States that were no more, organisations that are gone, and headlines whose comma does for "and"."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "[Czechoslovakia] joined NATO in 1999.",
    "[Yugoslavia] joined the Warsaw Pact.",
    "Reagan, [Yeltsin] sign INF Treaty",
    "Finland, [Sweden] join NATO in 2023",
)
SILENT = (
    "West Germany joined NATO in 1955.",
    "Germany joined NATO in 1955.",
    "Yugoslavia joined the UN in 2000.",
    "Czechoslovakia left the Warsaw Pact in 1991.",
    "Reagan, Gorbachev sign INF Treaty",
    "Russia, China is told, will sign the INF Treaty.",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    return [text[finding.span.start : finding.span.end] for finding in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_cannot_have_been_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert _wrong(shipped_checker, unmarked(marked)) == [wrong]


@pytest.mark.parametrize("text", SILENT)
def test_what_was_so_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
