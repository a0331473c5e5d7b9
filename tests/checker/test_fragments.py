"""Nouns whose owner is a pronoun, participles after a headline, second objects, abbreviations inside names."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Status
from tests.reading import unmarked

FALSE = (
    "Comecon traded little with the West. Its dissolution came in [1996].",
    "The Western European Union: founded in [1961].",
    "The Council of Europe: a club of parliaments, called into being in [1955].",
    "Another forum was the Partnership for Peace, begun in [2003].",
    'It followed the "Shanghai Five", a loose forum dating from [1999].',
    "Brussels has been the seat of NATO headquarters since [1980].",
    "NATO opened an Information Office in Moscow in 2001 and a Military Liaison Mission in [2008].",
    "The SALT talks were long; the Intermediate-Range Nuclear Forces (INF) Treaty of [1993] was short.",
    "The Maastricht Treaty, in force since [1998], made a union.",
    "The INF Treaty was signed in Washington in 1987, in force from [1 June 1990].",
    "Norway: in NATO since [1955].",
    "Comecon was founded in 1949. Dissolution followed in [1996].",
    "The North Atlantic Cooperation Council met for some years. In [1993] that body gave way to the Euro-Atlantic Partnership Council.",
    "The CFE Treaty was old. Russia suspended its participation in [2003].",
)
TRUE = (
    "The Maastricht Treaty, in force since 1993, made a union.",
    "Norway, in NATO since 1949, has no nuclear arms.",
    "Comecon was founded in 1949. Dissolution followed in 1991.",
    "The CFE Treaty was old. Russia suspended its participation in 2007.",
    "Comecon traded little with the West. Its dissolution came in 1991.",
    "The Council of Europe: founded in 1949.",
    "Another forum was the Partnership for Peace, begun in 1994.",
    'It followed the "Shanghai Five", a loose forum dating from 1996.',
    "Brussels has been the seat of NATO headquarters since 1967.",
    "NATO opened an Information Office in Moscow in 2001 and a Military Liaison Mission in 2002.",
    "The Intermediate-Range Nuclear Forces (INF) Treaty of 1987 was short.",
    "Russia and NATO spoke often. Their Founding Act of 1997 said how.",
)
SILENT = (
    "The treaty with Malta was signed in 1990, in force from 1995; the INF Treaty was not.",
    "The ministers spoke against Serbia, in NATO in 1999 as elsewhere.",
    "Comecon traded little. The parliament was a noisy place. Dissolution came in 1996.",
    "The CFE Treaty was old. Russia suspended its participation in the talks in 2003.",
    "In 1993 that club gave way to the crowd, and NATO watched.",
    "The guild traded little with the West. Its dissolution came in 1996.",
    "The choir: founded in 1961 in Brussels, where NATO sits.",
    "Belgrade opened an Information Office in Rome in 2001 and a Military Liaison Mission in 2008.",
    "The Reading Society (NATO) Treaty of 1993 was a joke.",
    "Vienna has been the home of many officials of NATO since 1970.",
)


def _wrong(checker: Checker, text: str) -> list[str]:
    document = read_document("a.md", text.encode(), as_of="2020-01-01")
    return [document.text[f.span.start : f.span.end] for f in findings_of(checker.check(document))]


@pytest.mark.parametrize("marked", FALSE)
def test_marks_the_wrong_words(shipped_checker: Checker, marked: str) -> None:
    wrong = marked.split("[")[1].split("]")[0]
    assert _wrong(shipped_checker, unmarked(marked)) == [wrong]


@pytest.mark.parametrize("text", TRUE)
def test_supports_what_is_right(shipped_checker: Checker, text: str) -> None:
    document = read_document("a.md", text.encode(), as_of="2020-01-01")
    verdicts = [judged.verdict.status for judged in shipped_checker.check(document)]
    assert Status.SUPPORTED in verdicts
    assert Status.CONFLICT not in verdicts


@pytest.mark.parametrize("text", SILENT)
def test_leaves_alone_what_it_cannot_know(shipped_checker: Checker, text: str) -> None:
    assert _wrong(shipped_checker, text) == []
