"""What a text says only to take it back, or denies with the verb before the subject, is not asserted."""

from __future__ import annotations

import pytest

from checker.check import check_text
from checker.pipeline import Checker
from tests.reading import wrong_words


def found(checker: Checker, text: str) -> list[str]:
    """The wrong words."""
    checked = check_text(checker, "a.md", text.encode())
    return [text[f.span.start : f.span.end] for f in checked.findings]


SILENT = [
    "Some like to say that Slovenia joined NATO in 2002. It did not.",
    "Others claim that Austria became a member of NATO in 1995. This is nonsense.",
    "Hungary joined NATO in 1997. Wrong: it was two years later.",
    "It would be a mistake to say that the Maastricht Treaty was signed in 1993.",
    "Nobody should claim that Iceland joined the European Union.",
    "A guidebook wrote that Latvia had joined the European Union in 2005; in fact it was Bulgaria that came later.",
    "A guidebook said that Estonia had been a member of the CIS, which it never was.",
    "“Boris Yeltsin became president of Russia in 1993.” What is wrong?",
    "“Malta joined NATO in 1999.” True or false?",
    "Nor did Austria join NATO in 1955.",
    "Neither did Iceland enter the European Union in 1995.",
    "Never did Finland join the Warsaw Pact.",
    "At no time did Ireland join NATO.",
    "Not even in 1995 did Austria join NATO.",
]
FLAGGED = [
    ("Some like to say that Slovenia joined NATO in 2002. It did not hesitate.", "2002"),
    ("Hungary joined NATO in 1997. No. 5 on the list was Poland.", "1997"),
    ("It would be a mistake to forget that the Maastricht Treaty was signed in 1993.", "1993"),
    ("A guidebook wrote that Latvia joined the European Union in 2005.", "2005"),
    ("“Boris Yeltsin became president of Russia in 1993.” What is next?", "1993"),
    ("Nor did Poland join NATO in 1999.", "Poland"),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_taken_back_is_left_alone(shipped_checker: Checker, text: str) -> None:
    assert found(shipped_checker, text) == []


@pytest.mark.parametrize(("text", "wrong"), FLAGGED)
def test_what_stands_is_judged(shipped_checker: Checker, text: str, wrong: str) -> None:
    assert found(shipped_checker, text) == [wrong]


def test_what_is_not_to_be_mistaken_for_another_is_not_rejected(shipped_checker: Checker) -> None:
    said = "NATO, not to be mistaken for NAFTA, was founded in {}."
    assert wrong_words(shipped_checker, said.format(1952), "2024-01-01") == ["1952"]
    assert wrong_words(shipped_checker, said.format(1949), "2024-01-01") == []
    belief = "The belief that NATO was founded in 1952 is mistaken."
    assert wrong_words(shipped_checker, belief, "2024-01-01") == []
