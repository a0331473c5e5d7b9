"""From when to when something lasted, what was done after it was said that it would be, and what is done together with others."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2025-01-01"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Soviet-Afghan War lasted from 1979 to 1992.", ["1992"]),
        ("The Korean War raged from 1952 until 1953.", ["1952"]),
        ("The Bosnian War was fought from 1992 to 1997.", ["1997"]),
        ("The Kosovo war dragged on until 2001.", ["2001"]),
        ("Euromaidan went on until March 2015.", ["March 2015"]),
    ],
)
def test_it_lasted_longer_or_less_long(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "The Soviet-Afghan War lasted from 1979 to 1989.",
        "The Korean War raged from 1950 until 1953.",
        "The Bosnian War was fought from 1992 to 1995.",
        "The Kosovo war dragged on until 1999.",
    ],
)
def test_it_lasted_so_long(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize(
    "text",
    [
        "The Kosovo war went on to become a symbol in 2005.",
        "Talks about the Korean War lasted until 1999.",
        "The Soviet-Afghan War did not last until 1992.",
        "The memory of the Bosnian War lasted until 2010.",
    ],
)
def test_what_else_lasts_is_left_alone(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The minister said that Georgia would leave the CIS and left the room in 2012.", []),
        ("France declared that it would leave the Open Skies Treaty and left it in 2012.", []),
        ("Georgia declared that it would leave the CIS and left it in 2012.", ["2012"]),
        ("The United States said it would quit the INF Treaty and withdrew from it in 2017.", ["2017"]),
        ("If Georgia would quit the CIS and left it in 2012, little would change.", []),
        ("Georgia said that it would cut its ties and quit the CIS in 2012.", []),
    ],
)
def test_it_was_said_and_then_done(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize(
    ("text", "supported"),
    [
        ("Greece joined NATO in condemning the raid.", False),
        ("Greece joined NATO in 1952.", True),
        ("Spain joined other EU states in sending aid.", False),
        ("Poland joined other EU states in expelling Russian diplomats in March 2018.", True),
    ],
)
def test_a_deed_is_joined_in(shipped_checker: Checker, text: str, supported: bool) -> None:
    assert is_supported(shipped_checker, text, AS_OF) is supported


def test_who_joined_in_a_deed_that_it_took_no_part_in(shipped_checker: Checker) -> None:
    text = "Austria joined other EU states in expelling Russian diplomats in March 2018."
    assert wrong_words(shipped_checker, text, AS_OF) == ["Austria"]
