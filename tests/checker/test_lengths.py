"""Lengths of time and times counted from an event, judged against the shipped ledger."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status

CASES = [
    ("2019-04-04", "The Warsaw Pact died at the age of 46.", "46"),
    ("2019-04-04", "NATO marked its 75th anniversary.", "75th"),
    ("2019-04-04", "Hungary has been a member of NATO for thirty years.", "thirty"),
    (
        "2024-01-01",
        "New START had been in force for twenty years when Putin announced the suspension in 2023.",
        "twenty",
    ),
    ("2019-04-04", "START I was signed two years after the INF Treaty.", "two years after"),
    ("2019-04-04", "Twenty years after Spain, Croatia joined NATO.", "Twenty years after"),
    ("2019-04-04", "Greece joined NATO nine years after the North Atlantic Treaty was signed.", "nine years after"),
]
TRUE = [
    ("2019-04-04", "The Warsaw Pact died at the age of 36."),
    ("2019-04-04", "NATO marked its 70th anniversary."),
    ("2019-04-04", "Hungary has been a member of NATO for twenty years."),
    ("2024-01-01", "New START had been in force for twelve years when Putin announced the suspension in 2023."),
    ("2019-04-04", "START I was signed four years after the INF Treaty."),
    ("2019-04-04", "Twenty-seven years after Spain, Croatia joined NATO."),
    ("2019-04-04", "Greece joined NATO three years after the North Atlantic Treaty was signed."),
]


@pytest.mark.parametrize(("as_of", "text", "wrong"), CASES)
def test_flags_a_wrong_length(shipped_checker: Checker, as_of: str, text: str, wrong: str) -> None:
    conflicts = [
        text[j.verdict.wrong.start : j.verdict.wrong.end]
        for j in shipped_checker.check(read_document("a.md", text.encode(), as_of=as_of))
        if j.verdict.status is Status.CONFLICT and j.verdict.wrong is not None
    ]
    assert set(conflicts) == {wrong}


@pytest.mark.parametrize(("as_of", "text"), TRUE)
def test_supports_a_right_length(shipped_checker: Checker, as_of: str, text: str) -> None:
    judged = shipped_checker.check(read_document("a.md", text.encode(), as_of=as_of))
    assert Status.CONFLICT not in {j.verdict.status for j in judged}
    assert Status.SUPPORTED in {j.verdict.status for j in judged}


@pytest.mark.parametrize(
    "text", ["We have a 9-month-old French bulldog.", "It is a 90-year-old Greek-Turkish quarrel."]
)
def test_an_adjective_has_no_age(shipped_checker: Checker, text: str) -> None:
    judged = shipped_checker.check(read_document("a.md", text.encode(), as_of="2019-04-04"))
    assert Status.CONFLICT not in {j.verdict.status for j in judged}
