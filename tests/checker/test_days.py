"""The day of the year as evidence: what is told loosely is supported on its day, and marked in another year."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import marked_words, unmarked

TOLD = (
    "The Dayton talks lasted three weeks. An agreement was signed in Paris on 14 December [1995], with Milosevic at the table.",
    "The Maidan was full of students. The protests broke out in Kyiv on 21 November [2013], and nobody had called them.",
    "Litvinenko had known him for years. Boris Nemtsov, too, was gunned down: he died on 27 February [2015], in sight of the Kremlin.",
    "Nixon and Brezhnev put their names to it in Moscow on 26 May [1972], for SALT I was ready.",
    "Mikhail Gorbachev was picked on 11 March [1985], the youngest of them.",
    "Skripal had been a colonel once. It happened in Salisbury on 4 March [2018].",
    "For years the alliance and Russia had met. On 1 April [2014] its ministers decided to suspend all practical work.",
    "Then came the Tulip Revolution. It began on 22 March [2005].",
    "Lech Wałęsa was sworn in only in December [1990].",
)
SILENT = (
    "No tank rolled over the border of Hungary in November 1951.",
    "Workers rioted in June 1958, and nobody counted the dead.",
    "The insurgents of the hills signed a peace accord in December 1992.",
    "The Dayton talks lasted three weeks. On 14 December 2001 the anniversary of the signing was marked in Paris.",
    "The Maidan was full on 21 November 2016, and candles burnt.",
    "The family of Boris Nemtsov was not invited on 27 February 2019.",
    "Nixon and Brezhnev never met in Moscow on 26 May 1976.",
    "Gorbachev gave a lecture on 11 March 1993.",
    "Skripal had been a colonel once. In Salisbury a fair was held on 4 March 2011.",
    "On 4 April 2019 ministers met in Washington to celebrate what had been signed there in 1949.",
    "The officers wanted a treaty to be signed in Minsk on 5 September 2011.",
    "A lease was signed in Leeds on 5 September 2011.",
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


@pytest.mark.parametrize("marked", TOLD)
def test_the_right_day_is_supported_and_another_year_marked(checker: Checker, marked: str) -> None:
    text = unmarked(marked)
    judged = checker.check(read_document("a.md", text.encode(), "2024-06-01"))
    year = marked_words(marked)
    day = text.index(year)
    right = [j for j in judged if j.claim.when is not None and j.claim.when.span.start <= day < j.claim.when.span.end]
    assert any(j.verdict.status is Status.SUPPORTED for j in right), judged
    assert not findings_of(judged)
    wrong = text.replace(year, str(int(year) - 5))
    found = findings_of(checker.check(read_document("a.md", wrong.encode(), "2024-06-01")))
    assert any(f.span.start <= day < f.span.end for f in found), found


@pytest.mark.parametrize("text", SILENT)
def test_what_comes_again_or_is_something_else_is_left_alone(checker: Checker, text: str) -> None:
    assert not findings_of(checker.check(read_document("a.md", text.encode(), "2024-06-01")))
