"""Lists whose organisation is left unsaid: what nearly all of them joined at the time; and counts of newcomers to "the alliance"."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "In May 2004 Cyprus, Malta, Hungary, Poland and [Bulgaria] joined.",
    "Bulgaria, Romania, Slovakia, Slovenia and [Albania] were admitted in March 2004.",
    "In March 1999 [four] states joined the alliance.",
)
SILENT = (
    "In May 2004 Cyprus, Malta, Hungary and Poland joined.",
    "Croatia, Albania and Montenegro acceded in April 2009.",
    "In May 2004 Cyprus, Brazil, Hungary and Peru joined.",
    "In March 1999 three states joined the alliance.",
    "In 1999 five villages joined the alliance of the valley.",
    "In 1999 five states joined the alliance.",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    document = read_document("article.md", text.encode())
    return [text[finding.span.start : finding.span.end] for finding in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_the_one_that_did_not_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert _wrong(shipped_checker, unmarked(marked)) == [wrong]


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_another_list_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
