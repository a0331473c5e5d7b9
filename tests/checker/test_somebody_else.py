"""What a pronoun or an unsaid object may mean besides what was named last; denied clauses tell of nothing."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2025-01-01"


@pytest.mark.parametrize(
    "text",
    [
        # He who signed with Nixon is not Nixon; he who stepped down in 1974 may be.
        "Leonid Brezhnev was at home in Moscow. With Richard Nixon he signed a treaty on missiles. He died on 10 November 1982.",
        "Helmut Kohl was a tall man. The press was fond of him. With François Mitterrand he walked. He left office on 27 October 1998.",
        "Only the Dayton Agreement had calmed the region, and in April 2009 Croatia joined.",
        "The Membership Action Plan came to nothing. When Sweden joined in March 2024, nobody spoke of it.",
        "No tanks rolled over Ukraine's border in May 2015.",
    ],
)
def test_another_may_be_meant(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Leonid Brezhnev met Richard Nixon. Brezhnev died on 10 November 1984.", ["10 November 1984"]),
        ("Helmut Kohl was a tall man. He left office on 27 October 1996.", ["27 October 1996"]),
        ("NATO had waited long. When Sweden joined in March 2022, everybody cheered.", ["March 2022"]),
    ],
)
def test_where_nobody_else_is_meant_the_wrong_time_is_found(
    shipped_checker: Checker, text: str, wrong: list[str]
) -> None:
    assert set(wrong_words(shipped_checker, text, AS_OF)) == set(wrong)


def test_of_two_times_the_one_beside_the_office_dates_it(shipped_checker: Checker) -> None:
    said = "Richard Nixon visited Moscow in July 1959 as a guest and in May {} as president."
    assert wrong_words(shipped_checker, said.format(1972), AS_OF) == []
    assert wrong_words(shipped_checker, said.format(1962), AS_OF) != []


def test_what_the_text_names_is_joined_where_what_was_recalled_never_was(shipped_checker: Checker) -> None:
    text = "NATO has grown. Russia sent an envoy; the NATO-Russia Council was created in May 2002. Croatia joined on 1 April {}."
    assert is_supported(shipped_checker, text.format(2009), AS_OF)
    assert not is_supported(shipped_checker, "The NATO-Russia Council met. Laos joined on 1 April 2009.", AS_OF)


def test_the_pact_is_the_one_that_is_called_so(shipped_checker: Checker) -> None:
    text = "The Warsaw Pact faced NATO. In 1990 Germany was one, and all of it was in NATO. Poland left the pact in {}."
    assert wrong_words(shipped_checker, text.format(1989), AS_OF) == ["1989"]
    assert is_supported(shipped_checker, text.format(1991), AS_OF)


def test_it_is_not_what_was_named_before_another_began(shipped_checker: Checker) -> None:
    text = "The Berlin Blockade was over by 1949. A second crisis began in 1958. It ended in 1961."
    assert wrong_words(shipped_checker, text, AS_OF) == []
    assert wrong_words(shipped_checker, "The Berlin Blockade was over soon. It ended in 1961.", AS_OF) == ["1961"]
