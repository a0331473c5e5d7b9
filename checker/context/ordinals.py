""" "The first was signed in 1991, the second in 1993": which of the things just named an ordinal, "the former" or "the latter" means.

What is counted are the last things of one kind that the sentence, else the one before, named: exactly as many as can be told apart by
such words. Of a family of treaties that share a name ("START: the first …") the order is that of their signing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.context.memory import Memory
from checker.syntax import item as it
from checker.syntax.item import Item
from ledger.store import Ledger

PLACES = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2}
_LIKE = (
    frozenset(("treaty", "document")),
    frozenset(("organisation", "body", "status", "mission", "group")),
    frozenset(("event",)),
    frozenset(("person",)),
    frozenset(("state", "territory")),
    frozenset(("facility",)),
)
"""Kinds of which one is set beside the other."""
_MOST = 3
_COPULAS = frozenset("is was are were be been being become became".split())
_OF_THEM = frozenset(("these", "them", "those", "two", "three", "both", "which"))
_BEHIND = frozenset((",", ";", "(", "–", "—", ":"))


def meant_by_order(
    items: Sequence[Item], at: int, ledger: Ledger, memory: Memory, here: Mapping[str, str], counted: bool
) -> str | None:
    """Return what the word at `at` means, None if it does not mean one of several things just named. `counted`: another word of the
    sentence did so already, so that a preposition may follow ("the second in 1993")."""
    place = PLACES.get(items[at].lower)
    if place is None or at == 0 or items[at - 1].lower != "the" or not _stands_alone(items, at, counted):
        return None
    if items[at].lower in ("first", "second", "third") and at > 1 and items[at - 2].lower in _COPULAS:
        return None  # "was the first"
    several = _family(items, at, ledger) or _alike([e for e, kind in here.items() if kind != "adjective"], ledger)
    if not several and not any(kind != "adjective" for kind in here.values()):
        last = [entity for entity, number in memory.named.items() if number == memory.number - 1]
        several = _alike(last, ledger)
    pair = items[at].lower in ("former", "latter")
    if len(several) < 2 or len(several) > _MOST or place >= len(several) or (pair and len(several) != 2):
        return None
    return several[place]


def _stands_alone(items: Sequence[Item], at: int, counted: bool) -> bool:
    follows = items[at + 1] if at + 1 < len(items) else None
    if follows is None or follows.tag == it.X:
        return True
    if follows.lower == "of":
        behind = [item.lower for item in items[at + 2 : at + 4]]
        return not _OF_THEM.isdisjoint(behind[1:] if behind[:1] == ["the"] else behind[:1])
    if follows.tag == it.V:
        return follows.lower.endswith("ed") or any(form.form == "past" for form in follows.forms)
    if follows.tag in (it.P, it.TIME):
        return counted or items[at].lower in ("former", "latter")
    return follows.lower in _BEHIND and (counted or items[at].lower in ("former", "latter"))


def _family(items: Sequence[Item], at: int, ledger: Ledger) -> list[str]:
    """The treaties that share the name that opens the sentence ("START: the first …")."""
    named = [item.name for item in items[:at] if item.name is not None]
    if len(named) != 1 or len(named[0].entities) < 2 or not any(item.lower == ":" for item in items[:at]):
        return []
    days = {
        fact.begin.lo: entity
        for entity in named[0].entities
        for fact in ledger.facts("signed", entity)
        if fact.begin is not None and not fact.negative
    }
    return [days[day] for day in sorted(days)][:_MOST]


def _alike(entities: Iterable[str], ledger: Ledger) -> list[str]:
    """The only group of at least two of the entities that are of one kind; empty where there are none, or two groups."""
    groups: dict[int, list[str]] = {}
    for e in entities:
        entity = ledger.entity(e)
        order = next((i for i, kinds in enumerate(_LIKE) if entity is not None and entity.kind in kinds), None)
        if order is not None:
            groups.setdefault(order, []).append(e)
    several = [group for group in groups.values() if len(group) > 1]
    return several[0] if len(several) == 1 else []
