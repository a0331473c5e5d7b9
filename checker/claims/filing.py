"""A ledger in, its phrases by their triggers and its offices by their titles out, as tables.

Works once for a ledger (`checker.prepared`); `checker.claims.phrasebook` reads the tables.
"""

from __future__ import annotations

from typing import Any

from checker.claims.dayrows import file_days
from checker.claims.descriptions import DESCRIBED_KINDS
from checker.claims.likewords import Likeness
from checker.claims.triggers import told_words, triggers
from checker.syntax.titles import LEADING_TITLES
from checker.syntax.verbs import forms_of_lemma
from ledger import history
from ledger.model import Entity, Phrase
from ledger.naming import fold, words_of
from ledger.store import Ledger
from ledger.tables import Draft

_HEADS = (("ministry of ", "minister of "), ("department of ", "secretary of "))
KINDS = ("verb", "noun", "role")
"""The kinds of phrases; each has a table of its own."""


def file_phrases(ledger: Ledger, tables: Draft) -> None:
    """File everything that this package looks up by words, and the words by which sentences are left early."""
    filed: dict[str, dict[str, list[Phrase]]] = {kind: {} for kind in KINDS}
    for phrase in ledger.phrases():
        filed[phrase.kind].setdefault(phrase.trigger, []).append(phrase)
    for rows in filed["role"].values():
        rows.sort(key=lambda phrase: -len(phrase.before))
    for kind, phrases in filed.items():
        tables.file(kind, {word: [list(phrase) for phrase in listed] for word, listed in phrases.items()})
    titles = _titles(ledger)
    tables.file("title", titles)
    tables.file("leading", _leading(ledger))
    counted = {noun for relation in ledger.relations() for noun in relation.counts}
    nouns = {*filed["noun"], *filed["role"], *(word for noun in counted for word in noun.split())}
    spoken = {word for listed in titles.values() for words, _, _ in listed for word in words}
    tables.list("trigger", sorted(triggers(filed["verb"], nouns | spoken)))
    tables.file("class", _classes(ledger))
    tables.file("member words", _member_words(filed["role"]))
    likeness = Likeness(ledger)
    tables.file("telling", _tellings(ledger, likeness))
    of, by = told_words((t for t in ledger.tellings() if not _is_provision(ledger, t.id)), likeness)
    tables.list("told of", sorted(of))
    tables.list("told by", sorted(by))
    tables.file("provision telling", _provision_tellings(ledger))
    units = _provision_units(ledger)
    tables.list("provision unit", units)
    tables.list("provision written", _written(ledger, units))
    tables.file("meeting", _meetings(ledger))
    tables.file("capital", _states_by_capital(ledger))
    tables.file("region", _regions_by_city(ledger))
    file_days(ledger, tables)


def _titles(ledger: Ledger) -> dict[str, list[Any]]:
    """First word of a title -> (its words, office, what the office belongs to), the longest title first."""
    titles: dict[str, list[Any]] = {}
    for office in ledger.entities(kind="office"):
        for title in office.titles:
            words = words_of(title)
            if words:
                titles.setdefault(words[0], []).append([words, office.id, office.of])
    for listed in titles.values():
        listed.sort(key=lambda row: (-len(row[0]), row[0], row[1]))
    return titles


def _leading(ledger: Ledger) -> dict[str, list[str]]:
    """State, organisation or body -> its leading offices, for "the Ukrainian leader"."""
    leading: dict[str, list[str]] = {}
    for office in ledger.entities(kind="office"):
        if office.of is not None and office.holders != "several" and _leads(office):
            for led in (office.of, *_bodies(ledger, office)):
                leading.setdefault(led, []).append(office.id)
    for owner in list(leading):  # "ruled West Germany": what a state was before it is the same one
        for earlier in sorted(history.identity(ledger, owner) - leading.keys()):
            leading[earlier] = leading[owner]
    for body in ledger.entities(kind="body"):
        heads = _heads(ledger, body, leading)
        if heads:
            leading.setdefault(body.id, []).extend(heads)
    return leading


def _heads(ledger: Ledger, body: Entity, leading: dict[str, list[str]]) -> list[str]:
    """The offices that head a ministry or live in a residence."""
    if body.of is None:
        return []
    if body.cls == "residence":
        owners = (body.of, *sorted(history.identity(ledger, body.of) - {body.of}))
        return list(dict.fromkeys(office for owner in owners for office in leading.get(owner, ())))
    wanted = {
        title for name in ledger.names_of(body.id) for kind, head in _HEADS
        if name.text.lower().startswith(kind) for title in [head + name.text.lower()[len(kind) :]]
    }  # fmt: skip
    if not wanted:
        return []
    return [
        office.id for office in ledger.of(body.of)
        if office.kind == "office" and any(w == t.lower() or w.startswith(t.lower() + " of ") for w in wanted for t in office.titles)
    ]  # fmt: skip


def _bodies(ledger: Ledger, office: Entity) -> tuple[str, ...]:
    """The body of its organisation that an office leads by name ("President of the European Commission")."""
    _, _, owner = office.name.partition(" of ")
    named = {name.entity for name in ledger.names(fold(owner))} if owner else set()
    return tuple(
        sorted(
            e
            for e in named
            if e != office.of and (entity := ledger.entity(e)) is not None and entity.kind in ("body", "organisation")
        )
    )


def _leads(office: Entity) -> bool:
    """Is the office one whose holder is called a leader?"""
    name = office.name.lower()
    return any(title.lower() in LEADING_TITLES for title in office.titles) or any(
        name.startswith(f"{title} of") for title in LEADING_TITLES
    )


def _classes(ledger: Ledger) -> dict[str, list[Any]]:
    """The last word of a class of several things that belong to somebody -> the words of such classes, and the things."""
    members: dict[tuple[str, ...], list[str]] = {}
    for kind in DESCRIBED_KINDS:
        for entity in ledger.entities(kind=kind):
            if entity.cls and (entity.of or entity.part_of):
                members.setdefault(tuple(entity.cls.split("-")), []).append(entity.id)
    found: dict[str, list[Any]] = {}
    for words, entities in members.items():
        if len(entities) > 1:
            found.setdefault(words[-1], []).append([list(words), entities])
    return {word: sorted(rows, key=lambda row: (-len(row[0]), row[0])) for word, rows in sorted(found.items())}


def _member_words(roles: dict[str, list[Phrase]]) -> dict[str, list[str]]:
    """An organisation -> the nouns that by themselves mean its members."""
    found: dict[str, set[str]] = {}
    for phrases in roles.values():
        for phrase in phrases:
            if not phrase.before and not phrase.tail:
                for slot, entity in phrase.fixed:
                    if slot == "O":
                        found.setdefault(entity, set()).add(phrase.trigger)
    return {entity: sorted(words) for entity, words in sorted(found.items())}


def _tellings(ledger: Ledger, likeness: Likeness) -> dict[str, list[Any]]:
    """The first word of what a pattern says happened -> the thing, the aspect, and the groups of words."""
    found: dict[str, list[Any]] = {}
    for telling in ledger.tellings():
        if _is_provision(ledger, telling.id):
            continue
        for pattern, added in likeness.of(telling.patterns):
            row = [telling.id, pattern.aspect, pattern.groups, pattern.unless, pattern.only, added]
            for word in dict.fromkeys(word.split(" ", 1)[0] for word in pattern.groups[-1]):
                found.setdefault(word, []).append(row)
    return found


def _is_provision(ledger: Ledger, entity_id: str) -> bool:
    entity = ledger.entity(entity_id)
    return entity is not None and entity.kind == "provision"


def _provision_tellings(ledger: Ledger) -> dict[str, list[Any]]:
    """The first word of the last group of a pattern -> the provision that it tells, and the groups of words."""
    found: dict[str, list[Any]] = {}
    for telling in ledger.tellings():
        for pattern in telling.patterns if _is_provision(ledger, telling.id) else ():
            for word in dict.fromkeys(word.split(" ", 1)[0] for word in pattern.groups[-1]):
                found.setdefault(word, []).append([telling.id, pattern.groups, pattern.unless])
    return found


def _provision_units(ledger: Ledger) -> list[str]:
    """The last words of what the provisions of documents count."""
    units = (fact.quantity[1] or "" for fact in ledger.facts("provides") if fact.quantity is not None)
    return sorted({unit.replace("-", " ").split()[-1] for text in units for unit in text.split("|") if unit.strip()})


def _written(ledger: Ledger, units: list[str]) -> list[str]:
    """The words by which it is told what documents lay down, as they may be written."""
    bases = {*units, *_provision_tellings(ledger)}
    forms = {form for base in bases for form, _ in forms_of_lemma(base)}
    plurals = {
        plural
        for base in bases
        for plural in (base + "s", base + "es", base[:-1] + "ies" if base.endswith("y") else base)
    }
    return sorted(bases | forms | plurals)


MEETINGS = ("summit", "meeting", "conference")
"""Classes of events at which people meet."""


def _meetings(ledger: Ledger) -> dict[str, list[str]]:
    """A place, or the state in which it lies -> the meetings that were held there."""
    found: dict[str, list[str]] = {}
    for event in ledger.entities(kind="event"):
        if event.cls not in MEETINGS:
            continue
        for fact in ledger.facts("happened", event.id):
            for place in fact.role("place"):
                entity = ledger.entity(place)
                around = entity.part_of if entity is not None else None
                for where in (place, around) if around is not None else (place,):
                    listed = found.setdefault(where, [])
                    if event.id not in listed:
                        listed.append(event.id)
    return found


def _states_by_capital(ledger: Ledger) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entity in ledger.entities(kind="state"):
        if entity.capital:
            found.setdefault(entity.capital, []).append(entity.id)
    return found


def _regions_by_city(ledger: Ledger) -> dict[str, list[str]]:
    """The name of a city -> the regions that are called after it."""
    found: dict[str, list[str]] = {}
    for entity in ledger.entities(kind="territory"):
        city, _, region = entity.name.rpartition(" ")
        if region == "region":
            found.setdefault(city, []).append(entity.id)
    return found
