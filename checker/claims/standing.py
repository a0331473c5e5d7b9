"""What stands for something else in a phrase: "the Polish capital" for a city, "the union's founding treaty" for the paper that
made it, "the presidents of Kazakhstan and Belarus" for their states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from checker.claims.sentence import Sentence
from checker.filed import Filed
from checker.prepared import prepared
from checker.syntax.item import Item
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Span
from ledger.store import Ledger

TREATY_NOUNS = frozenset(
    "treaty agreement accord pact convention charter statute treaties accords agreements protocol constitution".split()
)
_OTHER_PAPERS = frozenset("charter convention protocol constitution".split())
"""Nouns for papers that an organisation may have besides the treaty that founded it ("the charter of the commonwealth")."""
_FOR_MANY = frozenset(
    "presidents leaders heads ministers governments chancellors representatives envoys parliaments foreign delegations monarchs "
    "premiers diplomats ambassadors officials troops forces armies soldiers tanks".split()
)


@lru_cache(maxsize=8)
def states_by_capital(ledger: Ledger) -> Mapping[str, tuple[str, ...]]:
    """Return the states of which a city is the capital, by the city."""
    return Filed(prepared(ledger), "capital", tuple)


def founding_treaties(ledger: Ledger, organisations: Sequence[str]) -> tuple[str, ...]:
    """Return the treaty that made an organisation, by its `of`; empty where several did, or none is on record."""
    found = [e.id for o in organisations for e in ledger.of(o) if e.kind == "treaty"]
    return tuple(found) if len(found) == 1 else ()


def capital_city(sentence: Sentence, part: NounPhrase) -> Argument | None:
    """The city that "the Polish capital", "Poland's capital", "the capital of Poland" mean."""
    items, ledger = sentence.items, sentence.ledger
    if items[part.head].lower != "capital":
        return None
    owners = [items[at] for at in range(part.first, part.head)]
    if part.possessor is not None:
        owners.append(items[part.possessor.head])
    owners += [items[phrase.head] for word, phrase in sentence.after(part)[:1] if word == "of"]
    cities: dict[str, Item] = {}
    for owner in owners:
        for entity_id in owner.name.entities if owner.name is not None else ():
            entity = ledger.entity(entity_id)
            if entity is not None and entity.kind == "state" and entity.capital:
                cities[entity.capital] = owner
    if len(cities) != 1:
        return None
    (city, owner), head = next(iter(cities.items())), items[part.head]
    return Argument(Span(min(owner.start, head.start), max(owner.end, head.end)), head.text, (city,), "metonym")


def named_by_work(sentence: Sentence, part: NounPhrase) -> Argument | None:
    """The treaty that "the Warsaw Pact treaty", "NATO's founding treaty", "the treaty on the Eurasian Economic Union" mean."""
    items, ledger, head = sentence.items, sentence.ledger, sentence.items[part.head]
    if head.lower not in TREATY_NOUNS:
        return None
    makers: list[Item] = []
    if part.head > part.first:
        makers.append(items[part.head - 1])
    founding = any(item.lower in ("founding", "original", "constituent") for item in items[part.first : part.head])
    if founding and part.possessor is not None:
        makers.append(items[part.possessor.head])
    for word, phrase in sentence.after(part)[:1]:
        if word in ("on", "of", "for"):
            makers.append(items[phrase.head])
    makers += _founded_by(items, part)
    if not founding and head.lower in _OTHER_PAPERS:
        return None
    for maker in makers:
        treaties = founding_treaties(ledger, maker.name.entities) if maker.name is not None else ()
        if treaties:
            span = Span(min(maker.start, head.start), max(maker.end, head.end))
            return Argument(span, sentence.text[span.start : span.end], treaties, "metonym")
    return None


def _founded_by(items: Sequence[Item], part: NounPhrase) -> list[Item]:
    """ "the treaty establishing the community": what the verb right after the noun founds."""
    at = part.last
    if at + 1 >= len(items) or items[at].lower not in ("establishing", "creating", "founding", "forming"):
        return []
    return [item for item in items[at + 1 : at + 3] if item.name is not None][:1]


def of_many(sentence: Sentence, part: NounPhrase) -> NounPhrase | None:
    """The list after "the presidents of …", "the heads of state of …": they act for those that it names."""
    if sentence.items[part.head].lower not in _FOR_MANY:
        return None
    for word, phrase in sentence.after(part)[:2]:
        if word == "of" and phrase.conjuncts:
            return phrase
    return None
