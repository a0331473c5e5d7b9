"""Elections and what happens again: "re-elected" is a second time, and of whoever held the office then."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Ronald Reagan was re-elected President of the United States in 1986.", ["1986"]),
        ("Dwight D. Eisenhower was re-elected president of the United States in 1952.", ["1952"]),
        ("Leonid Kuchma, re-elected in 1997, opened the bridge.", ["1997"]),
        ("Re-elected in 1982, Ronald Reagan went to Geneva.", ["1982"]),
        ("Richard Nixon won re-election in 1970.", ["1970"]),
        ("Leonid Kuchma won a second term in 2001.", ["2001"]),
        ("Viktor Yanukovych's election in 2012 was contested.", ["2012"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Ronald Reagan was re-elected in 1984.",
        "Franklin D. Roosevelt was re-elected in 1944.",
        "Bill Clinton was re-elected in 1982, by the people of Arkansas.",
        "Jimmy Carter failed to be re-elected in 1980.",
        "Ronald Reagan was re-elected to the board of the club in 1986.",
        "Leonid Kuchma was re-elected chairman of the union in 1997.",
        "The guild's election in 2012 was contested, said Viktor Yanukovych.",
        "Barack Obama's election in 2004 to the Senate was easy.",
        "The re-enacted battle ended in 1986, and Ronald Reagan applauded.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ronald Reagan was re-elected in 1984.", "elected/event"),
        ("Ronald Reagan was reelected in 1984.", "elected/event"),
        ("Voters re-elected Richard Nixon in 1972.", "elected/event"),
        ("Leonid Kuchma's re-election in 1999 was close.", "elected/event"),
        ("Aleksander Kwaśniewski won a second term in October 2000.", "elected/event"),
    ],
)
def test_finds_true(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]
