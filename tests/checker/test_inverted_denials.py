"""What is denied before an auxiliary or in a phrase ("at no time did it belong"), and whose verb follows a relative clause."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2017-05-27"

TWINS = (
    ("At no time did [Bulgaria] belong to the Warsaw Pact.", "At no time did Yugoslavia belong to the Warsaw Pact."),
    ("At no point did [Greece] join NATO.", "At no point did Sweden join NATO."),
    ("Never was [Denmark] a member of NATO.", "Never was Austria a member of NATO."),
    ("[Italy] has on no occasion been a member of NATO.", "Ireland has on no occasion been a member of NATO."),
    ("[Latvia] was at no stage a member of the EU.", "Norway was at no stage a member of the EU."),
    ("By no means was [Belgium] outside NATO. At no time did [Belgium] belong to NATO.", "In no way is Malta in NATO."),
    (
        "The spokesman, who was close to Boris Yeltsin, said that at no time did [Poland] belong to the Warsaw Pact.",
        "At no time was Finland a member of the Warsaw Pact.",
    ),
)
SILENT = (
    "By no means was Austria a member of NATO.",
    "Only then did Albania join NATO.",
    "Not until April 2009 did Albania join NATO.",
    "Jan Kowalski, who had been spokesman for Lech Walesa, died in 1999.",
    "Ted Smith, who worked for Margaret Thatcher, resigned in 1988.",
    "Ann Smith, who wrote the life of Margaret Thatcher, died in 1990.",
    "The writer, who once interviewed Boris Yeltsin, died in 2010.",
    "Novak, who was close to Gorbachev, Yeltsin and Putin, died in 2010.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_denials_before_the_verb(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_somebody_elses(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
