"""The facts that ship with the package hold together."""

from __future__ import annotations

from collections import Counter

from ledger import history, open_ledger
from ledger.problem import ERROR
from ledger.validating import validate


def test_the_shipped_facts_have_no_errors() -> None:
    assert [str(problem) for problem in validate() if problem.level == ERROR] == []


def test_every_fact_is_found_by_its_id_and_has_a_source() -> None:
    ledger = open_ledger()
    facts = ledger.facts()
    assert len(facts) == ledger.size["facts"] > 1000
    assert [fact_id for fact_id, number in Counter(fact.id for fact in facts).items() if number > 1] == []
    assert [fact.id for fact in facts if not all(ledger.source(source) for source in fact.sources)] == []


def test_every_phrase_belongs_to_a_relation_and_names_its_roles() -> None:
    ledger = open_ledger()
    for phrase in ledger.phrases():
        relation = ledger.relation(phrase.relation)
        assert relation is not None
        roles = {"S", "O", "_", *(role for role, _ in relation.roles)}
        assert {slot for _, slot in phrase.slots} <= roles, phrase


def test_counts_are_whole_and_never_negative() -> None:
    ledger = open_ledger()
    organisations = {fact.object for fact in ledger.facts("member_of") if fact.object}
    for organisation in sorted(organisations):
        periods = history.count_periods(ledger, "member_of", organisation)
        assert all(0 <= period.least <= period.most and period.first <= period.last for period in periods), organisation
