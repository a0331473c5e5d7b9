"""Years that cannot be right on any reading, and their true twins."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2025-09-01"
WRONG = (
    # A range that ends before it begins: one of its ends is that of the fact.
    "Manfred Wörner was Secretary General of NATO from [1997] to 1994.",
    "Konrad Adenauer (Chancellor of Germany from [1969] to 1963) died in 1967.",
    "Secretaries General of NATO: Dirk Stikker, [1970]-1964; Manlio Brosio, 1964-1971.",
    "The bombing of Yugoslavia lasted from March 1999 to [June 1991].",
    "Helmut Kohl, Chancellor of Germany from [2001]–98, stayed away.",
    # A time that a comma closes in with the phrase that opens the sentence.
    "After Saddam's seizure of Kuwait in [August 1986], a coalition was formed.",
    "Following Moscow's takeover of Crimea in [March 2011], sanctions came.",
    # The month of another year, in words that say the same.
    "In [August 1974] Soviet troops drove into Czechoslovakia.",
    "The Treaty on the Prohibition of Nuclear Weapons was adopted in [July 2009] and was opened for signature on 20 September 2017.",
    # The month in which they lost, or came into, the one office of theirs that the text names.
    "Germany's foreign ministers are little known. Genscher was the Foreign Minister of Germany. Hans-Dietrich Genscher resigned in [May 1986].",
    "NATO chose well. Willy Claes was the NATO Secretary General for a year. Willy Claes had to step down in [October 1988].",
    "Jens Stoltenberg was NATO's Secretary General. He took over the office in [October 2018].",
    # A summit of those whom the text names, in the month of another year.
    "The NATO-Russia Council met. Much was said. It was long. Nobody was glad. It rained then. At the Lisbon summit of [November 2006] they spoke of missiles.",
    # Verbs of what two do once.
    "Greenland left the European Community in [1979].",
)
RIGHT = (
    "Manfred Wörner was Secretary General of NATO from 1988 to 1994.",
    "Konrad Adenauer (Chancellor of Germany from 1949 to 1963) died in 1967.",
    "Secretaries General of NATO: Dirk Stikker, 1961-1964; Manlio Brosio, 1964-1971.",
    "The bombing of Yugoslavia lasted from March 1999 to June 1999.",
    "Helmut Kohl, Chancellor of Germany from 1982–98, stayed away.",
    "After Saddam's seizure of Kuwait in August 1990, a coalition was formed.",
    "Following Moscow's takeover of Crimea in March 2014, sanctions came.",
    "In August 1968 Soviet troops drove into Czechoslovakia.",
    "The Treaty on the Prohibition of Nuclear Weapons was adopted in July 2017 and was opened for signature on 20 September 2017.",
    "Germany's foreign ministers are little known. Genscher was the Foreign Minister of Germany. Hans-Dietrich Genscher resigned in May 1992.",
    "NATO chose well. Willy Claes was the NATO Secretary General for a year. Willy Claes had to step down in October 1995.",
    "Jens Stoltenberg was NATO's Secretary General. He took over the office in October 2014.",
    "The NATO-Russia Council met. Much was said. It was long. Nobody was glad. It rained then. At the Lisbon summit of November 2010 they spoke of missiles.",
    "Greenland left the European Community in 1985.",
)
SILENT = (
    # The time after the comma is that of the verb.
    "After the seizure of Kuwait, in February 1991, a coalition drove the Iraqis out.",
    "NATO counted its members after the seizure of Kuwait in March 1992.",
    # Numbers that are no range of years, and lives.
    "Resolution 1998-96 was adopted in Madrid.",
    "Between 2005 and 1998 the number fell by half under Gerhard Schröder.",
    "Kershaw, Ian. _Hitler, 1936–1945: Nemesis._ 2000. 832 pp.",
    # Another office, another body.
    "Jens Stoltenberg was NATO's Secretary General. He took over the position at the Norwegian bank in 2022.",
    "Gerhard Schröder was Chancellor of Germany. Schröder took over the post of chairman at Nord Stream in 2006.",
    "The Baltic Assembly met. At the Lisbon summit of December 2007 Europe and Africa spoke of trade.",
)
UNSUPPORTED = (
    "The European Union grew out of the treaties of Amsterdam (1997) and Lisbon (2007).",
    "Kershaw, Ian. _Hitler, 1936–1945: Nemesis._ 2000. 832 pp.",
    "Montenegro has been in negotiations with the EU since 2014.",
)


@pytest.mark.parametrize("text", WRONG)
def test_years_that_no_reading_allows_are_flagged(text: str, shipped_checker: Checker) -> None:
    wrong = marked_words(text)
    assert wrong in wrong_words(shipped_checker, unmarked(text), AS_OF)


@pytest.mark.parametrize("text", RIGHT)
def test_their_true_twins_are_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_other_times_are_left_alone(text: str, shipped_checker: Checker) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


@pytest.mark.parametrize("text", UNSUPPORTED)
def test_what_agrees_by_chance_is_not_supported(text: str, shipped_checker: Checker) -> None:
    assert not is_supported(shipped_checker, text, AS_OF)
