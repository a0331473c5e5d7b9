"""Whose ally somebody became is said by the words before "ally", by the text, or by nothing; only then may it be judged."""

import pytest

from checker.pipeline import Checker
from tests.reading import wrong_words

AS_OF = "2025-01-01"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Slovenia became a NATO ally in 2002.", ["2002"]),
        ("Slovenia became NATO ally in 2002.", ["2002"]),
        ("Spain is a NATO ally since 1991.", ["1991"]),
        ("The pilot recalled that his country, Romania, had become an ally in 2006.", ["2006"]),
        ("NATO met in Madrid. Spain had become an ally in 1975.", ["1975"]),
        ("Serbia, a NATO ally since 2009, abstained.", ["ally"]),
    ],
)
def test_the_wrong_year_of_an_ally_is_found(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    found = wrong_words(shipped_checker, text, AS_OF)
    assert found == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Jordan became a close ally in 1994.",
        "Jordan became an ally in 1994.",
        "Cuba was a Soviet ally in 1970.",
        "Kuwait became a US ally in 1991.",
        "US ally Kuwait said so in 1995.",
        "Romania was an ally in 1942.",
        "Spain became a staunch ally in 1984.",
    ],
)
def test_allies_of_somebody_else_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
