"""Times, names and lists that belong to another part of the text than the verb next to them; each beside a twin that is wrong."""

from __future__ import annotations

import pytest
from reading import wrong_words

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import unmarked

PAIRS = (
    ("Russia extended New START two days before it would have lapsed.", "Russia and the United States extended New START two years before the [INF Treaty] was signed."),
    ("Imagine Serbia had joined NATO in 2009.", "Serbia [joined] NATO in 2009."),
    ("Suppose that Moldova joined the EU in 2004.", "Moldova [joined] the EU in 2004."),
    ("The Schengen Area is also the name of a band that was founded in 2015.", "NATO is an alliance that was founded in [1951]."),
    ("Two in, one week old: the EU of 27 has a birthday.", "The 40-year-old [European Union] has a birthday."),
    ("Since 1955 Germany was in NATO, since 1958 in the EEC.", "Since [1957] Germany was in NATO."),
    ("Colin Powell, born in New York, national security adviser 1987–1989, general.", "Colin Powell was born in [1989] in New York."),
    ("The talks on the CFE Treaty began in 1989 under sixteen NATO states and seven Warsaw Pact states.", "The talks of 1989 were held by the states of NATO, which was founded in [1951]."),
    ("Who signed START I in 1991 for the Soviet Union? (a) Brezhnev (b) Gorbachev – Answer: b.", "Who signed START I in 1991 for the Soviet Union? [Leonid Brezhnev]."),
    ("1949 – Treaty of Washington signed by twelve states\n1952 – Greece and Turkey\n1982 – Spain", "1949 – Treaty of Washington signed by twelve states\n[1953] – Greece joins NATO\n1982 – Spain"),
)  # fmt: skip


@pytest.mark.parametrize(("true", "wrong"), PAIRS)
def test_what_belongs_elsewhere_is_no_error(shipped_checker: Checker, true: str, wrong: str) -> None:
    assert not wrong_words(shipped_checker, true, "2020-01-01")
    assert wrong_words(shipped_checker, unmarked(wrong), "2020-01-01")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("PRAGUE, March 12, 2019 — Twenty years ago the country joined the Alliance, and Hungary joined NATO.", True),
        ("PRAGUE, 12 March 2019 (own report) — Hungary joined NATO under Viktor Orbán.", True),
        ("PRAGUE, 12 March 2019 — Hungary joined NATO in 1997.", False),
        ("Prague, 12 March 1997 – Hungary joins NATO.", False),
    ],
)
def test_a_dateline_dates_nothing(shipped_checker: Checker, text: str, right: bool) -> None:
    document = read_document("a.md", f"---\ndate: 2019-03-12\n---\n{text}\n".encode())
    conflicts = [j for j in shipped_checker.check(document) if j.verdict.status is Status.CONFLICT]
    assert (not conflicts) == right


@pytest.mark.parametrize(
    ("true", "wrong"),
    [
        ("Cyrus Vance resigned in April 1980 as Secretary of State.", "Cyrus Vance resigned in April [1982] as Secretary of State."),
        ("Harold Macmillan resigned in October 1963.", "Alexander Haig resigned in June [1984] as Secretary of State."),
        ("Alexander Haig resigned as Secretary of State in June 1982.", "Alexander Haig left office as Secretary of State in June [1985]."),
        (
            "The Open Skies Treaty was signed in 1992. In 2018 several states signed the protocol that closed the gap.",
            "The Minsk Protocol was meant to end the battle. The protocol was signed in [2016].",
        ),
        ("The club of 1981 had ten members: the six founders plus Denmark, Ireland and Greece.", "The union has [four] candidate countries: Ukraine, Moldova and Georgia."),
    ],
)  # fmt: skip
def test_notice_papers_and_lists_within_lists(shipped_checker: Checker, true: str, wrong: str) -> None:
    plain = unmarked(wrong)
    for text, right in ((true, True), (plain, False)):
        reading = shipped_checker.read(read_document("a.md", text.encode(), as_of="2024-05-05"))
        conflicts = [j for j in reading.judged if j.verdict.status is Status.CONFLICT]
        assert (not conflicts and not reading.mistakes) == right


@pytest.mark.parametrize(
    ("true", "wrong"),
    [
        ("The war that the Soviet Union fought in Afghanistan lasted from 1979 to 1989.", "The Soviet Union lasted from 1922 to [1989]."),
        ("The Founding Act Russia-NATO was signed in 1997.", "The NATO treaty was signed in [1951]."),
        ("George W. Bush announced the withdrawal from the ABM Treaty in December 2001; it took effect in June 2002.", "The ABM Treaty was signed in May 1972; it took effect in [June 1973]."),
        ("Two Plus Four: Bonn, East Berlin, Paris, Moscow (12 September 1990).", "Two Plus Four: [Bonn], 12 September 1990."),
        ("The first President of Belarus Shushkevich-Novak died in 2022.", "Leonid Kravchuk died in [2020]."),
    ],
)  # fmt: skip
def test_names_that_others_hold_together(shipped_checker: Checker, true: str, wrong: str) -> None:
    assert not wrong_words(shipped_checker, true, "2024-05-05")
    assert wrong_words(shipped_checker, unmarked(wrong), "2024-05-05")


def test_what_is_loosely_told_beside_the_right_one_is_another(shipped_checker: Checker) -> None:
    right = "In Chicago in May 2012 NATO leaders talked about Afghanistan"
    assert not wrong_words(shipped_checker, f"{right}; in Chicago in May 2014 it was the mayors.", "2024-05-05")
    assert wrong_words(shipped_checker, "NATO grew. In Chicago in May 2014 NATO leaders talked.", "2024-05-05")


def test_only_the_order_of_words_is_no_alarm(shipped_checker: Checker) -> None:
    def severities(text: str) -> list[str]:
        reading = shipped_checker.read(read_document("a.md", text.encode()))
        return [f.severity for f in findings_of(reading.judged, renderings=reading.renderings)]

    assert severities("The Council NATO-Russia was founded in 2002.") == ["info"]
    assert severities("The Peace Partnership Program was launched in 1994.") == ["warning"]
