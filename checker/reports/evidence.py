"""Fact ids in, what they say and where that was read out: the evidence that reports show with a finding."""

from __future__ import annotations

from checker.verdicts import wording
from ledger.light import NamedTuple
from ledger.model import Fact, Source
from ledger.store import Ledger


class Evidence(NamedTuple):
    """A fact in words."""

    fact: Fact
    statement: str
    period: str
    sources: tuple[Source, ...]


def evidence_of(ledger: Ledger, fact_id: str) -> Evidence | None:
    """Return what the ledger says in a fact; None if there is no such fact."""
    fact = ledger.fact(fact_id)
    relation = ledger.relation(fact.relation) if fact is not None else None
    if fact is None or relation is None:
        return None
    aspect = "event" if relation.shape == "event" else "state"
    said = wording.statement(ledger, relation, aspect, fact.subject, fact.object)
    if fact.open_end and fact.begin is not None:
        said = said.replace(" was ", " has been ", 1)
    if fact.negative:
        said = f"not so: {said}"
    found = [source for name in fact.sources if (source := ledger.source(name)) is not None]
    sources = tuple(sorted(found, key=lambda source: source.seen is None))  # those in which it was seen come first
    return Evidence(fact, said, wording.period(fact), sources)


def cite(source: Source) -> str:
    """Return a source in one line: title, publisher, address."""
    parts = [f"“{source.title}”", source.publisher, _place(source)]
    return ", ".join(part for part in parts if part)


def seen(source: Source) -> str:
    """Return when the value itself was on screen."""
    return f"seen {source.seen} ({source.seen_as})" if source.seen else "not opened"


def _place(source: Source) -> str:
    if source.address and source.address != "reference":
        return source.address
    return source.reference or ""
