"""A sentence against its own numbers: what must be flagged, and the right or harmless twin that must not."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker

WRONG = [
    ("Of the eight envoys whom Denmark sent home, fifteen had left by noon.", "fifteen", "part-exceeds-whole"),
    ("The ministry expelled nine officers, eleven of whom were spies.", "eleven", "part-exceeds-whole"),
    (
        "The fleet had 4,300 sailors, of whom 2,100 were Danish and the remaining 2,900 Dutch.",
        "2,900",
        "numbers-do-not-add-up",
    ),
    ("Of the 200 officers, 80 were sent home and the remaining 130 stayed.", "130", "numbers-do-not-add-up"),
    ("A third of the 300 tanks, ninety machines, were lost.", "ninety", "numbers-do-not-add-up"),
    ("The school ran from 1987 to 1979 and closed.", "1987 to 1979", "interval-reversed"),
    ("Born in 1931, she was fifty when she became minister in 1961.", "fifty", "wrong-age"),
    ("Born in 1951, the colonel died in 1947.", "1947", "interval-reversed"),
    ("The base, opened in 1975, was closed in 1971.", "1971", "interval-reversed"),
    ("Half of the 48 delegations, 34 in all, raised their cards.", "34", "numbers-do-not-add-up"),
    ("Four countries: Poland, Hungary and Romania.", "Four", "list-length"),
    ("In 1999 the club grew; five years later, in 2009, it grew again.", "five years later", "wrong-distance"),
    ("all 16 allies agreed except france and spain so thats 12 in favour", "12", "numbers-do-not-add-up"),
]
RIGHT = [
    "Of the eight envoys whom Denmark sent home, six had left by noon.",
    "The ministry expelled nine officers, four of whom were spies.",
    "The fleet had 4,300 sailors, of whom 2,100 were Danish and the remaining 2,200 Dutch.",
    "Of the 200 officers, 80 were sent home and the remaining 120 stayed.",
    "Of the 200 officers, 80 were sent home, 20 were ill and the remaining 130 did not stay long.",
    "A third of the 300 tanks, a hundred machines, were lost.",
    "The school ran from 1979 to 1987 and closed.",
    "Born in 1931, she was thirty when she became minister in 1961.",
    "The bunker was built in 1962 and demolished in 1969.",
    "The house was built in 1962; the church had burnt down and closed in 1959.",
    "Born in 1951, the colonel never knew his father, who died in 1947.",
    "Half of the 48 delegations, 24 in all, raised their cards.",
    "Three countries: Poland, Hungary and Romania.",
    "Four countries, including Poland, Hungary and Romania.",
    "In 1999 the club grew; ten years later, in 2009, it grew again.",
    "all 16 allies agreed except france and spain so thats 14 in favour",
    "Flights from 2300 to 1900 feet were forbidden.",
]


@pytest.mark.parametrize(("text", "wrong", "code"), WRONG)
def test_flags_what_does_not_add_up(shipped_checker: Checker, text: str, wrong: str, code: str) -> None:
    mistakes = shipped_checker.read(read_document("a.md", text.encode())).mistakes
    assert [(text[m.span.start : m.span.end], m.code) for m in mistakes] == [(wrong, code)]


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_does(shipped_checker: Checker, text: str) -> None:
    assert shipped_checker.read(read_document("a.md", text.encode())).mistakes == ()
