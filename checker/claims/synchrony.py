"""States that the sentence places beside an event: "Major was prime minister when the Falklands War broke out".

A state that no time of its own dates (an office, a membership) is dated by the event of the clause with "when", by the
event that it went on "during", and a leader "under" whom something happened by the day on which it did. Only what the
ledger dates once counts, and titles before a name do not: "when the Wall fell, President Putin was a young officer".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.anchors import moments_of
from checker.claims.durations import frame_at
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import Claim, When
from ledger import history
from ledger.light import replace
from ledger.model import Entity, Fact, Moment
from ledger.store import Ledger

_DURING = frozenset(("during", "throughout", "amid", "amidst"))
_EVER = 10**7
_OVERLAP = 5
"""Days in which an old and a new government may both be said to be there."""
_TERMS = frozenset(("during", "in", "under", "throughout"))
_NEARLY = 30
"""Days at either end of a leader's time in which those who serve may come and go."""
_WHEN = frozenset(("when", "while", "whilst"))
_EVENTS = frozenset(("begin", "end", "event"))


def synchronise(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, undated states with the time of the event beside which the sentence places them."""
    if sentence.question or not any(_is_undated_state(claim) for claim in claims):
        return list(claims)
    return [_synchronised(sentence, claim, claims) if _is_undated_state(claim) else claim for claim in claims]


def _is_undated_state(claim: Claim) -> bool:
    return (
        claim.aspect == "state" and claim.when is None and not claim.current and claim.positive
        and claim.shape in ("relation", "title") and claim.sense is None and claim.certainty != "open"
    )  # fmt: skip


def _synchronised(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Claim:
    leader = _under_whom(sentence, claim)
    if leader is not None:
        return replace(claim, when=leader, shape="relation")
    if claim.found_by == "holder:as":
        found = list(_done_as(sentence, claim, claims))
    elif claim.shape == "title" or claim.found_by == "holder:term":
        found = list(_done_under(sentence, claim, claims))
    else:
        found = [
            *_in_clause_with_when(sentence, claim, claims),
            *_during(sentence, claim),
            *_under_leader(sentence, claim),
        ]
    if len(found) > 1 and max(when.low for when in found) <= min(when.high for when in found):
        # Several readings of one clause that agree: at some time of one of them.
        found = [replace(found[0], low=min(when.low for when in found), high=max(when.high for when in found))]
    return replace(claim, when=found[0], shape="relation") if len(found) == 1 else claim


def _under_whom(sentence: Sentence, claim: Claim) -> When | None:
    """ "Schmidt's foreign minister was …": whoever serves under a leader serves while the leader does."""
    office, subject, items = claim.argument("object"), claim.argument("subject"), sentence.items
    if office is None or subject is None or office.via != "title" or claim.relation != "holds_office":
        return None
    at = next((i for i, item in enumerate(items) if item.start >= office.span.start), 0)
    if at < 2 or items[at - 1].tag != it.GEN or items[at - 2].name is None or len(office.entities) != 1:
        return None
    ledger, under = sentence.ledger, ledger_office(sentence, office.entities[0])
    whose = items[at - 2].name
    people = [
        e
        for e in (whose.entities if whose is not None else ())
        if (known := ledger.entity(e)) is not None and known.kind == "person"
    ]
    if len(people) != 1 or people[0] in subject.entities or under is None:
        return None
    led = [
        fact for fact, held in _terms(ledger, people[0], frozenset((under.of or "",)))
        if held.id != under.id and fact.begin is not None and fact.end is not None and held.holders == "single"
    ]  # fmt: skip
    if not led or any(office.entities[0] == fact.object for fact in ledger.facts("holds_office", people[0])):
        return None
    moments = [m for fact in led for m in (fact.begin, fact.end, *fact.also, *fact.also_end) if m is not None]
    when = _when(claim, moments)
    if when.high - when.low <= 4 * _NEARLY:
        return None
    # Whoever came with the one who followed came on the last day; to have served for a part of the time is enough.
    return replace(when, low=when.low + _NEARLY, high=when.high - _NEARLY, mode="by")


def ledger_office(sentence: Sentence, entity_id: str) -> Entity | None:
    """The office, if the ledger knows whose it is."""
    entity = sentence.ledger.entity(entity_id)
    return entity if entity is not None and entity.kind == "office" and entity.of else None


def _in_clause_with_when(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Iterator[When]:
    """The times of the events on the other side of "when"."""
    items = sentence.items
    places = [at for at, item in enumerate(items) if item.lower in _WHEN]
    if len(places) != 1:
        return
    start = items[places[0]].start
    commas = [item.start for item in items[places[0] :] if item.lower in (",", ";", ":", "–", "—")]
    stop = commas[0] if commas else sentence.end
    inside = start <= claim.trigger.start < stop
    if not inside and claim.trigger.start > start and places[0] > 0:
        return
    for other in claims:
        if (start <= other.trigger.start < stop) != inside:
            yield from time_of(sentence, other)


def _during(sentence: Sentence, claim: Claim) -> Iterator[When]:
    """The time of the event that the clause of the claim goes on during."""
    frame = frame_at(sentence, claim.trigger.start)
    if frame is None:
        return
    for at in range(1, len(sentence.items)):
        item = sentence.items[at]
        if item.name is None or len(item.name.entities) != 1:
            continue
        before = [other.lower for other in sentence.items[max(at - 5, 0) : at] if other.lower not in ("the", "a")]
        if not (
            before
            and (before[-1] in _DURING or before[-4:] == ["at", "time", "of"] or before[-3:] == ["at", "time", "of"])
        ):
            continue
        if governs(sentence, frame, at):
            facts = [f for f in sentence.ledger.facts("happened", item.name.entities[0]) if not f.negative]
            if len(facts) == 1 and facts[0].begin is not None:
                moments = [
                    m for m in (facts[0].begin, *facts[0].also, facts[0].end, *facts[0].also_end) if m is not None
                ]
                yield _when(claim, moments)


def _done_under(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Iterator[When]:
    """The time of what the clause says was done under a leader."""
    at = next((i for i, item in enumerate(sentence.items) if item.start >= claim.span.start), 0)
    before = [item.lower for item in sentence.items[max(at - 2, 0) : at] if item.lower != "the"]
    if not before or before[-1] not in (_TERMS if claim.found_by == "holder:term" else ("under",)):
        return
    for other in claims:
        frame = frame_at(sentence, other.trigger.start)
        if other.found_by.startswith(("verb:", "telling")) and frame is not None and governs(sentence, frame, at):
            yield from time_of(sentence, other)


def _done_as(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Iterator[When]:
    """The time of what the same clause says that somebody did as the holder: "signed the treaty as Secretary of State"."""
    frame = frame_at(sentence, claim.trigger.start)
    for other in claims:
        if (
            other.found_by.startswith("verb:")
            and frame is not None
            and frame_at(sentence, other.trigger.start) is frame
        ):
            yield from time_of(sentence, other)


def _under_leader(sentence: Sentence, claim: Claim) -> Iterator[When]:
    """The years in office of the leader under whom somebody is said to have held an office of the same state: "prime minister under
    Yushchenko". All the leader's offices of that state count."""
    object, ledger = claim.argument("object"), sentence.ledger
    if claim.relation != "holds_office" or object is None or len(object.entities) != 1:
        return
    office = ledger.entity(object.entities[0])
    at = next((i for i, item in enumerate(sentence.items) if item.start >= object.span.end), len(sentence.items))
    if office is None or office.of is None or at + 1 >= len(sentence.items) or sentence.items[at].lower != "under":
        return
    leader = next((item.name for item in sentence.items[at + 1 : at + 3] if item.name is not None), None)
    people = (
        [e for e in leader.entities if (k := ledger.entity(e)) is not None and k.kind == "person"] if leader else []
    )
    if leader is None or len(people) != 1 or people[0] in {e for _, a in claim.arguments for e in a.entities}:
        return
    owners = history.identity(ledger, office.of)
    terms = [fact for fact, _ in _terms(ledger, people[0], owners)]
    subject = claim.argument("subject")
    if subject is None or not terms or any(fact.end is None for fact in terms):
        return
    led = _when(claim, [m for f in terms for m in (f.begin, *f.also, f.end, *f.also_end) if m is not None])
    own = [f for s in subject.entities for f in ledger.facts("holds_office", s, office.id) if not f.negative]
    first = min((f.begin.lo for f in own if f.begin is not None), default=None)
    last = max((f.end.hi if f.end is not None else _EVER for f in own), default=None)
    if first is None or last is None or (first < led.high - _OVERLAP and last > led.low + _OVERLAP):
        return  # they were in office together, as the clause says
    yield replace(led, low=max(led.low, led.high - 366))


def _terms(ledger: Ledger, person: str, owners: frozenset[str]) -> Iterator[tuple[Fact, Entity]]:
    """Yield the terms of somebody in the offices of a state, under any of its names, with the office."""
    for fact in ledger.facts("holds_office", person):
        held = ledger.entity(fact.object) if fact.object is not None and not fact.negative else None
        if held is not None and held.of in owners:
            yield fact, held


def governs(sentence: Sentence, frame: Frame, at: int) -> bool:
    """Does what stands at an item belong to the clause of the frame: behind its verb, or before it with no verb between?"""
    first, last = sorted((frame.group.verb, at))
    return not any(
        other is not frame and first < other.group.verb < last and other.group.form == "finite"
        for other in sentence.frames
    )


def time_of(sentence: Sentence, claim: Claim) -> Iterator[When]:
    """Yield the time on record of what a claim tells of, where the claim's own time does not say otherwise."""
    if claim.aspect not in _EVENTS or not claim.positive or claim.certainty == "open" or claim.shape != "relation":
        return
    moments = moments_of(sentence, claim)
    if not moments:
        return
    when = _when(claim, moments)
    if claim.when is None or (claim.when.low <= when.high and when.low <= claim.when.high):
        yield when


def _when(claim: Claim, moments: Sequence[Moment]) -> When:
    low = min(moment.lo for moment in moments)
    high = max(moment.hi for moment in moments)
    return When(claim.trigger, low, high, "", "in", True, "period", spoken=False)
