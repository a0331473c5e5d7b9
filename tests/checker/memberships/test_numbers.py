"""How many there were, in the words of texts: totals, ranks, "with 32 members", two times in one sentence, and who left.

`WRONG` gives the exact words; `RIGHT` must be supported and raise nothing; `SILENT` may be anything but a finding.
"""

from __future__ import annotations

import pytest
from reading import is_supported, wrong_words

from checker.pipeline import Checker

AS_OF = "2024-09-01"
WRONG = [
    ("NATO's ranks grew to 18 in 1999.", ["18"]),
    ("With 31 members NATO is bigger than ever.", ["31"]),
    ("In 1999 there were 17 countries in NATO, in 2004 already more.", ["17"]),
    ("Which countries are in the EU? It consists of 28 member states at the moment.", ["28"]),
    ("The OSCE, with its 65 states from Canada to Mongolia, met.", ["65"]),
    (
        "The CIS has its seat in Minsk. As of 2023 full members are six: Armenia, Moldova, Russia, Belarus, Kazakhstan and Uzbekistan.",
        ["six"],
    ),
]
RIGHT = [
    "The EU grew. In 1986 the number of members rose to twelve.",
    "NATO's ranks grew to 19 in 1999.",
    "With 32 members NATO is bigger than ever.",
    "In 1999 there were 19 countries in NATO, in 2004 already 26.",
    "Which countries are in the EU? It consists of 27 member states at the moment.",
    "The European Union has had 27 members since 2020.",
    "NATO has its seat in Brussels. In 1949 the US, Canada and 10 nations of Europe created it.",
    "NATO took in three countries in 1999. Two others followed in 2009.",
]
SILENT = [
    "Only two countries have ever left the Council of Europe.",
    "NATO took in three countries in 1999. Many more joined in 2004, and others followed in 2010.",
    "The EU is a club of states. In 1996 more than 15 companies joined in a complaint against it.",
    "NATO met. Members rose in 2001, and the number of members present fell to three.",
    "With 12 friends NATO's Secretary General went home.",
    "The EU has a budget. In 1986 the total rose to 35.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG, ids=[text for text, _ in WRONG])
def test_the_wrong_words_are_found(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize("text", RIGHT)
def test_right_statements_are_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
