"""At which meeting something was done, by which treaty something was founded, and who of a list did it; what was never so."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import is_supported, wrong_words

AS_OF = "2024-06-01"
WRONG = (
    ("SALT I was signed at the Vienna summit.", "the Vienna summit"),
    ("Reagan and Gorbachev signed the INF Treaty during their Reykjavik summit.", "their Reykjavik summit"),
    ("The Budapest Memorandum was signed at a CSCE summit in Lisbon.", "Lisbon"),
    ("The Warsaw Pact was created by the Treaty of Brussels.", "Treaty of Brussels"),
    ("The ECSC was founded by the Treaty of Rome.", "Treaty of Rome"),
    ("In 2010 Russia, Belarus and Armenia formed a customs union.", "Armenia"),
    ("In October 1956 Israel, Britain and Germany attacked Egypt over the Suez Canal.", "Germany"),
    ("In August 1968 the Soviet Union, Poland, Hungary and Romania invaded Czechoslovakia.", "Romania"),
    ("Twelve states signed the North Atlantic Treaty in 1949, Greece being one of them.", "Greece"),
)
RIGHT = (
    "SALT I was signed at the Moscow summit.",
    "The Budapest Memorandum was signed at the CSCE summit in Budapest.",
    "The Warsaw Pact was created by the Warsaw Treaty.",
    "The European Economic Community was created by the Treaty of Rome.",
    "In 2010 Russia, Belarus and Kazakhstan formed a customs union.",
    "In October 1956 Israel, Britain and France attacked Egypt over the Suez Canal.",
    "Twelve states signed the North Atlantic Treaty in 1949, Iceland being one of them.",
)
SILENT = (
    "The INF Treaty, discussed at the Reykjavik summit, was not yet signed.",
    "The CIS was founded by the Alma-Ata Declaration.",
    "In 2014 Russia, Belarus and Armenia prepared the customs union.",
    "Iceland was a member of the customs union of the EU in 2010.",
    "Norway is a member of the single market of the EU.",
)


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_what_was_not_so_is_flagged(text: str, wrong: str, shipped_checker: Checker) -> None:
    assert wrong in wrong_words(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", RIGHT)
def test_what_was_so_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_something_else_is_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The OPCW is located in Vienna.", True),
        ("Switzerland is a member of the EU.", True),
        # It was so once.
        ("The headquarters of NATO is in Paris.", False),
        ("The United Kingdom is a member of the EU.", False),
        # It may be so besides.
        ("NATO is in Norfolk as well.", False),
    ],
)
def test_without_a_date_what_was_never_so_is_flagged(text: str, found: bool, shipped_checker: Checker) -> None:
    entries = shipped_checker.check(read_document("a.md", text.encode()))
    assert any(entry.verdict.status is Status.CONFLICT for entry in entries) is found
