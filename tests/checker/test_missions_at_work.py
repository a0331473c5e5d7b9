"""What a mission does it does while there is one; that it followed says when it began."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2025-01-01"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("ISAF guarded the airport in 1998.", ["1998"]),
        ("SFOR watched the cease-fire from 1993 to 2004.", ["1993"]),
        ("EUFOR Althea has patrolled the valley since 1999.", ["1999"]),
        ("KFOR came in 1997.", ["1997"]),
        ("SFOR followed IFOR in December 1998.", ["December 1998"]),
        ("IFOR deployed in December 1993.", ["December 1993"]),
    ],
)
def test_it_cannot_act_before_it_is_there(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert set(wrong_words(shipped_checker, text, AS_OF)) == set(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "ISAF guarded the airport in 2009.",
        "SFOR watched the cease-fire from 1996 to 2004.",
        "IFOR deployed in December 1995.",
        "SFOR followed IFOR in December 1996.",
    ],
)
def test_while_it_is_there_it_may(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize(
    "text",
    [
        "ISAF trained the police from 2009 to 2012.",  # a part of its time
        "KFOR came under fire in 2004.",
        "KFOR came to an agreement with the mayor in 2008.",
        "IFOR was remembered in 2010.",
    ],
)
def test_a_part_of_its_work_is_not_all_of_it(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
