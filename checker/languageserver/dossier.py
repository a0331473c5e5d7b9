"""An entity or a stretch of time in, what the ledger knows of it out: who or what it is, a time line, sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.languageserver.markdown import Pen
from checker.reports.evidence import Evidence, evidence_of
from checker.verdicts.wording import name_of, short_name
from ledger.curating.drawing import timeline
from ledger.model import Entity, Fact
from ledger.spans import EVER
from ledger.store import Ledger

ROWS = 10
"""Facts that a time line shows."""
SOURCES = 3
WIDTH = 98
"""Columns of a time line, of which a label has a third."""
_LINKS = (("of", "of"), ("capital", "capital"), ("part_of", "part of"), ("continues", "continues"), ("after", "after"))


def about_entities(ledger: Ledger, entities: Sequence[Entity], pen: Pen, first: Sequence[str] = ()) -> str:
    """Return what is known of the one thing that is meant, or which things may be."""
    if len(entities) == 1:
        return about_entity(ledger, entities[0], pen, first)
    more = [f"… and {len(entities) - ROWS} more"] if len(entities) > ROWS else []
    return pen.page(["May mean:", pen.items([*(_head(entity, pen) for entity in entities[:ROWS]), *more])])


def about_entity(ledger: Ledger, entity: Entity, pen: Pen, first: Sequence[str] = ()) -> str:
    """Return what is known of an entity; the facts of the ids in `first` come before others if not all have room."""
    known = [
        f"{label}: {', '.join(pen.words(name_of(ledger, one)) for one in ids)}"
        for field, label in _LINKS if (ids := _ids(getattr(entity, field)))
    ]  # fmt: skip
    known += [f"{label} {pen.words(m.edtf)}" for label, m in (("born", entity.born), ("died", entity.died)) if m]
    facts = _facts(ledger, entity, first)
    shown = sorted(facts[:ROWS], key=_when)
    more = (
        f"… and {len(facts) - ROWS} more: {pen.code(f'factledger facts show {entity.id}')}" if len(facts) > ROWS else ""
    )
    return pen.page(
        [_head(entity, pen), "; ".join(known), _line(ledger, entity.id, shown, pen), more, _sources(ledger, shown, pen)]
    )  # fmt: skip


def _head(entity: Entity, pen: Pen) -> str:
    kind = f"{entity.kind}, {entity.cls}" if entity.cls else entity.kind
    return f"{pen.strong(entity.name)} ({pen.words(kind)}) {pen.code(entity.id)}"


def about_facts(ledger: Ledger, facts: Iterable[str], pen: Pen) -> str:
    """Return statements with the time for which they hold, each with its sources."""
    found = [evidence for fact in dict.fromkeys(facts) if (evidence := evidence_of(ledger, fact)) is not None]
    return pen.items(_statement(evidence, pen) for evidence in found[:ROWS])


def in_time(ledger: Ledger, entities: Iterable[str], low: int, high: int, pen: Pen) -> str:
    """Return what began, ended or happened to entities in the days `low`..`high`."""
    facts = {
        fact.id: fact
        for entity in dict.fromkeys(entities)
        for fact in (*ledger.facts(subject=entity), *ledger.facts(object=entity))
        if not fact.negative and any(m is not None and low <= m.lo and m.hi <= high for m in (fact.begin, fact.end))
    }
    ordered = sorted(facts.values(), key=_when)
    shown = [evidence for fact in ordered[:ROWS] if (evidence := evidence_of(ledger, fact.id)) is not None]
    more = [f"… and {len(ordered) - ROWS} more"] if len(ordered) > ROWS else []
    return pen.items([*(f"{pen.words(_said(evidence))}" for evidence in shown), *more])


def _statement(evidence: Evidence, pen: Pen) -> str:
    said = f"{pen.words(_said(evidence))} {pen.code(evidence.fact.id)}"
    sources = "; ".join(pen.source(source) for source in evidence.sources[:2])
    return f"{said} ({sources})" if sources else said


def _said(evidence: Evidence) -> str:
    return f"{evidence.statement} {evidence.period}".rstrip()


def _facts(ledger: Ledger, entity: Entity, first: Sequence[str]) -> list[Fact]:
    """Those asked for, then those of which the entity is the subject, then those of which it is the object; in each of
    these, what lasted goes before what happened.
    """
    about = [
        *sorted(ledger.facts(subject=entity.id), key=lambda fact: _is_event(ledger, fact)),
        *sorted(ledger.facts(object=entity.id), key=lambda fact: _is_event(ledger, fact)),
    ]
    asked = [fact for name in first if (fact := ledger.fact(name)) is not None and fact in about]
    ordered = {fact.id: fact for fact in (*asked, *about) if not fact.negative}
    return list(ordered.values())


def _is_event(ledger: Ledger, fact: Fact) -> bool:
    relation = ledger.relation(fact.relation)
    return relation is not None and relation.shape == "event"


def _line(ledger: Ledger, entity: str, facts: Sequence[Fact], pen: Pen) -> str:
    if not facts:
        return "The ledger has no facts about it."
    rows = [(_label(ledger, entity, fact), fact) for fact in facts]
    drawn = timeline(rows, WIDTH)
    undated = [label for label, fact in rows if not fact.time]
    return pen.page([pen.block(drawn) if drawn else "", pen.items(pen.words(label) for label in undated)])


def _label(ledger: Ledger, entity: str, fact: Fact) -> str:
    """The relation and what stands on its other side, by its abbreviation where there is no room for the name."""
    relation = fact.relation.replace("_", " ")
    if fact.subject != entity:
        relation, others = f"{relation} ←", [fact.subject]
    else:
        others = [fact.object] if fact.object else [one for _, ids in fact.roles for one in ids[:2]]
    label = f"{relation} {', '.join(name_of(ledger, one) for one in others)}"
    if len(label) > WIDTH // 3:
        label = f"{relation} {', '.join(short_name(ledger, one, like='ABBR') for one in others)}"
    return label.rstrip()


def _sources(ledger: Ledger, facts: Iterable[Fact], pen: Pen) -> str:
    ids = list(dict.fromkeys(source for fact in facts for source in fact.sources))
    found = [source for source_id in ids[:SOURCES] if (source := ledger.source(source_id)) is not None]
    more = f"; and {len(ids) - SOURCES} more" if len(ids) > SOURCES else ""
    return f"Sources: {'; '.join(pen.source(source) for source in found)}{more}" if found else ""


def _when(fact: Fact) -> tuple[int, str]:
    return (fact.begin.lo if fact.begin else fact.end.lo if fact.end else EVER), fact.id


def _ids(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()
