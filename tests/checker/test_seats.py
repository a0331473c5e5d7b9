"""Where organisations have their seats: what is supported, what is marked, and what is no organisation's seat."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import Finding, findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status
from tests.reading import marked_words, unmarked

RIGHT = (
    "The SCO is younger. Its secretariat sits in Beijing.",
    "The Council of Europe is older. Seat: Strasbourg.",
    "NATO has 30 members. The headquarters are in Brussels.",
    "The CIS, with headquarters in Minsk, has nine members.",
    "The seat of the Council of Europe lies in Strasbourg.",
    "In 1967 NATO's headquarters were moved to Brussels.",
    "In 1992 the secretariat of the OSCE was in Prague.",
)
WRONG = (
    ("The headquarters of the CSTO is in [Minsk].", "wrong-place"),
    ("The SCO's secretariat sits in [Shanghai].", "wrong-place"),
    ("In [1972] the NATO headquarters were moved to Brussels.", "wrong-date"),
)
SILENT = (
    "The company has its headquarters in Vienna.",
    "The Greens won a seat in Brussels, and one in Vienna.",
    "NATO is at war with nobody. The headquarters of the brigade are in Vilnius.",
    "NATO spoke of bases. The headquarters were in Naples then.",
    "The SCO might move its secretariat to Tashkent.",
)


def _read(checker: Checker, text: str) -> tuple[list[Judged], list[Finding]]:
    judged = checker.check(read_document("a.md", text.encode(), "2022-06-01"))
    return [entry for entry in judged if entry.claim.relation == "located_in"], findings_of(judged)


@pytest.mark.parametrize("text", RIGHT)
def test_a_seat_is_supported(text: str, shipped_checker: Checker) -> None:
    found, findings = _read(shipped_checker, text)
    assert any(entry.verdict.status is Status.SUPPORTED for entry in found)
    assert not findings


@pytest.mark.parametrize(("marked", "code"), WRONG)
def test_a_wrong_seat_is_marked(marked: str, code: str, shipped_checker: Checker) -> None:
    text = unmarked(marked)
    _, findings = _read(shipped_checker, text)
    wrong = marked_words(marked)
    assert [(text[f.span.start : f.span.end], f.code) for f in findings] == [(wrong, code)]


@pytest.mark.parametrize("text", SILENT)
def test_other_seats_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert not _read(shipped_checker, text)[1]
