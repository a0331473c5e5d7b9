"""What a verb says on the side of the order of things: "the sixteenth country to join", "moved from Bonn to Berlin"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import resolve_some
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.values import Argument, Claim, Span, When
from ledger.light import replace
from ledger.model import Phrase

_AMONG_SOME = 3
"""Low places are often told among some: the first of its region, the second that year."""


def left_behind(sentence: Sentence, book: Phrasebook, frame: Frame, claims: list[Claim]) -> Iterator[Claim]:
    """ "The seat was moved from Bonn to Berlin": where something can be in one place only, it was in the other until then."""
    for claim in claims[:1]:
        relation, object = book.relations[claim.relation], claim.argument("object")
        if relation.single != "subject" or claim.aspect != "begin" or object is None or not claim.positive:
            continue
        for word, place in frame.prepositions:
            left = resolve_some(sentence, place, relation.object_kinds) if word == "from" else []
            if len(left) != 1 or set(left[0].entities) & set(object.entities):
                continue
            arguments = tuple((slot, left[0] if slot == "object" else argument) for slot, argument in claim.arguments)
            span = Span(min(claim.span.start, left[0].span.start), max(claim.span.end, left[0].span.end))
            yield replace(claim, aspect="end", arguments=arguments, span=span, found_by=f"from:{claim.found_by}")


AS_NEWS = 4
"""Days around the day of a text in which what it tells in the present happened."""


def as_news(sentence: Sentence, frame: Frame) -> When | None:
    """ "Ten countries join the Union": news, of the day of the text."""
    group, news = frame.group, sentence.as_of
    if (
        news is None
        or news[1] - news[0] > AS_NEWS
        or group.tense != "present"
        or group.perfect
        or group.form != "finite"
    ):
        return None
    if group.modal or group.negated or frame.relative or frame.open:
        return None
    span = Span(sentence.items[group.first].start, sentence.items[group.last - 1].end)
    return When(span, news[0] - AS_NEWS, news[1] + AS_NEWS, "", "in", True, "period", spoken=False)


def in_order(
    sentence: Sentence, book: Phrasebook, frame: Frame, phrase: Phrase, filled: dict[str, list[Argument]]
) -> list[Claim]:
    """ "Spain was the sixteenth country to join the alliance": the place in the order of joining."""
    governor, relation = frame.governor, book.relations[phrase.relation]
    subjects = filled.get("S", [])
    if (
        governor is None
        or frame.group.form != "infinitive"
        or not governor.group.identifies
        or phrase.aspect != "begin"
    ):
        return []
    if not relation.counts or len(subjects) != 1 or governor.group.negated or not governor.objects:
        return []
    place = governor.objects[0]
    numbers = [number for number in sentence.numbers(place) if number.ordinal]
    plain = {item.lower for item in sentence.items[place.first : place.last] if item.number is None} - {"the"}
    if len(numbers) != 1 or not plain or not plain <= {*relation.counts, "one"} or sentence.after(place):
        return []
    if numbers[0].low <= _AMONG_SOME:
        return []  # "the first country to join after the war"
    return build(
        sentence, relation.id, "begin", numbers[0].span, {"S": subjects, "O": filled["O"]}, None, found_by="ordinal:infinitive",
        frame=frame, shape="ordinal", quantity=numbers[0], unit="member",
    )  # fmt: skip
