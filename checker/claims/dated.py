"""A treaty, document or event named with its year: "the 1987 INF Treaty", "the INF Treaty of 1987", "Study … (1995)".

Which moment such a year means is said by the kind of thing: treaties are dated by their signing, documents by their
publication, events by when they happened, organisations not at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import items as it
from checker.syntax.chunks import Mark, NounPhrase
from checker.values import Argument, Claim, When

MOMENT_OF_KIND = {"treaty": "signed", "document": "published", "event": "happened"}
"""The relation whose time a year beside the name means."""


def read_dated_names(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims made by a year beside a name."""
    for chunk in sentence.chunks:
        if not isinstance(chunk, NounPhrase):
            continue
        for part in chunk.parts:
            for at in range(part.first, part.last):
                item = sentence.items[at]
                if item.name is None:
                    continue
                entities = of_kinds(sentence.ledger, item, tuple(MOMENT_OF_KIND), head=False)
                when = _year_beside(sentence, part, at)
                if not entities or when is None or len(entities) > 1:
                    continue
                entity = sentence.ledger.entity(entities[0])
                relation = MOMENT_OF_KIND.get(entity.kind if entity is not None else "")
                if relation is None or relation not in book.relations:
                    continue
                yield from build(
                    sentence, relation, "event", item.span, {"S": [Argument(item.span, item.text, entities)]}, when,
                    found_by="dated-name",
                )  # fmt: skip


def _year_beside(sentence: Sentence, part: NounPhrase, at: int) -> When | None:
    items = sentence.items
    if at > part.first and (time := items[at - 1].time) is not None and time.precision in ("year", "month"):
        return when_of(time, "in")
    if at != part.last - 1 or at + 1 >= len(items):
        return None
    follows = items[at + 1]
    if follows.lower == "of" and at + 2 < len(items) and (time := items[at + 2].time) is not None:
        return when_of(time, "in") if time.precision in ("year", "month", "day") else None
    if follows.lower == "(" and at + 3 < len(items) and (time := items[at + 2].time) is not None and items[at + 3].lower == ")":
        return when_of(time, "in")
    if follows.lower == "," and at + 2 < len(items) and (time := items[at + 2].time) is not None and not time.role_words:
        ends = at + 3 >= len(items) or items[at + 3].tag == it.PUNCT
        return when_of(time, "in") if ends else None
    return None


def marks_time(mark: Mark) -> bool:
    """Is the mark a time?"""
    return mark.tag == it.TIME
