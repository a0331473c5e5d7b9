"""Whose time it was: who is said to have led when something was done, and who in fact did."""

from __future__ import annotations

import pytest

from checker.pipeline import Checker
from tests.reading import is_supported, marked_words, unmarked, wrong_words

AS_OF = "2024-06-01"

TWINS = (
    ("Soviet tanks rolled into Prague under [Khrushchev].", "Soviet tanks rolled into Prague under Brezhnev."),
    (
        "Hungary was admitted to NATO in 1999 under [Jozsef Antall].",
        "Hungary was admitted to NATO in 1999 under Viktor Orban.",
    ),
    ("Under [Helmut Schmidt] the Berlin Wall came down.", "Under Helmut Kohl the Berlin Wall came down."),
    (
        "With [Helmut Schmidt] in office, the Berlin Wall came down.",
        "With Helmut Kohl in office, the Berlin Wall came down.",
    ),
    ("In [1984], with Brezhnev in power, little changed.", "In 1984, with Chernenko in power, little changed."),
    (
        "In [1992], with Reagan in the White House, little changed.",
        "In 1984, with Reagan in the White House, little changed.",
    ),
    ("Spain joined NATO in the [Gonzalez] years.", "Spain joined NATO under Leopoldo Calvo-Sotelo."),
    (
        "Britain joined the European Communities under [Harold Wilson].",
        "Britain joined the European Communities under Edward Heath.",
    ),
    ("Sweden joined NATO under [Magdalena Andersson].", "Sweden joined NATO under Ulf Kristersson."),
    ("New START was signed under [George W. Bush].", "New START was signed under Barack Obama."),
    ("The Warsaw Pact was founded in 1955 under [Stalin].", "The Warsaw Pact was founded in 1955 under Khrushchev."),
    (
        "Nixon's White House signed the Helsinki Final Act in [1975].",
        "Reagan's White House signed the INF Treaty in 1987.",
    ),
    ("In [1988] Helmut Schmidt's government sent a note.", "In 1978 Helmut Schmidt's government sent a note."),
    ("The Schmidt government fell in [1989].", "The Schmidt government fell in 1982."),
    (
        "The Korean War broke out while [Eisenhower] was president.",
        "The Korean War broke out while Truman was president.",
    ),
    ("Helmut Schmidt was running West Germany in [1989].", "Helmut Kohl was running West Germany in 1989."),
    ("In [1984] Brezhnev was still in charge.", "In 1981 Brezhnev was still in charge."),
    ("The Soviet Union was still under Brezhnev in [1984].", "The Soviet Union was still under Brezhnev in 1981."),
    (
        "[Margaret Thatcher] took Britain into the European Communities.",
        "Edward Heath took Britain into the European Communities.",
    ),
    ("[Theresa May] took Britain out of the European Union.", "Boris Johnson took Britain out of the European Union."),
    ("[Viktor Orban] led Hungary into the European Union.", "Peter Medgyessy led Hungary into the European Union."),
    ("Gyula Horn was prime minister of Hungary in [1999].", "Gyula Horn was prime minister of Hungary in 1996."),
)
"""What is false, with the wrong words in brackets, and what is true."""

SILENT = (
    "Spain joined NATO under Leopoldo Calvo-Sotelo, and under Felipe Gonzalez it voted to stay.",
    "Sweden applied under Magdalena Andersson and joined NATO under Ulf Kristersson.",
    "In 2014 Crimea, given to Ukraine under Khrushchev, was annexed under Putin.",
    "The separate peace of 1918 pulled Russia out of the war; NATO was founded in 1949.",
    "Solana led NATO into the war over Kosovo.",
    "The forces under Eisenhower landed in Normandy in June 1944.",
    "As under Stalin, the tanks came in 1968.",
    "What had been begun under Brandt was finished in 1990.",
    "Under Merkel's leadership the CDU supported the Iraq war in 2003.",
    "In 2003, a party under Merkel wanted the war.",
    "In 1991 a commission under Schmidt reported on the budget.",
    "In 1989 Schmidt's government was long forgotten.",
    "Historians looked at the Adenauer government in 1998.",
    "Brandt's government had, by 1975, become history.",
    "Chernenko did not return to the Kremlin until the autumn of 1984.",
    "The agreement of 1994, negotiated under Kravchuk, was signed in Budapest in December 1994 under Kuchma.",
)


@pytest.mark.parametrize(("wrong", "right"), TWINS)
def test_who_led_then(wrong: str, right: str, shipped_checker: Checker) -> None:
    assert marked_words(wrong) in wrong_words(shipped_checker, unmarked(wrong), AS_OF)
    assert is_supported(shipped_checker, right, AS_OF)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_statement_of_who_led_then(text: str, shipped_checker: Checker) -> None:
    assert not wrong_words(shipped_checker, text, AS_OF)
