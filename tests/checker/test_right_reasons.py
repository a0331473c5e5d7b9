"""Two mistakes are found for the right reason: by what the words presuppose, and by a closed kind of event."""

from __future__ import annotations

import pytest

from checker.check import check_text
from checker.pipeline import Checker


def found(checker: Checker, text: str) -> list[tuple[str, str, str, list[str]]]:
    """The wrong words, the code, the message and the suggestions."""
    checked = check_text(checker, "a.md", text.encode(), "2021-05-01")
    return [
        (text[f.span.start : f.span.end], f.code, f.full_message, [r.replacement for r in f.repairs])
        for f in checked.findings
    ]


def test_who_is_overthrown_held_the_office_then(shipped_checker: Checker) -> None:
    text = "In 2004 a revolution was staged to overthrow Ukrainian President Viktor Yanukovych."
    ((wrong, code, message, fix),) = found(shipped_checker, text)
    assert (wrong, code, fix) == ("Viktor Yanukovych", "wrong-holder", ["Leonid Kuchma"])
    assert "Leonid Kuchma" in message
    assert "from 25 February 2010 to 22 February 2014" in message


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 protesters overthrew Ukrainian President Viktor Yanukovych.",
        "In 2004 the crowds wished President Viktor Yushchenko luck, who took office in 2005.",
    ],
)
def test_who_held_it_or_is_called_by_it_is_left_alone(shipped_checker: Checker, text: str) -> None:
    assert found(shipped_checker, text) == []


@pytest.mark.parametrize("nation", ["Uzbek", "Slovenian"])
def test_another_parliament_did_not_set_the_goal(shipped_checker: Checker, nation: str) -> None:
    text = f"In 2019 the {nation} parliament amended the constitution to make NATO membership a goal."
    ((wrong, _, message, fix),) = found(shipped_checker, text)
    assert nation in wrong
    assert "Ukraine" in message
    assert "February 2019" in message
    assert fix == ["Ukrainian"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 the Uzbek parliament debated a trade law.",
        "In 2019 the Ukrainian parliament amended the constitution to make NATO membership a goal.",
    ],
)
def test_other_laws_and_the_right_parliament_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert found(shipped_checker, text) == []
