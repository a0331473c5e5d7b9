"""Claims of one sentence, each with a true and a silent twin: who was meant, since when, and of how many."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status

WRONG = [
    # some of a collective name, told behind a colon
    ("Two Nordic countries have never belonged to the European Union: Finland and Iceland.", ["Finland"]),
    ("Three Nordic countries were founding members of NATO: Denmark, Norway and Finland.", ["Finland"]),
    # a distance from the sentence's own other claim
    ("Latvia joined NATO in 2004 and adopted the euro six years later.", ["six years later"]),
    ("Hungary joined NATO in 1999 and the European Union three years later.", ["three years later"]),
    ("Croatia entered NATO in 2009; two years later it joined the European Union.", ["two years later"]),
    ("Portugal joined NATO in 1949 and the United Nations the following year.", ["the following year"]),
    # the office that nobody needs to say
    ("The resignation of Charles de Gaulle in April 1967 surprised Europe.", ["April 1967"]),
    ("Thatcher's resignation in November 1991 ended an era.", ["November 1991"]),
    ("Nikita Khrushchev was overthrown in October 1966, and the allies took note.", ["October 1966"]),
    # two who are called the same, and who signed beside them
    ("START I was signed in July 1991 by George Bush and Boris Yeltsin.", ["Boris Yeltsin"]),
    # the year says which treaty of the name it is
    ("The 1948 Treaty of Brussels was concluded by Britain, France, Belgium, Luxembourg and Norway.", ["Norway"]),
    ("The 1955 Warsaw Treaty was signed by Yugoslavia.", ["Yugoslavia"]),
    # an age told by its number alone
    ("The North Atlantic Treaty turned sixty in 1999.", ["sixty"]),
    ("Mikhail Gorbachev turned seventy in March 2011.", ["seventy"]),
    # given, announced, founded, at work
    ("NATO granted Ukraine a Membership Action Plan in 2008.", ["Ukraine"]),
    ("Australia, Canada and the United States unveiled the AUKUS pact in September 2021.", ["Canada"]),
    ("France, Italy, the Benelux countries and Spain launched the Coal and Steel Community.", ["Spain"]),
    ("The Kosovo Force has been at work since 1996.", ["1996"]),
]
RIGHT = [
    "Two Nordic countries have never belonged to the European Union: Norway and Iceland.",
    "Latvia joined NATO in 2004 and adopted the euro ten years later.",
    "Hungary joined NATO in 1999 and the European Union five years later.",
    "The resignation of Charles de Gaulle in April 1969 surprised Europe.",
    "Thatcher's resignation in November 1990 ended an era.",
    "START I was signed in July 1991 by George Bush and Mikhail Gorbachev.",
    "The 1948 Treaty of Brussels was concluded by Britain, France, Belgium, the Netherlands and Luxembourg.",
    "The North Atlantic Treaty turned fifty in 1999.",
    "Mikhail Gorbachev turned eighty in March 2011.",
    "NATO granted Macedonia a Membership Action Plan in 1999.",
    "Australia, Britain and the United States unveiled the AUKUS pact in September 2021.",
    "France, Italy, the Benelux countries and West Germany launched the Coal and Steel Community.",
    "The Kosovo Force has been at work since 1999.",
]
SILENT = [
    "Two Baltic states joined the club in 2006.",
    "Most Baltic states joined NATO in 2006.",
    # another office may be meant
    "Boris Yeltsin resigned from the Communist Party in July 1990.",
    "Edward Heath resigned in February 1975.",
    # counted from something else, or about somebody else
    "Latvia joined NATO in 2004. The war began, and six years later it adopted the euro.",
    "Latvia joined NATO in 2004 and the crisis of the banks came four years later.",
    "The book is called “The Treaty of Rome Turns Thirty”.",
    "- North Atlantic Treaty Turns 40 Today in 1989, a newspaper",
    "In Bucharest NATO refused Ukraine a Membership Action Plan.",
    "The George Bush, a carrier, was signed for in July 1993.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), WRONG)
def test_flags(shipped_checker: Checker, text: str, wrong: list[str]) -> None:
    judged = shipped_checker.check(read_document("x.md", text.encode(), as_of="2022-05-01"))
    found = {text[j.verdict.wrong.start : j.verdict.wrong.end] for j in judged if j.verdict.wrong is not None}
    assert sorted(found) == sorted(wrong)


@pytest.mark.parametrize("text", [*RIGHT, *SILENT])
def test_leaves_alone(shipped_checker: Checker, text: str) -> None:
    judged = shipped_checker.check(read_document("x.md", text.encode(), as_of="2022-05-01"))
    verdicts = {j.verdict.status for j in judged}
    assert Status.CONFLICT not in verdicts
    assert text not in RIGHT or Status.SUPPORTED in verdicts


def test_a_distance_is_put_right_by_a_year(shipped_checker: Checker) -> None:
    text = "Latvia joined NATO in 2004 and adopted the euro six years later."
    (wrong,) = (j.verdict for j in shipped_checker.check(read_document("x.md", text.encode())) if j.verdict.repairs)
    assert wrong.repairs[0].replacement == "in 2014"
