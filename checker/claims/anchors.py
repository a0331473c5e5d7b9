"""Times counted from an event: "two years after SALT I was signed" is placed by the ledger's date of that event.

What stands after the distance is the anchor: a clause or a nominalisation that the other readers understand, a treaty,
document, event or organisation (by the moment that such things are dated by), or another subject of the same relation
("five years after Montenegro, North Macedonia joined"). Where the ledger has no single date for it, the time stays open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checker.claims.dated import MOMENT_OF_KIND
from checker.claims.nouns import read_undated_nouns
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import when_of
from checker.syntax import item as it
from checker.syntax.item import Item
from checker.times.values import Offset
from checker.values import Claim, When
from checker.verdicts.compare import of_aspect
from ledger.light import replace
from ledger.model import Fact, Moment

MOMENTS = {**MOMENT_OF_KIND, "organisation": "exists", "state": "exists", "mission": "operates", "body": "exists"}
_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91}
_YEARS = {"year": 1, "decade": 10, "century": 100}


def anchor_times(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> list[Claim]:
    """Return the claims, those dated from an event with their time placed where the ledger dates the event."""
    if not any(claim.when is not None and claim.when.mode == "unplaced" for claim in claims):
        return list(claims)
    return [
        placed
        for claim in claims
        for twin in _with_each_time(sentence, claim)
        for placed in (_placed(sentence, twin, claims, book),)
    ]


def _with_each_time(sentence: Sentence, claim: Claim) -> Iterator[Claim]:
    """ "Eleven years after Croatia and five years after Montenegro, …" dates one claim twice."""
    yield claim
    if claim.when is None or claim.when.mode != "unplaced":
        return
    for item in sentence.items:
        if item.time is not None and item.counts_from_event and item.start != claim.when.span.start:
            first, second = sorted((item.start, claim.when.span.start))
            between = [i.lower for i in sentence.items if first < i.start < second]
            if (
                "and" in between
                and len(between) <= 5
                and (item.start < claim.trigger.start) == (claim.when.span.start < claim.trigger.start)
            ):
                other = when_of(item.time)
                if other is not None:
                    yield replace(claim, when=other)


def _placed(sentence: Sentence, claim: Claim, claims: Sequence[Claim], book: Phrasebook) -> Claim:
    when = claim.when
    if when is None or when.mode != "unplaced":
        return claim
    at = next(
        (i for i, item in enumerate(sentence.items) if item.time is not None and item.start == when.span.start), None
    )
    if at is None:
        return claim
    mention = sentence.items[at].time
    if mention is None or mention.offset is None or mention.offset.counts_from != "event":
        return claim
    moments = _anchor(sentence, claim, claims, book, at)
    bounds = [_shift(moment, mention.offset) for moment in moments]
    if not bounds:
        return claim
    low, high = min(b[0] for b in bounds), max(b[1] for b in bounds)
    placed = When(when.span, low, high, "", "in", True, "period", True)
    return replace(claim, when=placed)


def _anchor(sentence: Sentence, claim: Claim, claims: Sequence[Claim], book: Phrasebook, at: int) -> list[Moment]:
    """The accepted dates of what follows the distance."""
    start = sentence.items[at].end
    stop = _clause_end(sentence.items, at)
    inside = [c for c in claims if c is not claim and start <= c.trigger.start < stop and c.trigger != claim.trigger]
    inside += [c for c in read_undated_nouns(sentence, book) if start <= c.trigger.start < stop]
    for other in sorted(inside, key=lambda c: c.span):
        if other.certainty == "open":
            return []  # "two days before it would have lapsed": it did not then
        moments = moments_of(sentence, other)
        if moments:
            return moments
    for ahead, item in enumerate(sentence.items[at + 1 : at + 6], start=at + 2):
        if item.start >= stop or item.tag in (it.V, it.X):
            break
        if item.name is not None:
            owns = ahead < len(sentence.items) and sentence.items[ahead].tag == it.GEN
            return [] if owns else moments_of_name(sentence, claim, item)  # "years after NATO's campaign"
    return []


def _clause_end(items: Sequence[Item], at: int) -> int:
    for item in items[at + 1 :]:
        if item.tag == it.PUNCT and item.lower in (",", ";", ":", "."):
            return item.start
    return items[-1].end


def moments_of(sentence: Sentence, claim: Claim) -> list[Moment]:
    """The accepted dates of what a claim says began, ended or happened; empty unless the ledger has exactly one fact of it."""
    subject, object = claim.argument("subject"), claim.argument("object")
    facts: list[Fact] = []
    if subject is None:
        return []
    for s in subject.entities:
        for o in object.entities if object is not None else (None,):
            facts.extend(f for f in sentence.ledger.facts(claim.relation, s, o) if not f.negative)
    if len(facts) != 1:
        return []
    return of_aspect(facts[0], claim.aspect)


def moments_of_name(sentence: Sentence, claim: Claim, item: Item) -> list[Moment]:
    """The accepted dates of what a name stands for beside a claim: the same relation of another subject or object, or the
    moment by which such things are dated."""
    if item.name is None:
        return []
    subject, object = claim.argument("subject"), claim.argument("object")
    for entity_id in item.name.entities:
        # "joined the EU four years after NATO": the same one's other membership.
        own = (
            [f for s in subject.entities for f in sentence.ledger.facts(claim.relation, s, entity_id) if not f.negative]
            if subject
            else []
        )
        if len(own) == 1:
            return of_aspect(own[0], claim.aspect)
        for o in object.entities if object is not None else (None,):
            facts = [f for f in sentence.ledger.facts(claim.relation, entity_id, o) if not f.negative]
            if len(facts) == 1:
                return of_aspect(facts[0], claim.aspect)
    if len(item.name.entities) == 1:
        entity = sentence.ledger.entity(item.name.entities[0])
        relation = MOMENTS.get(entity.kind) if entity is not None else None
        if relation is not None:
            facts = [f for f in sentence.ledger.facts(relation, item.name.entities[0]) if not f.negative]
            if len(facts) == 1:
                return of_aspect(facts[0], "begin")
    return []


def _shift(moment: Moment, offset: Offset) -> tuple[int, int]:
    """The days that lie a distance away, with the unit's own tolerance: "two years after" is more than one, less than three."""
    least, most = sorted((offset.least, offset.most))
    if offset.unit in _YEARS:
        size = _YEARS[offset.unit]
        slack = 1.0 if size == 1 else size / 2
        low, high = least * size - slack, (most * size + slack) if most != float("inf") else 1000.0
        first, last = (low, high) if offset.direction >= 0 else (-high, -low)
        return _add_years(moment.lo, first) + 1, _add_years(moment.hi, last) - 1
    days = _DAYS[offset.unit]
    high_days = int((most + 1) * days) if most != float("inf") else 400_000
    low_days = int((least - 1) * days)
    first_day, last_day = (low_days, high_days) if offset.direction >= 0 else (-high_days, -low_days)
    return moment.lo + first_day, moment.hi + last_day


def _add_years(day: int, years: float) -> int:
    whole = int(years // 1)
    start = date.fromordinal(max(day, 1))
    year = min(max(start.year + whole, 1), 9999)
    try:
        moved = start.replace(year=year)
    except ValueError:
        moved = start.replace(year=year, day=28)
    return moved.toordinal() + round((years - whole) * 365.25)
