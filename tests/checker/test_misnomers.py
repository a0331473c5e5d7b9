"""Names with one word wrong: which are marked, and which may be the names of other things."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "NATO ([North American Treaty Organization]) was founded in 1949.",
    "The [Collective Security Trade Organisation] (CSTO) met in Moscow.",
    "OECD stands for [Organization for Economic Cooperation and Democracy].",
    "The Soviet Union was no more. In its place came a club of eleven, named the [Commonwealth of Independent Countries].",
    "In those years the [North Atlantic Treaty Operation] grew.",
)
SILENT = (
    "The North Atlantic Treaty Obligations of Iceland are few.",
    "The North American Free Trade Agreement (NAFTA) was no concern of NATO.",
    "The Commonwealth of Independent Painters met in Paris.",
    "A club, called the Commonwealth of Independent Painters, met in Paris.",
    "The Central European Free Trade Agreement came before the European Union.",
    "The Gulf Cooperation Council wrote to the Shanghai Cooperation Organisation.",
    "The Organisation for Security and Cooperation in Europe (OSCE) sent observers.",
    "The North Atlantic Treaty Organisations met.",
    "The Organization of African Cooperation (OAC) is no part of the OECD.",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    found = findings_of(checker.check(read_document("a.md", text.encode(), as_of="2020-06-01")))
    return [text[f.span.start : f.span.end] for f in found if f.code == "wrong-name"]


@pytest.mark.parametrize("marked", FLAGGED)
def test_a_name_with_a_wrong_word_is_marked(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert _wrong(shipped_checker, unmarked(marked)) == [wrong]


@pytest.mark.parametrize("text", SILENT)
def test_names_of_other_things_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
