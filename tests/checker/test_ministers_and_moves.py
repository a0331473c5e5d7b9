"""Ministers under a leader, seats moved from where they were not, somebody and theirs, and lists with one that does not belong."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

TWINS = (
    ("Helmut Kohl's foreign minister was {Joschka Fischer|Hans-Dietrich Genscher}."),
    ("Kennedy's secretary of state was {John Foster Dulles|Dean Rusk}."),
    ("Robertson's successor at NATO was {Javier Solana|Jaap de Hoop Scheffer}."),
    ("The headquarters of NATO were moved from {London|Paris} to Brussels in 1967."),
    ("Estonians have paid in euros since {2013|2011}."),
    ("Uzbekistan walked out of the Collective Security Treaty in {1996|1999}."),
    ("Sergei Skripal and his daughter were poisoned in {Winchester|Salisbury} in March 2018."),
    ("Georgia, Uzbekistan and {Armenia|Azerbaijan} left the Collective Security Treaty in 1999."),
    ("The United States left the Open Skies Treaty in {November 2018|November 2020}."),
)
SILENT = (
    "Gerhard Schröder's foreign minister was Klaus Kinkel.",  # There were two of the name.
    "Kohl's foreign minister Klaus Kinkel spoke.",
    "The office was moved from London to Brussels in 1967.",
    "The Kremlin and its critics were poisoned against each other in Winchester in 1990.",
)


@pytest.mark.parametrize("text", TWINS)
def test_the_wrong_word_is_found_and_the_right_one_supported(shipped_checker: Checker, text: str) -> None:
    before, _, rest = text.partition("{")
    choice, _, after = rest.partition("}")
    wrong, right = choice.split("|")
    assert set(wrong_words(shipped_checker, before + wrong + after, "2021-05-01")) == {wrong}
    assert is_supported(shipped_checker, before + right + after, "2021-05-01")


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_right_raises_nothing(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, "2021-05-01") == []


SINCE = (
    ("2015-05-01", "It is {fifty years|sixty years} since West Germany joined NATO."),
    ("2015-05-01", "Spain was the {15th|16th} country to join NATO."),
    ("2019-04-04", "Poland marks {fifteen|twenty} years in NATO this spring."),
    ("2004-05-01", "May Day welcome: {twelve|ten} countries join the European Union"),
    ("2019-04-04", "Moldova is a neutral country and {a|no} member of NATO."),
)
UNRANKED = (
    ("2015-05-01", "Spain was the first country to join NATO after Franco."),
    ("2015-05-01", "It is fifty years since the minister said that West Germany might join NATO."),
    ("2019-04-04", "Poland marks fifteen years in the theatre of NATO."),
    ("2005-01-01", "Twelve countries join the European Union."),
    ("2004-05-01", "Twelve countries that join the European Union will pay."),
)


@pytest.mark.parametrize(("date", "text"), SINCE)
def test_lengths_and_places_in_an_order_are_compared(shipped_checker: Checker, date: str, text: str) -> None:
    before, _, rest = text.partition("{")
    choice, _, after = rest.partition("}")
    wrong, right = choice.split("|")
    assert wrong_words(shipped_checker, before + wrong + after, date)
    assert is_supported(shipped_checker, before + right + after, date)


@pytest.mark.parametrize(("date", "text"), UNRANKED)
def test_what_is_counted_otherwise_raises_nothing(shipped_checker: Checker, date: str, text: str) -> None:
    assert wrong_words(shipped_checker, text, date) == []
