"""What was so once may have come again after all that anybody has confirmed: nothing contradicts that."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import wrong_words

FLAGGED = (
    ("Tajikistan chaired the CIS in 2019.", "2019"),
    ("Hungary chaired the OSCE in 2012.", "2012"),
    ("Nikolai Ryzhkov became premier of the Soviet Union in 1997.", "1997"),
    ("Gordon Bajnai became prime minister of Hungary in April 2012.", "April 2012"),
    ("Romania joined the Warsaw Pact in 1996.", "1996"),
)
SILENT = (
    "Tajikistan chairs the CIS in 2032.",
    "Tajikistan took over the chairmanship of the CIS in January 2032.",
    "Hungary chaired the OSCE in 2033.",
    "Gordon Bajnai became prime minister of Hungary in April 2032.",
    "Gordon Bajnai became prime minister of Hungary in 2033.",
)


@pytest.mark.parametrize(("text", "wrong"), FLAGGED)
def test_times_that_a_list_answers_for_are_judged(text: str, wrong: str, shipped_checker: Checker) -> None:
    assert set(wrong_words(shipped_checker, text, "2034-05-01")) == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_later_times_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, "2034-05-01") == []
