"""What an organisation is made of, how many it began with, and what is said again of somebody else."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

TWINS = (
    ("2005-05-01", "GUAM is made up of Georgia, Ukraine, Azerbaijan and {Armenia|Moldova}."),
    ("2022-05-01", "AUKUS comprises Australia, Britain and {Canada|the United States}."),
    ("2020-05-01", "The Eurasian Economic Union unites Russia, Belarus, Kazakhstan, Kyrgyzstan and {Moldova|Armenia}."),
    ("2020-05-01", "The CSTO counts Armenia, Belarus and {Uzbekistan|Tajikistan} among its members."),
    ("2012-05-01", "The Visegrád Four are Poland, Hungary, Slovakia and {Slovenia|the Czech Republic}."),
    ("2012-05-01", "When it was set up in 1955, the Warsaw Pact had {six|eight} members."),
    ("2012-05-01", "At its birth, NATO had {ten|twelve} members."),
    ("2012-05-01", "The Community began as a club of {five|six}."),
    ("2012-05-01", "NATO membership stood at {eighteen|sixteen} in 1988."),
    ("2012-05-01", "The 1999 round made NATO an alliance of {eighteen|nineteen}."),
    ("2012-05-01", "The NATO of 1953 counted {fifteen|fourteen} members."),
    ("2020-05-01", "Poland and Hungary joined NATO in 1999. Bulgaria had to wait until {2007|2004}."),
    ("2020-05-01", "Slovenia adopted the euro in 2007. Estonia's turn came in {January 2013|January 2011}."),
    ("2020-05-01", "Russia belonged to the G8. Its membership was suspended in {2011|2014}."),
    ("2020-05-01", "Estonia, whose parliament declared independence in {August 1989|August 1991}, is small."),
    ("2020-05-01", "Operation Ocean Shield was brought to an end in {2013|2016}."),
)
SILENT = (
    ("2020-05-01", "NATO stood at 50,000 men."),
    ("2020-05-01", "The Warsaw Pact stands for Poland, Norway and France in this game."),
    ("2020-05-01", "The G7 linked Russia, China and Iran in its statement."),
    ("2020-05-01", "NATO unites Sweden, Austria and Ireland in their doubts."),
    ("2020-05-01", "Poland joined NATO in 1999. Bulgaria had to wait for a reply until 2007."),
    ("2020-05-01", "Poland joined NATO in 1999. The minister had to wait until 2007."),
    ("2020-05-01", "The alliance, whose parliament of poets met in 1961, was a joke."),
    ("2020-05-01", "The Council of Europe (France, Italy, Belarus and Kosovo were shown in grey) had a map."),
)


@pytest.mark.parametrize(("date", "text"), TWINS)
def test_the_wrong_word_is_found_and_the_right_one_supported(shipped_checker: Checker, date: str, text: str) -> None:
    before, _, rest = text.partition("{")
    choice, _, after = rest.partition("}")
    wrong, right = choice.split("|")
    assert set(wrong_words(shipped_checker, before + wrong + after, date)) == {wrong}
    assert is_supported(shipped_checker, before + right + after, date)


@pytest.mark.parametrize(("date", "text"), SILENT)
def test_words_that_may_say_something_else_raise_nothing(shipped_checker: Checker, date: str, text: str) -> None:
    assert wrong_words(shipped_checker, text, date) == []
