"""Whose leader or minister somebody is, where only the state is put beside the name: "Leonid Kuchma of Ukraine", "Gerald Ford for the
United States", "France's Hollande", "Angela Merkel (Germany)", "Schmidt of Bonn".

Which of the person's offices is meant is not said, so that it only ever supports: the person held one of that state then.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.holders import RELATION, frame_of
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.standing import states_by_capital
from checker.claims.timing import frame_time, time_at
from checker.syntax import item as it
from checker.values import Argument, Claim, Span, When
from ledger import history

_LINKS = frozenset(("of", "for", "from"))
_SIDES = frozenset(("side", "part"))
_TITLE = 8
"""Words that ", as prime minister," may have."""
_OWNERS = ("state", "organisation", "territory")


def read_envoys(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that names with a state beside them make."""
    if RELATION not in book.relations:
        return
    for at, item in enumerate(sentence.items):
        if item.name is None:
            continue
        people = of_kinds(sentence.ledger, item, ("person",))
        if len(people) != 1:
            continue
        found = whose_envoy(sentence, at)
        if found is None:
            continue
        owners, span = found
        offices = _offices(sentence, people[0], owners)
        if not offices:
            continue
        yield from build(
            sentence, RELATION, "state", span,
            {"S": [Argument(item.span, item.text, people)], "O": [Argument(span, "", offices, "role")]},
            _time(sentence, at), found_by="holder:envoy", shape="title", presupposed=True, loose=True,
        )  # fmt: skip


def whose_envoy(sentence: Sentence, at: int) -> tuple[tuple[str, ...], Span] | None:
    """Return the states or organisations beside the name at an item, and where they stand."""
    if sentence.items[at].name is None:
        return None
    return _after(sentence, at) or _before(sentence, at) or _fronted(sentence, at)


def _after(sentence: Sentence, at: int) -> tuple[tuple[str, ...], Span] | None:
    """The state after a name: "of Ukraine", "for the Russians", "(Germany)", ", as president, for Ukraine"."""
    items = sentence.items
    if at + 2 < len(items) and items[at + 1].lower == "," and items[at + 2].lower == "as":
        at = next((i for i in range(at + 3, min(at + _TITLE, len(items))) if items[i].lower == ","), at)
    if at + 2 >= len(items):
        return None
    bracket = items[at + 1].lower == "("
    if not bracket and items[at + 1].lower not in _LINKS:
        return None
    place = at + 2
    if items[place].tag == it.D and place + 1 < len(items):
        place += 1
    owners = _owners(sentence, place)
    if not owners or (bracket and (place + 1 >= len(items) or items[place + 1].lower != ")")):
        return None
    if place + 1 < len(items) and items[place + 1].tag in (it.GEN, it.N):
        return None  # "of Ukraine's bloc", "for NATO membership"
    return owners, items[place].span


def _before(sentence: Sentence, at: int) -> tuple[tuple[str, ...], Span] | None:
    """The state before a name: "Ukraine's Poroshenko"."""
    items = sentence.items
    if at < 2 or items[at - 1].tag != it.GEN:
        return None
    owners = _owners(sentence, at - 2)
    return (owners, items[at - 2].span) if owners else None


def _fronted(sentence: Sentence, at: int) -> tuple[tuple[str, ...], Span] | None:
    """The state before a clause that goes on to the name: "for the Russians it was Yeltsin", "from the French side it was Mitterrand"."""
    items = sentence.items
    if at < 3 or [items[at - 2].lower, items[at - 1].lower] not in (["it", "was"], ["it", "is"]):
        return None
    place = at - 4 if items[at - 3].lower in _SIDES else at - 3
    link = place - 2 if place > 1 and items[place - 1].tag == it.D else place - 1
    if link < 0 or items[link].lower not in ("for", "from", "on"):
        return None
    owners = _owners(sentence, place, side=place < at - 3)
    return (owners, items[place].span) if owners else None


def _owners(sentence: Sentence, at: int, side: bool = False) -> tuple[str, ...]:
    """The states and organisations that an item names, those of a capital that stands for its state among them. `side`: an adjective
    does too."""
    item = sentence.items[at]
    if item.name is None or (not side and all(reading.kind == "adjective" for reading in item.name.readings)):
        return ()
    owners = of_kinds(sentence.ledger, item, _OWNERS, head=False)
    if not owners:
        cities = of_kinds(sentence.ledger, item, ("city",), head=False)
        owners = tuple(state for city in cities for state in states_by_capital(sentence.ledger).get(city, ()))
    same = [other for owner in owners for other in history.identity(sentence.ledger, owner)]
    return tuple(dict.fromkeys((*owners, *same)))


def _offices(sentence: Sentence, person: str, owners: tuple[str, ...]) -> tuple[str, ...]:
    """The offices of the owners that a person ever held."""
    held = [fact.object for fact in sentence.ledger.facts(RELATION, person) if not fact.negative]
    return tuple(
        dict.fromkeys(
            office for office in held
            if office is not None and (entity := sentence.ledger.entity(office)) is not None and entity.of in owners
        )
    )  # fmt: skip


def _time(sentence: Sentence, at: int) -> When | None:
    """The time of the clause, else the only one of the sentence."""
    frame = frame_of(sentence, at)
    when = frame_time(sentence, frame) if frame is not None else None
    times = [i for i, item in enumerate(sentence.items) if item.tag == it.TIME]
    return when or (time_at(sentence, times[0]) if len(times) == 1 else None)
