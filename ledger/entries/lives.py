"""Persons and the facts about them in, the facts that their own entries say out: when they were born and when they died."""

from __future__ import annotations

from collections.abc import Sequence

from ledger.model import Entity, Fact, Relation


def lives(entities: Sequence[Entity], relations: Sequence[Relation], facts: Sequence[Fact]) -> list[Fact]:
    """Return a fact for each `born` or `died` of an entry, for the relations that say so and where no row says more."""
    found: list[Fact] = []
    for relation in relations:
        if relation.entry is None:
            continue
        told = {fact.subject for fact in facts if fact.relation == relation.id}
        for entity in entities:
            moment = entity.born if relation.entry == "born" else entity.died
            if moment is None or entity.id in told or entity.kind not in relation.subject_kinds:
                continue
            found.append(
                Fact(
                    id=f"{relation.id}/{entity.id}",
                    relation=relation.id,
                    subject=entity.id,
                    object=None,
                    begin=moment,
                    end=moment,
                    open_end=False,
                    time=moment.edtf,
                    also=(),
                    also_end=(),
                    senses=(),
                    roles=(),
                    open_roles=(),
                    founder=False,
                    acting=False,
                    elected=False,
                    negative=False,
                    status=None,
                    positions=(),
                    quantity=None,
                    sources=relation.sources,
                    confirmed=None,
                    path=entity.path,
                    line=entity.line,
                )
            )
    return found
