"""Lists of who held an office, with rows that give only an end, and verbs that say no more than that somebody was there."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, unmarked

AS_OF = "2019-10-17"

RIGHT = (
    ("The secretaries general of NATO: Manfred Wörner until [1994], then Willy Claes until 1995.", "1990"),
    ("The secretaries general of NATO: Manfred Wörner until 1994, then Willy Claes until [1995].", "1991"),
    ("Ukraine's presidents: Leonid Kravchuk (until 1994), Leonid Kuchma (until [2005]).", "2002"),
    ("Foreign ministers of Russia: Andrei Kozyrev to [1996], Yevgeny Primakov to 1998.", "1999"),
    ("Name the foreign ministers of Germany. Klaus Kinkel, also a Liberal, was there until [1998].", "1995"),
    ("The presidents of France. Jacques Chirac had the job until [2007]. Nicolas Sarkozy did it until 2012.", "2005"),
    ("Soviet foreign ministers: Andrei Gromyko, 1957-1985. Eduard Shevardnadze, from July [1985].", "1988"),
)
SILENT = (
    "Presidents of Ukraine. Leonid Kuchma worked in Dnipro until 1992.",
    "Foreign ministers of Germany: Joschka Fischer sat in the Bundestag until 2006.",
    "Foreign ministers of Germany. Klaus Kinkel was in parliament until 2002.",
    "The presidents of Russia met often. Boris Yeltsin kept quiet until 2003.",
    "Presidents of France. De Gaulle (until 1946 head of the provisional government) founded a party.",
    "Foreign ministers of Russia: Kozyrev (a diplomat until 1990), Primakov (a spy chief until 1996).",
    "Q: Name the presidents of the USA. A: Jimmy Carter had a farm until 1977.",
    "Secretaries General of NATO. Willy Claes served until 1994 in the Belgian government.",
)


@pytest.mark.parametrize(("marked", "wrong"), RIGHT)
def test_the_right_year_is_supported_and_another_flagged(marked: str, wrong: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, unmarked(marked), AS_OF)
    year = marked[marked.index("[") : marked.index("]") + 1]
    assert any(wrong in words for words in flagged_words(shipped_checker, marked.replace(year, wrong), AS_OF))


@pytest.mark.parametrize("text", SILENT)
def test_other_rows_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
