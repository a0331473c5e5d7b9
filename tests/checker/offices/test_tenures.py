"""Times in office as nouns tell them: how long, when they began, when they ended."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Gerhard Schröder's nine-year chancellorship ended in 2005.", ["nine"]),
        ("Gerhard Schröder's chancellorship ended in 2003.", ["2003"]),
        ("François Mitterrand's presidency lasted ten years.", ["ten"]),
        ("Javier Solana stepped down after eight years at the head of NATO.", ["eight"]),
        ("Ronald Reagan's presidency began in January 1983.", ["January 1983"]),
        ("Margaret Thatcher became Britain's first female prime minister in 1977.", ["1977"]),
        ("Harold Wilson moved into 10 Downing Street in 1966.", ["1966"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Gerhard Schröder's seven-year chancellorship ended in 2005.",
        "After eight years as chancellor, Angela Merkel faced a hard choice in 2013.",
        "Wojciech Jaruzelski's eight-year rule ended in 1990.",
        "Lech Wałęsa's ten years at the shipyard ended in 1976.",
        "Leonid Kuchma's career as an engineer began in 1960.",
        "Bill Clinton's second term in Arkansas ended in 1986.",
        "Ronald Reagan wrote for ten years in an office by the sea.",
        "After two years in the chair, Tony Blair's deputy resigned.",
        "Boris Yeltsin's first term as a deputy began in 1985.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("After eighteen years in power, Leonid Brezhnev died in November 1982.", "holds_office/state"),
        ("Gerhard Schröder's seven-year chancellorship ended in 2005.", "holds_office/end"),
        ("Ronald Reagan's first term began in January 1981.", "holds_office/begin"),
        ("Barack Obama's second term began in January 2013.", "inaugurated/event"),
        ("Margaret Thatcher spent eleven years in Downing Street.", "holds_office/state"),
        ("In charge since 1985, Mikhail Gorbachev was tired.", "holds_office/begin"),
        ("Alexander Lukashenko, at the helm since 1994, was tired.", "holds_office/begin"),
        ("Muammar Gaddafi seized power in Libya in 1969.", "holds_office/begin"),
    ],
)
def test_finds_true(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Leonid Kuchma, first elected in 1996, served twice.", ["1996"]),
        ("The chancellor at the time, Gerhard Schröder, agreed in 1990.", ["Gerhard Schröder"]),
        ("Mikhail Gorbachev, who preceded Leonid Brezhnev, read much.", ["Leonid Brezhnev"]),
    ],
)
def test_flags_told_otherwise(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The chancellor at the time, Helmut Kohl, agreed in 1990.", "holds_office/state"),
        ("Leonid Kuchma was head of state between 1994 and 2005.", "holds_office/state"),
        ("Jimmy Carter served a single term, from 1977 to 1981.", "holds_office/begin"),
        ("Petro Poroshenko was voted out of office in April 2019.", "holds_office/end"),
        ("Jimmy Carter lost the 1980 election.", "holds_office/end"),
        ("Konstantin Chernenko lasted only thirteen months.", "holds_office/state"),
        ("Volodymyr Zelensky was elected in April 2019 with three quarters of the vote.", "elected/event"),
    ],
)
def test_finds_what_is_told_otherwise(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor at the time, Gerhard Schröder, agreed in 1990.",
        "Jimmy Carter lost the vote of the club in 1971.",
        "Mitt Romney lost the 2012 election.",
        "Gerald Ford served in the navy from 1942 to 1946.",
        "Leonid Kuchma was chairman of the works between 1986 and 1992.",
    ],
)
def test_stays_silent_otherwise(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []
