"""Meetings said to have been where they were not, applications, candidates, and denials said again."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

TWINS = (
    ("2018-07-30", "Donald Trump and Vladimir Putin met in {Vienna|Helsinki} two weeks ago."),
    ("2018-07-30", "Kennedy met Khrushchev in {Geneva|Vienna} in June 1961."),
    ("2018-07-13", "NATO leaders wrapped up their summit in {Riga|Brussels} on Thursday."),
    ("2018-07-13", "In {Prague|Brussels} this week NATO leaders argued about money."),
    ("2012-05-22", "The alliance declared it at its {Lisbon|Chicago} summit this week."),
    ("2020-05-22", "The allies invited Montenegro in {2012|2015}."),
    ("2020-05-22", "Turkey filed its application to join the European Union in {1991|1987}."),
    ("2020-05-22", "Turkey has been a candidate for membership of the European Union since {2003|1999}."),
    ("2020-05-22", "Slovakia has belonged to NATO for a little over {eleven|sixteen} years."),
    ("2020-05-22", "Norway never joined the European Union, nor did {Sweden|Iceland}."),
    ("2020-05-22", "Soviet tanks put down the Hungarian uprising in {1954|1956}."),
    ("2020-05-22", "Kosovo's assembly proclaimed independence in {2006|2008}."),
)
SILENT = (
    ("2018-07-13", "On Thursday Trump spoke in Riga about the summit of the alliance."),
    ("2018-07-13", "NATO ministers met in Prague this week."),
    ("2018-07-13", "The leaders of the Baltic states met in Riga on Thursday."),
    ("2020-05-22", "Kohl and Gorbachev met in Moscow in July 1990."),
    ("2020-05-22", "Bush and Putin met in Genoa in July 2001."),
    ("2020-05-22", "Obama and Medvedev met in London on 1 April 2009."),
    ("2020-05-22", "The Allies left Germany in 1994."),
    ("2020-05-22", "Its allies invited Montenegro in 2012."),
)


@pytest.mark.parametrize(("date", "text"), TWINS)
def test_the_wrong_word_is_found_and_the_right_one_supported(shipped_checker: Checker, date: str, text: str) -> None:
    before, _, rest = text.partition("{")
    choice, _, after = rest.partition("}")
    wrong, right = choice.split("|")
    assert set(wrong_words(shipped_checker, before + wrong + after, date)) == {wrong}
    assert is_supported(shipped_checker, before + right + after, date)


@pytest.mark.parametrize(("date", "text"), SILENT)
def test_what_may_have_been_elsewhere_raises_nothing(shipped_checker: Checker, date: str, text: str) -> None:
    assert wrong_words(shipped_checker, text, date) == []
