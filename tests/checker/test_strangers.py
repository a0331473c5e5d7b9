"""Organisations, and namesakes of things of the ledger, that it does not know: nothing that is said of them is said of those it knows."""

from __future__ import annotations

import pytest

from checker.check import check_text
from checker.pipeline import Checker


def found(checker: Checker, text: str) -> list[str]:
    """The wrong words."""
    checked = check_text(checker, "a.md", text.encode())
    return [text[f.span.start : f.span.end] for f in checked.findings]


SILENT = [
    "The European Union has many friends. ASEAN began with five members in 1967. Laos joined in 1997.",
    "The European Union has many friends. Mercosur was created in 1991. Venezuela joined in 2012.",
    "The European Union has many friends. The Arab League was founded in Cairo. Kuwait joined in 1961.",
    "The Organisation of African Unity became the African Union in 2002. Morocco joined the Union in 2017, South Sudan in 2011.",
    "The European Union of Judo Clubs was founded in 1948, and Kosovo joined it in 2016.",
    "Warsaw Pact, a punk band, was founded in Leeds in 1981.",
    "The European Union, a racehorse, was never founded.",
]
FLAGGED = [
    ("The European Union has many friends. Laos joined the European Union in 1997.", "Laos"),
    ("The European Union has many friends. Austria joined the Union in 1993.", "1993"),
    ("The African Union met. The European Union grew, and Austria joined the Union in 1993.", "1993"),
    ("Warsaw Pact, a military alliance, was founded in 1951.", "1951"),
    ("The European Union of Jean Monnet was joined by Finland in 1993.", "1993"),
]


@pytest.mark.parametrize("text", SILENT)
def test_strangers_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert found(shipped_checker, text) == []


@pytest.mark.parametrize(("text", "wrong"), FLAGGED)
def test_what_the_ledger_knows_is_judged(shipped_checker: Checker, text: str, wrong: str) -> None:
    assert found(shipped_checker, text) == [wrong]
