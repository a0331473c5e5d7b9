"""Memberships in lists, in order, by number, and said of what the text named before, judged against the shipped ledger.

Every sentence that must be flagged stands beside ones that must be left alone: `WRONG` gives the exact words, `RIGHT` must be
supported and raise nothing, `SILENT` may be anything but a finding.
"""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status

WRONG = [
    # one wrong member among right ones
    ("2012-01-01", "Latvia, Slovakia and Albania all joined NATO in 2004.", ["Albania"]),
    ("2012-01-01", "The 2004 round brought Romania, Estonia and Croatia into NATO.", ["Croatia"]),
    # the later parts of a list share the verb, and the other arguments
    ("2022-01-01", "Norway signed nothing new; Finland joined the EU in 1995, Malta in 2005 and Croatia in 2013.", ["2005"]),
    ("2022-01-01", "Estonia joined the EU in 2004, the euro area in 2012 and NATO in 2004.", ["2012"]),
    ("2022-01-01", "NATO was joined by Spain in 1982, Hungary in 1998 and Albania in 2009.", ["1998"]),
    ("2022-01-01", "Albania and Finland joined the EU and NATO. Spain and Poland joined NATO in 1982 and 1997, respectively.", ["Albania", "Finland", "1997"]),
    ("2022-01-01", "NATO admitted Hungary (1999), Latvia (2003) and Croatia (2009).", ["2003"]),
    # founders, before and after the word for them
    ("2016-01-01", "The founding members of NATO were Belgium, Greece and Canada.", ["Greece"]),
    ("2016-01-01", "Founders of the Visegrad Group: Poland, Hungary, Austria and Czechoslovakia.", ["Austria"]),
    ("2016-01-01", "Spain is a founding member of NATO.", ["founding member"]),
    ("2016-01-01", "NATO was formed in 1949 by fourteen countries.", ["fourteen"]),
    # how many came at a time
    ("2016-01-01", "The enlargement of May 2004 added eleven states to the European Union.", ["eleven"]),
    ("2016-01-01", "NATO took in Croatia and two other countries in 2009.", ["two"]),
    # how many there were
    ("2018-03-01", "The 27-strong alliance, NATO, met in Brussels.", ["27"]),
    ("2018-03-01", "NATO grew from 16 to 20 members in 1999.", ["20"]),
    ("2018-03-01", "Spain's accession brought NATO to 17 members.", ["17"]),
    ("2018-03-01", "More than thirty-five states belong to NATO.", ["thirty-five"]),
    ("2018-03-01", "The EAPC, a forum of 60 nations, met.", ["60"]),
    # who was the how-manieth
    ("2018-03-01", "The EU welcomed Croatia as its 27th member.", ["27th"]),
    ("2018-03-01", "Albania is NATO's newest member.", ["newest"]),
    # what was named before
    ("2018-03-01", "NATO has changed. Slovenia came in as early as 1999.", ["1999"]),
    ("2018-03-01", "The Warsaw Pact was weak. The alliance was dissolved in 1989.", ["1989"]),
    ("2018-03-01", "Hungary is a small country. It joined NATO in 1997.", ["1997"]),
    ("2018-03-01", "Finland and Sweden watch NATO closely. They are members of the alliance.", ["members", "members"]),
    # a status that is another
    ("2018-03-01", "Norway takes part in the single market as a member of the European Union.", ["member"]),
    ("2018-03-01", "In 2012 Afghanistan became a full member of the Shanghai Cooperation Organisation.", ["full member"]),
    # denials, true and false
    ("2018-03-01", "Unlike Spain, Italy has never been a member of NATO.", ["Italy"]),
    ("2018-03-01", "Spain did not join NATO until 1985.", ["1985"]),
    # entries of a list
    ("2018-03-01", "The European Union grew. Ireland joined the EU in 1973. From 1983 Greece. From 1986 Portugal and Spain.", ["1983"]),
]  # fmt: skip
RIGHT = [
    ("2012-01-01", "Latvia, Slovakia and Bulgaria all joined NATO in 2004."),
    ("2012-01-01", "The 2004 round brought Romania, Estonia and Latvia into NATO."),
    ("2022-01-01", "Finland joined the EU in 1995, Malta in 2004 and Croatia in 2013."),
    ("2022-01-01", "Estonia joined the EU in 2004, the euro area in 2011 and NATO in 2004."),
    ("2022-01-01", "NATO was joined by Spain in 1982, Hungary in 1999 and Albania in 2009."),
    ("2022-01-01", "Spain and Poland joined NATO in 1982 and 1999, respectively."),
    ("2022-01-01", "NATO admitted Hungary (1999), Latvia (2004) and Croatia (2009)."),
    ("2016-01-01", "The founding members of NATO included Belgium, Portugal and Canada."),
    ("2016-01-01", "Founders of the Visegrad Group: Poland, Hungary and Czechoslovakia."),
    ("2016-01-01", "Portugal is one of the twelve founding members of NATO."),
    ("2016-01-01", "NATO was formed in 1949 by twelve countries."),
    ("2016-01-01", "The enlargement of May 2004 added ten states to the European Union."),
    ("2016-01-01", "NATO took in Croatia and one other country in 2009."),
    ("2018-03-01", "The 29-strong alliance, NATO, met in Brussels."),
    ("2018-03-01", "NATO grew from 16 to 19 members in 1999."),
    ("2018-03-01", "Spain's accession brought NATO to 16 members."),
    ("2018-03-01", "Fewer than thirty states belong to NATO."),
    ("2018-03-01", "The EAPC, a forum of 50 nations, met."),
    ("2018-03-01", "The EU welcomed Croatia as its 28th member."),
    ("2018-03-01", "Montenegro is NATO's newest member."),
    ("2018-03-01", "NATO has changed. Slovenia came in as late as 2004."),
    ("2018-03-01", "The Warsaw Pact was weak. The alliance was dissolved in 1991."),
    ("2018-03-01", "Hungary is a small country. It joined NATO in 1999."),
    ("2018-03-01", "Finland and Sweden watch NATO closely. They are not members of the alliance."),
    ("2018-03-01", "In 2012 Afghanistan became an observer of the Shanghai Cooperation Organisation."),
    ("2018-03-01", "Unlike Spain, Ireland has never been a member of NATO."),
    ("2018-03-01", "Spain did not join NATO until 1982."),
    (
        "2018-03-01",
        "The European Union grew. Ireland joined the EU in 1973. From 1981 Greece. From 1986 Portugal and Spain.",
    ),
]
SILENT = [
    # a part, an adjective, another thing of the name, another's ally
    ("2018-03-01", "Five NATO countries sent troops to Mali."),
    ("2018-03-01", "The two NATO members from outside Europe are Canada and the United States."),
    ("2018-03-01", "Eight former communist countries joined the EU in 2004."),
    ("2018-03-01", "Bahrain is a close ally of India, and Germany stood by its ally Austria."),
    ("2018-03-01", "The Alliance, a coalition of two British parties, was formed in 1981."),
    ("2018-03-01", "Montenegro is a founding member of the Union for the Mediterranean."),
    ("2018-03-01", "In 1813 Austria joined the alliance."),
    ("2018-03-01", "A Lithuanian company entered into cooperation with NATO in 1991."),
    ("2018-03-01", "Turkmenistan is an associate member of the Commonwealth of Independent States."),
    # nothing was named, or two things were
    ("2018-03-01", "Slovenia came in as early as 1999."),
    ("2018-03-01", "NATO and the European Union met. Slovenia was admitted in 1993."),
    # the attributive number may be that of the article's day
    ("2018-03-01", "In 1999 the 29-member alliance, NATO, bombed Serbia."),
    # rivals of two kinds in one list part
    ("2018-03-01", "Russia recognised Abkhazia in 2008, Nicaragua in September."),
    ("2018-03-01", "Poland bought tanks in 2014, Finland in 2016."),
]  # fmt: skip


def _read(checker: Checker, as_of: str, text: str) -> list[tuple[Status, str]]:
    return [
        (j.verdict.status, text[j.verdict.wrong.start : j.verdict.wrong.end] if j.verdict.wrong is not None else "")
        for j in checker.check(read_document("a.md", text.encode(), as_of=as_of))
    ]


@pytest.mark.parametrize(("as_of", "text", "wrong"), WRONG)
def test_flags_the_wrong_words(shipped_checker: Checker, as_of: str, text: str, wrong: list[str]) -> None:
    found = [words for status, words in _read(shipped_checker, as_of, text) if status is Status.CONFLICT]
    assert set(found) == set(wrong)


@pytest.mark.parametrize(("as_of", "text"), RIGHT)
def test_supports_what_is_right(shipped_checker: Checker, as_of: str, text: str) -> None:
    statuses = {status for status, _ in _read(shipped_checker, as_of, text)}
    assert Status.CONFLICT not in statuses
    assert Status.SUPPORTED in statuses


@pytest.mark.parametrize(("as_of", "text"), SILENT)
def test_leaves_alone(shipped_checker: Checker, as_of: str, text: str) -> None:
    assert Status.CONFLICT not in {status for status, _ in _read(shipped_checker, as_of, text)}
