"""Leaders in company: "Ford for the United States, Brezhnev for the Soviet Union and Schmidt for West Germany", "Merkel, Hollande, Putin
and Poroshenko met in Minsk in February 2015".

Whoever acts for a state beside others who led theirs at that time is taken to have led it then. The time is that of what they did, or
the one at which all others of them were in office together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.claims.arguments import of_kinds
from checker.claims.build import build
from checker.claims.deeds import HOLDS
from checker.claims.envoys import whose_envoy
from checker.claims.holders import frame_of
from checker.claims.offices import leading_terms
from checker.claims.phrasebook import Phrasebook
from checker.claims.scenes import scene_of
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, When
from checker.verdicts.compare import interval
from ledger import history
from ledger.light import NamedTuple
from ledger.model import Fact

_TOGETHER = frozenset(
    "agree attend bargain come confer convene decide discuss gather haggle meet negotiate seal sign sit speak stand talk".split()
)
"""What leaders do together when they meet."""

_FEW = 3
"""So many may be two leaders and an envoy who led a state once, where nothing says what they met for."""


class _Member(NamedTuple):
    """Somebody in the company: whom the name means, and the terms in which each led a state or an organisation."""

    person: Argument
    owners: frozenset[str]
    terms: tuple[Fact, ...]
    acts_for: tuple[str, ...] = ()
    """The state that is put beside the name."""


def read_company(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield the claim that the one among several leaders who was not in office with the others was."""
    if HOLDS not in book.relations or sentence.question:
        return
    groups: list[tuple[list[_Member], tuple[int, int] | None]] = []
    envoys = [m for at in range(len(sentence.items)) if (m := _envoy(sentence, book, at)) is not None]
    if len(envoys) > 1:
        others = [m for at in range(len(sentence.items)) if (m := _member(sentence, book, at)) is not None]
        members = (
            envoys if len(envoys) > 2 else envoys + [m for m in others if not any(m.person == e.person for e in envoys)]
        )
        time = scene_of(sentence, claims, [owner for m in envoys for owner in m.acts_for])
        if len(members) > 2 and (time is not None or len(envoys) > 2):
            groups.append((members, time))
    for chunk in sentence.chunks:
        listed = _listed(sentence, book, chunk) if isinstance(chunk, NounPhrase) and chunk.conjuncts else []
        if len(listed) > 2 and (frame := frame_of(sentence, chunk.first)) is not None:
            time = scene_of(sentence, claims)
            if time is None and len(listed) > _FEW:
                time = _meeting_time(sentence, frame)
            if time is not None:
                groups.append((listed, time))
    for members, time in groups:
        found = _odd_one(sentence, members, time)
        if found is not None:
            yield from _claim(sentence, *found)


def _listed(sentence: Sentence, book: Phrasebook, chunk: NounPhrase) -> list[_Member]:
    """The persons of a list that names nobody else."""
    found = [_member(sentence, book, part.head) for part in chunk.parts]
    return [m for m in found if m is not None] if all(m is not None for m in found) else []


def _envoy(sentence: Sentence, book: Phrasebook, at: int) -> _Member | None:
    """Somebody with a state beside the name that he led."""
    found = whose_envoy(sentence, at)
    member = _member(sentence, book, at) if found is not None else None
    if found is None or member is None or member.owners.isdisjoint(found[0]):
        return None
    return member._replace(acts_for=found[0][:1])


def _member(sentence: Sentence, book: Phrasebook, at: int) -> _Member | None:
    item, ledger = sentence.items[at], sentence.ledger
    people = of_kinds(ledger, item, ("person",)) if item.name is not None else ()
    if not people:
        return None
    led = [term for person in people for term in leading_terms(sentence, book, person)]
    owners = {same for _, owner in led for same in history.identity(ledger, owner)}
    terms = [fact for fact, _ in led]
    return _Member(Argument(item.span, item.text, people), frozenset(owners), tuple(terms)) if terms else None


def _meeting_time(sentence: Sentence, frame: Frame) -> tuple[int, int] | None:
    """The time of a clause by which the listed did something together."""
    when = frame_time(sentence, frame)
    if _TOGETHER.isdisjoint(frame.group.lemmas or (frame.group.lemma,)) or frame.open or frame.group.negated:
        return None
    return (when.low, when.high) if when is not None and when.certain and when.mode == "in" else None


def _in_office(member: _Member, time: tuple[int, int]) -> bool:
    return any(first <= time[1] and time[0] <= last for first, last in map(interval, member.terms))


def _odd_one(
    sentence: Sentence, members: list[_Member], time: tuple[int, int] | None
) -> tuple[_Member, tuple[int, int]] | None:
    """The only member of the company who was not in office with all others, and when these were."""
    if time is not None:
        out = [member for member in members if not _in_office(member, time)]
        return (out[0], time) if len(out) == 1 and _is_odd(sentence, out[0], members, time) else None
    found: list[tuple[_Member, tuple[int, int]]] = []
    for others in combinations(members, len(members) - 1):
        odd = next(member for member in members if member not in others)
        for common in _common(others):
            if _in_office(odd, common):
                return None
            if _is_odd(sentence, odd, members, common):
                found.append((odd, common))
    return found[0] if len(found) == 1 else None


def _common(members: Sequence[_Member]) -> list[tuple[int, int]]:
    """The times at which all were in office together."""
    common = [interval(term) for term in members[0].terms]
    for member in members[1:]:
        common = [
            (max(low, first), min(high, last))
            for low, high in common
            for first, last in map(interval, member.terms)
            if max(low, first) < min(high, last)
        ]
    return sorted(set(common))


def _is_odd(sentence: Sentence, odd: _Member, members: list[_Member], time: tuple[int, int]) -> bool:
    """Do the others lead two other states at least, and had the odd one no office of his then?"""
    others = {member.owners for member in members if member is not odd}
    alone = all(owners.isdisjoint(odd.owners) for owners in others) and len(odd.person.entities) == 1
    terms = [
        fact for fact in sentence.ledger.facts(HOLDS, odd.person.entities[0])
        if not fact.negative and (office := sentence.ledger.entity(fact.object or "")) is not None and office.of in odd.owners
    ] if alone else []  # fmt: skip
    return len(others) > 1 and alone and not any(
        first <= time[1] and time[0] <= last for first, last in map(interval, terms)
    )  # fmt: skip


def _claim(sentence: Sentence, odd: _Member, time: tuple[int, int]) -> Iterator[Claim]:
    offices = tuple(dict.fromkeys(fact.object for fact in odd.terms if fact.object is not None))
    span = odd.person.span
    when = When(span, *time, "", "in", True, "period", spoken=False)
    at = next(i for i, item in enumerate(sentence.items) if item.start == span.start)
    yield from build(
        sentence, HOLDS, "state", span, {"S": [odd.person], "O": [Argument(span, "", offices, "role")]}, when,
        found_by="holder:company", frame=frame_of(sentence, at), shape="title", presupposed=True,
    )  # fmt: skip
