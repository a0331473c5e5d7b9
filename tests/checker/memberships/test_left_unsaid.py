"""What somebody came to or left, where no sentence says it: by what belongs to it and was named, or by the record alone."""

from __future__ import annotations

import re

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

TODAY = "2026-09-01"

BY_WHAT_BELONGS_TO_IT = (
    "The Bucharest summit went on into the night. Albania was admitted in April [2009].",
    "The North Atlantic Treaty was locked away. The ink faded. Only in March [2020] was North Macedonia admitted.",
    "The President of the European Commission kept the old maps. Croatia had come in in July [2013].",
)
"""The wrong words stand in brackets; as they are, the sentences are right."""

BY_THE_RECORD = (
    "It was the end of a long wait. Only in 1973 were the Danes admitted.",
    "Every applicant learns the rules. Latvia has been a member since May 2004.",
    "The vote had been clear. Britain left in January 2020.",
    "They were slow to open the door. Denmark was admitted in 1973 and Greece in 1981.",
    "The letter was short. Turkey applied in April 1987.",
    "It was overdue. Russia was suspended in February 2022.",
)


@pytest.mark.parametrize("text", BY_WHAT_BELONGS_TO_IT)
def test_what_was_named_says_to_what_it_belongs(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, unmarked(text), TODAY)
    wrong = re.sub(r"\d{4}\]", "2001]", text)
    (words,) = wrong_words(shipped_checker, unmarked(wrong), TODAY)
    assert words.endswith(marked_words(wrong))


@pytest.mark.parametrize("text", BY_THE_RECORD)
def test_the_record_bears_out_what_is_left_unsaid(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "It was the end of a long wait. Only in 1979 were the Danes admitted.",  # to what, nothing says
        "Every applicant learns the rules. Latvia has been a member since May 2007.",
        "The vote had been clear. Britain left in January 2018.",
        "The Prague summit went on into the night. Slovenia, which joined in May 2004, sent its prime minister.",
        "Greece was admitted in 1952 and Spain in 1986.",  # to two bodies: the record may not mix them
        "Croatia was admitted in 1992.",  # to two bodies in one year
        "The Bucharest summit went on into the night. Finland came in in 1995.",
    ],
)
def test_nothing_is_accused_by_the_record_alone(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, TODAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Croatia was admitted in 1992.",  # to two bodies
        "Norway was admitted in 1949.",  # nobody is admitted to what they found
        "Turkey was admitted in 1952 and Spain in 1986.",  # to one body each: a list is of one
        "Two Finns were admitted in 1995.",
        "The Andean Community lost a member when Chile left in 1976.",
    ],
)
def test_what_the_record_leaves_open_is_not_borne_out(shipped_checker: Checker, text: str) -> None:
    assert not is_supported(shipped_checker, text, TODAY)


def test_the_record_keeps_to_what_it_bore_out_before(shipped_checker: Checker) -> None:
    """Who came to another body in the same words is not borne out beside those who came to the first."""
    text = "Finland was admitted in 1995. Hungary was admitted in 1999."
    document = read_document("a.md", text.encode(), as_of=TODAY)
    borne_out = [entry.claim.span.start for entry in shipped_checker.check(document) if entry.verdict.facts]
    assert borne_out == [0]
