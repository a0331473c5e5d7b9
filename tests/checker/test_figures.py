"""Numbers on record: diplomats sent away, and how many a mission may have."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status
from tests.reading import unmarked

TRUE = (
    "Britain has told [23] Russian diplomats to leave.",
    "The poisoning angered Britain and shook Russia. [23] diplomats were ordered out.",
    "Washington kicked out [60] Russian officials.",
    "Moscow sent home [23] British envoys in March 2018.",
    "NATO stripped [eight] Russians of their accreditation.",
    "NATO cut Russia's mission to [ten] people.",
    "In 2018 NATO reduced the Russian delegation from [30] to 20.",
)
WRONG = (
    "Britain expelled [33] Russian diplomats in March 2018.",
    "Russia expelled [13] British diplomats on 17 March 2018.",
)
SILENT = (
    "Britain expelled 25 Russian diplomats.",
    "Britain met Russia. 22 players had to leave the pitch.",
    "The United States expelled 48 Russian diplomats in March 2018, and 12 more in New York.",
    "Britain and Russia talked in March 2018, and 41 diplomats sat at the table.",
    "NATO reduced the Russian choir to 11 singers.",
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


def _read(checker: Checker, text: str) -> list[Judged]:
    return list(checker.check(read_document("a.md", text.encode(), "2021-12-10")))


@pytest.mark.parametrize("marked", TRUE)
def test_a_number_on_record_is_supported(checker: Checker, marked: str) -> None:
    at = marked.index("[")
    judged = _read(checker, unmarked(marked))
    told = [j for j in judged if j.claim.quantity is not None and j.claim.quantity.span.start == at]
    assert any(j.verdict.status is Status.SUPPORTED for j in told), judged
    assert not findings_of(judged)


@pytest.mark.parametrize("marked", WRONG)
def test_another_number_is_marked(checker: Checker, marked: str) -> None:
    at = marked.index("[")
    found = findings_of(_read(checker, unmarked(marked)))
    assert [f.span.start for f in found] == [at]


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_say_nothing(checker: Checker, text: str) -> None:
    judged = _read(checker, text)
    assert not findings_of(judged)
    assert not any(j.claim.shape == "figure" and j.verdict.status is Status.SUPPORTED for j in judged)
