"""A loaded ledger in, its measures out: counts, precision of dates, sources seen, confirmations that have grown old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ledger.dates import BadDate, day_of
from ledger.folders import SourceFile
from ledger.invariants.provenance import STALE_AFTER
from ledger.invariants.whole import Whole
from ledger.light import NamedTuple
from ledger.loading import Content
from ledger.model import Fact, Moment


class Measures(NamedTuple):
    """The measures of some facts: of one relation, or of all."""

    name: str
    facts: int
    dates: int
    """Beginnings, ends and named dates on record."""
    by_day: int
    """… of which to the day."""
    with_source: int
    with_seen_source: int
    """Facts of which at least one source was on screen."""
    open_ends: int
    stale: int
    """Open ends that were last confirmed more than 400 days before the day of comparison, or never."""
    disputed: int
    negative: int


class Statistics(NamedTuple):
    """The measures of a whole ledger."""

    files: int
    entities: tuple[tuple[str, int], ...]
    """Kind, number; the most frequent first."""
    names: int
    sources: int
    sources_seen: int
    closures: int
    total: Measures
    relations: tuple[Measures, ...]
    """One for each relation, in the order of its number of facts."""
    on: int
    """The day against which confirmations were measured; 0 if the ledger names none."""


def measure(files: Iterable[SourceFile], content: Content, on: int | None = None) -> Statistics:
    """Measure a ledger. `on` (a day number) is the day of comparison, else the newest day that the ledger names."""
    whole = Whole(content, on)
    seen = frozenset(source.id for source in content.sources if source.seen)
    by_relation: dict[str, list[Fact]] = {relation.id: [] for relation in content.relations}
    for fact in content.facts:
        by_relation.setdefault(fact.relation, []).append(fact)
    measured = [_measures(name, facts, seen, whole.on) for name, facts in by_relation.items()]
    kinds = Counter(entity.kind for entity in content.entities)
    return Statistics(
        files=sum(1 for _ in files),
        entities=tuple(kinds.most_common()),
        names=len(content.names),
        sources=len(content.sources),
        sources_seen=len(seen),
        closures=len(content.closures),
        total=_measures("all", content.facts, seen, whole.on),
        relations=tuple(sorted(measured, key=lambda one: (-one.facts, one.name))),
        on=whole.on,
    )


def day_number(text: str) -> int:
    """The number of a day `YYYY-MM-DD`. Raises `BadDate`."""
    return day_of(text)


def share(part: int, whole: int) -> str:
    """A share in percent, rounded down, so that only all is 100%."""
    return f"{100 * part // whole}%" if whole else "–"


def _measures(name: str, facts: Iterable[Fact], seen: frozenset[str], on: int) -> Measures:
    listed = list(facts)
    dates = [moment for fact in listed for moment in _dates(fact)]
    opened = [fact for fact in listed if fact.open_end and not fact.negative]
    return Measures(
        name=name,
        facts=len(listed),
        dates=len(dates),
        by_day=sum(moment.lo == moment.hi for moment in dates),
        with_source=sum(bool(fact.sources) for fact in listed),
        with_seen_source=sum(any(source in seen for source in fact.sources) for fact in listed),
        open_ends=len(opened),
        stale=sum(fact.confirmed is None or fact.confirmed.hi + STALE_AFTER < on for fact in opened),
        disputed=sum(fact.status is not None for fact in listed),
        negative=sum(fact.negative for fact in listed),
    )


def _dates(fact: Fact) -> list[Moment]:
    found = [moment for moment in (fact.begin, None if fact.end == fact.begin else fact.end) if moment]
    return [*found, *(moment for _, moment in fact.senses)]


__all__ = ["BadDate", "Measures", "Statistics", "day_number", "measure", "share"]
