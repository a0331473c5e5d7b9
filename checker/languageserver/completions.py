"""A place in a file of facts in, the ids that may stand there out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lsprotocol import types

from checker.languageserver.places import range_of
from checker.languageserver.text import Text
from checker.values import Span
from ledger.light import NamedTuple
from ledger.model import ENTITY_KINDS
from ledger.store import Ledger

MOST = 200
"""Candidates that are given at most: the editor asks again when more has been typed."""
_VALUE = re.compile(r"([A-Za-z_]\w*)[ \t]*:[ \t]*(?:\[(?:[^\[\]{}]*,)?[ \t]*)?([\w/+-]*)\Z")
_ITEM = re.compile(r"[ \t]*-[ \t]+([\w/+-]*)\Z")
_HEAD = re.compile(r"[ \t]*(?:-[ \t]+)?([A-Za-z_]\w*)[ \t]*:[ \t]*(?:#.*)?\Z")
_SECTION = re.compile(r"^([a-z]+)[ \t]*:", re.MULTILINE)
_RELATION = re.compile(r"\brelation[ \t]*:[ \t]*([\w-]+)")
_DECLARED = re.compile(r"\bid[ \t]*:[ \t]*([a-z0-9][\w-]*)(?:.*?\b(?:name|title)[ \t]*:[ \t]*([^,}\n]+))?")
_REST = re.compile(r"[\w/+-]*")
_ENTITY_FIELDS = frozenset("of capital seat part_of nationality members continues after confusable".split())
_FACT_FIELDS = frozenset("subject object subjects objects held_by".split())


class Field(NamedTuple):
    """A value that is being written: in which section and field, what of it stands there, and where."""

    section: str
    key: str
    begun: str
    span: Span


class Candidate(NamedTuple):
    """Something that may stand there."""

    word: str
    detail: str
    first: bool = True
    """It fits better than others: an entity of the kind that the relation asks for."""


def completions(text: Text, offset: int, ledger: Ledger, opened: Iterable[Text]) -> types.CompletionList | None:
    """Return what may be written at a place; None where nothing of the ledger is meant. `opened`: every open file."""
    field = field_at(text, offset)
    if field is None:
        return None
    found = {c.word: c for c in (*_candidates(field, text, ledger), *_unsaved(field, ledger, opened))}
    begun = field.begun.lower()
    fitting = [c for c in found.values() if begun in c.word or begun in c.detail.lower()]
    fitting.sort(key=lambda c: (not c.word.startswith(begun), not c.first, c.word))
    where = range_of(text, field.span)
    items = [
        types.CompletionItem(
            c.word,
            kind=types.CompletionItemKind.Reference,
            detail=c.detail,
            sort_text=f"{order:05d}",
            filter_text=f"{c.word} {c.detail}",
            text_edit=types.TextEdit(where, c.word),
        )
        for order, c in enumerate(fitting[:MOST])
    ]
    return types.CompletionList(len(fitting) > MOST, items) if items else None


def field_at(text: Text, offset: int) -> Field | None:
    """Return the value that is being written at a place; None where none is."""
    line = text.line_of(offset)
    start, end = text.line_span(line)
    before = text.value[start:offset]
    if re.search(r"(?:^|\s)#", before):
        return None
    found = _VALUE.search(before)
    key = found[1] if found is not None else ""
    if found is not None:
        begun = found[2]
    else:
        item = _ITEM.match(before)
        if item is None or not (key := _list_above(text, line)):
            return None
        begun = item[1]
    rest = _REST.match(text.value, offset, end)
    sections = [one[1] for one in _SECTION.finditer(text.value, 0, start)]
    return Field(
        sections[-1] if sections else "", key, begun, Span(offset - len(begun), rest.end() if rest else offset)
    )


def _list_above(text: Text, line: int) -> str:
    """The field whose list, one item a line, a line belongs to."""
    for number in range(line - 1, -1, -1):
        start, end = text.line_span(number)
        above = text.value[start:end]
        head = _HEAD.match(above)
        if head is not None:
            return head[1]
        if above.strip() and not re.match(r"[ \t]*(?:-[ \t]+[\w/+-]*[ \t]*(?:#.*)?$|#)", above):
            return ""
    return ""


def _candidates(field: Field, text: Text, ledger: Ledger) -> Iterator[Candidate]:
    section, key = field.section, field.key
    if key == "source":
        yield from (Candidate(source.id, source.title) for source in ledger.sources())
    elif key == "relation" or (section == "relations" and key in ("precedes", "ends")):
        yield from (Candidate(relation.id, relation.shape) for relation in ledger.relations())
    elif key == "kind" or (section == "relations" and key in ("subject", "object")):
        yield from (Candidate(kind, "kind") for kind in ENTITY_KINDS)
    elif key == "overrides" and section == "facts":
        yield from (Candidate(fact.id, fact.time) for fact in ledger.facts())
    elif key == "overrides" and section == "sources":
        yield from (Candidate(source.id, source.title) for source in ledger.sources())
    elif key == "overrides" and section == "relations":
        yield from (Candidate(relation.id, relation.shape) for relation in ledger.relations())
    elif _is_entity(field, ledger):
        kinds = _kinds(field, text, ledger)
        for entity in ledger.entities():
            yield Candidate(entity.id, f"{entity.name} ({entity.kind})", not kinds or entity.kind in kinds)


def _is_entity(field: Field, ledger: Ledger) -> bool:
    if field.section == "entities":
        return field.key in _ENTITY_FIELDS or field.key == "overrides"
    roles = {role for relation in ledger.relations() for role, _ in relation.roles}
    return field.section == "facts" and (field.key in _FACT_FIELDS or field.key in roles)


def _kinds(field: Field, text: Text, ledger: Ledger) -> tuple[str, ...]:
    """The kinds of entities that the relation of the row or its block asks for."""
    if field.section != "facts":
        return ()
    named = [found[1] for found in _RELATION.finditer(text.value, 0, field.span.start)]
    relation = ledger.relation(named[-1]) if named else None
    if relation is None:
        return ()
    asked = {"subject": relation.subject_kinds, "object": relation.object_kinds, **dict(relation.roles)}
    return asked.get(field.key, ())


def _unsaved(field: Field, ledger: Ledger, opened: Iterable[Text]) -> Iterator[Candidate]:
    """What the open files declare and the ledger does not have yet."""
    wanted = "sources" if field.key == "source" else "relations" if field.key == "relation" else "entities"
    if wanted == "entities" and not _is_entity(field, ledger):
        return
    for text in opened:
        section = ""
        for line in text.value.splitlines():
            head = _SECTION.match(line)
            section = head[1] if head is not None else section
            if section == wanted:
                for found in _DECLARED.finditer(line):
                    if ledger.entity(found[1]) is None and ledger.source(found[1]) is None:
                        yield Candidate(found[1], (found[2] or "not saved yet").strip("\"' "))
