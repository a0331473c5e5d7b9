"""How an organisation grew, round by round: "the first enlargement of the pact was in 1952", "its largest came in 2004".

Which round is meant, a number or a superlative says; when it was and who then came follow from the facts. The founders' day is none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.claims.arguments import of_kinds, recalled_object, resolve
from checker.claims.build import build
from checker.claims.nouns import noun_time
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim
from ledger.model import Relation

_ROUNDS = frozenset(("enlargement", "enlargements", "expansion", "widening", "extension", "round"))
_LARGEST = frozenset("largest biggest greatest".split())
_LAST = frozenset("last latest newest".split())
_PLAIN = frozenset(
    (
        "the",
        "its",
        "their",
        "most",
        "recent",
        "ever",
        "so",
        "far",
        "single",
        "of",
        "a",
        "and",
        "membership",
        "accession",
    )
)
FOUNDING = 366
"""Days after the first members within which whoever came is still of the founders."""


def read_rounds(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield what the sentence says of when a round of newcomers came."""
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if relation is None or _ROUNDS.isdisjoint(sentence.lowers):
        return
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase) or chunk.conjuncts or not _is_round(sentence, chunk):
            continue
        owner = _owner(sentence, relation, chunk)
        order = _order(sentence, chunk)
        when, frame = noun_time(sentence, chunk)
        if owner is None or order is None or when is None or when.mode != "in" or not when.certain:
            continue
        newcomers = _newcomers(sentence, relation, owner.entities[0], order)
        if newcomers:
            head = sentence.items[chunk.head]
            who = Argument(head.span, head.text, newcomers[:1], "phrase")
            yield from build(
                sentence, relation.id, "begin", head.span, {"S": [who], "O": [owner]}, when, found_by="round", frame=frame,
                positive=frame is None or not frame.group.negated,
            )  # fmt: skip


def _is_round(sentence: Sentence, place: NounPhrase) -> bool:
    """Is it a round of newcomers, and not "the first round of talks" or "the first enlargement after 1990"?"""
    head = sentence.items[place.head].lower
    after = sentence.after(place)
    if head not in _ROUNDS or any(word not in ("of", "in", "on", "with") for word, _ in after[:2]):
        return False
    if head != "round":
        return True
    before = sentence.items[place.head - 1].lower if place.head > place.first else ""
    what = sentence.items[after[0][1].head].lower if after and after[0][0] == "of" else ""
    return before in _ROUNDS or what in _ROUNDS


def _owner(sentence: Sentence, relation: Relation, place: NounPhrase) -> Argument | None:
    kinds = relation.object_kinds
    for whose in (place.possessor, *(after for word, after in sentence.after(place)[:2] if word == "of")):
        if whose is None or sentence.items[whose.head].lower in _ROUNDS:
            continue
        found = resolve(sentence, whose, kinds)
        # "the first enlargement of the pact's budget" is none of the pact
        return found[0] if found and len(found) == 1 and len(found[0].entities) == 1 else None
    for at in range(place.first, place.head):
        entities = of_kinds(sentence.ledger, sentence.items[at], kinds, head=False)
        if entities:
            return Argument(sentence.items[at].span, sentence.items[at].text, entities) if len(entities) == 1 else None
    recalled = recalled_object(sentence, relation.id, kinds, sentence.items[place.head].span)
    return recalled if recalled is not None and len(recalled.entities) == 1 else None


def _order(sentence: Sentence, place: NounPhrase) -> int | str | None:
    """Which round is meant: its number, -1 for the last, "largest"; None where other words speak of others."""
    found: list[int | str] = []
    for at in range(place.first, place.head):
        item = sentence.items[at]
        if item.number is not None and item.number.ordinal:
            found.append(int(item.number.low))
        elif item.lower in _LARGEST:
            found.append("largest")
        elif item.lower in _LAST or (item.lower == "recent" and sentence.items[at - 1].lower == "most"):
            found.append(-1)
        elif not (item.lower in _PLAIN | _ROUNDS or item.name is not None or item.tag == it.GEN or item.tag == it.ADV):
            return None  # "the first eastern enlargement", "the first planned enlargement"
    return found[0] if len(found) == 1 else None


def _newcomers(sentence: Sentence, relation: Relation, organisation: str, order: int | str) -> tuple[str, ...]:
    """Who came in the round that is meant; nobody where the ledger cannot tell."""
    days: Counter[int] = Counter()
    came: dict[int, list[str]] = {}
    for fact in sentence.ledger.facts(relation.id, None, organisation):
        if fact.begin is None or fact.negative or fact.begin.lo != fact.begin.hi:
            continue
        days[fact.begin.lo] += 1
        came.setdefault(fact.begin.lo, []).append(fact.subject)
    if not days:
        return ()
    founded, latest = min(days), sentence.as_of[0] if sentence.as_of is not None else None
    rounds = sorted(day for day in days if day > founded + FOUNDING)
    if isinstance(order, int) and order > 0:
        return tuple(came[rounds[order - 1]]) if order <= len(rounds) else ()
    if order == -1:
        past = [day for day in rounds if latest is not None and day <= latest]
        return tuple(came[past[-1]]) if past else ()
    most = max((days[day] for day in rounds), default=0)
    largest = [day for day in rounds if days[day] == most]
    return tuple(came[largest[0]]) if len(largest) == 1 and most > 2 else ()
