"""Lines and entries that begin with their time, or that are a noun and its time."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from tests.reading import flagged_words, marked_words, unmarked

AS_OF = "2019-12-01"

FLAGGED = (
    "[July 1, 1993]: dissolution of the Warsaw Pact.",
    "[1993]: end of the Warsaw Pact.",
    "[1957]: signing of the Warsaw Pact; 1982: Spain's accession to NATO.",
    "[1957]: Warsaw Pact founded.",
    "1955: Warsaw Pact founded in Warsaw; [1993]: Warsaw Pact dissolved.",
    "[December 1985]: INF Treaty signed in Washington.",
    "[1984]: Brezhnev's death.",
    "[1965]: Kennedy assassinated in Dallas.",
    "Founding of NATO: [1947].",
    "Accession of Spain to NATO: [1986].",
)
TRUE = (
    "July 1, 1991: dissolution of the Warsaw Pact.",
    "1955: Warsaw Pact founded; 1991: Warsaw Pact dissolved.",
    "1982: death of Brezhnev.",
    "1999: tenth anniversary of the fall of the Berlin Wall.",
    "Founding of NATO: 1949.",
)
SILENT = (
    "2010: talks about the accession of Spain to NATO.",
    "1980: opponents of Spain's entry into NATO.",
    "1995: anniversary of the end of the Warsaw Pact.",
    "1989: first cracks before the end of the Warsaw Pact.",
    "2008: end of talks between Georgia and NATO.",
    "The end of the Warsaw Pact: 1995 and after.",
)


@pytest.mark.parametrize("marked", FLAGGED)
def test_the_wrong_time_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert flagged_words(shipped_checker, unmarked(marked), AS_OF) == {wrong}


@pytest.mark.parametrize("text", TRUE)
def test_the_right_time_is_supported(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of=AS_OF)
    assert "supported" in {entry.verdict.status.value for entry in shipped_checker.check(document)}
    assert flagged_words(shipped_checker, text, AS_OF) == set()


@pytest.mark.parametrize("text", SILENT)
def test_other_entries_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()
