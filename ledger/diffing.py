"""Two ledgers in, what was added, removed and changed out: by id and field, never by line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ledger.light import NamedTuple
from ledger.loading import Content
from ledger.model import Fact, Moment

_PLACES = frozenset(["path", "line", "id"])


class FieldChange(NamedTuple):
    """One field of an entry that is not what it was; values as they would be written, empty for nothing."""

    field: str
    before: str
    after: str


class Change(NamedTuple):
    """One entry that was added, removed or changed."""

    section: str
    """`sources`, `entities`, `names`, `relations`, `phrases`, `renderings`, `tellings`, `synonyms`, `facts` or `closures`."""
    kind: str
    """`added`, `removed` or `changed`."""
    id: str
    fields: tuple[FieldChange, ...]
    """Empty for what was added or removed."""
    path: str
    """Where the entry stands: in the new ledger, or in the old one if it was removed."""
    line: int


def diff(before: Content, after: Content) -> tuple[Change, ...]:
    """Every change from one ledger to the other, by section, in the order of the new ledger, removals last."""
    changes: list[Change] = []
    for section in ("sources", "entities", "relations", "renderings", "tellings", "synonyms"):
        old = {value.id: value for value in getattr(before, section)}
        new = {value.id: value for value in getattr(after, section)}
        changes += _by_id(section, old, new)
    for section in ("names", "phrases", "closures"):
        changes += _whole_values(section, getattr(before, section), getattr(after, section))
    changes += _by_id("facts", *_matched(before.facts, after.facts))
    return tuple(changes)


def _by_id(section: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    for value_id, value in new.items():
        if value_id not in old:
            yield Change(section, "added", value_id, (), value.path, value.line)
        elif fields := tuple(_fields(old[value_id], value)):
            yield Change(section, "changed", value_id, fields, value.path, value.line)
    for value_id, value in old.items():
        if value_id not in new:
            yield Change(section, "removed", value_id, (), value.path, value.line)


def _fields(old: Any, new: Any) -> Iterator[FieldChange]:
    for name, before, after in zip(new._fields, old, new, strict=True):
        if name not in _PLACES and before != after:
            yield FieldChange(name, _written(before), _written(after))


def _written(value: Any) -> str:
    """A value as a person would write it."""
    if value is None or value == () or value is False:
        return ""
    if isinstance(value, Moment):
        return value.edtf
    if value is True:
        return "true"
    if isinstance(value, tuple):
        return ", ".join(_written(part) for part in value)
    return str(value)


def _whole_values(section: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Change]:
    """Values without an id of their own: what is not there in the same words was added or removed."""
    known, found = {_without_place(value) for value in old}, {_without_place(value) for value in new}
    for kind, values, others in (("added", new, known), ("removed", old, found)):
        for value in values:
            if _without_place(value) not in others:
                title = _written(tuple(value[:2]))
                yield Change(section, kind, title, (), getattr(value, "path", ""), getattr(value, "line", 0))


def _without_place(value: Any) -> tuple[Any, ...]:
    return tuple(part for name, part in zip(value._fields, value, strict=True) if name not in _PLACES)


def _matched(old: Iterable[Fact], new: Iterable[Fact]) -> tuple[dict[str, Fact], dict[str, Fact]]:
    """Facts by id, where an id that only gained or lost its year (a second row appeared) is the new one."""
    before, after = {fact.id: fact for fact in old}, {fact.id: fact for fact in new}
    waiting: dict[tuple[str, str, str | None, str], str] = {}
    for fact_id, fact in after.items():
        if fact_id not in before:
            waiting.setdefault((fact.relation, fact.subject, fact.object, fact.time), fact_id)
    renamed = {}
    for fact_id, fact in before.items():
        key = (fact.relation, fact.subject, fact.object, fact.time)
        renamed[fact_id if fact_id in after else waiting.pop(key, fact_id)] = fact
    return renamed, after
