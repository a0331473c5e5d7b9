"""Nouns for what then came, with their owner left out: "Accession followed in 1995", "Entry into force came in 1983"."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    ("Poland applied to the EU in 1994. Accession followed in [2005].", "Poland applied to the EU in 1994. Accession followed in 2004."),
    ("Croatia spoke with NATO for years. Membership came in [2010].", "Croatia spoke with NATO for years. Membership came in 2009."),
    ("The CFE Treaty was signed in 1990. Entry into force came in [1994].", "The CFE Treaty was signed in 1990. Entry into force came in 1992."),
    ("The INF Treaty was signed in 1987. The entry into force was in [1989].", "The INF Treaty was signed in 1987. The entry into force was in 1988."),
)  # fmt: skip
SILENT = (
    "Poland applied to the EU. Membership was uncertain in 2003.",
    "Poland applied to the EU. Entry was free in 1999.",
    "Poland talked with NATO in Brussels. Accession began in 1997.",
    "Poland met the EU. The entry of its pop stars came in 1999.",
    "Poland applied to the EU. Its membership of the OECD came in 1996.",
    "Poland spoke with the EU in Brussels. The signing came in 2001.",
    "Poland and Spain quarrelled in the EU. Admission came in 1990.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_what_followed(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_came_of_others(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
