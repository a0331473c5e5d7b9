"""Where organisations have their seats, told of the seat: "The secretariat sits in Beijing", "Headquarters: Brussels", "moved its seat".

The noun for the seat is the subject of the clause, or the head of a line; whose it is stands beside it, or is the organisation
that the text speaks of. In the second case the words may mean another's seat: the claim may then be supported, never contradicted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.antecedents import antecedents
from checker.claims.arguments import of_kinds, recalled_object, resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Aspect, Claim, When
from ledger.light import replace

RELATION = "located_in"
_SEATS = frozenset("headquarters headquarter hq seat secretariat".split())
_LIES = frozenset("be sit lie stand remain stay base locate house place situate find".split())
_MOVES = frozenset("move transfer relocate shift settle".split())
_OPENS = frozenset("open establish set found create".split())
_WHERE = frozenset(("in", "at", "to"))
_HEADS = frozenset((":", "–", "—", "-", "(", ","))


def read_seats(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims about where seats are, and where they were moved to."""
    if RELATION not in book.relations or _SEATS.isdisjoint(sentence.lowers):
        return
    kinds = book.relations[RELATION].subject_kinds
    for frame in sentence.frames:
        if not frame.open:
            yield from _by_verb(sentence, frame, kinds)
    for chunk in sentence.chunks:
        for part in chunk.parts if isinstance(chunk, NounPhrase) else ():
            if _is_seat(sentence, part):
                yield from _by_noun(sentence, part, kinds)


def _is_seat(sentence: Sentence, part: NounPhrase) -> bool:
    return sentence.items[part.head].lower in _SEATS


def _by_verb(sentence: Sentence, frame: Frame, kinds: Sequence[str]) -> Iterator[Claim]:
    group = frame.group
    aspect: Aspect = "state" if group.lemma in _LIES else "begin"
    if group.lemma not in _LIES | _MOVES | _OPENS:
        return
    seat = next((part for part in _told(frame) if _is_seat(sentence, part)), None)
    if seat is None:
        return
    places = [place for word, place in frame.prepositions if word in _WHERE]
    cities = _cities(sentence, [*places, *(frame.objects if group.copula else ())])
    owner = _owner(sentence, seat, kinds)
    if owner is None or not cities:
        return
    when = frame_time(sentence, frame)
    yield from _claims(sentence, frame, owner, cities[:1], aspect, when, not group.negated)


def _told(frame: Frame) -> tuple[NounPhrase, ...]:
    """What the verb says to lie, or to be moved, somewhere."""
    moved = frame.objects[:1] if frame.group.lemma in _MOVES | _OPENS and not frame.group.passive else ()
    return (*(part for place in frame.subjects[:1] for part in place.parts), *moved)


def _by_noun(sentence: Sentence, part: NounPhrase, kinds: Sequence[str]) -> Iterator[Claim]:
    """ "Headquarters: Brussels", "with its seat in Strasbourg" """
    items = sentence.items
    follows = items[part.last] if part.last < len(items) else None
    if follows is None or any(p.first <= part.first < p.last for frame in sentence.frames for p in frame.subjects[:1]):
        return
    opens = part.first == 0 or items[part.first - 1].lower in (".", ";", ",", "(", "·", "•")
    place: NounPhrase | None = None
    if follows.lower in _HEADS and opens:
        place = next(
            (c for c in sentence.chunks if isinstance(c, NounPhrase) and c.first in (part.last + 1, part.last + 2)),
            None,
        )
    elif follows.lower in ("in", "at"):
        place = next((noun for word, noun in sentence.after(part) if word in ("in", "at")), None)
    owner = _owner(sentence, part, kinds) if place is not None else None
    if place is not None and owner is not None:
        yield from _claims(sentence, None, owner, _cities(sentence, [place])[:1], "state", None, True)


def _cities(sentence: Sentence, places: Sequence[NounPhrase]) -> list[Argument]:
    return [argument for place in places for argument in resolve_some(sentence, place, ("city",))]


def _owner(sentence: Sentence, part: NounPhrase, kinds: Sequence[str]) -> Argument | None:
    """Whose seat it is; by way of the context where the phrase does not say it."""
    items = sentence.items
    found: Sequence[Argument] | None = None
    if part.possessor is not None:
        found = resolve_some(sentence, part.possessor, kinds)
    elif items[part.first].lower in ("its", "their"):
        found = antecedents(sentence, items[part.first], kinds)
    else:
        for at in range(part.head - 1, part.first - 1, -1):
            entities = of_kinds(sentence.ledger, items[at], kinds, head=False)
            if entities:
                return Argument(items[at].span, items[at].text, entities)
        after = [noun for word, noun in sentence.after(part)[:1] if word == "of"]
        found = resolve_some(sentence, after[0], kinds) if after else None
        if not after:
            recalled = recalled_object(sentence, RELATION, ("organisation",), items[part.head].span)
            return replace(recalled, via="far") if recalled is not None else None
    return found[0] if found and len(found) == 1 else None


def _claims(
    sentence: Sentence,
    frame: Frame | None,
    owner: Argument,
    cities: Sequence[Argument],
    aspect: Aspect,
    when: When | None,
    positive: bool,
) -> Iterator[Claim]:
    for city in cities:
        yield from build(
            sentence, RELATION, aspect, city.span, {"S": [owner], "O": [city]}, when, found_by="seat", frame=frame,
            positive=positive, current=frame is not None and frame.group.tense == "present" and aspect == "state",
            loose=owner.via in ("far", "context"),
        )  # fmt: skip
