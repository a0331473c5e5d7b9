"""Times before a clause beside the main one, and distances from what follows them, each with a silent twin."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

ON = "2024-09-01"
WRONG = [
    "Latvia came into NATO [eight years after] the fall of the Berlin Wall.",
    "Russia's full-scale invasion of Ukraine began [five years after] the annexation of Crimea.",
    "Operation Allied Force began [seven years after] Operation Deliberate Force.",
    "In [1996], while others hesitated, Hungary joined NATO.",
    "In [2001], when hardly anybody looked, Slovenia joined the European Union.",
    "In [August 1971] the tanks of the Warsaw Pact rolled into Prague and the spring was over.",
]
RIGHT = [
    "Latvia came into NATO fifteen years after the fall of the Berlin Wall.",
    "Russia's full-scale invasion of Ukraine began eight years after the annexation of Crimea.",
    "Operation Allied Force began four years after Operation Deliberate Force.",
    "In 1999, while others hesitated, Hungary joined NATO.",
    "In August 1968 the tanks of the Warsaw Pact rolled into Prague and the spring was over.",
]
SILENT = [
    "In 1996, while the country that had joined NATO in 1999 grew, the mood was good.",
    "The men of the Warsaw Pact killed in Prague in 1971 and the others were buried.",
]


@pytest.mark.parametrize("text", WRONG)
def test_flags_the_wrong_time(shipped_checker: Checker, text: str) -> None:
    assert set(wrong_words(shipped_checker, unmarked(text), ON)) == {marked_words(text)}


@pytest.mark.parametrize("text", RIGHT)
def test_supports_the_right_one(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, ON)


@pytest.mark.parametrize("text", SILENT)
def test_leaves_other_sentences_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, ON)
