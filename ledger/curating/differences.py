"""Two loaded ledgers in, the semantic difference out: what is said now that was not, and the other way round.

Where rows stand, how they are written and in which file does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar

from ledger.light import NamedTuple
from ledger.loading import Content
from ledger.model import Fact, Name

ADDED, REMOVED, RE_DATED, RE_SOURCED, CHANGED, CONFIRMED = (
    "added",
    "removed",
    "re-dated",
    "re-sourced",
    "changed",
    "confirmed",
)
KINDS = (ADDED, REMOVED, RE_DATED, CHANGED, RE_SOURCED, CONFIRMED)
"""Kinds of change, in the order in which they are shown."""

_DATES = ("time", "also", "also_end", "senses")
_OTHERS = (
    "roles",
    "open_roles",
    "founder",
    "acting",
    "elected",
    "negative",
    "status",
    "positions",
    "quantity",
)
Value = TypeVar("Value", bound=tuple[Any, ...])


class Change(NamedTuple):
    """One difference."""

    what: str
    """`fact`, `entity`, `relation`, `source` or `closed list`."""
    kind: str
    """One of `KINDS`."""
    id: str
    details: tuple[tuple[str, str, str], ...]
    """(field, before, after)."""
    path: str
    """The place in the new ledger; of something removed, in the old one."""
    line: int


def compare(old: Content, new: Content) -> tuple[Change, ...]:
    """Every difference: facts first, then closed lists, entities, relations, sources."""
    return (
        *_facts(old.facts, new.facts),
        *_closures(old, new),
        *_listed("entity", _entities(old), _entities(new)),
        *_listed("relation", _relations(old), _relations(new)),
        *_listed("source", _sources(old), _sources(new)),
    )


def _facts(old: Iterable[Fact], new: Iterable[Fact]) -> Iterator[Change]:
    before, after = _grouped(old), _grouped(new)
    found: list[Change] = []
    for key in dict.fromkeys([*before, *after]):
        gone, come = list(before.get(key, ())), list(after.get(key, ()))
        for first, second in _pairs(gone, come):
            gone.remove(first)
            come.remove(second)
            found += _changes(first, second)
        found += [Change("fact", REMOVED, fact.id, (("time", fact.time, ""),), fact.path, fact.line) for fact in gone]
        found += [Change("fact", ADDED, fact.id, (("time", "", fact.time),), fact.path, fact.line) for fact in come]
    yield from sorted(found, key=lambda change: (KINDS.index(change.kind), change.id))


def _grouped(facts: Iterable[Fact]) -> dict[tuple[str, str, str | None], list[Fact]]:
    found: dict[tuple[str, str, str | None], list[Fact]] = {}
    for fact in facts:
        found.setdefault((fact.relation, fact.subject, fact.object), []).append(fact)
    return found


def _pairs(old: list[Fact], new: list[Fact]) -> list[tuple[Fact, Fact]]:
    """Which row is which: the same time first, then the same statement nearest in time."""
    pairs: list[tuple[Fact, Fact]] = []
    left, right = list(old), list(new)
    for fields in (Fact._fields[2:-2], ("time", "roles"), ("time",)):
        for first in list(left):
            wanted = [getattr(first, field) for field in fields]
            second = next((fact for fact in right if [getattr(fact, field) for field in fields] == wanted), None)
            if second is not None:
                left.remove(first)
                right.remove(second)
                pairs.append((first, second))
    for first in list(left):
        alike = [fact for fact in right if fact.negative == first.negative]
        if not alike:
            continue
        second = min(alike, key=lambda fact: abs(_begin(fact) - _begin(first)))
        right.remove(second)
        pairs.append((first, second))
    return pairs


def _begin(fact: Fact) -> int:
    return fact.begin.lo if fact.begin else 0


def _changes(old: Fact, new: Fact) -> Iterator[Change]:
    """The changes of one fact: one for its dates, one for its sources, one for the rest."""
    for kind, fields in (
        (RE_DATED, _DATES),
        (CHANGED, _OTHERS),
        (RE_SOURCED, ("sources",)),
        (CONFIRMED, ("confirmed",)),
    ):
        details = tuple(
            (field, _said(getattr(old, field)), _said(getattr(new, field)))
            for field in fields
            if _said(getattr(old, field)) != _said(getattr(new, field))
        )
        if details:
            yield Change("fact", kind, new.id, details, new.path, new.line)


def _closures(old: Content, new: Content) -> Iterator[Change]:
    def by_key(content: Content) -> dict[str, tuple[dict[str, str], str, int]]:
        found: dict[str, tuple[dict[str, str], str, int]] = {}
        for closure in content.closures:
            parts = [closure.relation, closure.subject or "*", closure.object or "*", _said(closure.roles)]
            key = "/".join(part for part in parts if part)
            while key in found:
                key += "+"
            fields = {
                "from": _said(closure.begin),
                "to": _said(closure.end),
                closure.lists: _said((*closure.kinds, *closure.ids)),
            }
            found[key] = ({**fields, "sources": _said(closure.sources)}, closure.path, closure.line)
        return found

    yield from _listed("closed list", by_key(old), by_key(new))


def _entities(content: Content) -> dict[str, tuple[dict[str, str], str, int]]:
    names: dict[str, list[Name]] = {}
    for name in content.names:
        names.setdefault(name.entity, []).append(name)
    found = {}
    for entity in content.entities:
        fields = _fields(entity, ("id", "path", "line"))
        fields["names"] = _said(
            sorted(
                {
                    f"{n.text} ({n.kind}{', ' + n.lang if n.lang not in ('en', '') else ''})"
                    for n in names.get(entity.id, ())
                }
            )
        )
        found[entity.id] = (fields, entity.path, entity.line)
    return found


def _relations(content: Content) -> dict[str, tuple[dict[str, str], str, int]]:
    phrases: dict[str, list[str]] = {}
    for phrase in content.phrases:
        said = " ".join(
            filter(None, (phrase.aspect, phrase.sense, phrase.kind, *phrase.before, phrase.word, *phrase.tail))
        )
        slots = ", ".join(f"{position}={slot}" for position, slot in phrase.slots)
        phrases.setdefault(phrase.relation, []).append(f"{said} ({slots})")
    found = {}
    for relation in content.relations:
        fields = _fields(relation, ("id", "path", "line"))
        fields["phrases"] = _said(sorted(set(phrases.get(relation.id, ()))))
        fields["says"] = _said([f"{aspect}: {text}" for aspect, text in relation.says])
        fields["examples"] = _said([f"{outcome}: {text}" for outcome, text in relation.examples])
        found[relation.id] = (fields, relation.path, relation.line)
    return found


def _sources(content: Content) -> dict[str, tuple[dict[str, str], str, int]]:
    return {
        source.id: (_fields(source, ("id", "path", "line")), source.path, source.line) for source in content.sources
    }


def _fields(value: Any, left_out: tuple[str, ...]) -> dict[str, str]:
    return {field: _said(getattr(value, field)) for field in value._fields if field not in left_out}


def _listed(
    what: str, old: Mapping[str, tuple[dict[str, str], str, int]], new: Mapping[str, tuple[dict[str, str], str, int]]
) -> Iterator[Change]:
    found: list[Change] = []
    for key, (fields, path, line) in old.items():
        if key not in new:
            found.append(
                Change(
                    what, REMOVED, key, (("name", fields.get("name", ""), ""),) if "name" in fields else (), path, line
                )
            )
    for key, (fields, path, line) in new.items():
        if key not in old:
            found.append(
                Change(
                    what, ADDED, key, (("name", "", fields.get("name", "")),) if "name" in fields else (), path, line
                )
            )
            continue
        before = old[key][0]
        details = tuple(
            detail
            for field in dict.fromkeys([*before, *fields])
            for detail in _detail(field, before.get(field, ""), fields.get(field, ""))
        )
        if details:
            found.append(Change(what, CHANGED, key, details, path, line))
    yield from sorted(found, key=lambda change: (KINDS.index(change.kind), change.id))


def _detail(field: str, before: str, after: str) -> Iterator[tuple[str, str, str]]:
    """The difference of a field; of long lists only the items that came or went."""
    if before == after:
        return
    first, second = before.split("; "), after.split("; ")
    if len(first) + len(second) > 2:
        yield (
            field,
            "; ".join(item for item in first if item not in second),
            "; ".join(item for item in second if item not in first),
        )
    else:
        yield field, before, after


def _said(value: Any) -> str:
    """A value as text: dates as written, lists joined."""
    if value is None or value is False or value == ():
        return ""
    if value is True:
        return "yes"
    if isinstance(value, str):
        return value
    if hasattr(value, "edtf"):
        return str(value.edtf)
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str) and isinstance(value[1], tuple):
        return f"{value[0]}={_said(value[1])}"
    if isinstance(value, (tuple, list)):
        return "; ".join(_said(item) for item in value if item is not None)
    return str(value)
