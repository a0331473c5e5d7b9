"""Elections: who won when, over whom; wins told from the loser's side; victories of other kinds."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("John F. Kennedy beat Richard Nixon in 1962.", ["1962"]),
        ("In 1996 Bill Clinton defeated George H. W. Bush.", ["George H. W. Bush"]),
        ("Jimmy Carter lost to Ronald Reagan in 1982.", ["1982"]),
        ("Leonid Kravchuk lost the 1996 election to Leonid Kuchma.", ["1996"]),
        ("Jacques Chirac's victory over Lionel Jospin in 1993 was clear.", ["1993"]),
        ("2008: Nicolas Sarkozy defeats Ségolène Royal.", ["2008"]),
        ("Donald Trump won the presidency in November 2018.", ["November 2018"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "John F. Kennedy beat Richard Nixon in 1960.",
        "Barack Obama beat Dmitry Medvedev at chess in 2011.",
        "The team of Leonid Kuchma lost to Slovenia in 1999.",
        "Lech Wałęsa was elected president in November 1990.",
        "President Clinton was impeached in December 1998.",
        "Viktor Yanukovych's rigged win in the election of 2004 set off a revolution.",
        "Tony Blair won a bet in 1998.",
        "Jimmy Carter lost the vote of the farmers to Ronald Reagan in 1979.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gerald Ford lost to Jimmy Carter in 1976.", "elected/event"),
        ("Margaret Thatcher won the 1987 election.", "elected/event"),
        ("François Mitterrand defeated Valéry Giscard d'Estaing in May 1981.", "elected/event"),
        ("Boris Yeltsin took the oath of office in July 1991.", "inaugurated/event"),
        ("Yeltsin sacked Chernomyrdin in March 1998.", "holds_office/end"),
        ("Boris Yeltsin passed power on to Vladimir Putin on 31 December 1999.", "succeeded/event"),
        ("James Callaghan handed in his resignation in May 1979.", "holds_office/end"),
    ],
)
def test_finds_true(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]
