"""A row of `entities` in, an `Entity` and its names out."""

from __future__ import annotations

from collections.abc import Iterator

from ledger import naming
from ledger.entries.fields import Reader
from ledger.model import ENTITY_KINDS, Entity, Name
from ledger.reading import Scalar

FIELDS = frozenset(
    ["id", "kind", "class", "name", "names", "former", "demonyms", "adjectives", "contextual", "languages",
     "mistranslations", "confusable", "surname", "of", "titles", "holders", "capital", "seat", "members", "continues",
     "after", "part_of", "nationality", "born", "died", "note", "overrides"]
)  # fmt: skip


def read_entity(reader: Reader) -> Entity:
    """The entity; what is wrong with it is reported by the reader."""
    reader.check_names(FIELDS, "an entity")
    return Entity(
        id=reader.id(),
        kind=reader.one_of("kind", ENTITY_KINDS) if reader.required("kind") else "",
        cls=reader.text("class"),
        name=reader.required("name"),
        of=reader.entity("of"),
        capital=reader.entity("capital", ("city", "place")),
        seat=reader.entity("seat", ("city", "place", "state", "facility")),
        members=reader.entities("members"),
        continues=reader.entities("continues"),
        after=reader.entities("after"),
        part_of=reader.entity("part_of"),
        nationality=reader.entity("nationality", ("state", "territory")),
        titles=reader.texts("titles"),
        holders=reader.one_of("holders", ("single", "several"), "single"),
        confusable=reader.entities("confusable"),
        born=reader.moment("born"),
        died=reader.moment("died"),
        note=reader.text("note") or "",
        path=reader.row.path,
        line=reader.row.line,
    )


def read_names(reader: Reader, entity: Entity) -> Iterator[Name]:
    """Every name of the entity, the canonical one first; a person's surname follows by itself."""
    if entity.name:
        yield from _names(reader, entity, "canonical", entity.name)
    for field, kind in (("names", "name"), ("demonyms", "demonym"), ("adjectives", "adjective"),
                        ("contextual", "contextual")):  # fmt: skip
        listed = reader.texts(field)
        several = tuple(naming.people(text) for text in listed) if kind == "demonym" else ()
        for text in (*listed, *(text for text in several if text and text not in listed)):
            yield from _names(reader, entity, kind, text)
    yield from _former(reader, entity)
    yield from _foreign(reader, entity)
    yield from _mistranslations(reader, entity)
    if entity.kind == "person":
        for text in naming.surnames(entity.name, reader.texts("surname")):
            yield from _names(reader, entity, "surname", text)
    elif "surname" in reader.fields:
        reader.report("wrong-kind", "only persons have a surname", reader.fields["surname"])


def _names(
    reader: Reader, entity: Entity, kind: str, text: str, *, lang: str = "en", begin: int | None = None,
    end: int | None = None, because: str | None = None,
) -> Iterator[Name]:  # fmt: skip
    key = naming.fold(text)
    if not key:
        reader.report("empty-name", f"'{text}' holds no letter or digit")
        return
    yield Name(text, entity.id, kind, lang, begin, end, because, key, naming.is_case_sensitive(text))


def _former(reader: Reader, entity: Entity) -> Iterator[Name]:
    for node in reader.mappings("former"):
        if isinstance(node, Scalar):
            yield from _names(reader, entity, "former", node.text or "")
            continue
        inner = reader.inner(node)
        inner.check_names(frozenset(["text", "from", "to", "note"]), "a former name")
        begin, end = inner.moment("from"), inner.moment("to")
        if begin and end and begin.lo > end.hi:
            inner.report("start-after-end", f"'{begin.edtf}' is after '{end.edtf}'", inner.fields["from"])
        for text in inner.texts("text") or (inner.required("text"),):
            if text:
                yield from _names(inner, entity, "former", text, begin=begin.lo if begin else None,
                                  end=end.hi if end else None)  # fmt: skip


def _foreign(reader: Reader, entity: Entity) -> Iterator[Name]:
    languages = reader.mapping("languages")
    if languages is None:
        return
    for lang, node in languages.fields.items():
        for scalar in reader.scalars_in(node, lang):
            yield from _names(reader, entity, "foreign", scalar.text or "", lang=lang)


def _mistranslations(reader: Reader, entity: Entity) -> Iterator[Name]:
    for node in reader.mappings("mistranslations"):
        if isinstance(node, Scalar):
            yield from _names(reader, entity, "mistranslation", node.text or "", lang="")
            continue
        inner = reader.inner(node)
        inner.check_names(frozenset(["text", "from", "because", "note"]), "a mistranslation")
        for text in inner.texts("text") or (inner.required("text"),):
            if text:
                yield from _names(inner, entity, "mistranslation", text, lang=inner.text("from") or "",
                                  because=inner.text("because"))  # fmt: skip
