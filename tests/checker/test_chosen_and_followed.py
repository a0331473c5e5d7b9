"""Who was chosen, who took over when another died, and which office a title alone means."""

from __future__ import annotations

import pytest
from reading import wrong_words

from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

DAY = "2024-09-10"
WRONG = (
    ("[Boris Yeltsin] was elected President of the Soviet Union in June 1991.", "Boris Yeltsin was elected President of Russia in June 1991."),
    ("[Kosygin] became General Secretary in October 1964.", "Kosygin became prime minister in October 1964."),
    ("[Helmut Kohl] became foreign minister in 1969.", "Willy Brandt became foreign minister in 1966."),
    ("After Brezhnev's death [Chernenko] took over.", "After Brezhnev's death Andropov took over."),
    ("Gorbachev came to power following the death of [Yuri Andropov].", "Gorbachev came to power following the death of Konstantin Chernenko."),
    ("Schmidt was chancellor [after] Kohl.", "Kohl was chancellor after Schmidt."),
    ("[Oleksiy Honcharuk] was prime minister under Poroshenko.", "Volodymyr Groysman was prime minister under Poroshenko."),
    ("[Robert Gates] was Secretary of Defense under Ronald Reagan.", "Robert Gates was Secretary of Defense under Barack Obama."),
    ("Yatsenyuk was succeeded by [Poroshenko] as prime minister.", "Yatsenyuk was succeeded by Groysman as prime minister."),
)  # fmt: skip
SILENT = (
    "Kohl became chancellor after Schmidt lost his majority.",
    "Andrei Gromyko was foreign minister under Khrushchev, Brezhnev and Andropov.",
    "Joschka Fischer was foreign minister under Schröder.",
    "After Stalin's death Khrushchev came to power.",
    "Angela Merkel became general secretary in 1998.",
    "After Brezhnev's death Chernenko hoped to take over.",
    "With Khrushchev's fall Brezhnev took over the party and Kosygin the government.",
    "After the fall of Saddam Hussein Paul Bremer took over in Baghdad.",
    "Kosygin was made a general in 1964.",
    "Boris Yeltsin became prime minister in November 1991.",
)


@pytest.mark.parametrize(("wrong", "right"), WRONG)
def test_the_wrong_one_is_marked_and_the_right_one_left_alone(shipped_checker: Checker, wrong: str, right: str) -> None:
    text = unmarked(wrong)
    said = marked_words(wrong)
    assert any(said in words for words in wrong_words(shipped_checker, text, DAY))
    assert not wrong_words(shipped_checker, right, DAY)


@pytest.mark.parametrize("text", SILENT)
def test_others_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, DAY)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Mark Rutte is the [third] Dutchman to land the post.", "Mark Rutte is the fourth Dutchman to land the post."),
        (
            "Willy Claes was the [first] Belgian to hold the post.",
            "Willy Claes was the second Belgian to hold the post.",
        ),
        ("The observers of the EAEU are Moldova and [Azerbaijan].", "The observers of the EAEU are Moldova and Cuba."),
    ],
)
def test_which_of_the_compatriots_somebody_was(shipped_checker: Checker, wrong: str, right: str) -> None:
    text = unmarked(wrong)
    assert marked_words(wrong) in wrong_words(shipped_checker, text, "2024-12-17")
    assert not wrong_words(shipped_checker, right, "2024-12-17")


@pytest.mark.parametrize(
    "text",
    [
        "Javier Solana was the third Spaniard to win the prize.",
        "Mark Rutte is the second Dutchman after Luns to stay so long in the post.",
        "Jens Stoltenberg was the third Norwegian in the room.",
    ],
)
def test_other_orders_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, "2024-12-17")


@pytest.mark.parametrize(
    "text",
    ["Ukraine has never ratified the CIS Charter.", "Jens Stoltenberg departed after a decade.", "He did five years."],
)
def test_charters_and_lengths_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, "2024-12-17")
