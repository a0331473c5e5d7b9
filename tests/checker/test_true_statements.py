"""Every fact of the shipped ledger, said as the ledger says it with the names that it knows, is left alone.

A metamorphic test: whatever the facts are, a sentence that only states one of them is no finding. "Yugoslavia left the
United Nations in 2000" is the one that is: its seat outlived it by eight years.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.document import read_document
from checker.pipeline import Checker
from checker.values import Status
from checker.verdicts import wording
from ledger.model import Fact, Moment

KNOWN = {"member_of/yugoslavia/un"}


def _moments(fact: Fact, shape: str) -> Iterator[tuple[str, Moment]]:
    moments = [("event", fact.begin)] if shape != "state" else [("begin", fact.begin), ("end", fact.end)]
    for aspect, moment in moments:
        if moment is not None and moment.edtf and not set(moment.edtf) & set("~?%/."):
            yield aspect, moment


def _sentences(checker: Checker, fact: Fact) -> Iterator[str]:
    ledger, relation = checker.ledger, checker.relations[fact.relation]
    canonical = wording.name_of(ledger, fact.subject)
    names = [name.text for name in ledger.names_of(fact.subject) if name.kind in ("canonical", "name")]
    for aspect, moment in _moments(fact, relation.shape):
        said = wording.statement(ledger, relation, aspect, fact.subject, fact.object)
        for name in dict.fromkeys((canonical, *names[-2:])):
            text = said.replace(canonical, name, 1)
            day = f"on {wording.date(moment.edtf)}" if len(moment.edtf) == 10 else f"in {wording.date(moment.edtf)}"
            yield f"{text} {day}."
            yield f"In {moment.edtf[:4]}, {text}."


def test_no_fact_is_flagged(shipped_checker: Checker) -> None:
    supported = read = 0
    wrong: list[str] = []
    for fact in shipped_checker.ledger.facts():
        if fact.negative or fact.status == "disputed" or fact.id in KNOWN:
            continue
        for sentence in _sentences(shipped_checker, fact):
            verdicts = [j.verdict for j in shipped_checker.check(read_document("a.md", sentence.encode()))]
            read += 1
            supported += any(verdict.status is Status.SUPPORTED for verdict in verdicts)
            wrong += [f"{sentence} -> {v.message}" for v in verdicts if v.status is Status.CONFLICT]
    assert wrong == []
    assert supported / read > 0.85
