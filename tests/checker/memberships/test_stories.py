"""Memberships as a text tells them: what the topic makes of "came in 1952", lists without verbs, verbs in a row, waiting.

`WRONG` gives the exact words; `RIGHT` says how many statements at least are supported, and raises nothing; `SILENT` may be
anything but a finding.
"""

from __future__ import annotations

import pytest
from reading import wrong_words

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status

AS_OF = "2024-09-01"
WRONG = [
    ("NATO is old. Greece and Turkey arrived in 1952, Spain in 1981 and Hungary in 1999.", ["1981"]),
    ("The EU, country by country. Austria: 1995. Romania: 2005. Malta: 2004.", ["2005"]),
    ("EU newcomers: Sweden (1995), Latvia (2003) and Croatia (2013).", ["2003"]),
    ("The CIS is loose. Georgia hesitated at first, joined in 1995 and left after a war.", ["1995"]),
    ("Then came the EU's smallest round in 2012, when Croatia was admitted.", ["2012"]),
    ("NATO grew. Croatia, invited the year before, joined in 2008.", ["2008"]),
    ("North Macedonia could join NATO only in 2018.", ["2018"]),
    ("Finland had to wait until 2021 to join NATO.", ["2021"]),
    (
        "The NATO Information Office in Moscow opened in 2001, the Military Liaison Mission in 2002; both closed in 2019.",
        ["2019", "2019"],
    ),
    ("Serbia applied for EU membership in 2009, got candidate status in 2010 and waited.", ["2010"]),
    # named a while ago, but nobody else has candidates
    (
        "The EU has rules. There are many. Some wait for years. It takes time. Ukraine got candidate status in March 2014.",
        ["March 2014"],
    ),
    # what several are said to have joined in so many words is what the next one came to
    ("Hungary and Poland joined NATO in 1999. They were followed by Romania in 2003.", ["2003"]),
    ("Spain and Portugal joined the EU in 1986. Austria followed in 1996.", ["1996"]),
    ("Georgia is small. The country had looked west for years. It joined the Partnership for Peace in 2001.", ["2001"]),
]
RIGHT = [
    ("NATO is old. Greece and Turkey arrived in 1952, Spain in 1982 and Hungary in 1999.", 4),
    ("EU newcomers: Sweden (1995), Latvia (2004) and Croatia (2013).", 3),
    ("Then came the EU's smallest round in 2013, when Croatia was admitted.", 1),
    ("NATO grew. Croatia, invited the year before, joined in 2009.", 1),
    ("Malta, an EU member since 2004, uses the euro and has been in Schengen since 2007.", 3),
    ("NATO was happy. A newly democratic Spain signed up in 1982.", 1),
    ("The Warsaw Pact broke up. By April 1991 it was all but dead; East Germany had left in September 1990.", 1),
    ("The EU had fifteen members. In May 2004 came Malta.", 2),
    (
        "Serbia applied for EU membership in 2009, got candidate status in 2012 and opened accession talks in January 2014.",
        3,
    ),
    ("As early as 1952 Turkey had entered NATO.", 1),
    ("Hungary and Poland joined NATO in 1999 and the EU in 2004. Romania followed in 2007.", 5),
    ("NATO and the European Union met. Slovenia was admitted in 2004.", 1),
    (
        "Who joins the EU? It takes time. There are rules. Some wait for years. Ukraine got candidate status in June 2022.",
        1,
    ),
    ("The EU grew. Bulgaria was let in on 1 January 2007, together with Romania.", 1),
]
SILENT = [
    "NATO's history. Spain and Greece met in 1982 and 1952.",
    "The EU is a union. Malta and Cyprus only since 2004 and 2005, said a reader.",
    "NATO watched. In 1996 came Boris Yeltsin's second term, and Poland followed suit.",
    "The EU and its neighbours: Norway (1972), Iceland (2009) and Albania (2014).",
    "ISAF was followed in January 2015 by Resolute Support.",
    "The UN force had 130,000 soldiers from 50 nations.",
    "NATO, invited in 1999, stayed away; Sweden, in 1996, was asked.",
    "Russia could join NATO, wrote a columnist in 1992.",
    "Croatia would have had to wait until 2015 to join NATO.",
    "Both went home in 1994.",
    "NATO's first enlargement: Greece and Turkey (1952). Elections: Greece 1956, Turkey 1954.",
    "The EU admitted Austria and Finland in 1995. Norway voted in 1994, Iceland withdrew in 2015.",
    "Poland, the first former Pact member to enter NATO, joined in 1999.",
    "North Macedonia was the first country to join NATO since Montenegro in 2017.",
    "Hungary and Poland joined NATO in 1999 and the EU in 2004. Romania followed in 2007, Croatia in 2013.",
    "The EU has 27 states. Its parliament met. The number of members rose to 705.",
    "NATO and the European Union met. Slovenia was admitted in 1997.",
    "NATO was founded in 1949. The winter of 1963 was cold, and Spain came in 1964 to the fair.",
    "As observers, Iran and Pakistan had been present in the SCO since 2005. India joined it in 2017.",
]


@pytest.mark.parametrize(("text", "wrong"), WRONG, ids=[text for text, _ in WRONG])
def test_the_wrong_words_are_found(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == wrong


@pytest.mark.parametrize(("text", "least"), RIGHT, ids=[text for text, _ in RIGHT])
def test_right_statements_are_supported(shipped_checker: Checker, text: str, least: int) -> None:
    document = read_document("a.md", text.encode(), as_of=AS_OF)
    statuses = [entry.verdict.status for entry in shipped_checker.check(document)]
    assert statuses.count(Status.SUPPORTED) >= least and Status.CONFLICT not in statuses


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
