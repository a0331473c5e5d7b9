"""The bytes of all facts files in, the whole ledger as values out, with everything that is wrong with it.

Two passes: sources, entities and relations first, since facts refer to them by id from anywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from ledger.collector import without_collector
from ledger.entries.entities import read_entity, read_names
from ledger.entries.facts import read_closure, read_fact
from ledger.entries.fields import Known, Reader
from ledger.entries.lives import lives
from ledger.entries.relations import read_phrases, read_relation
from ledger.entries.renderings import read_rendering
from ledger.entries.rows import Row, rows_of, unknown_sections
from ledger.entries.sources import read_source
from ledger.entries.synonyms import read_synonyms
from ledger.entries.tellings import read_telling
from ledger.folders import SourceFile
from ledger.light import NamedTuple
from ledger.model import Closure, Entity, Fact, Moment, Name, Phrase, Relation, Source, Synonyms, Telling, WordSet
from ledger.problem import Problem
from ledger.reading import Fields, read_bytes

Value = TypeVar("Value", Source, Entity, Relation, WordSet, Telling, Synonyms)


class Content(NamedTuple):
    """A whole ledger."""

    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    names: tuple[Name, ...]
    relations: tuple[Relation, ...]
    phrases: tuple[Phrase, ...]
    renderings: tuple[WordSet, ...]
    tellings: tuple[Telling, ...]
    synonyms: tuple[Synonyms, ...]
    facts: tuple[Fact, ...]
    closures: tuple[Closure, ...]


class _File(NamedTuple):
    path: str
    layer: int
    root: Fields


def load(files: Sequence[SourceFile]) -> tuple[Content, list[Problem]]:
    """The ledger in `files` and its problems, sorted by place. What cannot be understood is left out."""
    with without_collector():
        return _load(files)


def _load(files: Sequence[SourceFile]) -> tuple[Content, list[Problem]]:
    problems: list[Problem] = []
    roots: list[_File] = []
    for file in files:
        root, found = read_bytes(file.data, file.path)
        problems += found
        if root is not None:
            problems += unknown_sections(root, file.path)
            roots.append(_File(file.path, file.layer, root))

    source_rows = list(_rows(roots, "sources", problems))
    entity_rows = list(_rows(roots, "entities", problems))
    relation_rows = list(_rows(roots, "relations", problems))
    kinds = {_plain(row, "id"): _plain(row, "kind") for row in entity_rows}
    known = Known(kinds, {_plain(row, "id"): None for row in source_rows}, {})

    sources = _unique(source_rows, known, problems, lambda reader: (read_source(reader), ()))
    entities = _unique(entity_rows, known, problems, _entity)
    relations = _unique(relation_rows, known, problems, _relation)
    renderings = _unique(
        _rows(roots, "renderings", problems), known, problems, lambda reader: (read_rendering(reader), ())
    )
    tellings = _unique(_rows(roots, "tellings", problems), known, problems, lambda reader: (read_telling(reader), ()))
    synonyms = _unique(_rows(roots, "synonyms", problems), known, problems, lambda reader: (read_synonyms(reader), ()))
    known = known._replace(relations={relation.id: relation for relation, _ in relations})
    facts, closures = _facts(roots, known, problems)
    facts += lives([entity for entity, _ in entities], [relation for relation, _ in relations], facts)
    content = Content(
        sources=tuple(source for source, _ in sources),
        entities=tuple(entity for entity, _ in entities),
        names=tuple(dict.fromkeys(name for _, names in entities for name in names if isinstance(name, Name))),
        relations=tuple(relation for relation, _ in relations),
        phrases=tuple(phrase for _, phrases in relations for phrase in phrases if isinstance(phrase, Phrase)),
        renderings=tuple(rendering for rendering, _ in renderings),
        tellings=tuple(telling for telling, _ in tellings),
        synonyms=tuple(words for words, _ in synonyms),
        facts=tuple(facts),
        closures=tuple(closures),
    )
    # A field that a block shares is read once for every row: its problem is one problem all the same.
    return content, sorted(set(problems))


def _rows(roots: Iterable[_File], section: str, problems: list[Problem]) -> Iterator[Row]:
    for file in roots:
        for row in rows_of(file.root, section, file.path, file.layer, problems):
            if not row.is_block:
                yield row


def _plain(row: Row, name: str) -> str:
    """A field as text, before anything is checked."""
    text = getattr(row.fields.get(name), "text", None)
    return text if isinstance(text, str) else ""


def _entity(reader: Reader) -> tuple[Entity, tuple[Name, ...]]:
    entity = read_entity(reader)
    return entity, tuple(read_names(reader, entity))


def _relation(reader: Reader) -> tuple[Relation, tuple[Phrase, ...]]:
    relation = read_relation(reader)
    return relation, tuple(read_phrases(reader, relation))


def _unique(
    rows: Iterable[Row],
    known: Known,
    problems: list[Problem],
    read: Callable[[Reader], tuple[Value, tuple[Name, ...] | tuple[Phrase, ...]]],
) -> list[tuple[Value, tuple[Name, ...] | tuple[Phrase, ...]]]:
    """The values by id, in reading order. An id said twice is a problem unless a later folder overrides it."""
    found: dict[str, tuple[Value, tuple[Name, ...] | tuple[Phrase, ...]]] = {}
    layers: dict[str, int] = {}
    for row in rows:
        reader = Reader(row, known, problems)
        value, parts = read(reader)
        overrides = reader.text("overrides")
        if overrides is not None and overrides != value.id:
            reader.report("bad-override", f"'overrides' is the id itself: {value.id}", reader.fields["overrides"])
        first = found.get(value.id)
        if overrides is not None and (first is None or layers[value.id] == row.layer):
            reader.report("bad-override", f"no folder below says '{value.id}'", reader.fields["overrides"],
                          "remove 'overrides', or mend the id")  # fmt: skip
        if first is not None and not (overrides and layers[value.id] < row.layer):
            place = f"{first[0].path}:{first[0].line}"
            hint = "merge the two entries" if layers[value.id] == row.layer else f"add 'overrides: {value.id}'"
            reader.report("duplicate-id", f"'{value.id}' is already said in {place}", reader.fields.get("id"), hint)
            continue
        if value.id:
            found[value.id] = (value, parts)
            layers[value.id] = row.layer
    return list(found.values())


def _facts(roots: Sequence[_File], known: Known, problems: list[Problem]) -> tuple[list[Fact], list[Closure]]:
    facts: list[Fact] = []
    closures: list[Closure] = []
    overriding: list[tuple[str, Reader]] = []
    below: set[str] = set()
    layer = 0
    for file in roots:
        if file.layer != layer:
            facts = _with_ids(_override(facts, overriding))
            below = {fact.id for fact in facts}
            overriding, layer = [], file.layer
        for row in rows_of(file.root, "facts", file.path, file.layer, problems):
            reader = Reader(row, known, problems)
            if "complete" in row.fields and (closure := read_closure(reader)):
                closures.append(closure)
            if row.is_block or ("complete" in row.fields and "subject" not in row.fields):
                continue
            read = read_fact(reader)
            if read is None:
                continue
            fact, overrides = read
            facts.append(fact)
            if overrides is not None:
                overriding.append((overrides, reader))
                if layer > 0:
                    if overrides not in below:
                        reader.report("bad-override", f"no folder below says the fact '{overrides}'",
                                      row.fields["overrides"], "`factledger facts show` lists the ids")  # fmt: skip
                else:
                    reader.report("bad-override", "there is no folder below this one", row.fields["overrides"])
    facts = _with_ids(_override(facts, overriding))
    return facts, closures


def _override(facts: list[Fact], overriding: Sequence[tuple[str, Reader]]) -> list[Fact]:
    """The facts without those of lower folders that are overridden (they have ids by then)."""
    gone = {fact_id for fact_id, _ in overriding}
    return [fact for fact in facts if fact.id not in gone] if gone else facts


def _with_ids(facts: Sequence[Fact]) -> list[Fact]:
    """The facts with their ids: `relation/subject/object`, and the beginning where several share that."""
    plain = [f"{fact.relation}/{fact.subject}/{fact.object}" if fact.object else f"{fact.relation}/{fact.subject}"
             for fact in facts]  # fmt: skip
    shared = Counter(plain)
    dated = [base if shared[base] == 1 else f"{base}/{_year(fact.begin)}"
             for base, fact in zip(plain, facts, strict=True)]  # fmt: skip
    shared = Counter(dated)
    seen: Counter[str] = Counter()
    named: list[Fact] = []
    for fact_id, base, fact in zip(dated, plain, facts, strict=True):
        if shared[fact_id] > 1 and fact.begin is not None and len(fact.begin.edtf) > 4:
            fact_id = f"{base}/{fact.begin.edtf}"
        seen[fact_id] += 1
        if seen[fact_id] > 1:
            fact_id = f"{fact_id}+{seen[fact_id]}"
        named.append(fact._replace(id=fact_id))
    return named


def _year(moment: Moment | None) -> str:
    return f"{date.fromordinal(moment.lo).year:04d}" if moment else "unknown"
