"""Who came together in a thing of their own making: "A, B and C banded together in an alliance, which they named NATO": its founders."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.strangers import CLUBS
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span

_TOGETHER = frozenset("come band join get unite team group gather club link enter".split())
_INTO = frozenset(("in", "into", "as", "under", "within", "to"))
_OWN = frozenset(("own", "new", "a", "an"))
_NAMING = frozenset(
    "which that they was is were called call named name known as dubbed the to be later then it , “ \" ‘ '".split()
)
_MOST = 6
"""Words between the noun and the name that it is given."""


def read_clubs(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the founders that the sentence names of a thing that it names last."""
    relation = next(iter(book.count_nouns.get("member", ())), None)
    if relation is None or sentence.question or sentence.lowers.isdisjoint(CLUBS):
        return
    for frame in sentence.frames:
        if frame.group.lemma not in _TOGETHER or frame.group.negated or frame.open or not frame.subjects:
            continue
        if (
            frame.group.lemma not in ("unite", "enter")
            and "together" not in sentence.lowers
            and "up" not in sentence.lowers
        ):
            continue
        founders = resolve_some(sentence, frame.subjects[0], relation.subject_kinds)
        for word, place in frame.prepositions:
            made = _named(sentence, place, relation.object_kinds) if word in _INTO and founders else None
            if made is not None:
                yield from build(
                    sentence, relation.id, "begin", _trigger(sentence, frame), {"S": founders, "O": [made]}, None,
                    found_by="founder:together", frame=frame, sense="founder",
                )  # fmt: skip
                break


def _trigger(sentence: Sentence, frame: Frame) -> Span:
    """The verb, with "together" or "up" behind it."""
    last = frame.group.last
    follows = sentence.items[last : last + 1]
    end = last + 1 if follows and follows[0].lower in ("together", "up") else last
    return Span(sentence.items[frame.group.verb].start, sentence.items[end - 1].end)


def _named(sentence: Sentence, place: NounPhrase, kinds: tuple[str, ...]) -> Argument | None:
    """The organisation whose name is given to "their own organisation", "a new alliance": "…, which they called NATO"."""
    items = sentence.items
    if items[place.head].lower not in CLUBS:
        return None
    if _OWN.isdisjoint(sentence.words(place)):
        return None
    named = False
    for item in items[place.last : place.last + _MOST]:
        if item.name is not None:
            entities = of_kinds(sentence.ledger, item, kinds)
            return Argument(item.span, item.text, entities) if named and len(entities) == 1 else None
        if item.lower not in _NAMING and item.tag not in (it.PUNCT, it.D):
            return None
        named = named or item.lower in ("called", "call", "named", "name", "known", "dubbed", ",")
    return None
