"""Loose readings: a warning where the rest of the text leaves no reading that is true, silence where it leaves one."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

FLAGGED = (
    # Of the bodies named, Portugal ever came to one only, and the words are those used of others, rightly.
    "The European Communities grew. Denmark came in 1973, Greece in 1981, Portugal in [1983].",
    "The alliance of NATO grew. Greece and Turkey came in 1952. Spain came in [1987].",
    # Russia suspended one of these things only.
    "The CFE Treaty set limits for NATO and for the Warsaw Pact. Russia suspended its part in [2012].",
    # Whichever of the two it was admitted to, it was not then.
    "NATO and the European Union met. Slovenia was admitted in [1999].",
    # Of an ordinal, and of what "the mission" takes up.
    "SALT I and SALT II limited weapons. The first was signed in [1974], the second in 1979.",
    "ISAF was a force in Afghanistan. The mission ended in [December 2010].",
    "German reunification came fast. It was late when the Wall fell. German reunification was on [3 October 1993].",
    # What is told stands by its name beside.
    "Operation Allied Force was long. It was in [1995] that NATO sent its planes against Yugoslavia.",
    # A month of another year.
    "When the Argentines landed on the Falklands in [April 1979], London was surprised.",
    "In [August 1994] hardliners held Gorbachev under house arrest and tried a coup.",
    # A time counted from something says when it was.
    "In [September 2020] blasts damaged the Nord Stream pipelines, months after the full-scale invasion of Ukraine.",
)
SILENT = (
    "The European Communities grew. Denmark came in 1973, Greece in 1981, Portugal in 1986.",
    # Nobody else is said to have come in: it may have come to visit.
    "The alliance of NATO grew. Spain came in 1987.",
    # The treaty may be what was acceded to.
    "The NPT is a treaty; the United Nations watch it. North Korea acceded in 1985.",
    "SALT I and SALT II limited weapons. The first was signed in 1972, the second in 1979.",
    "SALT I and SALT II limited weapons. The first talks were in 1974, and the former president spoke in 1999.",
    "NATO was the first. It was founded in 1949, and the first in the valley was founded in 1960.",
    # A programme may be what was come into.
    "NATO has the MAP. Croatia came into it in 2002.",
    # Libya's talks of March 2003 are none of the war of March 2011.
    "Libya began to talk with Washington and London in March 2003, long before the military intervention in Libya.",
    "In August 1991 hardliners held Gorbachev under house arrest and tried a coup.",
    "NATO sent its planes against Yugoslavia in the nineties.",
)


def _wrong(checker: Checker, text: str) -> list[tuple[str, str]]:
    document = read_document("article.md", text.encode(), as_of="2025-12-01")
    return [(text[f.span.start : f.span.end], f.severity) for f in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_no_reading_makes_true_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert {text for text, _ in _wrong(shipped_checker, unmarked(marked))} == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_right_stays_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []


MEETINGS = (
    "NATO opened its door. At Madrid in [1990] the leaders confirmed that it stays open.",
    "NATO waited; and at Vilnius, in [July 2016], the allies dropped the demand for Ukraine.",
    "NATO wavered. Bucharest, in [April 2003], had promised membership, without a date.",
    "A MAP is no ticket. The scheme was launched at the Washington Summit in [April 1995].",
    "The North Atlantic Cooperation Council had not worked, so a launch came at the Brussels summit, [January 10] to 11, 2001.",
    "NATO met Russia often. The Founding Act of [1994] was the basis.",
    "This is about the war in Iraq. The invasion took place in [2006].",
    "What began is the bombing of the Federal Republic of Yugoslavia from [March 24] to June 10, 1994.",
)
NO_MEETINGS = (
    "NATO opened its door. At Madrid in 1997 the leaders confirmed that it stays open.",
    # The leaders of the other organisation met there.
    "NATO watched the European Union. At Madrid in December 1995 the leaders named their new money.",
    "The North Atlantic Cooperation Council had not worked, so a launch came at the Brussels summit, January 10 to 11, 1994.",
    "NATO met Russia often. The Founding Act of 1997 was the basis.",
    "France met Malta often. The Founding Act of 1994 was the basis.",
    "This is about the war in Iraq. The invasion took place in 2003.",
    "NATO watched. At Brussels in 2013 the leaders spoke of money.",
    "NATO and Russia: at Lisbon in November 2010, the leaders sat down in the NATO-Russia Council.",
    "In NATO much was said of Reagan and Gorbachev. The Washington Summit in December 1987 was theirs.",
    "NATO wavered. Bucharest, in May 2003, had promised money.",
)


@pytest.mark.parametrize("marked", MEETINGS)
def test_a_meeting_is_known_by_its_place_and_those_who_met(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert {text for text, _ in _wrong(shipped_checker, unmarked(marked))} == {wrong}


@pytest.mark.parametrize("text", NO_MEETINGS)
def test_other_meetings_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []


SIGNED = (
    "In [May 1992] Boris Yeltsin signed a treaty of friendship with Leonid Kuchma.",
    "Operation Deliberate Force followed in [1989].",
)
NOT_SIGNED = (
    "In May 1997 Boris Yeltsin signed a treaty of friendship with Leonid Kuchma.",
    "In June 1992 Boris Yeltsin signed a treaty of trade with Leonid Kuchma.",
    "In May 1992 Boris Yeltsin signed a declaration with Leonid Kuchma.",
    "Operation Deliberate Force followed in 1995.",
    "Operation Active Endeavour took place in 2008.",
    # The office that stands before the verb is not the one that he was elected to.
    "Leonid Kuchma, a former prime minister, was re-elected in 1999.",
)


@pytest.mark.parametrize("marked", SIGNED)
def test_the_month_of_another_year_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert {text for text, _ in _wrong(shipped_checker, unmarked(marked))} == {wrong}


@pytest.mark.parametrize("text", NOT_SIGNED)
def test_others_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert _wrong(shipped_checker, text) == []
