"""Who acted under a title at a time, which summit a year says, and where meetings of one year were."""

from __future__ import annotations

import pytest
from reading import wrong_words

from checker.pipeline import Checker
from tests.reading import marked_words, unmarked

DAY = "2024-09-10"
WRONG = (
    ("In March 1999, Secretary General [George Robertson] ordered the air strikes.", "In March 1999, Secretary General Javier Solana ordered the air strikes."),
    ("In August 2008 President [Vladimir Putin] sent troops into Georgia.", "In August 2008 President Dmitry Medvedev sent troops into Georgia."),
    ("The NATO summit of 2002 took place in [Warsaw].", "The NATO summit of 2002 took place in Prague."),
    ("The 2016 NATO summit was hosted by [Lithuania].", "The 2016 NATO summit was hosted by Poland."),
    ("The Warsaw Treaty was signed in [Moscow].", "The Warsaw Treaty was signed in Warsaw."),
    ("The Elysée Treaty was signed by de Gaulle and [Ludwig Erhard].", "The Elysée Treaty was signed by de Gaulle and Konrad Adenauer."),
)  # fmt: skip
SILENT = (
    "In 1985 President Putin was a young officer in Dresden.",
    "In 1994 President Carter met Kim Il Sung in Pyongyang.",
    "President Carter signed SALT II in Vienna in 1979.",
    "In 1993 President Clinton, later to be impeached, hosted the two leaders.",
    "The NATO summit of 2002 took place in Prague, not in Warsaw.",
    "Petro Poroshenko won the parliamentary election in October 2014.",
    "Theresa May won the confidence vote in December 2018.",
    "Helmut Kohl won the vote of no confidence in October 1982.",
    "EU High Representatives since 2000: Solana, Ashton, Mogherini, Borrell.",
    "Kosovo declared independence nine years after NATO's air campaign.",
    "Hungary was the last ally to ratify Sweden's accession.",
    "Joseph Luns is the longest-serving Secretary General of NATO.",
    "Angela Merkel chaired the EU in 2007.",
    "At Riga in November 2006 the leaders opened the door for three of them.",
    "The small bureau that explained the alliance to Russians had been working in Moscow since 2001.",
    "President Obama spoke in 2004 in Boston.",
)


@pytest.mark.parametrize(("wrong", "right"), WRONG)
def test_the_wrong_word_is_marked_and_the_right_one_left_alone(
    shipped_checker: Checker, wrong: str, right: str
) -> None:
    text = unmarked(wrong)
    said = marked_words(wrong)
    assert any(said in words for words in wrong_words(shipped_checker, text, DAY))
    assert not wrong_words(shipped_checker, right, DAY)


@pytest.mark.parametrize("text", SILENT)
def test_others_are_left_alone(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, DAY)
