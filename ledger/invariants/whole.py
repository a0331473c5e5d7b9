"""The whole ledger as invariants see it: its values, indexed, and the day against which staleness is measured."""

from __future__ import annotations

from functools import cached_property

from ledger.dates import day_of
from ledger.loading import Content
from ledger.model import Entity, Fact, Moment, Relation
from ledger.problem import ERROR, Problem
from ledger.spans import EVER, Span, span

LIFETIMES = ("exists", "operates")
"""The relations that say from when to when a thing exists."""


class Whole:
    """Indexes over a loaded ledger, made when they are first needed."""

    def __init__(self, content: Content, on: int | None = None) -> None:
        self.content = content
        self._on = on

    @cached_property
    def on(self) -> int:
        """The day of `--on`, else the newest day that the ledger names as seen or confirmed; 0 if it names none."""
        if self._on is not None:
            return self._on
        days = [fact.confirmed.hi for fact in self.content.facts if fact.confirmed]
        days += [day_of(source.seen) for source in self.content.sources if source.seen]
        return max(days, default=0)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.content.entities}

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """Relations by id."""
        return {relation.id: relation for relation in self.content.relations}

    @cached_property
    def facts_by_relation(self) -> dict[str, list[Fact]]:
        """Facts that are asserted and undisputed, by relation."""
        found: dict[str, list[Fact]] = {}
        for fact in self.content.facts:
            if not fact.negative and fact.status is None:
                found.setdefault(fact.relation, []).append(fact)
        return found

    @cached_property
    def facts_by_arguments(self) -> dict[tuple[str, str, str | None], list[Fact]]:
        """Facts that are asserted and undisputed, by relation, subject and object."""
        found: dict[tuple[str, str, str | None], list[Fact]] = {}
        for facts in self.facts_by_relation.values():
            for fact in facts:
                found.setdefault((fact.relation, fact.subject, fact.object), []).append(fact)
        return found

    @cached_property
    def lifetimes(self) -> dict[str, Span]:
        """From when to when each thing exists, as far as the ledger says; through the chain of `continues`."""
        own: dict[str, Span] = {}
        for relation in LIFETIMES:
            for fact in self.facts_by_relation.get(relation, ()):
                found = span(fact)
                own[fact.subject] = _hull(own[fact.subject], found) if fact.subject in own else found
        for person in self.content.entities:
            if person.kind == "person" and (person.born or person.died):
                own[person.id] = _life(person.born, person.died)
        whole = dict(own)
        for entity in self.content.entities:
            for earlier in entity.continues:
                if entity.id in own and earlier in own:
                    whole[entity.id] = _hull(whole[entity.id], own[earlier])
        return whole


def problem_at(
    fact: Fact | Entity | Relation, code: str, message: str, hint: str, level: str = ERROR
) -> Problem:  # fmt: skip
    """A problem at the line of a value."""
    return Problem(fact.path, fact.line, 0, code, level, message, hint)


def place_of(fact: Fact) -> str:
    """Where a fact stands, for the messages about another one."""
    return f"{fact.path}:{fact.line}"


def _hull(first: Span, second: Span) -> Span:
    return Span(
        min(first.first_possible, second.first_possible),
        min(first.first_certain, second.first_certain),
        max(first.last_certain, second.last_certain),
        max(first.last_possible, second.last_possible),
    )


def _life(born: Moment | None, died: Moment | None) -> Span:
    return Span(
        born.lo if born else -EVER, born.hi if born else -EVER, died.lo if died else EVER, died.hi if died else EVER
    )
