"""How many there are, in a clause of its own; what a treaty that was named made; of which year a paper is."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    ("Sweden joined NATO in 2024. The total is [31] now.", "Sweden joined NATO in 2024. The total is 32 now."),
    ("Finland joined NATO in 2023. That made [29].", "Finland joined NATO in 2023. That made 31."),
    (
        "Croatia joined the EU in 2013. In the beginning there were only [eight].",
        "Croatia joined the EU in 2013. In the beginning there were only six.",
    ),
    ("Membership grew when Finland joined NATO. Membership stands at [30].",
     "Membership grew when Finland joined NATO. Membership stands at 32."),
    ("Acheson signed the North Atlantic Treaty. Athens and Ankara were admitted in [1954].",
     "Acheson signed the North Atlantic Treaty. Athens and Ankara were admitted in 1952."),
    ("Finland turned into the [30th] member of NATO in 2023.", "Finland turned into the 31st member of NATO in 2023."),
    ("The CFE Treaty is of [1992].", "The CFE Treaty is of 1990."),
    ("The Charter of Paris is from [November 1991].", "The Charter of Paris is from November 1990."),
    ("Russia was put out of the Council of Europe in [March 2021].", "Russia was put out of the Council of Europe in March 2022."),
)  # fmt: skip
SILENT = (
    "Finland joined NATO in 2023. That made five wishes come true.",
    "Finland joined NATO in 2023. That makes 12 languages more.",
    "Finland joined NATO in 2023. There are 20 bases now.",
    "NATO spends more. The total is 21 now.",
    "NATO met in Riga. In the beginning there were only three cooks.",
    "The CFE Treaty is from the Europe of 1992.",
    "The CFE Treaty is of great weight in the debates of 1992.",
    "The talks turned into the 14th round of nothing in 1996.",
    "The North Atlantic Treaty hangs on the wall. The school's first girls were admitted in 1954.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_twins(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_and_years(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
