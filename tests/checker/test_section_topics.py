"""What a section is about, by its heading, and the joining that every clause of a list leaves unsaid."""

from __future__ import annotations

import re

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, marked_words, unmarked, wrong_words

TODAY = "2026-09-01"

OF_A_HEADING = (
    "## The INF Treaty\n\nIt was signed in Washington in [December 1987].",
    "# The Non-Proliferation Treaty\n\nIt opened for signature in [1968] and was long debated.",
    "# The Open Skies Treaty\n\nIt has been in force since [January 2002].",
    "# The Council of Europe\n\nIt was founded in [1949] by ten states.",
    "## Warsaw Pact\n\nIt was dissolved in [1991].",
    "# NATO\n\nGreece was let in in [1952].",
)
"""The wrong words stand in brackets; as they are, the sentences are right."""

NEXT = (
    "NATO took in Montenegro in 2017. North Macedonia was the next, in [2020].",
    "Iceland joined NATO in 1949. Then Turkey came next, in [1952].",
    "Bulgaria joined the European Union in 2007. Croatia was the last, in [2013].",
)


@pytest.mark.parametrize("text", OF_A_HEADING + NEXT)
def test_what_a_section_is_about_is_read(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, unmarked(text), TODAY)
    wrong = re.sub(r"\d{4}\]", "1985]", text)
    assert wrong_words(shipped_checker, unmarked(wrong), TODAY) == [marked_words(wrong)]


@pytest.mark.parametrize(
    "text",
    [
        "# How NATO grew\n\nThe south was ready early. Greece and Turkey were first, in 1952. Madrid had to wait until 1982.",
        "# The European Union\n\nSix states began it. Athens was next, in 1981.",
    ],
)
def test_joining_is_what_a_text_about_an_organisation_leaves_unsaid(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "# The INF Treaty\n\nA first agreement on missiles was drafted. It was signed in 1984.",
        "# The Council of Europe\n\nThe building stands by the river. It was opened in 1977.",
        "# NATO and football\n\nThe cup was played for every four years. Spain came first, in 2008. Italy was next, in 2006.",
        "# Visa-free travel to the European Union\n\nSerbia was first, in 2009. Georgia had to wait until 2017. Ukraine was next, in 2017.",
        "# The European Union\n\nThe epidemic spread fast. Italy was first, in February 2020. Spain was next, in March 2020.",
        "# NATO\n\nThe fighter was delivered late. Poland was next, in 2007, to get it.",
        "## The INF Treaty\n\nIt was signed in 1987.\n\n## Other business\n\nIt was opened in 1951.",
        "## Warsaw Pact\n\nEast Germany left in September 1990. In July 1991 it was dissolved.",
    ],
)
def test_silent_where_something_else_may_be_meant(shipped_checker: Checker, text: str) -> None:
    assert not flagged_words(shipped_checker, text, TODAY)
