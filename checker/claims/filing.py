"""A ledger in, its phrases by their triggers and its offices by their titles out, as tables.

Works once for a ledger (`checker.prepared`); `checker.claims.phrasebook` reads the tables.
"""

from __future__ import annotations

from typing import Any

from checker.claims.descriptions import classes
from checker.claims.triggers import triggers
from checker.syntax.titles import LEADING_TITLES
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
    tables.list("class", sorted(classes(ledger)))


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
        return list(leading.get(body.of, ()))
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
