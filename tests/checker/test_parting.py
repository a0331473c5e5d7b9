"""States that part from others: told as leaving, splitting and seceding; whose union it was is said beside it."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    (
        "Montenegro seceded from the union with Serbia in [2008].",
        "Montenegro seceded from the union with Serbia in 2006.",
    ),
    ("Ukraine left the Soviet Union in [1989].", "Ukraine left the Soviet Union in 1991."),
    ("Lithuania left the Soviet Union in [1996].", "Lithuania left the Soviet Union in 1990."),
    ("Croatia cut loose from Yugoslavia in [1993].", "Croatia broke away from Yugoslavia in 1991."),
    ("Slovenia split from Yugoslavia in [1994].", "Slovenia split from Yugoslavia in 1991."),
)
SILENT = (
    "Russia left Georgia in 2008.",
    "In 2005 Syria left Lebanon.",
    "Many of its people left the Soviet Union in 1973.",
    "The European Union looked on. Montenegro left the union with Serbia in 2006.",
    "NATO was not meant. Finland ended the alliance with Germany in 1944.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_when_a_state_parted(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_parting(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", ("A Georgia cut from Abkhazia appeared in 1995.", "The Soviet split came in 1995."))
def test_nouns_alike_in_form(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
