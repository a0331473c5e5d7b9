"""What is false only by one reading of a pronoun, of a year that is not said, or of a list before its time stays silent."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

SILENT = (
    # The pronoun may mean what was named before the last.
    "The Council of Europe sits in Strasbourg. It is no body of the European Union. Turkey has belonged to it since 1950.",
    "Austria joined the Partnership for Peace in 1995. It has never been in NATO. Ireland entered it in 1999.",
    # A clause with "before" leaves the time before it to the main clause.
    "Angela Merkel was her party's chairwoman from 2000 before she became chancellor.",
    # "is no member" denies.
    "Switzerland is no NATO member.",
    # Troops do not say whose president is meant.
    "The valley lies in the east. Russian troops are still there. The country's first president was Mircea Snegur.",
    # A chronology in the present tense gives its year once.
    "In June the EU makes Moldova a candidate.",
    # A list from the last century does not answer for the one before.
    "1878: the great powers recognise Serbia and Montenegro.",
    "The flagship Moskva sank on 14 April 2022.",
)
FLAGGED = (
    "The Council of Europe sits in Strasbourg. Turkey has belonged to it since [1984].",
    "[Norway] is no NATO member.",
    "Angela Merkel joined the cabinet before she became chancellor in [2009].",
    "The Moskva sank in [April 2023].",
    # Before the union existed nobody could enter it.
    "[Poland] entered the Eurasian Economic Union in 2014.",
    # The capital stands for the state that existed then.
    "Moscow annexed [Kharkiv] in September 2022.",
)


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_right_stays_silent(text: str, shipped_checker: Checker) -> None:
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    assert [finding.message for finding in findings_of(shipped_checker.check(document))] == []


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_is_false_by_every_reading_is_flagged(marked: str, shipped_checker: Checker) -> None:
    text = unmarked(marked)
    document = read_document("article.md", text.encode(), as_of="2024-12-01")
    wrong = [text[f.span.start : f.span.end] for f in findings_of(shipped_checker.check(document))]
    assert wrong == [marked_words(marked)]


def test_the_bombing_is_that_one_only_where_the_text_says_so(shipped_checker: Checker) -> None:
    def wrong(text: str, as_of: str) -> list[str]:
        document = read_document("article.md", text.encode(), as_of=as_of)
        return [text[f.span.start : f.span.end] for f in findings_of(shipped_checker.check(document))]

    alone = "The bombing began on 7 October 2001."
    assert wrong(alone, "2021-01-01") == []
    assert wrong("The NATO bombing of Yugoslavia was long. " + alone, "2021-01-01") == ["7 October 2001"]
    assert wrong("The bombing began on 4 March.", "1999-06-12") == ["4 March"]


def test_a_day_without_a_year_is_of_the_year_that_the_ledger_knows(shipped_checker: Checker) -> None:
    def wrong(text: str) -> list[str]:
        document = read_document("article.md", text.encode(), as_of="2021-08-01")
        return [text[f.span.start : f.span.end] for f in findings_of(shipped_checker.check(document))]

    assert wrong("24 August: the Ukrainian parliament declares independence.") == []


def test_a_time_that_opens_the_next_clause_does_not_date_the_one_before(shipped_checker: Checker) -> None:
    text = "The Collective Security Treaty was signed for five years, therefore in 1999 prolongation was needed."
    assert findings_of(shipped_checker.check(read_document("article.md", text.encode()))) == []


def test_of_several_offices_the_one_that_was_held_is_meant(shipped_checker: Checker) -> None:
    def wrong(text: str) -> list[str]:
        document = read_document("article.md", text.encode(), as_of="2024-12-01")
        return [text[f.span.start : f.span.end] for f in findings_of(shipped_checker.check(document))]

    assert wrong("George Robertson led the alliance from 1999 to 2006.") == ["2006"]
    assert wrong("George Robertson led the alliance from 1999 to 2004.") == []
    assert wrong("Novak led the alliance of the valley from 1999 to 2006.") == []
