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
    ("Of the 24 jurors 15 were men and 11 women.", "11", "numbers-do-not-add-up"),
    ("The battalion of 600 consisted of 400 Danes and 300 Swedes.", "300", "numbers-do-not-add-up"),
    ("The 30-strong team was made up of 12 Danes, 10 Swedes and 11 Finns.", "11", "numbers-do-not-add-up"),
    ("The fair showed 12 lorries and 9 jeeps, 30 vehicles in all.", "30", "numbers-do-not-add-up"),
    ("Three countries, Norway and Iceland, voted against.", "Three", "list-length"),
    ("60 per cent voted in favour and 45 per cent against.", "45", "numbers-do-not-add-up"),
    ("The garrison was halved from 400 men to 300.", "300", "numbers-do-not-add-up"),
    ("The council met from 1990 to 1998, eleven years in all.", "eleven", "wrong-distance"),
    ("The poet was born in 1931 and died in 1990, aged 65.", "65", "wrong-distance"),
    ("The bureau was founded in 1972 and closed in 1992, after thirty years.", "thirty", "wrong-distance"),
    ("She ran the school for nine years, from 1996 to 2001.", "nine", "wrong-distance"),
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
    "Of the 24 jurors 15 were men and 9 women.",
    "Of the 24 jurors 15 were men and 5 women under thirty.",
    "The battalion of 600 consisted of 400 Danes and 200 Swedes.",
    "The battalion of 600 consisted of 4 companies and 2 platoons.",
    "The battalion of 600 consisted mostly of 400 Danes and 100 Swedes.",
    "The fair showed 12 lorries and 9 jeeps, 21 vehicles in all.",
    "Two countries, Norway and Iceland, voted against.",
    "With the help of three countries, Norway and Iceland, both small, found money.",
    "The garrison was halved from 400 men to 200.",
    "He joined in 1990 and retired in 2006, eleven years after his father.",
    "The poet was born in 1931 and died in 1990, aged 58.",
    "She ran the school for almost six years, from 1996 to 2001.",
    "Flights from 2300 to 1900 feet were forbidden.",
]


@pytest.mark.parametrize(("text", "wrong", "code"), WRONG)
def test_flags_what_does_not_add_up(shipped_checker: Checker, text: str, wrong: str, code: str) -> None:
    mistakes = shipped_checker.read(read_document("a.md", text.encode())).mistakes
    assert [(text[m.span.start : m.span.end], m.code) for m in mistakes] == [(wrong, code)]


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_does(shipped_checker: Checker, text: str) -> None:
    assert shipped_checker.read(read_document("a.md", text.encode())).mistakes == ()
