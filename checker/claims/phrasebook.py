"""The ledger's phrases, by the word that triggers them, and the titles of offices, by their first words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from checker.claims.bearers import Bearers, Pair
from checker.claims.usages import Fragments, Usages
from checker.filed import Filed
from checker.prepared import prepared
from ledger.model import Phrase, Relation
from ledger.packing import phrase_of
from ledger.store import Ledger

Title = tuple[tuple[str, ...], Bearers]
"""The words of a title, and the offices whose holders bear it."""


class Phrasebook:
    """Phrases by trigger, offices by title. Made once for a ledger; read from its tables as texts ask for it."""

    def __init__(self, ledger: Ledger) -> None:
        tables = prepared(ledger)
        self.verbs: Mapping[str, Sequence[Phrase]] = Filed(tables, "verb", _phrases)
        self.nouns: Mapping[str, Sequence[Phrase]] = Filed(tables, "noun", _phrases)
        self.roles: Mapping[str, Sequence[Phrase]] = Filed(tables, "role", _phrases)
        self.titles: Filed[Sequence[Title]] = Filed(tables, "title", _titles)
        """First word of a title -> the titles, the longest first."""
        self.leading: Filed[Sequence[str]] = Filed(tables, "leading", tuple)
        """State or organisation -> its leading offices, for "the Ukrainian leader"."""
        self.triggers = frozenset(tables.words("trigger"))
        """The words of which one stands in every sentence without names that states something."""
        self.told = frozenset(tables.words("told of")), frozenset(tables.words("told by"))
        """The words for what is told of, and those that say what happened, one of each in every telling without names."""
        self.classes = frozenset(tables.words("class"))
        """The last words of the classes of things that are described and not named."""
        self.provisions = frozenset(tables.words("provision telling")) | frozenset(tables.words("provision unit"))
        """The words of which one stands wherever it is told what a document lays down."""
        self.written_provisions = frozenset(tables.words("provision written"))
        """The same words in all their forms."""
        self.usages: dict[str, Usages] = {}
        """Verb -> its phrases, to be picked by the words of a sentence; filled by `verbs` as they are asked for."""
        self.title_words: dict[str, bool] = {}
        """Word -> whether a title may begin with it; filled by `offices` as it asks."""
        self.role_words: dict[str, bool] = {}
        """Word -> whether it is a role noun; filled by `roles` as it asks."""
        self._intransitive: dict[str, bool] = {}
        self._fragments: Fragments | None = None
        self.relations: dict[str, Relation] = {relation.id: relation for relation in ledger.relations()}
        self.count_nouns: dict[str, list[Relation]] = {}
        for relation in self.relations.values():
            for noun in relation.counts:
                self.count_nouns.setdefault(noun, []).append(relation)

    def is_intransitive(self, verb: str) -> bool:
        """Does no phrase give the verb an object or a passive? "Died in 1999" after a comma is what somebody did."""
        known = self._intransitive.get(verb)
        if known is None:
            known = self._intransitive[verb] = all(_is_intransitive(phrase) for phrase in self.verbs.get(verb, ()))
        return known

    @property
    def fragments(self) -> Fragments:
        """The phrases that may leave out their "be"."""
        if self._fragments is None:
            self._fragments = Fragments(self.verbs.get("be", ()))
        return self._fragments

    def title(self, words: tuple[str, ...]) -> Bearers:
        """Return the offices whose holders bear exactly this title."""
        return next((bearers for title, bearers in self.titles.get(words[0], ()) if title == words), Bearers(()))

    def led(self, owners: Collection[str]) -> list[str]:
        """Return the offices that lead one of the owners, in the order of the ledger."""
        return [office for owner in self.leading.in_order(owners) for office in self.leading[owner]]

    def kinds(self, relation: str, slot: str) -> tuple[str, ...]:
        """Return the entity kinds that may fill a slot of a relation."""
        declared = self.relations[relation]
        if slot == "S":
            return declared.subject_kinds
        if slot == "O":
            return declared.object_kinds
        return dict(declared.roles).get(slot, ())


_PARTICLES = frozenset("aboard along away back down off out over up".split())


def _is_intransitive(phrase: Phrase) -> bool:
    without_object = not any(place == "dobj" for place, _ in phrase.slots)
    return phrase.voice == "active" and without_object and _PARTICLES.issuperset(phrase.tail)


def _phrases(rows: list[list[Any]]) -> tuple[Phrase, ...]:
    return tuple(map(phrase_of, rows))


def _titles(rows: list[list[Any]]) -> tuple[Title, ...]:
    found: dict[tuple[str, ...], list[Pair]] = {}
    for words, office, owner in rows:
        found.setdefault(tuple(words), []).append((office, owner))
    return tuple((words, Bearers(pairs)) for words, pairs in found.items())
