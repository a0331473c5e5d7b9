"""From when to when something lasted, and things that are only called like it."""

from __future__ import annotations

import pytest
from reading import is_supported, wrong_words

from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

DAY = "2024-09-10"
WRONG = (
    ("The Korean War lasted from [1951] to 1953.", "The Korean War lasted from 1950 to 1953."),
    ("The Korean War dragged on until [1955].", "The Korean War dragged on until 1953."),
    ("The Berlin blockade ran from June 1948 to [September] 1949.", "The Berlin blockade ran from June 1948 to May 1949."),
    ("The Korean War was fought from 1950 to [1954].", "The Korean War was fought from 1950 to 1953."),
    ("The Cold War ended in [1999].", "The Cold War ended in 1991."),
    ("Adenauer was chancellor until [1961].", "Adenauer was chancellor until 1963."),
    ("Albania was a member of the Warsaw Pact until [1965].", "Albania was a member of the Warsaw Pact until 1968."),
    ("Leonid Kuchma served as president until [2002].", "Leonid Kuchma served as president until January 2005."),
    ("The Dayton Agreement was signed in Paris on [4 December] 1995.", "The Dayton Agreement was signed in Paris on 14 December 1995."),
    ("The Treaty of Warsaw was signed on [17 December] 1970.", "The Treaty of Warsaw was signed on 7 December 1970."),
    ("Seven countries joined NATO in [2005].", "Seven countries joined NATO in 2004."),
    ("On [11 May 2004] ten countries entered the European Union.", "On 1 May 2004 ten countries entered the European Union."),
    ("[Estonia] stayed in the CIS for two years.", "Georgia stayed in the CIS for fifteen years."),
)  # fmt: skip
SILENT = (
    "Adenauer was chancellor and until 1955 also foreign minister.",
    "Until 1961 Adenauer was chancellor without a rival.",
    "Brezhnev was head of state until 1964, and again from 1977.",
    "Two countries joined the race in 2005, says NATO.",
    "A new Cold War began in 2014.",
    "The second Cold War began in 2014.",
    "The talks about the Korean War lasted from 1951 to 1953.",
    "Smith, The Cold War, 2005, is a good book.",
    "Macedonia, a hopeful for membership in NATO, stayed outside in 2009.",
)


@pytest.mark.parametrize(("wrong", "right"), WRONG)
def test_the_wrong_border_is_marked_and_the_right_one_left_alone(
    shipped_checker: Checker, wrong: str, right: str
) -> None:
    text = unmarked(wrong)
    said = marked_words(wrong)
    assert any(said in words for words in wrong_words(shipped_checker, text, DAY))
    assert not wrong_words(shipped_checker, right, DAY)


@pytest.mark.parametrize("text", SILENT)
def test_others_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, DAY)


def test_right_borders_are_supported(shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, "The Korean War raged from 1950 until 1953.", DAY)
