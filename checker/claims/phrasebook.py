"""The ledger's phrases, filed by the word that triggers them, and the titles of offices, filed by their words."""

from __future__ import annotations

from collections import defaultdict

from checker.syntax.titles import LEADING_TITLES
from ledger.model import Entity, Phrase, Relation
from ledger.naming import fold, words_of
from ledger.store import Ledger

_HEADS = (("ministry of ", "minister of "), ("department of ", "secretary of "))


class Phrasebook:
    """Phrases by trigger, offices by title. Built once for a ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.verbs: dict[str, list[Phrase]] = defaultdict(list)
        self.nouns: dict[str, list[Phrase]] = defaultdict(list)
        self.roles: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in ledger.phrases():
            {"verb": self.verbs, "noun": self.nouns, "role": self.roles}[phrase.kind][phrase.trigger].append(phrase)
        for rows in self.roles.values():
            rows.sort(key=lambda phrase: -len(phrase.before))
        self.relations: dict[str, Relation] = {relation.id: relation for relation in ledger.relations()}
        self.titles: dict[str, list[tuple[tuple[str, ...], str, str | None]]] = defaultdict(list)
        """First word of a title -> (its words, office, what the office belongs to), the longest title first."""
        for office in ledger.entities(kind="office"):
            for title in office.titles:
                words = tuple(words_of(title))
                if words:
                    self.titles[words[0]].append((words, office.id, office.of))
        for listed in self.titles.values():
            listed.sort(key=lambda row: (-len(row[0]), row[0], row[1]))
        self.leading: dict[str, list[str]] = defaultdict(list)
        """State or organisation -> its leading offices, for "the Ukrainian leader"."""
        for office in ledger.entities(kind="office"):
            if office.of is not None and office.holders != "several" and _leads(office):
                self.leading[office.of].append(office.id)
                for body in _bodies(ledger, office):
                    self.leading[body].append(office.id)
        for headed in ledger.entities(kind="body"):
            self.leading[headed.id].extend(self._heads(ledger, headed))
        self.count_nouns: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations.values():
            for noun in relation.counts:
                self.count_nouns[noun].append(relation)

    def _heads(self, ledger: Ledger, body: Entity) -> list[str]:
        """The offices that head a ministry or live in a residence."""
        if body.of is None:
            return []
        if body.cls == "residence":
            return list(self.leading.get(body.of, ()))
        wanted = {
            title for name in ledger.names_of(body.id) for kind, head in _HEADS
            if name.text.lower().startswith(kind) for title in [head + name.text.lower()[len(kind) :]]
        }  # fmt: skip
        return [
            office.id for office in ledger.of(body.of)
            if office.kind == "office" and any(w == t.lower() or w.startswith(t.lower() + " of ") for w in wanted for t in office.titles)
        ]  # fmt: skip

    def kinds(self, relation: str, slot: str) -> tuple[str, ...]:
        """Return the entity kinds that may fill a slot of a relation."""
        declared = self.relations[relation]
        if slot == "S":
            return declared.subject_kinds
        if slot == "O":
            return declared.object_kinds
        return dict(declared.roles).get(slot, ())


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
