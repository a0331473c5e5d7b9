"""Who, what or where something was, said behind a copula: "the man who signed was X", "the city where it was signed was Y"."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    (
        "The man who signed the INF Treaty for Moscow was [Leonid Brezhnev].",
        "The man who signed the INF Treaty for Moscow was Mikhail Gorbachev.",
    ),
    (
        "The chancellor who signed the Maastricht Treaty was [Helmut Schmidt].",
        "The chancellor who signed the Maastricht Treaty was Helmut Kohl.",
    ),
    (
        "The treaty that Gorbachev and [Carter] signed in 1987 was the INF Treaty.",
        "The treaty that Gorbachev and Reagan signed in 1987 was the INF Treaty.",
    ),
    (
        "The city where the Warsaw Pact was signed was [Prague].",
        "The city where the Warsaw Pact was signed was Warsaw.",
    ),
    (
        "The three states that joined NATO in 1999 were Poland, Hungary and [Slovakia].",
        "The three states that joined NATO in 1999 were Poland, Hungary and the Czech Republic.",
    ),
    (
        "Boris Johnson took the United Kingdom out of the European Union in [2019].",
        "Boris Johnson took the United Kingdom out of the European Union in 2020.",
    ),
)
SILENT = (
    "The treaty that Reagan wanted was the INF Treaty.",
    "The country that helped Poland join NATO in 1999 was Germany.",
    "The country that most opposed Ukraine's joining NATO was Russia.",
    "The president whom Clinton succeeded in 1993 was Bush.",
    "The man who should have signed the Maastricht Treaty was Schmidt.",
    "The president under whom the INF Treaty was signed was Reagan.",
    "The country where the Maastricht Treaty was signed was the Netherlands.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_who_or_where_it_was(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_such_statement(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
