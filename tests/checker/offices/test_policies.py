"""Whose the policies were that go by a name of their own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Leonid Brezhnev introduced perestroika.", ["Leonid Brezhnev"]),
        ("Perestroika, the policy launched by Yuri Andropov, failed.", ["Yuri Andropov"]),
        ("Glasnost was brought in under Konstantin Chernenko.", ["Konstantin Chernenko"]),
        ("Mikhail Gorbachev introduced glasnost in 1979.", ["1979"]),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Mikhail Gorbachev introduced perestroika in 1986.",
        "Helmut Schmidt kept to Ostpolitik in 1976.",
        "Ostpolitik, the policy of Helmut Schmidt too, went on.",
        "Boris Yeltsin's impatience with perestroika grew in 1987.",
        "Boris Yeltsin's glasnost was of another kind.",
    ],
)
def test_stays_silent(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mikhail Gorbachev's famous policies of glasnost and perestroika came too late.", "introduced/event"),
        ("Perestroika, the reforms that were begun by Mikhail Gorbachev, failed.", "introduced/event"),
        ("Mikhail Gorbachev abandoned the Brezhnev Doctrine.", "abandoned/event"),
        ("Harry Truman announced the Truman Doctrine in March 1947.", "introduced/event"),
    ],
)
def test_supports(read, text, found):  # type: ignore[no-untyped-def]
    assert found in read(text)[1]
