"""Clauses that say the last thing again of somebody else."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "Finland joined NATO in 2023. Sweden did so in [2025].",
    "Finland joined NATO in 2023 and Sweden followed in [2025].",
    "Austria joined the EU in 1995; Malta followed suit in [2007].",
    "Poland joined NATO in 1999. Slovenia did the same in [2003].",
    "Poland joined NATO in 1999, and so did Slovenia in [2003].",
    "Poland joined NATO in 1999. Slovenia did not do so until [2003].",
    "Ukraine declared independence on 24 August 1991. Moldova did so on [27 August 1992].",
    "Margaret Thatcher resigned as prime minister in 1990. John Major did the same in [1995].",
)
SILENT = (
    "Finland joined NATO in 2023. Sweden did so in 2024.",
    "Poland joined NATO in 1999, as did Hungary in the same year.",
    "Poland joined NATO in 1999. A debate followed in 2003.",
    "Poland joined NATO in 1999. Slovenia did so much for peace in 2003.",
    "Poland joined NATO in 1999. The choir sang. Slovenia did so in 2003.",
    "Poland could have joined NATO in 1999. Slovenia followed the debate in 2003.",
    "Poland joined NATO in 1999. Slovenia followed with a report in 2003.",
    "Margaret Thatcher resigned as prime minister on 28 November 1990. John Major followed in 1990.",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    document = read_document("article.md", text.encode(), as_of="2025-12-01")
    return [text[finding.span.start : finding.span.end] for finding in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_the_wrong_time_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert set(_wrong(shipped_checker, unmarked(marked))) == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_other_clauses_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
