"""Adverbs that are adjectives between an article and a name; the assemblies whose names hold another's."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2025-01-01"


def test_who_as_the_last_something_did_it_is_still_he(shipped_checker: Checker) -> None:
    text = "Vaclav Havel, who as the first Czech president read plays, was no general. He died on 18 December {}."
    assert is_supported(shipped_checker, text.format(2011), AS_OF)
    assert wrong_words(shipped_checker, text.format(2014), AS_OF) == ["18 December 2014"]


@pytest.mark.parametrize("year", [2003, 1999])
def test_the_then_president(shipped_checker: Checker, year: int) -> None:
    said = f"She was received by the then Ukrainian president Leonid Kuchma in {year}."
    assert is_supported(shipped_checker, said, AS_OF)


def test_the_then_president_of_another_time(shipped_checker: Checker) -> None:
    said = "She was received by the then Ukrainian president Leonid Kuchma in 2008."
    assert wrong_words(shipped_checker, said, AS_OF) != []


def test_a_congress_of_deputies_is_not_the_american_one(shipped_checker: Checker) -> None:
    said = "Boris Yeltsin was in trouble. The Congress of People's Deputies met in 1993, and it made him no president."
    assert wrong_words(shipped_checker, said, AS_OF) == []


def test_an_entry_of_a_list_of_something_else_is_left_alone(shipped_checker: Checker) -> None:
    said = "The Membership Action Plan began in 1999. Seven of the first group became members in 2004; Albania and Croatia followed in 2009."
    assert wrong_words(shipped_checker, said, AS_OF) == []


@pytest.mark.parametrize(
    "text",
    [
        "The treaty created the Organisation for the Prohibition of Chemical Weapons, winner of the Nobel Peace Prize in 2013.",
        "Serbia applied in 2009. The rule itself exists from 1999.",
        "Should Georgia ever join NATO, it will not be before 2030.",
        "Should Serbia be admitted to the European Union in 2027, he said, others would follow.",
    ],
)
def test_times_of_appositions_emphatic_pronouns_and_conditions(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


def test_a_time_behind_an_apposition_between_commas_is_the_verbs(shipped_checker: Checker) -> None:
    said = "Spain joined NATO, an alliance of the West, in 1991."
    assert wrong_words(shipped_checker, said, AS_OF) == ["1991"]
