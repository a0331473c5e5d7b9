"""Where a happening was and whose it is: a clause that says another place, or a text that speaks of none of it, tells of another.

"Protests began in November 2013" tells of Kyiv's in a text about Ukraine, and of none in one about Brazil.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from ledger import history
from ledger.store import Ledger

_WHERE = frozenset(("in", "at", "near", "outside", "across", "throughout"))
_PLACES = frozenset(("state", "city", "territory", "place"))
_DEEP = 6
"""So many steps a place may lie inside another."""


def is_elsewhere(
    sentence: Sentence, entity: str, said: Sequence[str], inside: Iterable[int], matched: Collection[int]
) -> bool:
    """Does the clause (the items `inside`) put what it tells in a place that is none of the happening's?

    `said` are the entities by which the happening is told of ("@kyiv"), `matched` the items that tell of it.
    """
    ledger = sentence.ledger
    own = _around(ledger, _of_kind(ledger, (*_own(ledger, entity), *said)))
    if not own:
        return False  # nobody wrote down where it was
    items = set(inside)
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase) or chunk.preposition not in _WHERE or chunk.first not in items:
            continue
        for part in chunk.parts:
            for at in range(part.first, part.head + 1):
                name = sentence.items[at].name
                places = _of_kind(ledger, name.entities) if name is not None else frozenset()
                if places and own.isdisjoint(_around(ledger, places)):
                    return True
                if at not in matched and _is_strange(sentence, at):
                    return True
    return False


def _is_strange(sentence: Sentence, at: int) -> bool:
    """ "in Bangkok": a capital on a word that the ledger does not know."""
    item = sentence.items[at]
    return item.name is None and item.tag == it.N and item.text[0].isupper() and not item.text.isupper() and at > 0


def is_spoken_of(sentence: Sentence, entity: str, said: Sequence[str]) -> bool:
    """Does the text name the happening, where it was, or anybody of it, anywhere?"""
    memory = sentence.memory
    around = _around(sentence.ledger, (entity, *_own(sentence.ledger, entity), *said))
    return any(memory.is_named(e) or e in memory.mentioned for e in sorted(around)) or not around.isdisjoint(
        sentence.named
    )


def names_a_stranger(
    sentence: Sentence, entity: str, said: Sequence[str], inside: Iterable[int], matched: Collection[int]
) -> bool:
    """Does the clause name a state, a body or somebody else than those who are of the happening, or with whom it is told?"""
    known = set(_around(sentence.ledger, (entity, *_own(sentence.ledger, entity), *said)))
    return any(
        name is not None and known.isdisjoint(_around(sentence.ledger, name.entities))
        for at in inside
        if at not in matched
        for name in (sentence.items[at].name,)
    )


def is_by_a_stranger(
    sentence: Sentence, entity: str, said: Sequence[str], frame: Frame | None, matched: Collection[int]
) -> bool:
    """Did somebody else do it than those of the happening? "Novak accused Russia of it at Munich in 2015" is another speech."""
    if frame is None:
        return False
    doers = [
        i
        for subject in frame.subjects[:1]
        for i in range(subject.first, subject.last)
        if (name := sentence.items[i].name) is not None and any(_is_person(sentence.ledger, e) for e in name.entities)
    ]
    return names_a_stranger(sentence, entity, said, doers, matched)


def _is_person(ledger: Ledger, entity: str) -> bool:
    known = ledger.entity(entity)
    return known is not None and known.kind == "person"


@lru_cache(maxsize=1024)
def _own(ledger: Ledger, entity: str) -> tuple[str, ...]:
    """Whatever the ledger's facts of the happening name, and whose it is."""
    found: list[str] = []
    for fact in (*ledger.facts("happened", entity), *ledger.facts("operates", entity), *ledger.facts("signed", entity)):
        for _, entities in fact.roles:
            found.extend(entities)
    known = ledger.entity(entity)
    if known is not None:
        found += [owner for owner in (known.of, known.part_of) if owner is not None]
    return tuple(dict.fromkeys(found))


def _of_kind(ledger: Ledger, entities: Iterable[str]) -> frozenset[str]:
    return frozenset(e for e in entities if (known := ledger.entity(e)) is not None and known.kind in _PLACES)


def _around(ledger: Ledger, entities: Iterable[str]) -> frozenset[str]:
    """The entities, the places that hold them, the capitals of the states, and what the states were and became."""
    found: set[str] = set()
    for entity in entities:
        for step in _holding(ledger, entity):
            found.add(step)
            found.update(history.chain(ledger, step))
            known = ledger.entity(step)
            if known is not None and known.capital:
                found.add(known.capital)
    return frozenset(found)


def _holding(ledger: Ledger, entity: str) -> Iterator[str]:
    current: str | None = entity
    for _ in range(_DEEP):
        if current is None:
            return
        yield current
        known = ledger.entity(current)
        current = known.part_of if known is not None and known.kind in _PLACES else None
