"""What befell leaders: flights, arrests, prizes."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Kurmanbek Bakiyev fled to Minsk in 2012.", ["2012"]),
        ("Radovan Karadžić was captured in Belgrade in 2010.", ["2010"]),
        ("Lech Wałęsa was awarded the Nobel Peace Prize in 1985.", ["1985"]),
        ("Ratko Mladić was extradited in May 2013.", ["May 2013"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert wrong[0] in read(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Kurmanbek Bakiyev's neighbours fled in 2012.",
        "The friends of Radovan Karadžić were arrested in 2010.",
        "Lech Wałęsa won a local prize in 1985.",
        "Willy Brandt fled the stage in 1960 when the mayor's microphone broke.",
        "Leonid Brezhnev, born Brezhnyov, from 1964 to 1982.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("After the vote Viktor Yanukovych fled the country.", "fled/event"),
        ("Erich Honecker fled to Moscow in March 1991.", "fled/event"),
        ("Slobodan Milošević was arrested in Belgrade in April 2001.", "arrested/event"),
        ("In 1971 Willy Brandt received the Nobel Peace Prize.", "won_peace_prize/event"),
        ("Mikhail Gorbachev was chosen on 11 March 1985.", "holds_office/begin"),
    ],
)
def test_finds_true(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]
