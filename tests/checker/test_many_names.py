"""Very many names that begin alike are looked up as the text goes on, and give the same mentions."""

from __future__ import annotations

import pytest

from checker.gate import NAME, Gate
from checker.mentions import names
from checker.mentions.names import NameScanner
from checker.pipeline import Checker
from checker.tokens import tokenize

SENTENCES = [
    "The President of the United States met the Prime Minister of Poland.",
    "Côte d'Ivoire and the People's Republic of China signed.",
    "The U.S. Secretary of State and NATO's Secretary General spoke of the North Atlantic Treaty's articles.",
    "It began in Warsaw-Pact states and in Bosnia and Herzegovina.",
    "the union of soviet socialist republics fell.",
    "George W. Bush, Jr., met Poland's president, and the alliance agreed.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_many_keys_change_nothing(shipped_checker: Checker, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = [shipped_checker.scanner.find(sentence.tokens) for sentence in tokenize(text)]
    assert any(usual)
    monkeypatch.setattr(names, "MANY", 1)
    scanner = NameScanner(shipped_checker.ledger)
    assert [scanner.find(sentence.tokens) for sentence in tokenize(text)] == usual
    assert all(stretch.holds & NAME for stretch in Gate(scanner).stretches(text, 0, len(text)))
