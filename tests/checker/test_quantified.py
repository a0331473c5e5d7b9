"""All of them, or none; neither of two; all but some."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2024-06-01"
WRONG = (
    ("Every member of the EU uses the euro.", "Every member of the EU"),
    ("All EU countries have adopted the euro.", "All EU countries"),
    ("None of the former Yugoslav republics has joined the EU.", "None of the former Yugoslav republics"),
    ("No former Soviet republic has joined NATO.", "No former Soviet republic"),
    ("No NATO member belongs to the EU.", "No NATO member"),
    ("All NATO members except Turkey belong to the EU.", "All NATO members"),
    ("All members of the CSTO are members of the EAEU.", "All members of the CSTO"),
)
RIGHT = (
    "All members of the EAEU belong to the CIS.",
    "None of the Baltic states belongs to the CIS.",
    "In 1995 none of the Baltic states was a member of NATO.",
    "All EU members signed the Maastricht Treaty in 1992.",
    "All Nordic countries except Norway and Iceland are members of the EU.",
    "Neither Austria nor Ireland is a member of NATO.",
)
SILENT = (
    "Not every NATO member belongs to the EU.",
    "Nearly all EU countries have adopted the euro.",
    "Until 2004 no former Soviet republic had joined NATO.",
    "When NATO and the Warsaw Pact were founded, no Nordic country joined it.",
    "All members of NATO joined the sanctions.",
    "No country has left NATO.",
)


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_what_is_not_so_of_one_is_not_so_of_all(text: str, wrong: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_so_of_each_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_not_said_of_all_is_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


def test_neither_denies_both(shipped_checker: Checker) -> None:
    text = "Neither Finland nor Sweden is a member of NATO."
    assert wrong_words(shipped_checker, text, AS_OF) == ["Finland", "Sweden"]
    assert wrong_words(shipped_checker, text, "2020-06-01") == []
