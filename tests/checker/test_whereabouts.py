"""What is told by common words alone is of the ledger's happening only where the text speaks of it, and puts it nowhere else."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2024-06-01"


@pytest.mark.parametrize(
    "text",
    [
        "The Czechs had been under occupation. In Prague the tanks rolled in on 21 August 1968.",
        "Ukraine was restless. Demonstrations erupted in November 2013.",
        "Berlin was two cities. The wall fell in November 1989.",
    ],
)
def test_a_text_that_speaks_of_it_tells_of_it(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize(
    "text",
    [
        "Demonstrations erupted in Turkey in November 2013.",
        "Brazil was restless. Demonstrations erupted in November 2013.",
        "Ukraine was far away. In Bangkok demonstrations erupted in November 2013.",
        "The Jericho story is old. In China the wall fell in November 1989.",
    ],
)
def test_elsewhere_it_is_another(shipped_checker: Checker, text: str) -> None:
    assert not is_supported(shipped_checker, text, AS_OF)
    assert wrong_words(shipped_checker, text, AS_OF) == []


def test_a_sentence_without_any_name_is_read_where_it_may_tell_of_something(shipped_checker: Checker) -> None:
    text = "Berlin was two cities. The wall fell in November 1985, and nobody had seen it coming."
    assert wrong_words(shipped_checker, text, AS_OF) == ["November 1985"]
