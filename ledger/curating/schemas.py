"""The fields that reading understands in, a JSON Schema for editors out.

`facts_schema(None)` describes any facts folder; given a ledger, the schema also knows its ids, roles and named dates,
so that an editor completes them. Reading refuses more than a schema can: `validate` has the last word.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ledger.entries import entities, facts, relations, renderings, sources, synonyms, tellings
from ledger.loading import Content
from ledger.model import ENTITY_KINDS

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What YAML editors understand best."""
FILE_NAME = "facts.schema.json"
MODELINE = "# yaml-language-server: $schema="
"""What stands before the schema's path in the first line of a facts file."""

_SLUG = "^[a-z0-9][a-z0-9-]*$"
_DAY = r"^\d{4}-\d{2}-\d{2}$"
_EDTF = r"^[0-9XYEUS~?%./\[\]{},()^+-]+$"

_TITLES = {
    "id": "small letters, digits, hyphens",
    "name": "the canonical English name, without “the”",
    "names": "other English names, valid at any time",
    "former": "names of an earlier or limited period: {text, from, to}",
    "contextual": "names that need context, such as “the alliance”",
    "demonyms": "people: Ukrainian, Ukrainians",
    "adjectives": "used before a noun: Ukrainian",
    "languages": "names in other languages: {ru: [НАТО]}",
    "mistranslations": "renderings that are wrong by themselves: {text, from, because}",
    "confusable": "ids that writers mix up with this one",
    "surname": "persons: the short form, where it is not the last word of the name",
    "continues": "ids of what this one continues in law",
    "after": "predecessors without legal identity",
    "titles": "offices: what a holder is called",
    "told": "patterns by which it is told that it happened",
    "holders": "offices: one holder at a time, or several",
    "time": "EDTF: a date (1949-04-04) or an interval (1999-03-12/..)",
    "also": "other accepted dates of the beginning, or of the event",
    "also_end": "other accepted dates of the end",
    "confirmed": "the day on which an open end was last confirmed",
    "complete": "closes the list of this block: {from, to, subjects or objects, source}",
    "seen": "the day on which the value itself was on screen, or null",
    "as": "what was on screen",
    "single": "how many can hold at a time",
    "says": "message texts by aspect, with {subject} and {object}",
    "phrases": "the English that expresses it, by aspect: verbs, nouns, roles",
    "counts": "nouns that count its subjects: member, ally",
    "precedes": "relations that cannot begin before this event",
    "ends": "state relations that this event ends",
    "entry": "the field of a person's entry that says when it happened to them",
    "examples": "sentences that must be flagged (wrong words in [brackets]) or pass",
    "open_roles": "roles whose list is not closed",
    "overrides": "the id, of a folder below, that this entry replaces",
    "rows": "entries that share the other fields of this block",
}


def facts_schema(content: Content | None = None) -> dict[str, Any]:
    """The schema of a facts file; with a ledger's content, its ids, roles and named dates are listed."""
    ids = _Ids(content)
    return {
        "$schema": DIALECT,
        "title": "factledger facts",
        "description": "docs/ledger-format.md describes the format; `factledger facts validate` has the last word.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "sources": _section(_object(_source_fields(), sources.FIELDS)),
            "entities": _section(_object(_entity_fields(ids), entities.FIELDS)),
            "relations": _section(_object(_relation_fields(ids), relations.FIELDS)),
            "renderings": _section(_object(_rendering_fields(), renderings.FIELDS)),
            "tellings": _section(_object(_telling_fields(ids), tellings.FIELDS)),
            "synonyms": _section(_object(_synonym_fields(), synonyms.FIELDS)),
            "facts": _section(_facts(ids)),
        },
    }


def schema_text(content: Content | None = None) -> str:
    """The schema as it is written to a file."""
    return json.dumps(facts_schema(content), ensure_ascii=False, indent=1) + "\n"


class _Ids:
    """Schemas for ids: any slug, or those of a ledger."""

    def __init__(self, content: Content | None) -> None:
        self.known = content is not None
        slug = {"type": "string", "pattern": _SLUG}
        self.entity: dict[str, Any] = slug
        self.source: dict[str, Any] = slug
        self.relation: dict[str, Any] = {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]*$"}
        self.roles: tuple[str, ...] = ()
        self.senses: tuple[str, ...] = ()
        if content is not None:
            self.entity = {"type": "string", "enum": sorted(entity.id for entity in content.entities)}
            self.source = {"type": "string", "enum": sorted(source.id for source in content.sources)}
            self.relation = {"type": "string", "enum": sorted(relation.id for relation in content.relations)}
            self.roles = tuple(sorted({role for relation in content.relations for role, _ in relation.roles}))
            self.senses = tuple(sorted({sense for relation in content.relations for sense in relation.senses}))


_TEXT: dict[str, Any] = {"type": ["string", "number"]}
_EDTF_TEXT: dict[str, Any] = {"type": ["string", "integer"], "pattern": _EDTF}
_DAY_TEXT: dict[str, Any] = {"type": "string", "pattern": _DAY}
_TRUE: dict[str, Any] = {"type": "boolean"}


def _one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [item, {"type": "array", "items": item}, {"type": "null"}]}


def _list_of(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": ["array", "null"], "items": item}


def _map_of(value: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": value}


def _object(
    fields: dict[str, dict[str, Any]], known: Iterable[str], open_ended: dict[str, Any] | None = None
) -> dict[str, Any]:
    """A mapping with exactly the fields that reading knows."""
    missing = sorted(set(known) - set(fields))
    described = {**fields, **{name: {} for name in missing}}
    properties = {
        name: {**value, "description": _TITLES[name]} if name in _TITLES else value for name, value in described.items()
    }
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": open_ended if open_ended is not None else False,
    }


def _section(entry: dict[str, Any]) -> dict[str, Any]:
    """A list of entries and of blocks: an entry with `rows`, whose other fields its rows share."""
    rows = {"description": _TITLES["rows"], "type": ["array", "null"], "items": {"allOf": [entry]}}
    block = {**entry, "properties": {**entry["properties"], "rows": rows}}
    return {"type": ["array", "null"], "items": block}


def _source_fields() -> dict[str, dict[str, Any]]:
    return {
        "id": {"type": "string", "pattern": _SLUG},
        "title": _TEXT, "publisher": _TEXT, "address": {"type": "string"}, "reference": _TEXT, "licence": _TEXT,
        "seen": {"anyOf": [_DAY_TEXT, {"type": "null"}]},
        "as": {"enum": ["excerpt", "page", "dataset", None]}, "note": _TEXT, "overrides": {"type": "string"},
    }  # fmt: skip


def _entity_fields(ids: _Ids) -> dict[str, dict[str, Any]]:
    texts, many, one = _one_or_more(_TEXT), _one_or_more(ids.entity), ids.entity
    named = {"type": "object", "properties": {"text": texts, "from": _EDTF_TEXT, "to": _EDTF_TEXT, "note": _TEXT}}
    wrong = {
        "type": "object",
        "properties": {"text": texts, "from": {"type": "string"}, "because": _TEXT, "note": _TEXT},
    }
    return {
        "id": {"type": "string", "pattern": _SLUG}, "kind": {"enum": list(ENTITY_KINDS)}, "class": {"type": "string"},
        "name": _TEXT, "names": texts, "demonyms": texts, "adjectives": texts, "contextual": texts, "titles": texts,
        "former": _list_of({"anyOf": [_TEXT, {**named, "additionalProperties": False}]}),
        "languages": _map_of(texts), "surname": texts, "of": one, "capital": one, "seat": one, "part_of": one,
        "mistranslations": _list_of({"anyOf": [_TEXT, {**wrong, "additionalProperties": False}]}),
        "nationality": one, "members": many, "continues": many, "after": many, "confusable": many,
        "holders": {"enum": ["single", "several"]}, "born": _EDTF_TEXT, "died": _EDTF_TEXT, "note": _TEXT,
        "overrides": {"type": "string"},
    }  # fmt: skip


def _relation_fields(ids: _Ids) -> dict[str, dict[str, Any]]:
    kinds = _one_or_more({"enum": list(ENTITY_KINDS)})
    phrase = {"anyOf": [{"type": "string"}, _map_of({"type": ["string", "number", "boolean"]})]}
    lists = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"type": ["array", "null"], "items": phrase} for name in ("verbs", "nouns", "roles")},
    }
    aspects = dict.fromkeys(("begin", "state", "end", "event"), lists)
    return {
        "id": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]*$"}, "shape": {"enum": ["state", "event"]},
        "subject": kinds, "object": kinds, "roles": _map_of(kinds),
        "single": {"enum": ["subject", "object", "once", "listed"]},
        "says": {"type": "object", "properties": dict.fromkeys(aspects, _TEXT), "additionalProperties": False},
        "phrases": {"type": "object", "properties": aspects, "additionalProperties": False},
        "senses": _map_of({"anyOf": [lists, {"type": "null"}]}), "counts": _one_or_more(_TEXT),
        "precedes": _one_or_more(ids.relation), "ends": _one_or_more(ids.relation), "entry": {"enum": ["born", "died"]},
        "source": _one_or_more(ids.source), "examples": _examples(),
        "note": _TEXT, "overrides": {"type": "string"},
    }  # fmt: skip


def _rendering_fields() -> dict[str, dict[str, Any]]:
    texts = _one_or_more(_TEXT)
    return {
        "id": {"type": "string", "pattern": _SLUG}, "words": texts, "odd": texts, "languages": _map_of(texts),
        "because": _TEXT, "note": _TEXT, "overrides": {"type": "string"},
    }  # fmt: skip


def _telling_fields(ids: _Ids) -> dict[str, dict[str, Any]]:
    patterns = _one_or_more({"type": "string", "pattern": r" \+ "})
    return {
        "id": ids.entity, "told": patterns, "begin": patterns, "end": patterns, "note": _TEXT,
        "overrides": {"type": "string"},
    }  # fmt: skip


def _synonym_fields() -> dict[str, dict[str, Any]]:
    return {
        "id": {"type": "string", "pattern": _SLUG}, "of": {"enum": list(synonyms.OF)}, "words": _one_or_more(_TEXT),
        "shown_by": _one_or_more(_TEXT), "note": _TEXT, "overrides": {"type": "string"},
    }  # fmt: skip


def _facts(ids: _Ids) -> dict[str, Any]:
    listed = _one_or_more(_TEXT)
    position = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "time": {"anyOf": [_EDTF_TEXT, {"const": "never"}]},
            "held_by": _one_or_more(ids.entity),
            "note": _TEXT,
        },
    }
    complete = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "from": _EDTF_TEXT, "to": _EDTF_TEXT, "subjects": listed, "objects": listed,
            "source": _one_or_more(ids.source), "note": _TEXT,
        },
    }  # fmt: skip
    fields: dict[str, dict[str, Any]] = {
        "relation": ids.relation, "subject": ids.entity, "object": ids.entity, "time": _EDTF_TEXT,
        "also": _one_or_more(_EDTF_TEXT), "also_end": _one_or_more(_EDTF_TEXT), "open_roles": listed,
        "quantity": {"type": ["string", "number"], "pattern": r"^\d[\d,]*(\.\d+)?$"}, "unit": _TEXT,
        "founder": _TRUE, "acting": _TRUE, "elected": _TRUE, "not": _TRUE, "status": {"enum": ["disputed"]},
        "positions": {"type": ["array", "null"], "items": position}, "source": _one_or_more(ids.source),
        "confirmed": {"type": ["string", "integer"], "pattern": _EDTF}, "overrides": {"type": "string"}, "note": _TEXT,
        "complete": complete, "examples": _examples(),
    }  # fmt: skip
    if not ids.known:  # roles and named dates have the names that the relations declare
        return _object(fields, facts.FIELDS, {"type": ["string", "integer", "array"]})
    declared = {role: _one_or_more(ids.entity) for role in ids.roles} | dict.fromkeys(ids.senses, _EDTF_TEXT)
    return _object({**declared, **fields}, facts.FIELDS)


def _examples() -> dict[str, Any]:
    texts = _one_or_more({"type": "string"})
    return {"type": "object", "additionalProperties": False, "properties": {"flag": texts, "pass": texts}}
