"""Notes without verbs, dates whose year stands first, and happenings told in other words than the ledger's."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import flagged_words, is_supported, marked_words, unmarked

AS_OF = "2021-12-01"

TRUE = (
    "SALT II = Carter + Brezhnev, Vienna, June 1979.",
    "INF Treaty: Reagan and Gorbachev, Washington, December 1987.",
    "Open Skies Treaty – Helsinki, March 1992.",
    "SORT = May 2002, some months after the attacks.",
    "SALT II: never ratified; Vienna, June 1979.",
    "Reykjavik Summit: Reagan and Gorbachev, October 1986.",
    "1990, 11 March: Lithuania declares its independence.",
    "1999 – March 12: Poland joins NATO.",
    "Khrushchev was sent into retirement by his colleagues in October 1964.",
)
FLAGGED = (
    "SALT II = Carter + Brezhnev, [Geneva], June 1979.",
    "SALT II = [Reagan] + Brezhnev, Vienna, June 1979.",
    "INF Treaty: Washington, [December 1985].",
    "SORT = [May 2004], some months after the attacks.",
    "SALT II: never ratified; [Geneva], June 1979.",
    "[1990 – 11 May]: Lithuania declares its independence.",
)
SILENT = (
    "INF Treaty: Bonn, October 1983, hundreds of thousands protest.",
    "INF Treaty: Geneva, 1985, talks resume.",
    "INF Treaty: Putin, Munich, 2007, says that it serves nobody.",
    "New START: talks go on; Geneva, 2009, both sides meet.",
    "Cold War: Berlin, August 1961.",
    "Khrushchev was sacked as party chief of Moscow by his colleagues in 1937.",
)


@pytest.mark.parametrize("text", TRUE)
def test_the_right_note_is_supported(text: str, shipped_checker: Checker) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize("marked", FLAGGED)
def test_what_is_wrong_in_a_note_is_flagged(marked: str, shipped_checker: Checker) -> None:
    wrong = marked_words(marked)
    assert flagged_words(shipped_checker, unmarked(marked), AS_OF) == {wrong}


@pytest.mark.parametrize("text", SILENT)
def test_what_else_was_then_and_there_is_left_alone(text: str, shipped_checker: Checker) -> None:
    assert flagged_words(shipped_checker, text, AS_OF) == set()


def test_who_was_what_beside_somebody(shipped_checker: Checker) -> None:
    right = "Kohl ruled from 1982 to 1998, with Hans-Dietrich Genscher as foreign minister until 1992."
    assert is_supported(shipped_checker, right, AS_OF)
    wrong = "Then came Brezhnev, with Kosygin running the government and Andrei Gromyko as foreign minister from 1966."
    assert flagged_words(shipped_checker, wrong, AS_OF) == {"1966"}


def test_who_is_only_thought_of_was_nothing(shipped_checker: Checker) -> None:
    text = "A future with Hillary Clinton as president of the United States frightened some in 2016."
    assert flagged_words(shipped_checker, text, AS_OF) == set()
