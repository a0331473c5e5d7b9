"""A noun phrase in, the things of one class that it describes out: "the NATO summit", "the German-led battlegroup".

The class of an entity, read as words, is the noun that describes it (`class: strategic-concept`). Whose it is must be said:
before the noun, as its possessor, after "of", or as the only organisation that the sentence speaks of. What stands beside it
(a year, a city) is not used here: that is what the sentence claims.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.claims.sentence import Sentence
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax import item as it
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Span
from ledger import history
from ledger.model import Entity
from ledger.store import Ledger

DESCRIBED_KINDS = ("event", "document", "mission")
REACH = 3
"""Sentences back to which the owner of what is described may have been named."""


@lru_cache(maxsize=8)
def classes(ledger: Ledger) -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[Entity, ...]], ...]]:
    """Return, by the last word of its name, every class of several things that belong to somebody."""

    def read(rows: list[tuple[list[str], list[str]]]) -> tuple[tuple[tuple[str, ...], tuple[Entity, ...]], ...]:
        return tuple(
            (tuple(words), tuple(entity for e in ids if (entity := ledger.entity(e)) is not None))
            for words, ids in rows
        )

    return Filed(prepared(ledger), "class", read)


def describe(sentence: Sentence, part: NounPhrase, kinds: Sequence[str]) -> Argument | None:
    """Return the things of one class, all of them, of whoever the phrase or its sentence says; None where it is not said."""
    items, head = sentence.items, sentence.items[part.head]
    if head.name is not None or part.conjuncts:
        return None
    singular = head.lower[:-1] if head.lower.endswith("s") else head.lower
    for words, entities in classes(sentence.ledger).get(singular, ()):
        first = part.head - len(words) + 1
        if first < part.first or tuple(items[i].lower for i in range(first, part.head)) != words[:-1]:
            continue
        fitting = [entity for entity in entities if entity.kind in kinds]
        kept = _of_owner(sentence, part, first, fitting) or _led(sentence, part, first, fitting)
        if not kept and len(words) > 1 and all(items[i].text[0].isupper() for i in range(first, part.head + 1)):
            # Written as a name ("the Strategic Concept"), and only one has papers that are called so.
            kept = fitting if len({_owner(entity) for entity in fitting}) == 1 else []
        if kept:
            kept = _there(sentence, part, kept)
            span = Span(items[first].start, head.end)
            return Argument(
                span, sentence.text[span.start : span.end], tuple(e.id for e in kept), "description", contextual=True
            )
    return None


def owner_is_spoken_of(sentence: Sentence, entities: Sequence[str]) -> bool:
    """Does the sentence, or one shortly before, speak of those to whom all the entities belong, and of no other organisation?"""
    ledger = sentence.ledger
    owners = {_owner(entity) for e in entities if (entity := ledger.entity(e)) is not None}
    named = _organisations(sentence)
    if named:
        spoken = [other for e in named if (other := ledger.entity(e)) is not None]
        return all(other.id in owners or _owner(other) in owners for other in spoken)
    words = {item.lower for item in sentence.items} | {
        item.lower[:-3] + "y" for item in sentence.items if item.lower.endswith("ies")
    }
    if any(words & member_words(ledger).get(owner or "", frozenset()) for owner in owners):
        return True
    recent = {e for e, number in sentence.memory.mentioned.items() if sentence.memory.number - number <= REACH}
    recent |= {owner for e in recent if (known := ledger.entity(e)) is not None and (owner := _owner(known))}
    return bool(owners & recent)


@lru_cache(maxsize=8)
def member_words(ledger: Ledger) -> Mapping[str, frozenset[str]]:
    """Return the nouns that by themselves mean the members of an organisation ("ally")."""
    return Filed(prepared(ledger), "member words", frozenset)


def parties_are_spoken_of(sentence: Sentence, entities: Sequence[str]) -> bool:
    """Does the text speak here of those, two or three, who signed the only paper that can be meant?"""
    memory = sentence.memory
    near = {e for e, number in memory.mentioned.items() if memory.number - number <= REACH} | set(sentence.named)
    near |= {owner for e in near if (known := sentence.ledger.entity(e)) is not None and (owner := _owner(known))}
    parties = _parties(sentence.ledger, entities[0]) if len(entities) == 1 else frozenset()
    return bool(parties) and parties <= near


@lru_cache(maxsize=256)
def _parties(ledger: Ledger, entity: str) -> frozenset[str]:
    """The states and organisations that signed a paper, if they are no more than three."""
    signed = (e for fact in ledger.facts("signed", entity) for e in fact.role("by"))
    found = frozenset(e for e in signed if (known := ledger.entity(e)) is not None and known.kind != "person")
    return found if 1 < len(found) <= 3 else frozenset()


def _owner(entity: Entity) -> str | None:
    return entity.of or entity.part_of


def _of_owner(sentence: Sentence, part: NounPhrase, first: int, entities: Sequence[Entity]) -> list[Entity]:
    items, ledger = sentence.items, sentence.ledger
    named: set[str] = set()
    places = [items[i] for i in range(part.first, first)]
    if part.possessor is not None:
        places.append(items[part.possessor.head])
    for preposition, phrase in sentence.after(part):
        if preposition == "of":
            places.append(items[phrase.head])
    for item in places:
        if item.name is not None:
            kinds = {e: entity.kind for e in item.name.entities if (entity := ledger.entity(e)) is not None}
            named |= {e for e, kind in kinds.items() if kind in ("organisation", "state")}
    if not named and items[part.first].lower in ("its", "their"):
        named = _own_subject(sentence, part) or {e for argument in sentence.memory.subjects for e in argument.entities}
    if not named:
        named = _organisations(sentence)
    if not named:
        # "at the summit of 2012 the allies agreed"
        words = {item.lower for item in sentence.items} | {item.lower[:-3] + "y" for item in sentence.items}
        owners = {owner for entity in entities if (owner := _owner(entity)) is not None}
        named = {owner for owner in owners if words & member_words(ledger).get(owner, frozenset())}
    return [entity for entity in entities if _owner(entity) in named] if named else []


def _there(sentence: Sentence, part: NounPhrase, entities: list[Entity]) -> list[Entity]:
    """Of several missions of one owner, those in the country that the phrase says: "its mission in Kosovo", "the mission to Georgia".

    A summit's city is what the sentence claims of it; a mission's country says which one is meant.
    """
    if len(entities) < 2 or any(entity.kind != "mission" for entity in entities):
        return entities
    ledger = sentence.ledger
    said = {
        e
        for preposition, phrase in sentence.after(part)
        if preposition in ("in", "to", "for", "over") and (name := sentence.items[phrase.head].name) is not None
        for e in name.entities
        if (known := ledger.entity(e)) is not None and known.kind in ("state", "territory")
    }
    said |= {same for e in said for same in history.identity(ledger, e)}
    owners = {owner for entity in entities if (owner := _owner(entity)) is not None}
    # "Mission", "operation" and "force" are one there: people do not keep them apart.
    there = [
        other
        for other in ledger.entities("mission")
        if any(said.intersection(fact.role("place")) for fact in ledger.facts("operates", other.id))
        and (_owner(other) in owners or any(ledger.facts("leads", owner, other.id) for owner in owners))
    ]
    return there or entities


def _own_subject(sentence: Sentence, part: NounPhrase) -> set[str]:
    """The state or organisation that is the subject of the clause ("Russia published its doctrine of 2014")."""
    for frame in sentence.frames:
        for subject in frame.subjects[:1]:
            name = sentence.items[subject.head].name
            if name is not None and not subject.first <= part.first < subject.last:
                return set(name.entities)
    return set()


def _led(sentence: Sentence, part: NounPhrase, first: int, entities: Sequence[Entity]) -> list[Entity]:
    """ "the German-led battlegroup" """
    items = sentence.items
    for at in range(part.first, first):
        if items[at].lower == "led" and at - 2 >= part.first and items[at - 1].lower in it.DASHES:
            name = items[at - 2].name
            leaders = name.entities if name is not None else ()
            return [e for e in entities if any(sentence.ledger.facts("leads", leader, e.id) for leader in leaders)]
    return []


def _organisations(sentence: Sentence) -> set[str]:
    """The organisations that the sentence names, by names that can mean nothing else."""
    found: set[str] = set()
    for item in sentence.items:
        if item.name is not None and len(item.name.entities) == 1:
            entity = sentence.ledger.entity(item.name.entities[0])
            if entity is not None and entity.kind == "organisation":
                found.add(entity.id)
    return found
