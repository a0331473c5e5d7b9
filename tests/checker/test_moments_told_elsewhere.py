"""True sentences whose moment, meaning or doer is told elsewhere in the text, and false twins that are still flagged."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, marked_words, unmarked

AS_OF = "2026-11-01"

SILENT = [
    "The President of Moldova is Maia Sandu, since Christmas 2020.",
    "Name the neighbours of Ukraine that are in the EU.",
    "The friends of Serbia that were in NATO kept silent.",
    "For the Pope she baked in 1996. They spoke of Kosovo, and Serbia was furious. Croatia next door was in neither club. When it came "
    "into NATO the next year, she did not bake.",
    "Spain was not in NATO, so nobody asked its generals.",
    "The picture shows Baker in 1975. He was not yet Secretary of State.",
    "To the left, Genscher, who was not yet foreign minister.",
    "Switzerland and Liechtenstein are in Schengen, without being in the European Union.",
    "Iceland is in the single market without being a member of the EU.",
    "NATO on paper. 1952 – Turkey. 1982 – Spain. 1999 – Poland. 1955 – Austria signs in Vienna.",
    "How the EU changed. 1981: Greece. 1986: Spain and Portugal. 1995: Austria. 2020: out, the United Kingdom.",
    "NATO grew. Albania came in April 2009, and Montenegro after the vote by Spain in 2017.",
    "Slovenia has been in the EU since 2004, but it has never been in the CIS. Bulgaria joined in 2007.",
    "A reader writes that “Norway joined the EU in 1995”. It cannot have: it had voted no.",
    "Some say that Finland joined NATO in 2022. Not exactly.",
    "Correction: an earlier version of this article said that Montenegro joined NATO in 2016.",
    "The EU, the UN and my stamps. First: Finland, 1975. Second: Poland, 1979. Third: Greece, 1988. Fourth: Malta, 2004.",
]
FLAGGED = [
    "Maia Sandu became President of Moldova at [Christmas 2021].",
    "[Serbia], which was in NATO from 2009, had no navy.",
    "In [2005] the Americans hanged Saddam Hussein.",
    "[Spain] was never in NATO.",
    "At no time was [Portugal] in NATO.",
    "In 1990 [Spain] was not in NATO.",
    "Austria, being in the EU since [1997], had a vote.",
    "How the EU grew. 1981: Greece. 1986: Spain and Portugal. 1995: Austria. [2008]: Romania.",
]


@pytest.mark.parametrize("text", SILENT)
def test_true_of_its_moment(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()


@pytest.mark.parametrize("text", FLAGGED)
def test_false_at_any_moment(text: str, shipped_checker: Checker) -> None:
    assert marked_words(text) in flagged_words(shipped_checker, unmarked(text), AS_OF)


DISHONEST = [
    "NATO had soldiers there; Lithuania's had gone on the last of August.",
    "Who was not a chancellor: Kiesinger, Barzel, Schmidt? Barzel.",
    "The ABM Treaty was old. Washington agreed to SALT II, without ever having ratified it.",
    "On the second landing hangs Carrington.",
    "Serbia stayed in the chair; it was Montenegro that applied.",
    "East German units were held back at the border in August 1989.",
    "Four weeks earlier the Danes had voted against Maastricht.",
    "The BRICS leaders met in Yekaterinburg in June 2009.",
    "The UN, on stamps. First: Finland, 1975. Second: Poland, 1979. Third: Lithuania, 1990. Fourth: Monaco, 1993.",
]


@pytest.mark.parametrize("text", DISHONEST)
def test_not_said_to_be_right(text: str, shipped_checker: Checker) -> None:
    assert not is_supported(shipped_checker, text, AS_OF)


def test_whoever_signed_may_be_he(shipped_checker: Checker) -> None:
    text = (
        "Yeltsin was tired. Beside him sat Kiriyenko and Primakov. With Kohl he went to the sauna. He signed START II with the "
        "elder Bush in January 1993."
    )
    assert flagged_words(shipped_checker, text, AS_OF) == set()
