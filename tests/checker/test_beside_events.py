"""States placed beside events, and events put in an order, with no date in the sentence."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    "[John Major] was prime minister when the Falklands War broke out.",
    "When the Berlin Wall fell, [Jimmy Carter] was president of the United States.",
    "Under President [Carter], the United States signed the INF Treaty.",
    "It was during the presidency of [Jimmy Carter] that the INF Treaty was signed.",
    "Slovakia joined NATO under Chancellor [Kohl].",
    "Slovakia joined NATO when [Helmut Kohl] was chancellor of Germany.",
    "[Yuri Andropov] led the Soviet Union during the Cuban missile crisis.",
    "Croatia joined the EU [before] NATO.",
    "Poland joined NATO [after] Estonia.",
    "The INF Treaty was signed [before] SALT I.",
    "Croatia joined the EU [two years after] NATO.",
)
SILENT = (
    "Margaret Thatcher was prime minister when the Falklands War broke out.",
    "When the Berlin Wall fell, President Putin was a young officer in Dresden.",
    "Under President Reagan, the United States signed the INF Treaty.",
    "Under President Putin, Russia criticised the NATO bombing of Yugoslavia.",
    "Slovakia joined NATO under Chancellor Schröder.",
    "Nikita Khrushchev led the Soviet Union during the Cuban missile crisis.",
    "Croatia joined NATO before the EU.",
    "Croatia joined the EU four years after NATO.",
    "Estonia joined NATO after Poland.",
    "Finland joined NATO before Russia's election.",
    "SALT I was signed before the INF Treaty.",
    "Was John Major prime minister when the Falklands War broke out?",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    return [text[finding.span.start : finding.span.end] for finding in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_cannot_have_been_then_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert _wrong(shipped_checker, unmarked(marked)) == [wrong]


@pytest.mark.parametrize("text", SILENT)
def test_what_was_so_then_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
