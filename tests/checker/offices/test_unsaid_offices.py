"""Offices that are not said: when is the time certainly wrong of any that may be meant?"""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "Richard Nixon resigned on [19 August 1974].",
    "Gorbachev stepped down on [30 December 1991].",
    "Boris Yeltsin resigned on [9 December 1999].",
    "Hans-Dietrich Genscher resigned in [May 1995].",
    "The resignation of Nixon came in [August 1972].",
    "The chancellor was ill. Willy Claes, NATO's head, had to resign in [October 1998].",
)
SILENT = (
    "Richard Nixon resigned on 9 August 1974.",
    "Nixon resigned on 8 August 1974.",
    "Boris Yeltsin resigned on 30 December 1999.",
    "Theresa May resigned on 7 June 2019.",
    "Liz Truss resigned on 20 October 2022.",
    "Edward Heath resigned in February 1975.",
    "Vladimir Putin resigned in August 1991.",
    "In August 1991 Putin resigned from the service.",
    "Montenegro, invited to the programme in December 2009, was told to wait.",
    "The Netherlands' longtime premier Mark Rutte took the reins of NATO on Tuesday.",
)


def _wrong(checker: Checker, text: str) -> set[str]:
    document = read_document("article.md", text.encode(), as_of="2024-10-02")
    return {text[f.span.start : f.span.end] for f in findings_of(checker.check(document)) if f.severity != "info"}


@pytest.mark.parametrize("marked", FLAGGED)
def test_a_time_that_is_wrong_of_every_office_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert _wrong(shipped_checker, unmarked(marked)) == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_a_time_of_something_else_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == set()
