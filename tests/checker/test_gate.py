"""The gate may say yes too often, never no too often: whatever it leaves holds no name, time or sum."""

from __future__ import annotations

import pytest

from checker.arithmetic import CUE_SIGNS, CUE_WORDS, may_not_add_up
from checker.gate import NAME, SUM, Gate
from checker.pipeline import Checker
from checker.times import find_times
from checker.tokens import tokenize

NAMING = [
    "Poland joined.",
    "It was Poland's turn.",
    "They met in Côte d'Ivoire.",
    "The U.S. left.",
    "poland joined nato in 1999.",
    "The alliance grew.",
    "“Poland’s choice”",
    "Poland-based firms",
    "It spoke (in Ukraine).",
    "the People's Republic of China",
]
LEAVING = [
    "The cat sat on a mat.",
    "It rained, and nobody minded.",
    "She turned the key and went to turkey farms nearby.",
]


@pytest.mark.parametrize("text", NAMING)
def test_sentences_with_names_pass(shipped_checker: Checker, text: str) -> None:
    scanner = shipped_checker.scanner
    assert any(scanner.find(sentence.tokens) for sentence in tokenize(text))
    assert all(stretch.holds & NAME for stretch in Gate(scanner).stretches(text, 0, len(text)))


@pytest.mark.parametrize("text", LEAVING)
def test_sentences_without_names_are_left(shipped_checker: Checker, text: str) -> None:
    assert not any(
        stretch.holds & (NAME | SUM) for stretch in Gate(shipped_checker.scanner).stretches(text, 0, len(text))
    )


@pytest.mark.parametrize(
    "text", ["It fell in ’89.", "In the nineties it grew.", "He left on Tuesday.", "Two years later it fell."]
)
def test_sentences_with_times_pass(shipped_checker: Checker, text: str) -> None:
    stretches = Gate(shipped_checker.scanner).stretches(text, 0, len(text))
    families = [stretch.times for stretch in stretches]
    assert all(families)
    assert find_times(text, stretches, None, families) == find_times(text, tokenize(text), None)


@pytest.mark.parametrize(
    "text",
    [
        "Twelve of whom left.",
        "It ran from 1990 on.",
        "He was born then.",
        "All except two.",
        "A third of them.",
        "Out of the ten.",
        "Five years later.",
        "He said: Nothing.",
        "the three (Anna",
    ],
)
def test_sums_have_a_word_or_sign(shipped_checker: Checker, text: str) -> None:
    assert may_not_add_up(text, 0, len(text))
    assert CUE_WORDS & set(text.replace(".", "").split()) or any(sign in text for sign in CUE_SIGNS)
    assert any(stretch.holds & SUM for stretch in Gate(shipped_checker.scanner).stretches(text, 0, len(text)))
