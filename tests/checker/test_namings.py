"""Two names said to be of one thing: what is supported, and what says no such thing."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status

EQUATED = (
    "The CSTO, or Collective Security Treaty Organization, held an exercise.",
    "The Collective Security Treaty Organization (CSTO) held an exercise.",
    "The Commonwealth of Independent States, CIS for short, was founded in 1991.",
    "Delegates of the SCO – Shanghai Cooperation Organisation – met in Astana.",
    "The Partial Test Ban Treaty is also known as the Limited Test Ban Treaty.",
    "The pupils wrote about the OSCE. The full name is Organization for Security and Co-operation in Europe.",
    "The acronym WTO stands for World Trade Organization.",
    "Its members signed the CFE Treaty. In full it is the Treaty on Conventional Armed Forces in Europe.",
    "In its place there is a council, called the Euro-Atlantic Partnership Council.",
    "IFOR, the NATO-led Implementation Force, arrived in December.",
    "In German one says Partnerschaft für den Frieden, and means the same programme.",
    "In French NATO is called OTAN.",
    "The full name of the IAEA is the International Atomic Energy Agency.",
    "The Non-Proliferation Treaty, better known as the NPT, has five nuclear powers.",
)
SAYS_NOTHING = (
    "NATO and the European Union met in Brussels.",
    "Russia spoke with NATO, which the Alliance had asked for.",
    "When Poland joined NATO, the North Atlantic Treaty Organization had sixteen members.",
    "NATO is not called the Warsaw Pact.",
    "The council called NATO on Tuesday.",
    "The German chancellor met the Germans.",
    "The French said nothing of NATO, and called for talks.",
    "The society, called Friends of Peace, wrote to the CIS.",
)


def _named(checker: Checker, text: str) -> list[Judged]:
    judged = checker.check(read_document("a.md", text.encode(), "2020-06-01"))
    assert not findings_of(judged)
    return [entry for entry in judged if entry.claim.relation == "named"]


@pytest.mark.parametrize("text", EQUATED)
def test_names_of_one_thing_are_supported(text: str, shipped_checker: Checker) -> None:
    found = _named(shipped_checker, text)
    assert found and {entry.verdict.status for entry in found} == {Status.SUPPORTED}


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_other_neighbours_are_no_names(text: str, shipped_checker: Checker) -> None:
    assert not [e for e in _named(shipped_checker, text) if e.verdict.status is Status.SUPPORTED]
