"""A row of `facts` in, a `Fact` out; the head of a closed block in, a `Closure` out."""

from __future__ import annotations

import re
from functools import lru_cache

from ledger import dates
from ledger.entries.fields import Reader
from ledger.entries.relations import read_examples
from ledger.entries.rows import did_you_mean
from ledger.model import ENTITY_KINDS, Closure, Fact, Moment, Position, Relation
from ledger.problem import WARNING
from ledger.reading import Scalar

FIELDS = frozenset(
    ["relation", "subject", "object", "time", "also", "also_end", "open_roles", "founder", "acting", "elected", "not",
     "status", "positions", "quantity", "unit", "source", "confirmed", "overrides", "complete", "note", "examples"]
)  # fmt: skip
_QUANTITY = re.compile(r"\d[\d,]*(?:\.\d+)?")


def relation_of(reader: Reader) -> Relation | None:
    """The relation that a row or block names, None (and a problem) if there is none."""
    name = reader.required("relation")
    relation = reader.known.relations.get(name)
    if relation is None and name:
        hint = did_you_mean(name, reader.known.relations) or "declare it under 'relations'"
        reader.report("dangling-id", f"there is no relation '{name}'", reader.fields["relation"], hint)
    return relation


def read_fact(reader: Reader) -> tuple[Fact, str | None] | None:
    """The fact (its id is given later, when all are known) and the id that it overrides.

    None if too little of it can be understood; what is wrong is reported by the reader either way.
    """
    relation = relation_of(reader)
    if relation is None:
        return None
    reader.check_names(_allowed(relation), f"a fact of '{relation.id}'", "a role or sense is declared on the relation")
    reader.required("subject")
    subject = reader.entity("subject", relation.subject_kinds)
    obj = _object(reader, relation)
    time = _time(reader, relation)
    roles = tuple((name, reader.entities(name, kinds)) for name, kinds in relation.roles if name in reader.fields)
    senses = []
    for name in relation.senses:
        moment = reader.moment(name) if name in reader.fields else None
        if moment:
            senses.append((name, moment))
    sources = reader.sources()
    if not sources and "source" not in reader.fields:
        reader.report("no-source", "the fact has no source", None, "name one under 'source', here or on the block")
    quantity = reader.text("quantity")
    if quantity is not None and not _QUANTITY.fullmatch(quantity):
        reader.report("bad-quantity", f"'{quantity}' is not a number", reader.fields["quantity"], "write digits")
    read_examples(reader)
    if subject is None or (relation.object_kinds and obj is None):
        return None
    if reader.broken and time is None and reader.fields.get("time") is not None:
        return None
    fact = Fact(
        id="",
        relation=relation.id,
        subject=subject,
        object=obj,
        begin=time.begin if time else None,
        end=time.end if time else None,
        open_end=time.open_end if time else False,
        time=reader.text("time") or "",
        also=_also(reader, "also", relation),
        also_end=_also(reader, "also_end", relation),
        senses=tuple(senses),
        roles=tuple((name, ids) for name, ids in roles if ids),
        open_roles=_open_roles(reader, relation),
        founder=reader.flag("founder"),
        acting=reader.flag("acting"),
        elected=reader.flag("elected"),
        negative=reader.flag("not"),
        status=reader.one_of("status", ("disputed",)) or None,
        positions=_positions(reader),
        quantity=(quantity, reader.text("unit")) if quantity is not None else None,
        sources=sources,
        confirmed=reader.moment("confirmed"),
        path=reader.row.path,
        line=reader.row.line,
    )
    return fact, reader.text("overrides")


def read_closure(reader: Reader) -> Closure | None:
    """The closed list that `complete` declares, None if there is none or it cannot be understood."""
    node = reader.mapping("complete")
    if node is None:
        return None
    relation = relation_of(reader)
    if relation is None:
        return None
    inner = reader.inner(node)
    inner.check_names(frozenset(["from", "to", "subjects", "objects", "source", "note"]), "'complete'")
    lists = "objects" if "objects" in node.fields else "subjects"
    if lists == "objects" and "subjects" in node.fields:
        inner.report("wrong-shape", "a list is closed for 'subjects' or for 'objects', not for both", node)
    kinds, ids = [], []
    for scalar in inner.scalars(lists):
        word = scalar.text or ""
        if word in ENTITY_KINDS or word not in reader.known.entities:
            kinds.append(word)
        else:
            ids.append(word)
    begin = inner.moment("from")
    end = inner.moment("to") or reader.moment("confirmed")
    if begin and end and begin.lo > end.hi:
        inner.report("start-after-end", f"the list is closed from {begin.edtf} to {end.edtf}", node)
    roles = tuple((name, reader.entities(name)) for name, _ in relation.roles if name in reader.fields)
    return Closure(
        relation=relation.id,
        subject=reader.entity("subject"),
        object=reader.entity("object"),
        roles=roles,
        begin=begin,
        end=end,
        lists=lists,
        kinds=tuple(kinds),
        ids=tuple(ids),
        sources=inner.sources() or reader.sources(),
        path=reader.row.path,
        line=node.line,
    )


@lru_cache(maxsize=1024)
def _allowed(relation: Relation) -> frozenset[str]:
    return FIELDS | {role for role, _ in relation.roles} | set(relation.senses)


def _object(reader: Reader, relation: Relation) -> str | None:
    if relation.object_kinds:
        reader.required("object")
        return reader.entity("object", relation.object_kinds)
    if reader.text("object") is not None:
        reader.report("unknown-field", f"'{relation.id}' is a statement about one thing: it has no object",
                      reader.fields["object"])  # fmt: skip
    return None


def _time(reader: Reader, relation: Relation) -> dates.Time | None:
    text = reader.text("time")
    if not text:
        return None
    node = reader.fields["time"]
    try:
        time = dates.parse_time(text)
    except dates.BadDate as error:
        hint = "write 2004-03-29, or an interval: 1999/2004, 1999-03-12/.."
        reader.report("bad-date", str(error), node, hint)
        return None
    if relation.shape == "state" and not time.is_interval:
        reader.report("not-an-interval", f"'{relation.id}' holds over an interval; '{text}' is a single date", node,
                      f"write {text}/.. if it still holds, {text}/ if its end is unknown")  # fmt: skip
        return dates.Time(time.begin, None, open_end=False, is_interval=True)
    if time.begin and time.end and time.begin.lo > time.end.hi:
        reader.report("start-after-end", f"'{text}' ends before it begins", node)
        return None
    return time


def _also(reader: Reader, name: str, relation: Relation) -> tuple[Moment, ...]:
    """Other accepted dates. An event that lasts may have another interval: any of its days is accepted."""
    found = []
    for node in reader.scalars(name):
        moment = _whole_interval(node.text or "") if relation.shape == "event" else None
        moment = moment or reader.moment_at(node)
        if moment:
            found.append(moment)
    return tuple(found)


def _whole_interval(text: str) -> Moment | None:
    try:
        time = dates.parse_time(text)
    except dates.BadDate:
        return None
    return Moment(time.begin.lo, time.end.hi, text) if time.is_interval and time.begin and time.end else None


def _open_roles(reader: Reader, relation: Relation) -> tuple[str, ...]:
    known = [role for role, _ in relation.roles]
    for node in reader.scalars("open_roles"):
        if node.text not in known:
            reader.report("unknown-value", f"'{node.text}' is not a role of '{relation.id}'", node, ", ".join(known))
    return reader.texts("open_roles")


def _positions(reader: Reader) -> tuple[Position, ...]:
    found = []
    for node in reader.mappings("positions"):
        if isinstance(node, Scalar):
            reader.report("wrong-shape", "a position is a mapping: {time, held_by, note}", node)
            continue
        found.append(_position(reader.inner(node)))
    if bool(found) != (reader.text("status") == "disputed"):
        reader.report("disputed-without-positions", "'status: disputed' and 'positions' stand together",
                      reader.fields.get("positions") or reader.fields.get("status"), level=WARNING)  # fmt: skip
    return tuple(found)


def _position(reader: Reader) -> Position:
    reader.check_names(frozenset(["time", "held_by", "note"]), "a position")
    text = reader.text("time") or ""
    begin: Moment | None = None
    end: Moment | None = None
    if text and text != "never":
        try:
            time = dates.parse_time(text)
            begin, end = time.begin, time.end
        except dates.BadDate as error:
            reader.report("bad-date", str(error), reader.fields["time"])
    return Position(text, begin, end, reader.entities("held_by"), reader.text("note") or "")
