"""Counts and founders that a verb phrase tells on the side ("formed in 1949 by twelve countries")."""

from __future__ import annotations

from checker.claims.build import build
from checker.claims.lists import counted, singular
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.syntax.lexicon import KIND_NOUNS
from checker.values import Argument, Claim, Number, Span, When
from ledger.light import replace
from ledger.model import Phrase


def counted_at(
    sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase, position: str
) -> tuple[Number, bool] | None:
    """The number in "seven states" at a place of the phrase, and whether other words narrow down which."""
    relation = book.relations[phrase.relation]
    slot = "S" if dict(phrase.slots).get(position) == "S" or position in ("subj", "dobj") else "by"
    if slot == "S" and not relation.counts and position != "prep:by":
        return None
    if position == "subj":
        places = list(frame.subjects[:1])
    elif position == "dobj":
        places = list(frame.objects[:1])
    else:
        places = [place for word, place in frame.prepositions if word == position[5:]]
    for place in places:
        found = counted(sentence, place, relation.counts, ("state",))
        if found is not None:
            return found
    return None


def with_others(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    places: dict[str, str],
    filled: dict[str, list[Argument]],
    trigger: Span,
    when: When | None,
) -> list[Claim]:
    """ "took in Croatia and two other countries": with the named ones, three."""
    position = next((place for place, slot in places.items() if slot == "S"), "")
    if not book.relations[phrase.relation].counts or "O" not in filled or not position or frame.group.negated:
        return []
    number = counted_at(sentence, book, frame, phrase, position)
    if number is None:
        return []
    return build(
        sentence, phrase.relation, phrase.aspect, trigger, {"O": filled["O"]}, when,  # type: ignore[arg-type]
        found_by=f"count:{phrase.trigger}", frame=frame, shape="count", quantity=number[0], sense="some" if number[1] else None,
    )  # fmt: skip


def founders(
    sentence: Sentence,
    book: Phrasebook,
    frame: Frame,
    phrase: Phrase,
    trigger: Span,
    filled: dict[str, list[Argument]],
    numbers: tuple[str, Number, bool] | None,
    positive: bool,
) -> list[Claim]:
    """ "formed in 1949 by twelve countries", "founded by Georgia, Ukraine and …": whoever founds what has members is one of them."""
    if (
        phrase.relation != "exists"
        or phrase.aspect != "begin"
        or "by" not in dict(phrase.slots).values()
        or not positive
    ):
        return []
    founded = filled.get("S", [])
    ledger = sentence.ledger
    for relation in book.relations.values():
        if not relation.counts or not founded:
            continue
        if not all(
            (entity := ledger.entity(e)) is not None and entity.kind in relation.object_kinds
            for a in founded
            for e in a.entities
        ):
            continue
        if numbers is not None and numbers[0] == "by":
            return build(
                sentence, relation.id, "begin", trigger, {"O": founded}, None, found_by=f"count:{phrase.trigger}", frame=frame,
                shape="count", quantity=numbers[1], sense="some" if numbers[2] else "founder",
            )  # fmt: skip
        states = [
            a for a in filled.get("by", [])
            if all((entity := ledger.entity(e)) is not None and entity.kind in relation.subject_kinds for e in a.entities)
        ]  # fmt: skip
        if states:
            more = _with_the_rest(sentence, frame, phrase, len(states))
            counts = build(
                sentence, relation.id, "begin", trigger, {"O": founded}, None, found_by=f"count:{phrase.trigger}", frame=frame,
                shape="count", quantity=more, sense="founder", loose=True,
            ) if more is not None else []  # fmt: skip
            return counts + build(
                sentence, relation.id, "begin", trigger, {"S": states, "O": founded}, None,
                found_by=f"founder:{phrase.trigger}", frame=frame, sense="founder",
            )  # fmt: skip
    return []


def _with_the_rest(sentence: Sentence, frame: Frame, phrase: Phrase, named: int) -> Number | None:
    """ "Canada and ten nations of Europe created it": with the named ones eleven, unless they are among the ten."""
    places = [*frame.subjects[:1], *(place for word, place in frame.prepositions if word == "by")]
    for place in places:
        for part in place.conjuncts[1:]:
            numbers = sentence.numbers(part)
            head = singular(sentence.items[part.head].lower)
            if len(numbers) == 1 and not numbers[0].ordinal and head in KIND_NOUNS["state"]:
                return replace(numbers[0], high=numbers[0].high + named)
    return None
