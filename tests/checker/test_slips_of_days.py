"""What is told to the letter but for the day: another day near the one on record is a warning."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "The Taliban entered Kabul on [20 August 2021].",
    "On [13 November 1989] the Berlin Wall was opened.",
    "A court in Kyiv sentenced Yulia Tymoshenko to seven years in prison on [18 October 2011].",
    "Sergei Skripal and his daughter were poisoned in Salisbury on [9 March 2018].",
    "In [1992] the Berlin Wall was opened.",
    "On [23 February 2014] President Yanukovych put his signature to a compromise with three opposition leaders.",
)
SILENT = (
    "The Taliban entered Kabul on 15 August 2021.",
    "The Taliban entered Kabul in September 1996.",
    "Czechoslovakia ceased to be a party to the pact on 1 July 1991.",
    "On 21 February 2014 President Yanukovych put his signature to a compromise with three opposition leaders.",
    "On 23 February 2014 President Yanukovych put a compromise with three opposition leaders aside.",
    "The Taliban entered Kandahar on 12 August 2021.",
    "On 9 November 1989 the Berlin Wall was opened.",
    "On 9 November 1989 the Berlin Wall was opened, and on 12 November another crossing at Potsdamer Platz.",
    "On 11 November 1989, two days after the Berlin Wall was opened, Rostropovich played beside it.",
    "Ukraine declared independence on 24 August 1991; Moldova declared its own on 27 August 1991.",
    "Hungary opened its border with Austria on 11 September 1989.",
    "After the summit the court in Kyiv heard Yulia Tymoshenko again on 18 October 2011.",
)


def _wrong(checker: Checker, text: str) -> set[str]:
    document = read_document("article.md", text.encode(), as_of="2025-12-01")
    return {text[f.span.start : f.span.end] for f in findings_of(checker.check(document)) if f.severity != "info"}


@pytest.mark.parametrize("marked", FLAGGED)
def test_a_day_near_the_right_one_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    found = _wrong(shipped_checker, unmarked(marked))
    assert len(found) == 1 and wrong in next(iter(found))


@pytest.mark.parametrize("text", SILENT)
def test_days_of_other_things_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == set()
