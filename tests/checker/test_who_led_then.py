"""Who led a state to what it did, who was alive then, how many there have been since, and what was before what."""

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, wrong_words

AS_OF = "2025-01-01"
TRUE = (
    "George W. Bush withdrew from the ABM Treaty.",
    "George W. Bush took the United States out of the ABM Treaty.",
    "Donald Trump left the Open Skies Treaty.",
    "NATO has had 32 members since 2024.",
    "The EU has had 27 members since 2020.",
    "The EU has had 27 members since the departure of Britain in January 2020.",
    "The EU has had 27 members since 31 January 2020.",
    "The EU had had 25 members since 2004.",
    "Since 2013 the EU has had 28 members.",
    "Romania joined the EU before Croatia did.",
    "Greece joined NATO before Spain joined it.",
    "Kofi Annan, a diplomat from Ghana, led the United Nations.",
    "Germany expelled 4 Russian diplomats in March 2018.",
    "France expelled four Russian diplomats over the Skripal poisoning.",
    "NATO cut the Russian mission from 20 to 10 people in October 2021.",
    "The Doha agreement was signed in February 2020.",
    "Operation Deliberate Force was carried out in 1995.",
    "Slobodan Milošević was president of Serbia when NATO bombed the Bosnian Serbs in 1995.",
)
FALSE = (
    ("Barack Obama withdrew from the ABM Treaty.", "Barack Obama"),
    ("Donald Trump took the United States out of the ABM Treaty.", "Donald Trump"),
    ("Joe Biden withdrew from the INF Treaty.", "Joe Biden"),
    ("The EU has had 28 members since 2020.", "28"),
    ("Croatia joined the EU before Romania did.", "before"),
    ("Spain joined NATO before Greece joined it.", "before"),
    ("Kofi Annan, a diplomat from Nigeria, led the United Nations.", "Nigeria"),
    ("France expelled nine Russian diplomats over the Skripal poisoning.", "nine"),
    ("NATO cut the Russian mission from 20 to 15 people in October 2021.", "15"),
    ("NATO cut the Russian mission from 30 to 10 people in October 2021.", "30"),
    ("Moscow sent home 45 British diplomats on 17 March 2018.", "45"),
    ("The Doha agreement was signed in February 2018.", "February 2018"),
    ("Operation Deliberate Force was carried out in 1993.", "1993"),
    ("The United States expelled 60 Russian diplomats in May 2017.", "May 2017"),
    ("The North Atlantic Treaty was signed by Franklin D. Roosevelt in 1949.", "Franklin D. Roosevelt"),
    ("Slobodan Milošević was president of Serbia when NATO bombed Yugoslavia in 1999.", "Slobodan Milošević"),
)
SILENT = (
    "Donald Trump would have withdrawn from the ABM Treaty.",
    "Gerhard Schröder recognised Croatia.",
    "Barack Obama pulled out of the talks on the ABM Treaty.",
    "Donald Trump took the officials out of the ABM Treaty hall.",
    "Croatia joined the EU before Romania did its homework.",
    "Croatia joined the EU before Romania joined the euro.",
    "Kofi Annan, a diplomat from Nigeria's capital, spoke first.",
    "The United States expelled 60 Russian diplomats in May 2005.",
    "NATO wanted to cut the Russian mission to 15 people in March 2018.",
    "NATO cut the Russian mission from 30 to 20 people and later to 10 in October 2021.",
    "NATO did not cut the Russian mission to 15 people in March 2018.",
    "The Doha agreement of the banks was signed in secret.",
    "Greece had two allies and has had 12 since 2004.",
)


@pytest.mark.parametrize("text", TRUE)
def test_what_is_right_is_not_flagged(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []


@pytest.mark.parametrize("text", TRUE[:-1])
def test_what_is_right_is_supported(shipped_checker: Checker, text: str) -> None:
    assert is_supported(shipped_checker, text, AS_OF)


@pytest.mark.parametrize(("text", "wrong"), FALSE)
def test_what_is_wrong_is_flagged(shipped_checker: Checker, text: str, wrong: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == [wrong]


@pytest.mark.parametrize("text", SILENT)
def test_what_may_be_otherwise_is_left_alone(shipped_checker: Checker, text: str) -> None:
    assert wrong_words(shipped_checker, text, AS_OF) == []
