"""Other words for belonging: peoples for their states, infinitives, passives of nouns, places in an order, lines without a verb.

Every sentence that must be flagged stands beside ones that must be left alone: `WRONG` gives the exact words, `RIGHT` must be
supported and raise nothing, `SILENT` may be anything but a finding.
"""

from __future__ import annotations

import pytest
from reading import is_supported, wrong_words

from checker.pipeline import Checker

AS_OF = "2024-09-01"
WRONG = [
    # a people is its state
    ("The Danes joined NATO in 1951.", ["1951"]),
    ("Finns and Austrians entered the European Union in 1996.", ["1996", "1996"]),
    # an infinitive after the verb that says what was done
    ("Albania was invited to join NATO in 2005.", ["2005"]),
    ("In June 2020 Sweden applied to join NATO.", ["June 2020"]),
    # the noun of the phrase is the subject of the passive
    ("Sweden's application to NATO was submitted in May 2019.", ["May 2019", "May 2019"]),
    # the last, the first since
    ("Croatia was the last to enter the European Union, in 2007.", ["2007"]),
    # two subjects, two times
    ("Slovakia: NATO member since 1999.", ["1999"]),
    # a place in the order, after the noun
    ("Finland became NATO ally number 30 in April 2023.", ["30"]),
    # the end of a state that a noun names
    ("Russia's membership of the Council of Europe ended in 2019.", ["2019"]),
    # numbers of members
    ("In 2009 the number of NATO members rose from 26 to 29.", ["29"]),
    # the money of a zone
    ("Latvia switched to the euro in 2012.", ["2012"]),
    ("Estonia swapped its kroon for the euro in 2010.", ["2010"]),
    ("Four years later, in 2012, Croatia joined the EU.", ["2012"]),
    ("Sweden became an Enhanced Opportunities Partner in 2019.", ["2019"]),
    ("Greece was thrown out of the Council of Europe in 1981.", ["1981"]),
]
RIGHT = [
    "The Danes joined NATO in 1949.",
    "The Poles, the Czechs and the Hungarians joined NATO in 1999.",
    "Sweden and Finland applied to join NATO in May 2022.",
    "Sweden's application to NATO was submitted in May 2022.",
    "Montenegro received an invitation to join NATO in December 2015.",
    "Montenegro was the first country to join NATO since 2009.",
    "Sweden was the last to join NATO, in March 2024.",
    "Finland and Austria had been members of PfP since 1994 and 1995.",
    "Slovakia: NATO member since 2004, EU member since 2004.",
    "Finland became NATO ally number 31 in April 2023.",
    "Russia's membership of the Council of Europe ended in March 2022.",
    "The European Union has had 27 members since 2020.",
    "Latvia switched to the euro in 2014.",
    "Finland, Sweden, Australia, Jordan and Georgia have been Enhanced Opportunities Partners since 2014.",
    "Four years later, in 2013, Croatia joined the EU.",
    "Mongolia became the 57th participating state of the OSCE in November 2012.",
]
SILENT = [
    "Many Poles joined the EU institutions in 2000, and a Dane joined NATO in 1990.",
    "Two Finns left NATO in 2001.",
    "The Danish joined the table, and Germans in NATO offices left in 2004.",
    "Turkey was asked to join the NATO operation in 2011.",
    "Estonia traded its timber for the euro bonds in 2003.",
    "An application by Siemens to NATO was submitted in 2014, Germany said.",
    "Slovakia: NATO members met there in 2007.",
    "Norway became partner number 3 of the EU in 1990.",
    "Malta returned to the Partnership for Peace in 2008.",
    "Russia returned to the assembly of the Council of Europe in 2019.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG, ids=[text for text, _ in WRONG])
def test_the_wrong_words_are_found(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize("text", RIGHT)
def test_right_statements_are_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
