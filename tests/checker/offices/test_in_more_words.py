"""Offices in other words: choices that say who followed, states beside names, makers of ministers, records."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In October 2003 the king made Gordon Brown prime minister.", ["October 2003"]),
        ("Parliament approved Mateusz Morawiecki as prime minister in 2011.", ["2011"]),
        (
            "Ursula von der Leyen was chosen to succeed José Manuel Barroso as President of the European Commission.",
            ["José Manuel Barroso"],
        ),
        ("Anders Fogh Rasmussen was at the head of NATO from 2005 to 2014.", ["2005"]),
        ("The second Secretary General of NATO was Lord Ismay.", ["second"]),
        ("François Mitterrand holds the record with seventeen years as President of France.", ["seventeen"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "In 2003 a friend made Gordon Brown chairman of the club.",
        "Ursula von der Leyen was chosen to succeed Jean-Claude Juncker as President of the European Commission.",
        "In July 2019 Ursula von der Leyen was picked to succeed Jean-Claude Juncker.",
        "Nobody was picked to succeed Boris Yeltsin in 1998.",
        "Tony Blair may be chosen to replace Herman Van Rompuy.",
        "The first Secretary General of NATO was Lord Ismay.",
        "François Mitterrand holds the record with fourteen years as President of France.",
        "Leonid Kuchma for Ukraine signed the protocol in September 2014.",
        "Willy Brandt for West Germany spoke in 1975.",
        "Angela Merkel (Germany) studied in Leipzig in 1975.",
        "The dancer, acting minister in the play, bowed in 1999.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2015 François Hollande of France flew to Moscow.", "holds_office/state"),
        ("Poland's Andrzej Duda spoke in 2019.", "holds_office/state"),
        ("In 1994 the papers were signed by John Major for Britain.", "holds_office/state"),
        ("Boris Johnson came in as prime minister in July 2019.", "holds_office/begin"),
        ("The Congress elected Ludwig Erhard chancellor in October 1963.", "elected/event"),
        ("In sole charge until 1953, Joseph Stalin trusted nobody.", "holds_office/state"),
        ("Emmanuel Macron was elected to succeed François Hollande.", "succeeded/event"),
    ],
)
def test_supports(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]


@pytest.mark.parametrize(
    "text", ["Willy Brandt for West Germany spoke in 1975.", "Leonid Kuchma for Ukraine signed in September 2014."]
)
def test_says_of_a_former_leader_nothing(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Václav Havel was elected first President of the Czech Republic in 1996.", ["1996"]),
        ("Leonid Brezhnev, general secretary of the party from 1964 to 1986, liked cars.", ["1986"]),
        ("In 2003 Angela Merkel got the post of chancellor.", ["2003"]),
        ("Yuri Andropov followed as party head in November 1984.", ["November 1984"]),
    ],
)
def test_flags_posts(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Václav Havel was elected first President of the Czech Republic in January 1993.",
        "Leonid Brezhnev, general secretary of the party from 1964 to 1982, liked cars.",
        "The general secretary of the party of farmers, Leonid Brezhnev, left in 1986.",
        "In 1977 Leonid Brezhnev was elected first in the race.",
        "In 1998 Angela Merkel got a post in the library.",
    ],
)
def test_stays_silent_on_posts(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []
