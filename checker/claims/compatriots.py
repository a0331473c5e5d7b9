"""Which of the compatriots somebody was in an office: "the third Dutchman in the post", "the first Spaniard to lead the alliance".

The office is one that is not of any country; where the words do not say it, it is the only such office that the person ever held.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds, resolve
from checker.claims.build import build
from checker.claims.holders import RELATION
from checker.claims.offices import find_offices
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.values import Argument, Claim, Number

_POSTS = frozenset(
    "post position job office role seat chair helm head lead run hold fill take land occupy get become".split()
)
_REACH = 8
AMONG = "among"


def read_compatriots(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that somebody was the Nth of a nation in an office."""
    items = sentence.items
    for at, item in enumerate(items):
        number = items[at - 1].number if at else None
        if item.name is None or number is None or not number.ordinal:
            continue
        if not any(reading.kind in ("demonym", "adjective") for reading in item.name.readings):
            continue
        nations = of_kinds(sentence.ledger, item, ("state",), head=False)
        behind = {i.lower for i in items[at + 1 : at + _REACH]}
        person = (
            _person(sentence, at, nations) if nations and (behind & _POSTS or _office(sentence, book, at)) else None
        )
        if person is not None:
            yield from _claims(sentence, book, at, number, person, Argument(item.span, item.text, nations))


def _claims(
    sentence: Sentence, book: Phrasebook, at: int, number: Number, person: Argument, nation: Argument
) -> Iterator[Claim]:
    ledger = sentence.ledger
    said = _office(sentence, book, at)
    held = {fact.object for fact in ledger.facts(RELATION, person.entities[0]) if fact.object is not None}
    offices = [
        office for office in sorted(held)
        if (known := ledger.entity(office)) is not None and known.of is not None
        and (owner := ledger.entity(known.of)) is not None and owner.kind == "organisation" and known.holders == "single"
    ]  # fmt: skip
    offices = [office for office in offices if said is None or office in said.entities]
    if len(offices) == 1:
        office = Argument(
            said.span if said is not None else nation.span,
            said.text if said is not None else "",
            tuple(offices),
            "role",
        )
        yield from build(
            sentence, RELATION, "state", number.span, {"S": [person], "O": [office], AMONG: [nation]}, None,
            found_by="compatriot", shape="ordinal", quantity=number,
        )  # fmt: skip


def _office(sentence: Sentence, book: Phrasebook, at: int) -> Argument | None:
    """The office that the words behind name: "to be secretary general of NATO"."""
    found = [m for m in find_offices(sentence, book) if at < m.first <= at + _REACH and not m.plural and not m.listed]
    return found[0].office if found else None


def _person(sentence: Sentence, at: int, nations: tuple[str, ...]) -> Argument | None:
    """Of whom it is said: the subject of the clause, or who was named last before."""
    for frame in sentence.frames:
        if frame.begin <= at < max(frame.end, frame.group.last) and frame.subjects and frame.group.first < at:
            meant = resolve(sentence, frame.subjects[0], ("person",))
            if meant and len(meant) == 1 and _is_of(sentence, meant[0], nations):
                return meant[0]
    for item in reversed(sentence.items[:at]):
        people = of_kinds(sentence.ledger, item, ("person",))
        if people:
            named = Argument(item.span, item.text, people)
            return named if _is_of(sentence, named, nations) else None
    return None


def _is_of(sentence: Sentence, person: Argument, nations: tuple[str, ...]) -> bool:
    known = sentence.ledger.entity(person.entities[0]) if len(person.entities) == 1 else None
    return known is not None and known.nationality in nations
