"""A row of `relations` in, a `Relation` and its phrases out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ledger.entries.fields import RELATION_ID, Reader
from ledger.model import ENTITY_KINDS, Phrase, Relation
from ledger.phrases import BadPhrase, read_phrase
from ledger.reading import Fields, Node, Scalar

FIELDS = frozenset(
    ["id", "shape", "subject", "object", "roles", "single", "says", "phrases", "counts", "senses", "examples",
     "precedes", "ends", "entry", "source", "note", "overrides"]
)  # fmt: skip
ASPECTS = {"state": ("begin", "state", "end"), "event": ("event",)}
_SLOT = re.compile(r"\{([^{}]*)\}")
_LISTS = {"verbs": "verb", "nouns": "noun", "roles": "role"}


def read_relation(reader: Reader) -> Relation:
    """The relation; what is wrong with it is reported by the reader."""
    reader.check_names(FIELDS, "a relation")
    shape = reader.one_of("shape", ("state", "event"), "event") if reader.required("shape") else "event"
    senses = reader.mapping("senses")
    roles = _roles(reader)
    entry = reader.one_of("entry", ("born", "died")) or None
    sources = reader.sources()
    if entry and not sources and "source" not in reader.fields:
        reader.report("no-source", f"the '{entry}' of entries has no source", None, "name one under 'source'")
    return Relation(
        id=reader.id(RELATION_ID),
        shape=shape,
        subject_kinds=_kinds(reader, "subject"),
        object_kinds=_kinds(reader, "object"),
        roles=roles,
        single=reader.one_of("single", ("subject", "object", "once", "listed")) or None,
        says=tuple(_says(reader, shape, roles)),
        counts=reader.texts("counts"),
        senses=tuple(senses.fields) if senses else (),
        examples=read_examples(reader),
        precedes=reader.texts("precedes"),
        ends=reader.texts("ends"),
        entry=entry,
        sources=sources,
        path=reader.row.path,
        line=reader.row.line,
    )


def read_phrases(reader: Reader, relation: Relation) -> Iterator[Phrase]:
    """Every phrase of the relation, in the order in which they are written."""
    phrases = reader.mapping("phrases")
    for aspect, node in phrases.fields.items() if phrases else ():
        if aspect not in ASPECTS[relation.shape]:
            reader.report("unknown-value", f"'{aspect}' is not an aspect of {relation.shape} relations", node,
                          f"one of {', '.join(ASPECTS[relation.shape])}")  # fmt: skip
            continue
        yield from _lists(reader, relation, aspect, None, node)
    senses = reader.mapping("senses")
    for sense, node in senses.fields.items() if senses else ():
        if isinstance(node, Scalar) and node.text is None:
            continue
        yield from _lists(reader, relation, ASPECTS[relation.shape][0], sense, node)


def read_examples(reader: Reader) -> tuple[tuple[str, str], ...]:
    """(`flag` or `pass`, sentence) pairs."""
    node = reader.mapping("examples")
    found: list[tuple[str, str]] = []
    for outcome, listed in node.fields.items() if node else ():
        if outcome not in ("flag", "pass"):
            reader.report("unknown-field", f"examples have no '{outcome}'", listed, "flag or pass")
            continue
        for scalar in reader.scalars_in(listed, outcome):
            text = scalar.text or ""
            if outcome == "flag" and not ("[" in text and "]" in text):
                reader.report("bad-example", "a sentence to be flagged has its wrong words in [brackets]", scalar)
            found.append((outcome, text))
    return tuple(found)


def _kinds(reader: Reader, name: str) -> tuple[str, ...]:
    found = []
    for node in reader.scalars(name):
        if node.text not in ENTITY_KINDS:
            reader.report("unknown-value", f"'{node.text}' is not a kind of entity", node, ", ".join(ENTITY_KINDS))
        found.append(node.text or "")
    return tuple(found)


def _roles(reader: Reader) -> tuple[tuple[str, tuple[str, ...]], ...]:
    node = reader.mapping("roles")
    if node is None:
        return ()
    inner = reader.inner(node)
    return tuple((role, _kinds(inner, role)) for role in node.fields)


def _says(
    reader: Reader, shape: str, roles: tuple[tuple[str, tuple[str, ...]], ...]
) -> Iterator[tuple[str, str]]:  # fmt: skip
    node = reader.mapping("says")
    slots = {"subject", "object", "quantity", "unit", *(role for role, _ in roles)}
    for aspect, text in node.fields.items() if node else ():
        if aspect not in ASPECTS[shape]:
            reader.report("unknown-value", f"'{aspect}' is not an aspect of {shape} relations", text)
        elif isinstance(text, Scalar) and text.text:
            for slot in _SLOT.findall(text.text):
                if slot not in slots:
                    reader.report("bad-message", f"a message has no '{{{slot}}}'", text, ", ".join(sorted(slots)))
            yield aspect, text.text
        else:
            reader.report("wrong-shape", "a message is one text", text)


def _lists(reader: Reader, relation: Relation, aspect: str, sense: str | None, node: Node) -> Iterator[Phrase]:
    if not isinstance(node, Fields):
        reader.report("wrong-shape", "phrases are lists under verbs, nouns, roles", node)
        return
    inner = reader.inner(node)
    inner.check_names(frozenset(_LISTS), "a list of phrases")
    for name, kind in _LISTS.items():
        for item in inner.mappings(name):
            yield from _phrases(reader, relation, aspect, sense, kind, item)


def _phrases(
    reader: Reader, relation: Relation, aspect: str, sense: str | None, kind: str, node: Fields | Scalar
) -> Iterator[Phrase]:
    fixed: list[tuple[str, str]] = []
    extra: list[tuple[str, str]] = []
    line = node.text if isinstance(node, Scalar) else None
    roles = frozenset(role for role, _ in relation.roles)
    if isinstance(node, Fields):
        for key, value in node.fields.items():
            text = value.text if isinstance(value, Scalar) else None
            if text is None or not isinstance(value, Scalar):
                reader.report("wrong-shape", f"'{key}' is one text", value)
            elif key == kind:
                line = text
            elif key in ("subject", "object") or key in roles:
                if reader.entity_at(value, key, ()) is not None:
                    fixed.append(({"subject": "S", "object": "O"}.get(key, key), text))
            elif key == "sense":
                sense = text
            else:
                extra.append((key, text))
        if line is None:
            reader.report("bad-phrase", f'the phrase itself is missing: {{{kind}: "…"}}', node)
    if not line:
        return
    try:
        patterns = read_phrase(line, kind, roles)
    except BadPhrase as error:
        reader.report("bad-phrase", f"'{line}': {error}", node, "docs/ledger-format.md says how phrases are written")
        return
    for found in patterns:
        yield Phrase(relation.id, aspect, sense, kind, found.trigger, found.word, found.voice, found.before, found.tail,
                     found.closing, found.slots, tuple(fixed), tuple(extra), reader.row.path, node.line)  # fmt: skip
