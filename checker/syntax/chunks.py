"""Items in, chunks out: noun phrases with their coordination, verb groups with voice, tense and polarity, and what stands between."""

from __future__ import annotations

from collections.abc import Sequence

from checker.syntax import item as it
from checker.syntax.coordination import coordinate
from checker.syntax.item import Item
from checker.syntax.noun_phrases import noun_phrase
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase
from checker.syntax.verb_groups import verb_group


def chunk(items: list[Item]) -> Chunked:
    """Return the chunks of a sentence, left to right; every item belongs to exactly one of them."""
    chunks: list[Chunk] = []
    at = 0
    while at < len(items):
        item = items[at]
        tag = item.tag
        found: Chunk | None = None
        if tag in _OPENS_VERBS or item.lower == "no":
            found = verb_group(items, at)
        if found is None and (tag in _OPENS_NOUNS or (tag == it.PUNCT and item.lower in it.QUOTES)):
            found = noun_phrase(items, at)
        if found is None:
            found = Mark(at, at + 1, item.tag, item.lower)
        if isinstance(found, NounPhrase) and chunks and isinstance(chunks[-1], Mark) and chunks[-1].tag == it.P:
            found.preposition = chunks[-1].lower
        elif isinstance(found, NounPhrase) and _hedged(chunks) and _is_number(items, found):
            found.preposition = chunks[-2].lower  # type: ignore[union-attr]
        chunks.append(found)
        at = found.last
    joined = coordinate(items, chunks)
    _give_owners(joined)
    return Chunked(items, joined)


def _give_owners(chunks: Sequence[Chunk]) -> None:
    """ "Latvia, whose parliament voted": the parliament is Latvia's."""
    for at, chunk in enumerate(chunks):
        if not isinstance(chunk, Mark) or chunk.lower != "whose" or at + 1 >= len(chunks):
            continue
        owned = chunks[at + 1]
        comma = chunks[at - 1] if at else None
        back = at - 2 if isinstance(comma, Mark) and comma.lower == "," else at - 1
        owner = chunks[back] if back >= 0 else None
        if isinstance(owned, NounPhrase) and isinstance(owner, NounPhrase) and not owner.conjuncts:
            for part in owned.parts[:1]:
                part.possessor = part.possessor or owner


_OPENS_VERBS = frozenset((it.V, it.X, it.M, it.TO, it.NEG))
_OPENS_NOUNS = frozenset((it.N, it.NAME, it.NUM, it.D, it.PR, it.TIME))


def _is_number(items: Sequence[Item], place: NounPhrase) -> bool:
    """Does the phrase open with a number, or with what widens one ("over fifteen years")?"""
    opening = items[place.first]
    follows = items[place.first + 1] if place.first + 1 < place.last else None
    widened = (
        opening.tag == it.D and opening.lower in ("over", "under") and follows is not None and follows.tag == it.NUM
    )
    return opening.tag == it.NUM or widened


def _hedged(chunks: Sequence[Chunk]) -> bool:
    """ "for only thirteen months": does a preposition stand before the adverb?"""
    if len(chunks) < 2:
        return False
    preposition, adverb = chunks[-2:]
    return (
        isinstance(adverb, Mark) and adverb.tag == it.ADV and isinstance(preposition, Mark) and preposition.tag == it.P
    )
