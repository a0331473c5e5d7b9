"""Who came before whom, in which place of the row, and terms that stand in lists and brackets."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Boris Johnson succeeded David Cameron as Prime Minister of the United Kingdom.", ["David Cameron"]),
        ("Boris Johnson succeeded Theresa May as Prime Minister of the United Kingdom in 2017.", ["2017"]),
        ("Ban Ki-moon took over the United Nations from Kurt Waldheim.", ["Kurt Waldheim"]),
        ("Barack Obama praised his predecessor, Bill Clinton.", ["Bill Clinton"]),
        ("Chancellors of Germany: Brandt, then Kohl, then Schmidt, then Merkel", ["Kohl, then Schmidt"]),
        ("Lord Carrington was succeeded by Javier Solana.", ["Javier Solana"]),
        ("Russia's third president, Vladimir Putin, took the oath.", ["third"]),
        ("Petro Poroshenko was the third president of Ukraine.", ["third"]),
        ("Javier Solana started as NATO chief, following two terms of Manfred Wörner.", ["Manfred Wörner"]),
        (
            "The Prime Ministers of Norway were these. Kåre Willoch, 1981-1986. Jens Stoltenberg, 2005-2011.",
            ["2011"],
        ),
    ],
)
def test_flags(read, text, wrong):  # type: ignore[no-untyped-def]
    assert read(text)[0] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Boris Johnson succeeded Theresa May as Prime Minister of the United Kingdom in July 2019.",
        "Donald Trump replaced Jim Mattis with Patrick Shanahan.",
        "Angela Merkel followed Vladimir Putin through the door.",
        "Chancellors of Germany: Brandt, then Schmidt, then Kohl, then Schröder",
        "Leonid Kuchma was the second president of Ukraine.",
        "Vladimir Zelensky was the first Ukrainian president to visit the island.",
        "Ronald Reagan (1911-2004) was an actor and President of the United States.",
        "Stoltenberg's predecessors include Javier Solana and Lord Robertson.",
        "Merkel, 2003 to 2007, a film by an unknown director",
        "Putin succeeded in calming the crowd in 1999.",
    ],
)
def test_leaves_alone(read, text):  # type: ignore[no-untyped-def]
    assert read(text)[0] == []


def test_supports_lists(read):  # type: ignore[no-untyped-def]
    text = "US Secretaries of State since then: Madeleine Albright (1997-2001), Colin Powell (2001-2005)."
    assert read(text)[1].count("holds_office/begin") == 2
    assert read(text)[1].count("holds_office/end") == 2
