"""A question and the short answer behind it make one statement."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from checker.syntax.answers import may_answer
from tests.reading import flagged_words, marked_words, unmarked

AS_OF = "2019-12-01"

FLAGGED = (
    "When did Austria join the EU? In [1993].",
    "When did Austria join the EU? That was in [1993], after a referendum.",
    "In what year did Portugal join the EU? [1981].",
    "Since when has Hungary been a member of NATO? Since [1997].",
    "Q: When did Turkey join NATO?\nA: In [1955].",
    "When did Stalin die? In [1956].",
    "Who signed the INF Treaty? Reagan and Gorbachev, in [1985].",
    "Which organisation did Sweden join in [1993]? The EU.",
    "Which countries joined NATO in [2004]? Hungary, Poland and the Czech Republic.",
    "How many states joined the EU in 2004? [Nine].",
    "How many members does NATO have? [35].",
    "Where was the INF Treaty signed? In [Moscow].",
    "What happened in [1957]? The signing of the Warsaw Pact.",
)
TRUE = (
    "When did Austria join the EU? In 1995.",
    "When was the Warsaw Pact dissolved? On 1 July 1991, in Prague.",
    "Who was chancellor of Germany in 1985? Helmut Kohl.",
    "Which country left the Warsaw Pact in 1968? Albania.",
    "How many states joined NATO in 2004? Seven.",
    "Where is NATO's headquarters? In Brussels.",
)
SILENT = (
    "When did Austria join the EU? In 1993?",
    "When did Austria join the EU? In 1993 it was still outside.",
    "When did Austria join the EU? Nobody in 1993 knew.",
    "When did Austria join the EU? he asked in 1993.",
    "When could Austria join the EU? In 1993, perhaps.",
    "Did Austria join the EU in 1993? No.",
    "Which countries joined NATO in 1997? None.",
    "Which countries wanted to join NATO in 1997? Hungary and Poland.",
    "Why did Austria join the EU? In 1993 the wall had gone.",
    "When did Austria join the EU?\n\n\nIn 1993.",
)


@pytest.mark.parametrize("marked", FLAGGED)
def test_a_wrong_answer_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert flagged_words(shipped_checker, unmarked(marked), AS_OF) == {wrong}


@pytest.mark.parametrize("text", TRUE)
def test_a_right_answer_is_supported(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of=AS_OF)
    assert "supported" in {entry.verdict.status.value for entry in shipped_checker.check(document)}
    assert flagged_words(shipped_checker, text, AS_OF) == set()


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_answer_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()


def test_an_answer_is_short_and_has_no_verb() -> None:
    text = "When was it? In 1951. He said so."
    assert may_answer(text, (0, 12), (13, 21))
    assert not may_answer(text, (0, 12), (22, 33))
    assert not may_answer(text, (13, 21), (22, 33))
    text = "Who is in the pact? It unites seven states."
    assert not may_answer(text, (0, 19), (20, 43))
