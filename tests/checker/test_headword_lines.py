"""Notes without a verb: treaties with signers, places and times, meetings by place, lines of headwords."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, unmarked

AS_OF = "2019-10-17"

RIGHT = (
    ("INF = Reagan + Gorbachev, Washington, 8 December [1987]; a whole class was scrapped.", "1983"),
    ("SALT I = Nixon + Brezhnev, Moscow, May [1972].", "1976"),
    ("PTBT: nothing in the air any more; Moscow, August [1963].", "1967"),
    ("ABM Treaty: Moscow, May [1972]; SALT II: Vienna, June 1979, Carter and Brezhnev.", "1976"),
    ("New START: Prague, April [2010], 1,550 warheads.", "2006"),
    ("Reagan met Gorbachev in three cities: Geneva, November 1985, Reykjavik, October [1986], and Washington.", "1981"),
    ("The EAEU in short. Working since: 1 January [2015].", "2011"),
    ("The EAEU in short. Treaty signed: 29 May [2014], at Astana.", "2010"),
)
SILENT = (
    "INF Treaty: in 1990 an inspector came.",
    "INF Treaty: Washington, 1990, a conference on it.",
    "NPT: Geneva, May 1995, review conference.",
    "ABM Treaty: 1974 the protocol.",
    "CTBT: Washington, October 1999, the Senate votes.",
    "INF: August 2019, the end.",
    "Reagan met Thatcher in three cities: London, June 1984, Washington, December 1984, Geneva, May 1985.",
    "Gorbachev travelled: Reykjavik, October 1996, a lecture.",
    "Two cities were named: Vienna, Geneva",
    "Geneva",
    "Petra works at NATO. Working since 1990 in Brussels, she knows everyone.",
)


@pytest.mark.parametrize(("marked", "wrong"), RIGHT)
def test_the_right_year_is_supported_and_another_flagged(marked: str, wrong: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, unmarked(marked), AS_OF)
    year = marked[marked.index("[") : marked.index("]") + 1]
    assert any(wrong in words for words in flagged_words(shipped_checker, marked.replace(year, wrong), AS_OF))


@pytest.mark.parametrize("text", SILENT)
def test_other_notes_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
