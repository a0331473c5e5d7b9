"""The first, the last, the only one to do what is on record."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2024-06-01"
WRONG = (
    ("The last country to join NATO was Finland.", "Finland"),
    ("The newest member of the EU is Bulgaria.", "Bulgaria"),
    ("Estonia was the first Soviet republic to declare independence.", "Estonia"),
    ("Poland was the first country to leave the Warsaw Pact.", "Poland"),
    ("The first of the ten newcomers to adopt the euro was Estonia.", "Estonia"),
    ("Croatia was the first former Yugoslav republic to join NATO.", "Croatia"),
    ("Sweden was the first country to join NATO since Montenegro.", "Montenegro"),
    ("Angela Merkel was the first chancellor of the Federal Republic.", "first"),
)
RIGHT = (
    "Sweden was the last country to join NATO.",
    "The newest member of the EU is Croatia.",
    "Lithuania was the first Soviet republic to declare independence.",
    "Albania was the first country to leave the Warsaw Pact.",
    "Slovenia was the first former Yugoslav republic to join NATO.",
    "Estonia was the first Baltic country to adopt the euro.",
)
SILENT = (
    # The words narrow down what was done, or among whom.
    "East Germany was the first member to leave the Warsaw Pact in 1990.",
    "Montenegro was the first country to join NATO after Croatia and Albania.",
    "The first country to join the EU after the end of the Cold War was Austria.",
    "Spain was the only country to join NATO between 1955 and 1999.",
    "Hungary was the first country to open its border in 1989.",
    "Dmitry Medvedev was the first president of Russia born after Stalin.",
    "Helmut Kohl was the first chancellor of a united Germany.",
)


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_whom_somebody_preceded_or_followed_is_flagged(text: str, wrong: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == [wrong]


@pytest.mark.parametrize("text", RIGHT)
def test_who_was_the_first_or_the_last_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_ranks_among_some_are_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


def test_numbers_between_those_of_two_foundings_are_of_none(shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, "The CSTO was established by seven states.", AS_OF) == ["seven"]
    assert is_supported(shipped_checker, "The CSTO was established by six states.", AS_OF)
    assert is_supported(shipped_checker, "The CIS was founded by eleven republics at Alma-Ata.", AS_OF)


def test_what_is_denied_with_a_number_may_be_the_number(shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, "NATO did not reduce the Russian mission to 15 people.", AS_OF) == []
    assert not is_supported(shipped_checker, "NATO did not reduce the Russian mission to 10 people.", AS_OF)


def test_a_record_that_is_beaten_is_no_rival(shipped_checker: Checker) -> None:
    text = "Angela Merkel was chancellor. She beat the record of Gerhard Schröder."
    assert wrong_words(shipped_checker, text, AS_OF) == []


CONTEXT = (
    # Of those of whom the text speaks.
    "The last republic to declare independence was Kazakhstan, in December 1991.",
    "The Baltic states were early. Estonia was the first to adopt the euro.",
    "Of the Visegrad four, Slovakia was the first to adopt the euro.",
    "The Balkans came late. Slovenia was the first country to join NATO, Croatia followed.",
)


@pytest.mark.parametrize("text", CONTEXT)
def test_ranks_among_those_of_the_text_are_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Konrad Adenauer was chancellor longer than Helmut Kohl.", ["longer"]),
        ("Tony Blair was prime minister of Britain longer than Margaret Thatcher.", ["longer"]),
        ("Angela Merkel broke Kohl's record.", ["broke"]),
        ("Helmut Kohl broke the record of Konrad Adenauer.", []),
        ("Margaret Thatcher was prime minister longer than Tony Blair.", []),
        # To the day, or to a day or two.
        ("Barack Obama was president of the United States longer than George W. Bush.", []),
        ("Kohl was chancellor in 1990 and waited longer than Genscher.", []),
    ],
)
def test_who_was_in_office_longer(text: str, wrong: list[str], shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong
