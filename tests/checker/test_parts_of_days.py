"""A time after a part of it ("in the early hours of 4 May 1998"), and a time that stands behind what a sentence says something was."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2024-06-01"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Slovenia joined NATO in the early hours of 29 March 2002.", ["29 March 2002"]),
        ("On the evening of 4 April 1953, the North Atlantic Treaty was signed in Washington.", ["4 April 1953"]),
        ("In the course of 1986 Spain joined NATO.", ["1986"]),
        ("In the first weeks of 1991 Austria joined the European Union.", ["1991"]),
        ("Tito died on the afternoon of 4 May 1984.", ["4 May 1984"]),
        ("The worst of the crises was the Chernobyl disaster in 1983.", ["1983"]),
        ("An early test was the Berlin Blockade in 1955.", ["1955"]),
    ],
)
def test_the_wrong_time_is_found(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Slovenia joined NATO in the early hours of 29 March 2004.",
        "On the evening of 4 April 1949, the North Atlantic Treaty was signed in Washington.",
        "In the course of 1982 Spain joined NATO.",
        "Slovenia joined NATO on the night of 28 March 2004.",  # a night ends on the next day
        "Tito died on the afternoon of 4 May 1980.",
    ],
)
def test_the_right_time_is_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize(
    "text",
    [
        "On the eve of 1983 Spain was already in NATO.",
        "The topic of the talks was the Berlin Blockade in 1955.",
        "One of the subjects was the Chernobyl disaster in 1989.",
        "In 1996 China signed an agreement with Laos.",
    ],
)
def test_nothing_is_said_of_other_times(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


def test_an_agreement_of_a_state_in_a_year_is_not_a_treaty_that_it_signed_then(shipped_checker: Checker) -> None:
    assert not is_supported(
        shipped_checker, "By 2017, China reportedly signed a civil nuclear agreement with Laos.", AS_OF
    )
    assert not is_supported(shipped_checker, "In 1996 China signed an agreement with Laos.", AS_OF)
