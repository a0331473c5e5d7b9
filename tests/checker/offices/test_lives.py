"""When somebody was born and died, as the entries of persons have it; pronouns and namesakes among people."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Willy Brandt was born in 1918.", ["1918"]),
        ("Born in 1908, Leonid Brezhnev grew up by the Dnieper.", ["1908"]),
        ("François Mitterrand (1918–1996) loved books.", ["1918"]),
        ("François Mitterrand (1916–1999) loved books.", ["1999"]),
        ("Boris Yeltsin (born 1 February 1931, died 23 April 2009) liked tennis.", ["23 April 2009"]),
        ("Harold Wilson, the prime minister of the 1960s, died in May 1998.", ["May 1998"]),
        ("Nancy Reagan wept. President Reagan died in 2006.", ["2006"]),
        ("Harold Macmillan resigned. Alec Douglas-Home succeeded him in 1961.", ["1961"]),
        ("Angela Merkel ruled. Olaf Scholz succeeded her in 2019.", ["2019"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Willy Brandt's daughter was born in 1940.",
        "Leonid Brezhnev (1964–1982) liked cars.",
        "Josip Broz Tito (1953–1980) liked cars.",
        "Nancy Reagan wrote memoirs. Reagan died in 2016.",
        "A star was born in 1960, and Boris Yeltsin saw it.",
        "Boris Yeltsin's party was born in 1990.",
        "Lech Wałęsa, the first president, died of laughter in the film.",
        "Leonid Kravchuk, the first president of Ukraine, died in May 2022.",
        "President Reagan was shot in 1981.",
        "Yuri Andropov died in February 1984 and Konstantin Chernenko followed him as general secretary.",
        "Ukraine has not signed the pact although it is one of the founders of the CIS.",
        "She followed her master in 1990, and Margaret Thatcher knew it.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Willy Brandt was born in 1913.", "born/event"),
        ("Boris Yeltsin (1931–2007) liked tennis.", "died/event"),
        ("Leonid Kravchuk, the first president of Ukraine, died in May 2022.", "died/event"),
        ("Angela Merkel ruled. Olaf Scholz succeeded her in December 2021.", "succeeded/event"),
    ],
)
def test_finds_true(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("François Mitterrand died in January 1996 at the age of 72.", ["72"]),
        ("Konrad Adenauer, who died aged 80, grew roses.", ["80"]),
    ],
)
def test_flags_ages_at_death(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "François Mitterrand died in January 1996 at the age of 79.",
        "Konrad Adenauer, who died aged 91, grew roses.",
        "Konrad Adenauer's gardener died aged 60.",
        "Konrad Adenauer, aged 73, became chancellor.",
        "The school that Willy Brandt founded died at the age of 20.",
    ],
)
def test_leaves_other_ages_alone(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []
