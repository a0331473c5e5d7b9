"""The ledger's phrases, filed by the word that triggers them, and the titles of offices, filed by their words."""

from __future__ import annotations

from collections import defaultdict

from ledger.model import Phrase, Relation
from ledger.naming import words_of
from ledger.store import Ledger


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
        self.count_nouns: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations.values():
            for noun in relation.counts:
                self.count_nouns[noun].append(relation)

    def kinds(self, relation: str, slot: str) -> tuple[str, ...]:
        """Return the entity kinds that may fill a slot of a relation."""
        declared = self.relations[relation]
        if slot == "S":
            return declared.subject_kinds
        if slot == "O":
            return declared.object_kinds
        return dict(declared.roles).get(slot, ())
