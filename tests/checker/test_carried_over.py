"""What a clause leaves out is not filled with what the ledger knows where the text has just spoken of something else."""

from __future__ import annotations

import pytest

from checker.check import check_text
from checker.document import read_document
from checker.pipeline import Checker


def found(checker: Checker, text: str) -> list[str]:
    """The wrong words."""
    checked = check_text(checker, "a.md", text.encode())
    return [text[f.span.start : f.span.end] for f in checked.findings]


SILENT = [
    "The European Union has many friends. Jordan joined the Hawks in 1984 and left in 1993.",
    "The presidency of the United States matters. George W. Bush was elected governor of Texas in 1994 and was re-elected in 1998.",
    "Nikita Khrushchev was first secretary of the Soviet Union and, from 1958, premier.",
    "Hungary and Poland celebrated. In 2002 in Prague seven countries were invited, and in 2004 they joined NATO.",
    "NATO had 30 members. The Open Skies Treaty was signed in Helsinki in 1992. Russia left in December 2021.",
    "NATO had 15 members in 1956. UEFA was founded in Basel in 1954, and Kosovo joined it in 2016.",
    "Thatcher died out as a surname of that valley in the 1960s.",
    "The International Security Assistance Force was led by Britain and Turkey before NATO came.",
]
FLAGGED = [
    ("Austria wanted in. Spain joined NATO in 1983 and celebrated.", "1983"),
    ("George W. Bush was elected president of the United States in 2000 and was re-elected in 2006.", "2006"),
    ("Hungary and Poland celebrated. In 1997 they were invited, and in 2004 they joined NATO.", "2004"),
    ("Thatcher died in London in 2011.", "2011"),
]


@pytest.mark.parametrize("text", SILENT)
def test_other_things_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert found(shipped_checker, text) == []


@pytest.mark.parametrize(("text", "wrong"), FLAGGED)
def test_what_is_plain_is_judged(shipped_checker: Checker, text: str, wrong: str) -> None:
    assert wrong in found(shipped_checker, text)


def test_a_caption_is_no_dateline() -> None:
    assert read_document("a.md", b"PREMIER GOES, GARRISON FLAG COMES DOWN (25 December 1991)\n\nText.").as_of is None
    assert read_document("a.md", b"Brussels (25 December 1991)\n\nText.").as_of is not None
