"""What lasted until a time ended then; what was done, or held by somebody, until a time may have gone on."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2025-01-01"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Comecon existed until 1986.", ["1986"]),
        ("The SALT I agreement aside, the INF Treaty was in force until August 2014.", ["August 2014"]),
        ("East Germany lasted until October 1988.", ["October 1988"]),
    ],
)
def test_it_ended_at_another_time(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Comecon existed until 1991.",
        "The INF Treaty was in force until August 2019.",
        "East Germany lasted until October 1990.",
    ],
)
def test_it_ended_then(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize(
    "text",
    [
        "KFOR guarded the bridge until 2012.",
        "NATO had no eastern members until 1999.",
        "The INF Treaty may be in force until 2030.",
    ],
)
def test_what_may_have_gone_on_is_left_alone(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
