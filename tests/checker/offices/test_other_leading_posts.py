"""Who led a country or a city without the office on record, and who took or left offices that the ledger does not know."""

from __future__ import annotations

import pytest
from reading import wrong_words

from checker.pipeline import Checker
from tests.reading import unmarked

TRUE = (
    "Boris Johnson ran London from 2008 to 2016.",
    "Yeltsin was in charge of Moscow from 1985 to 1987.",
    "Heydar Aliyev led Azerbaijan from 1969 to 1982 and again from 1993.",
    "Islam Karimov ruled Uzbekistan from 1989.",
    "Milošević led Serbia from 1987 to 2000.",
    "Milošević ruled Serbia for thirteen years.",
    "Charles de Gaulle led a government from 1944 to January 1946 and was president from 1959 to 1969.",
    "The European Union was growing. José Manuel Barroso took office in Lisbon in 2002.",
    "1954–55 saw West Germany as an ally of NATO.",
)
WRONG = (
    "Boris Johnson ran the United Kingdom from [2008] to [2016].",
    "Dmitry Medvedev led Russia from [2006] to 2012.",
    "Helmut Kohl led Germany from 1982 to [1996].",
    "Ilham Aliyev has led Azerbaijan since [1998].",
    "Jens Stoltenberg led NATO for [fourteen] years.",
    "Charles de Gaulle was president from 1959 to [1967].",
    "The United Nations was growing. Ban Ki-moon took office in [2004].",
)


@pytest.mark.parametrize("text", TRUE)
def test_another_post_may_be_meant(shipped_checker: Checker, text: str) -> None:
    assert not wrong_words(shipped_checker, text, "2020-01-01")


@pytest.mark.parametrize("marked", WRONG)
def test_the_only_post_is_judged(shipped_checker: Checker, marked: str) -> None:
    wrong = [part.partition("]")[0] for part in marked.split("[")[1:]]
    assert sorted(wrong_words(shipped_checker, unmarked(marked), "2020-01-01")) == sorted(wrong)
