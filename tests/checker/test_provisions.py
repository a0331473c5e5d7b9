"""What documents lay down: numbers and provisions that are supported, a limit that is marked, and what must be left alone."""

from __future__ import annotations

import pytest

from checker.document import read_document
from checker.findings import Finding, findings_of
from checker.pipeline import Checker
from checker.values import Judged, Status
from tests.reading import marked_words, unmarked

RIGHT = (
    "Under New START neither side may have more than 1,550 warheads.",
    "START I would have left each of them with 6,000 warheads.",
    "The INF Treaty concerned every missile that flies between 500 and 5,500 kilometres.",
    "The CFE Treaty gave each bloc 20,000 tanks and 6,800 combat aircraft.",
    "The pupils read the INF Treaty. In three years 2,692 missiles were scrapped.",
    "The Helsinki Final Act has ten principles.",
    "Thirty-five states signed the Helsinki Final Act.",
    "The Charter of Paris gave the conference a secretariat in Prague.",
    "By the Helsinki Accords frontiers in Europe are inviolable.",
    "The Montreux Convention is old. Merchant vessels enjoy freedom of passage in peacetime.",
    "The Montreux Convention is old. It has never been amended.",
    "In NATO an attack on one ally counts as an attack on all.",
    "NATO takes its decisions by consensus.",
    "New START caps the deployed warheads at 1,550.",
    "Under Article 5 of the North Atlantic Treaty an attack on one is an attack on all.",
    "The CFE Treaty covers the land from the Atlantic to the Urals.",
    "The Membership Action Plan is no guarantee of membership.",
)
WRONG = (
    "New START limits each side to [1,750] deployed warheads.",
    "START I allowed each side [8,000] warheads.",
    "The CFE Treaty limits each group to [25,000] tanks.",
)
SILENT = (
    "New START is in force. In 2019 the Americans had 1,365 warheads.",
    "Under New START Russia cut its arsenal by 500 warheads.",
    "The brigade has 20,000 soldiers and 31 tanks.",
    "The museum shows 6,000 warheads of the Stone Age.",
    "New START limits each side to about 1,500 deployed warheads.",
    "START I limited each of the two to 6,000 warheads.",
    "New START does not limit either side to 900 warheads.",
    "A later treaty might limit each side to 900 warheads.",
    "START II allowed each side 3,200 warheads.",
    # A lesser limit within the one on the same things.
    "The CFE Treaty limits any one country to 13,300 tanks.",
    "START I allowed each side 4,900 warheads on its missiles.",
)
SAYS_NOTHING = (
    "Merchant vessels enjoy freedom of passage in peacetime.",
    "The Helsinki Final Act was signed. Thirty-five years later a plaque was put up.",
    "The Montreux Convention is old. Merchant vessels do not enjoy freedom of passage there.",
    "Do merchant vessels pass freely under the Montreux Convention?",
)


def _read(checker: Checker, text: str) -> tuple[list[Judged], list[Finding]]:
    judged = checker.check(read_document("a.md", text.encode(), "2020-06-01"))
    return [entry for entry in judged if entry.claim.relation == "provides"], findings_of(judged)


@pytest.mark.parametrize("text", RIGHT)
def test_what_a_document_lays_down_is_supported(text: str, shipped_checker: Checker) -> None:
    found, findings = _read(shipped_checker, text)
    assert found and {entry.verdict.status for entry in found} == {Status.SUPPORTED}
    assert not findings


@pytest.mark.parametrize("marked", WRONG)
def test_another_limit_is_marked(marked: str, shipped_checker: Checker) -> None:
    text = unmarked(marked)
    _, findings = _read(shipped_checker, text)
    assert [(text[f.span.start : f.span.end], f.code) for f in findings] == [(marked_words(marked), "wrong-limit")]


@pytest.mark.parametrize("text", SILENT)
def test_other_numbers_stay_silent(text: str, shipped_checker: Checker) -> None:
    assert not _read(shipped_checker, text)[1]


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_other_sentences_support_nothing(text: str, shipped_checker: Checker) -> None:
    assert not [entry for entry in _read(shipped_checker, text)[0] if entry.verdict.status is Status.SUPPORTED]
