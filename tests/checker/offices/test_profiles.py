"""What lines about one person and lists of holders tell without a verb: posts, neighbours, births, terms."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Jacques Chirac\nPresident of France: 1995 to 2009\n", ["2009"]),
        ("Tony Blair.\nPrime Minister of the United Kingdom: 1994 to 2007", ["1994"]),
        ("François Hollande.\nPresident of France from May 2014.\nBorn: 1954", ["May 2014"]),
        ("Tony Blair\nPrime minister of the United Kingdom: 1997 to 2007\nSuccessor: David Cameron", ["David Cameron"]),
        ("Tony Blair\nBorn: 6 May 1957", ["6 May 1957"]),
        ("These chancellors saw it: Willy Brandt (SPD), 1969 to 1977; Helmut Schmidt (SPD), 1974 to 1982.", ["1977"]),
        (
            "The presidents of Russia since: Dmitry Medvedev, 7 May 2008 to 7 May 2012; then Vladimir Putin from 7 May 2014.",
            ["7 May 2014"],
        ),
        (
            "The presidents of France: Chirac, May 1995 to May 2007; Nicolas Sarkozy, who was a lawyer, from May 2007 to May 2012; "
            "then François Hollande from May 2014.",
            ["May 2014"],
        ),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Jacques Chirac\nPresident of France: 1995 to 2007\nPredecessor: François Mitterrand\nSuccessor: Nicolas Sarkozy",
        "Jacques Chirac.\nHe was 62. President of the club from 1971 to 1973.",
        "Tony Blair\nGordon Brown was prime minister from 2007 to 2010.",
        "Tony Blair\nPresident of the students' union: 1972 to 1974",
        "Tony Blair\nBorn in Edinburgh on 6 May 1953.",
        "Jacques Chirac visited Bonn, from 1970 to 1975 a town of ministries.",
        "Willy Brandt, a journalist in Oslo, from 1933 to 1940 wrote for the papers.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jacques Chirac\nPresident of France: 1995 to 2007", "holds_office/end"),
        ("Tony Blair.\nPredecessor: John Major", "succeeded/event"),
        ("Gordon Brown.\nSince June 2007 prime minister of the United Kingdom.", "holds_office/begin"),
        ("François Mitterrand.\nBorn in 1916, lawyer, resistance fighter.", "born/event"),
        ("Leonid Brezhnev, born in Kamenskoye, from 1964 to 1982.", "holds_office/end"),
    ],
)
def test_supports(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]
