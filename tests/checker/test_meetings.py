"""Meetings told by their places, events named beside times, and how long they lasted: what is flagged, and what is left alone."""

from __future__ import annotations

import pytest

from checker.contradictions import find_contradictions
from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import unmarked

TRUE = (
    "NATO leaders gathered in Riga in November 2006.",
    "Kennedy and Khrushchev met in Vienna in June 1961.",
    "In June 1961 Kennedy met Khrushchev in Vienna.",
    "Putin was asked to talk with Macron, which he did in Paris on 9 December 2019.",
    "Georgia remembers what the Alliance wrote in Bucharest in 2008.",
    "The year 1956 saw the Suez crisis.",
    "1962: the Cuban missile crisis",
    "- 2003 – Rose Revolution",
    "The Cuban missile crisis lasted for thirteen days.",
    "The Falklands War dragged on for ten weeks.",
)
FALSE = (
    ("NATO leaders gathered in Riga in November [2003].", "2003"),
    ("Kennedy and Khrushchev met in Vienna in June [1963].", "1963"),
    ("The year [1959] saw the Suez crisis.", "1959"),
    ("[1960]: the Cuban missile crisis", "1960"),
    ("The Falklands War lasted [six] months.", "six"),
    ("The [twenty]-day Russo-Georgian War shook the Caucasus.", "twenty"),
)
SILENT = (
    "NATO foreign ministers gathered in Riga in May 2003.",
    "Kennedy spoke in Vienna in 1947.",
    "Merkel met Putin in Moscow in 2010.",
    "NATO opened an exhibition in Bucharest in 2003.",
    "The year 2006 saw the fiftieth anniversary of the Suez crisis.",
    "Before the Suez crisis, in 1951, the canal was quiet.",
    "The Falklands War would have lasted six months.",
    "The Falklands War museum has run for thirty years.",
    "The Falklands War lasted about two months.",
    "The Cold War began in 1947. The Cold War ended in 1991.",
)


@pytest.mark.parametrize("text", TRUE)
def test_a_right_time_is_supported(shipped_checker: Checker, text: str) -> None:
    judged = shipped_checker.check(read_document("a.md", text.encode(), "2024-06-01"))
    assert any(j.verdict.status is Status.SUPPORTED for j in judged), judged
    assert not findings_of(judged)


@pytest.mark.parametrize(("marked", "wrong"), FALSE)
def test_a_wrong_year_is_marked(shipped_checker: Checker, marked: str, wrong: str) -> None:
    text = unmarked(marked)
    found = findings_of(shipped_checker.check(read_document("a.md", text.encode(), "2024-06-01")))
    assert found and all(wrong in text[f.span.start : f.span.end] for f in found), found


@pytest.mark.parametrize("text", SILENT)
def test_others_are_left_alone(shipped_checker: Checker, text: str) -> None:
    judged = shipped_checker.check(read_document("a.md", text.encode(), "2024-06-01"))
    assert not findings_of(judged)
    assert not list(find_contradictions(judged, shipped_checker.relations))
