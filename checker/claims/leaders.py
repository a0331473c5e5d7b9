"""Leaders who stand for what they lead: "Bush withdrew from the treaty" is a claim about his state, if he was in office then.

Of what only states or organisations do, a person named as the one who did it gives two arguments: those that the person held an
office of, as the subject, and the person, whose term the verdict tests. "The Bush administration" and "the Duma" are read likewise.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.phrases import NounPhrase
from checker.values import LEADER, Argument, Span
from ledger.model import Relation

HIS = frozenset(
    "administration airmen armies army artillery bombers cabinet commandos divisions fleet forces government jets men militia navy "
    "paratroopers planes police politburo presidency regime soldiers squadrons tanks team troops warplanes warships".split()
)
"""Nouns that after a leader's name mean the government, or the arms of the state."""


def read_leader(sentence: Sentence, relation: Relation, phrase: NounPhrase) -> tuple[Argument, Argument] | None:
    """Return what a leader stands for and the leader, None where the phrase names no person who led anything of the kinds."""
    kinds = relation.subject_kinds
    if relation.shape != "event" or "person" in kinds or not {"state", "organisation"} & set(kinds) or phrase.conjuncts:
        return None
    person = _person(sentence, phrase)
    if person is None:
        return None
    led = _led(sentence, person.entities, kinds)
    if not led:
        return None
    return Argument(person.span, person.text, led, LEADER), person


def _person(sentence: Sentence, phrase: NounPhrase) -> Argument | None:
    items, head = sentence.items, sentence.items[phrase.head]
    if head.tag == it.PR:
        found = antecedents(sentence, head, ("person",))
        return Argument(head.span, head.text, found[0].entities, LEADER) if found and len(found) == 1 else None
    if head.name is None and head.lower in HIS:
        owner = phrase.possessor.head if phrase.possessor is not None else phrase.head - 1
        named = items[owner]
        entities = of_kinds(sentence.ledger, named, ("person",))
        return Argument(Span(named.start, head.end), named.text, entities, LEADER) if entities else None
    entities = of_kinds(sentence.ledger, head, ("person",)) or of_kinds(sentence.ledger, head, ("body",))
    return Argument(head.span, head.text, entities, LEADER) if entities else None


def _led(sentence: Sentence, persons: Sequence[str], kinds: Sequence[str]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for person in persons:
        body = sentence.ledger.entity(person)
        owner = sentence.ledger.entity(body.of) if body is not None and body.kind == "body" and body.of else None
        if owner is not None and owner.kind == "state":
            found[owner.id] = None  # "the Senate ratified the treaty"
        for fact in sentence.ledger.facts("holds_office", person):
            office = sentence.ledger.entity(fact.object) if fact.object is not None else None
            owner = sentence.ledger.entity(office.of) if office is not None and office.of is not None else None
            if owner is not None and owner.kind in kinds and not fact.negative:
                found[owner.id] = None
    return tuple(found)
