"""Acting holders, titles of the time told, lists that stand before "among them", and who came along."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

WRONG = (
    "Kyiv, February 2014. The president of Ukraine had fled. On 23 February 2014 [Arseniy Yatsenyuk] was made acting president.",
    "Russia was tired. On 31 December 1999 [Sergei Lavrov] was made acting president.",
    "The pipeline was launched in November 2011, when Angela Merkel and then-President [Vladimir Putin] turned the wheel.",
    "NATO enlarged in March 2004, when then-Chancellor [Angela Merkel] beamed.",
    "NATO began with twelve in 1949. Portugal came along in [1955].",
    "The EU took in ten countries in 2004. Austria came along in [2007].",
)
RIGHT = (
    "Kyiv, February 2014. The president of Ukraine had fled. On 23 February 2014 Oleksandr Turchynov was made acting president.",
    "Russia was tired. On 31 December 1999 Vladimir Putin was made acting president.",
    "The pipeline was launched in November 2011, when Angela Merkel and then-President Dmitry Medvedev turned the wheel.",
    "NATO began with twelve in 1949. West Germany came along in 1955.",
    "The CSTO has six members, Tajikistan among them.",
    "The Warsaw Pact began in 1955 with eight members, Albania among them.",
    "The Warsaw Pact had eight members, including Albania.",
    # A name that may mean two treaties means the one that the sentence before was right of.
    "The Treaty of Brussels was made in March 1948. Britain, France, Belgium, the Netherlands and Luxembourg signed it.",
)
SILENT = (
    "In 2002 he recalled how then-President Bill Clinton had called him in 1999.",
    "In 2002 the EU agreed to admit ten new members, including Poland.",
    "NATO was old. When Kosovo came along in 1999, it had a new task.",
    "Then Gorbachev came along in 1985. NATO was glad.",
    "The party was lost. On 3 May 2010 Sergei Lavrov was made acting president.",
)


@pytest.mark.parametrize("text", WRONG)
def test_what_is_false_is_flagged(text: str, shipped_checker: Checker) -> None:
    assert marked_words(text) in wrong_words(shipped_checker, unmarked(text), "2021-06-01")


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_true_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, "2021-06-01")


@pytest.mark.parametrize("text", SILENT)
def test_what_proves_nothing_is_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, "2021-06-01") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The CSTO has six members, Uzbekistan among them.", "Uzbekistan"),
        ("The Warsaw Pact began in 1955 with eight members, Yugoslavia among them.", "Yugoslavia"),
    ],
)
def test_who_was_not_among_them_is_flagged(text: str, name: str, shipped_checker: Checker) -> None:
    assert any(name in words for words in wrong_words(shipped_checker, text, "2021-06-01"))


def test_who_never_stood_in_is_not_said_to_have(shipped_checker: Checker) -> None:
    text = "Dmitry Medvedev was acting president of Russia."
    assert not is_supported(shipped_checker, text, "2021-06-01")
