"""Lengths of time, with the bounds that their words give them."""

from __future__ import annotations

from math import inf

import pytest

from checker.times import find_durations
from checker.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted for twenty years.", (20, 20, "year")),
        ("It lasted twenty-five years.", (25, 25, "year")),
        ("A 70-year-old alliance.", (70, 70, "year")),
        ("It lasted more than a decade.", (1, inf, "decade")),
        ("It lasted at least two weeks.", (2, inf, "week")),
        ("It lasted up to six months.", (0, 6, "month")),
        ("It lasted 10 to 12 days.", (10, 12, "day")),
        ("It lasted about ten years.", (8, 12, "year")),
        ("It lasted two and a half years.", (2.5, 2.5, "year")),
    ],
)
def test_reads_lengths(text: str, expected: tuple[float, float, str]) -> None:
    (found,) = find_durations(text, tokenize(text))
    assert (found.count_lo, found.count_hi, found.unit) == expected


@pytest.mark.parametrize(
    "text", ["He served two terms.", "Two years later it ended.", "Ten years ago it ended.", "In those days."]
)
def test_leaves_what_is_no_length(text: str) -> None:
    assert find_durations(text, tokenize(text)) == ()
