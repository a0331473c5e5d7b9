"""A ledger in, JSON-LD out: entities in the words of schema.org, facts as reified statements in the manner of Wikidata.

A fact is an `rdf:Statement` (subject, predicate, object) with qualifiers: `schema:startDate` and `endDate`, its EDTF
text as `temporalCoverage`, its roles, and `schema:citation` for its sources. Ids are relative to `base`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ledger.curating.dossiers import day_text
from ledger.model import Entity, Fact, Moment, Source
from ledger.store import Ledger

CONTEXT: dict[str, Any] = {
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "name": "schema:name",
    "alternateName": "schema:alternateName",
    "description": "schema:description",
    "birthDate": {"@id": "schema:birthDate"},
    "deathDate": {"@id": "schema:deathDate"},
    "nationality": {"@id": "schema:nationality", "@type": "@id"},
    "location": {"@id": "schema:location", "@type": "@id"},
    "containedInPlace": {"@id": "schema:containedInPlace", "@type": "@id"},
    "member": {"@id": "schema:member", "@type": "@id"},
    "subject": {"@id": "rdf:subject", "@type": "@id"},
    "predicate": {"@id": "rdf:predicate", "@type": "@id"},
    "object": {"@id": "rdf:object", "@type": "@id"},
    "startDate": "schema:startDate",
    "endDate": "schema:endDate",
    "temporalCoverage": "schema:temporalCoverage",
    "citation": {"@id": "schema:citation", "@type": "@id"},
    "url": {"@id": "schema:url", "@type": "@id"},
    "publisher": "schema:publisher",
    "license": "schema:license",
    "dateAccessed": "prov:atTime",
    "size": "schema:size",
}
"""The terms used, besides those of the ledger itself, which live under `base`."""

_TYPES = {
    "state": "schema:Country",
    "territory": "schema:AdministrativeArea",
    "city": "schema:City",
    "place": "schema:Place",
    "organisation": "schema:Organization",
    "group": "schema:Organization",
    "body": "schema:Organization",
    "outlet": "schema:NewsMediaOrganization",
    "office": "schema:Role",
    "person": "schema:Person",
    "treaty": "schema:Legislation",
    "document": "schema:CreativeWork",
    "event": "schema:Event",
    "mission": "schema:Event",
    "facility": "schema:CivicStructure",
}
"""Kinds of entities as schema.org calls them; what has no word there is a `schema:Thing`."""


def as_linked_data(ledger: Ledger, facts: tuple[Fact, ...], base: str) -> Iterator[str]:
    """The parts of one JSON-LD document: the given facts, what they speak of, and their sources."""
    own = base if base.endswith(("/", "#")) else base + "/"
    context = {**CONTEXT, "@base": own, "ledger": own + "relation/"}
    yield '{"@context": ' + json.dumps(context, ensure_ascii=False) + ',\n"@graph": [\n'
    first = True
    for node in _nodes(ledger, facts):
        yield ("" if first else ",\n") + json.dumps(node, ensure_ascii=False)
        first = False
    yield "\n]}\n"


def _nodes(ledger: Ledger, facts: tuple[Fact, ...]) -> Iterator[dict[str, Any]]:
    mentioned: dict[str, None] = {}
    cited: dict[str, None] = {}
    for fact in facts:
        ids = (
            fact.subject,
            *([fact.object] if fact.object else []),
            *(one for _, listed in fact.roles for one in listed),
        )
        mentioned.update(dict.fromkeys(ids))
        cited.update(dict.fromkeys(fact.sources))
    for entity_id in mentioned:
        entity = ledger.entity(entity_id)
        if entity is not None:
            yield _entity(ledger, entity)
    for source_id in cited:
        source = ledger.source(source_id)
        if source is not None:
            yield _source(source)
    for fact in facts:
        yield _fact(fact)


def _entity(ledger: Ledger, entity: Entity) -> dict[str, Any]:
    names = ledger.names_of(entity.id)
    others = [n.text for n in names if n.kind in ("name", "former") and n.text != entity.name]
    foreign = [{"@value": n.text, "@language": n.lang} for n in names if n.kind == "foreign" and n.lang]
    node: dict[str, Any] = {
        "@id": f"entity/{entity.id}",
        "@type": _TYPES.get(entity.kind, "schema:Thing"),
        "name": {"@value": entity.name, "@language": "en"},
    }
    if others or foreign:
        node["alternateName"] = [*({"@value": text, "@language": "en"} for text in others), *foreign]
    links = (
        ("nationality", entity.nationality),
        ("containedInPlace", entity.part_of if entity.kind in ("city", "place") else None),
        ("location", entity.seat),
    )
    node |= {term: f"entity/{value}" for term, value in links if value}
    if entity.members:
        node["member"] = [f"entity/{member}" for member in entity.members]
    if entity.born:
        node["birthDate"] = _date(entity.born)
    if entity.died:
        node["deathDate"] = _date(entity.died)
    return node


def _source(source: Source) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": f"source/{source.id}", "@type": "schema:CreativeWork", "name": source.title}
    if source.publisher:
        node["publisher"] = source.publisher
    if source.address and source.address.startswith("http"):
        node["url"] = source.address
    if source.licence:
        node["license"] = source.licence
    if source.seen:
        node["dateAccessed"] = {"@value": source.seen, "@type": "xsd:date"}
    return node


def _fact(fact: Fact) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@id": f"fact/{fact.id}",
        "@type": "rdf:Statement",
        "subject": f"entity/{fact.subject}",
        "predicate": f"ledger:{fact.relation}",
    }
    if fact.object:
        node["object"] = f"entity/{fact.object}"
    if fact.begin:
        node["startDate"] = _date(fact.begin)
    if fact.end:
        node["endDate"] = _date(fact.end)
    if fact.time:
        node["temporalCoverage"] = fact.time
    for role, ids in fact.roles:
        node[f"ledger:{role}"] = [{"@id": f"entity/{one}"} for one in ids]
    for sense, moment in fact.senses:
        node[f"ledger:{sense}"] = _date(moment)
    if fact.quantity:
        node["size"] = " ".join(filter(None, fact.quantity))
    for flag, said in (("founder", fact.founder), ("acting", fact.acting), ("elected", fact.elected)):
        if said:
            node[f"ledger:{flag}"] = True
    if fact.negative:
        node["ledger:isFalse"] = True
    if fact.status:
        node["ledger:status"] = fact.status
        node["ledger:position"] = [
            {
                "temporalCoverage": p.time,
                "ledger:heldBy": [{"@id": f"entity/{one}"} for one in p.held_by],
                "description": p.note,
            }
            for p in fact.positions
        ]
    if fact.sources:
        node["citation"] = [f"source/{source}" for source in fact.sources]
    return node


def _date(moment: Moment) -> dict[str, str]:
    """A date with the type that fits its precision."""
    if moment.lo == moment.hi:
        return {"@value": day_text(moment.lo), "@type": "xsd:date"}
    types = {4: "xsd:gYear", 7: "xsd:gYearMonth"}
    plain = moment.edtf.replace("-", "").isdigit()
    return {"@value": moment.edtf, "@type": types.get(len(moment.edtf), "edtf:EDTF") if plain else "edtf:EDTF"}
