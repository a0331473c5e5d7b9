"""Who did it besides whoever the clause names first: "along with", "including", "and others"; and who did not: "all but"."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status
from tests.reading import unmarked

TRUE = (
    ("Spain was admitted to the EU in 1986 along with Portugal.", "portugal"),
    ("Hungary joined NATO in 1999 together with Poland.", "poland"),
    ("In 2004 the EU took in ten states, among them Malta and Cyprus.", "cyprus"),
    ("Ten states joined the EU in 2004, including Malta and Cyprus.", "cyprus"),
    ("In 2004 seven states, such as Latvia and Slovenia, joined NATO.", "slovenia"),
    ("In 1949 Norway, Denmark, Portugal and some others founded NATO.", "norway"),
    ("The USA, Norway and France banded together in a new alliance called NATO.", "norway"),
    ("Slovenia was the first Yugoslav republic to join NATO.", "slovenia"),
    ("Finland was the last country on the Russian border to join NATO, in April 2023.", "finland"),
)
WRONG = (
    "Spain was admitted to the EU in 1986 along with [Sweden].",
    "In 2004 the EU took in ten states, among them Malta and [Bulgaria].",
    "Ten states joined the EU in 2004, including Malta and [Romania].",
    "In 1949 Norway, Denmark, [Spain] and some others founded NATO.",
    "In 1949 Norway, [Germany], Denmark and some others came together in their own alliance, which they called NATO.",
    "Ukraine was the last country on the Russian border to join [NATO].",
)
SILENT = (
    "Spain joined the EU in 1986, together with 200 firms from Sweden.",
    "The EU dealt with ten states in 2004, among them Bulgaria and Turkey.",
    "Several states joined groups of twelve countries, including Serbia.",
    "All European states but Albania signed the Helsinki Final Act.",
    "Every state except Albania signed the Helsinki Final Act.",
    "Poland and Ukraine came together in their own alliance, while NATO watched.",
    "Poland, Hungary and Romania came together in a new club of friends of NATO.",
    "Russia did not join NATO together with Belarus.",
    "In 1949 envoys of Norway, Spain and some others spoke of NATO.",
)


@pytest.fixture(scope="module")
def checker(shipped_checker: Checker) -> Checker:
    return shipped_checker


def _read(checker: Checker, text: str) -> list[Judged]:
    return list(checker.check(read_document("a.md", text.encode(), "2024-05-10")))


@pytest.mark.parametrize(("text", "who"), TRUE)
def test_those_named_besides_are_supported(checker: Checker, text: str, who: str) -> None:
    judged = _read(checker, text)
    assert not findings_of(judged)
    supported = [j.claim.argument("subject") for j in judged if j.verdict.status is Status.SUPPORTED]
    assert any(subject is not None and who in subject.entities for subject in supported), judged


@pytest.mark.parametrize("marked", WRONG)
def test_those_who_do_not_belong_are_marked(checker: Checker, marked: str) -> None:
    text = unmarked(marked)
    assert len(findings_of(_read(checker, text))) == 1


@pytest.mark.parametrize("text", SILENT)
def test_others_are_left_alone(checker: Checker, text: str) -> None:
    assert not findings_of(_read(checker, text))
