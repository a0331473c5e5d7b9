"""Notes that leave out every verb: "SALT I = Nixon + Brezhnev, Moscow, May 1972", "INF Treaty: Washington, 8 December 1987; …".

A treaty or an event heads the note; who, where and when behind its sign are those of its signing, or of when it happened. What
else the note says ends what is read of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.dated import MOMENT_OF_KIND
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import item as it
from checker.values import CONTEXTUAL, UNHEARD, Argument, Claim, When
from ledger.light import NamedTuple

_SIGNS = frozenset(("=", ":", "–", "—", "->", "→"))
_OPENS = frozenset((";", "•", "*", "-", "–", "|", ")"))
_JOINS = frozenset(("+", "&", "and", ",", "/", "-", "–", "in", "at", "on", "by", "between", "(", ")"))
_CUTS = frozenset((";", "."))
_STATED = frozenset(("day", "month", "year"))
_NOTED = ("treaty", "event")


class _Note(NamedTuple):
    """What stands behind the head."""

    people: tuple[Argument, ...]
    states: tuple[Argument, ...]
    place: Argument | None
    when: When | None
    loose: bool
    """Words follow that may say what was then and there."""


def read_notes(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims of notes."""
    items, head = sentence.items, None
    for at, item in enumerate(items):
        opens = at == 0 or items[at - 1].lower in _OPENS or (at == 1 and items[0].tag == it.D)
        if opens and at + 2 < len(items) and items[at + 1].lower in _SIGNS:
            head, begin = _head(sentence, at), at + 2
        elif opens and at and items[at - 1].lower == ";" and head is not None:
            begin = at  # "…; Moscow, August 1963": of the same
        else:
            continue
        if head is None:
            continue
        note = _read(sentence, begin, item.start)
        if note is not None:
            yield from _claims(sentence, book, head, note)


def _head(sentence: Sentence, at: int) -> Argument | None:
    item = sentence.items[at]
    entities = of_kinds(sentence.ledger, item, _NOTED, head=False)
    named = item.name is not None and not all(r.kind in (CONTEXTUAL, UNHEARD) for r in item.name.readings)
    return Argument(item.span, item.text, entities) if named and len(entities) == 1 else None


def _read(sentence: Sentence, begin: int, start: int) -> _Note | None:
    ledger, items = sentence.ledger, sentence.items
    people: list[Argument] = []
    states: list[Argument] = []
    place, when, loose = None, None, False
    for at in range(begin, len(items)):
        item = items[at]
        if item.lower in _CUTS:
            break
        if item.time is not None:
            if when is not None:
                break
            if item.time.precision not in _STATED or item.time.role_words:
                return None
            when = when_of(item.time, "in")
        elif item.name is not None:
            said = Argument(item.span, item.text, item.name.entities)
            who = of_kinds(ledger, item, ("person",))
            if who:
                people.append(Argument(item.span, item.text, who))
            elif of_kinds(ledger, item, ("city", "place")) and when is None:
                if place is not None:
                    return None  # "Two Plus Four: Bonn, Paris, Moscow (1990)": the stations on the way
                place = said
            elif (parties := of_kinds(ledger, item, ("state",))) and when is None:
                states.append(Argument(item.span, item.text, parties))
            else:
                return None
        elif item.lower not in _JOINS:
            if at == begin or items[at - 1].lower not in (",", "(", "–", "-") or _tells(sentence, at):
                return None
            loose = item.tag not in (it.P, it.C) and item.number is None
            break
    return _Note(tuple(people), tuple(states), place, when, loose) if when is not None and when.certain else None


def _tells(sentence: Sentence, at: int) -> bool:
    """ "INF Treaty: Bonn, October 1983, thousands protest": does a clause begin there, which says what was then?"""
    items = sentence.items
    end = next((i for i in range(at, len(items)) if items[i].lower in _CUTS), len(items))
    return items[at].tag not in (it.P, it.C) and any(
        at < frame.group.verb < end and frame.group.form == "finite" for frame in sentence.frames
    )


def _claims(sentence: Sentence, book: Phrasebook, head: Argument, note: _Note) -> Iterator[Claim]:
    entity = sentence.ledger.entity(head.entities[0])
    relation = MOMENT_OF_KIND.get(entity.kind if entity is not None else "")
    if relation is None or relation not in book.relations:
        return
    roles = {role for role, _ in book.relations[relation].roles}
    slots: dict[str, list[Argument]] = {"S": [head]}
    if note.place is not None:
        slots["place"] = [note.place]
    yield from build(
        sentence, relation, "event", head.span, slots, note.when, found_by="note",
        shape="relation" if note.place is not None else "dated", loose=note.loose,
    )  # fmt: skip
    by = [*note.people, *note.states]
    if by and "by" in roles:
        yield from build(
            sentence, relation, "event", head.span, {"S": [head], "by": by}, note.when, found_by="note",
            loose=note.loose,
        )  # fmt: skip
