"""When something came to be called otherwise."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    (
        "The country changed its name to North Macedonia in February [2017].",
        "The country changed its name to North Macedonia in February 2019.",
    ),
    ("Macedonia changed its name in [2017].", "Macedonia changed its name in 2019."),
    ("In [1998] the CSCE was renamed the OSCE.", "In 1995 the CSCE was renamed the OSCE."),
    ("Since January [1998] the CSCE has been called OSCE.", "Since January 1995 the CSCE has been called OSCE."),
    ("Until [1998] the OSCE was called CSCE.", "Until 1995 the OSCE was called CSCE."),
    ("Swaziland was renamed Eswatini in [2015].", "Swaziland was renamed Eswatini in 2018."),
    ("Stalingrad was renamed Volgograd in [1956].", "Stalingrad was renamed Volgograd in 1961."),
    ("In [2020] Nur-Sultan was renamed Astana.", "In 2022 Nur-Sultan was renamed Astana."),
)
SILENT = (
    "In 2005 Macedonia, now called North Macedonia, became a candidate.",
    "In 1980 Zaire was called Zaire.",
    "In 2004 Macedonia was known as FYROM.",
    "In 1993 Macedonia took its seat under another name.",
    "Macedonia wanted to change its name in 2017.",
    "In June 2018 Macedonia agreed to change its name to North Macedonia.",
    "In December 1994 the CSCE was renamed the OSCE.",
    "Poland changed its constitution in 1997.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_when_a_name_changed(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert any(marked_words(wrong) in words for words in wrong_words(shipped_checker, unmarked(wrong), AS_OF))
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_change_of_a_name(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
