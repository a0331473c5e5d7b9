"""Accusations where the office is not said: "he stepped down on 19 December 1991", six days before the only resignation on record.

Whoever came into an office, or lost one, may have had others that the ledger does not know; the time has to say which is meant.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from checker.claims.toldtimes import NEAR
from checker.context.memory import Memory
from checker.values import Argument, Claim, Status, Verdict, When
from checker.verdicts.bench import Bench
from checker.verdicts.judge import judge
from checker.verdicts.samedays import day_of_another_year
from checker.verdicts.times import IMPLIED
from ledger.light import replace
from ledger.model import Fact, Moment

OFFICES = ("holds_office", "elected")


def of_an_unsaid_office(claim: Claim, bench: Bench, memory: Memory, here: Collection[str]) -> Verdict | None:
    """Return the conflict of a claim of an office that is not said, None where it may be of one that the ledger does not know.
    `here` are the entities that its sentence names."""
    found = _of_another_day(claim, bench)
    if found is None and claim.aspect == "begin":
        return _of_the_only_office(claim, bench, memory, here)
    return found or (_of_the_latest_office(claim, bench) if claim.aspect == "end" else None)


def of_a_spoken_office(claim: Claim, bench: Bench, memory: Memory) -> Verdict | None:
    """ "Novak was prime minister … Novak was dismissed in September 2013": in the month, of another year, in which they lost the one
    office of theirs that the text names; None where anything else of theirs is on record of that time."""
    subject, object, when = claim.argument("subject"), claim.argument("object"), claim.when
    if subject is None or object is None or when is None or object.via not in ("implied", "any"):
        return None
    if subject.via != "name" or subject.contextual or len(subject.entities) != 1 or claim.aspect == "state":
        return None
    terms = [f for f in bench.ledger.facts("holds_office", subject.entities[0]) if not f.negative]
    moments = [m for f in terms for m in (f.begin, f.end) if m is not None]
    if any(m.lo - IMPLIED <= when.high and when.low <= m.hi + IMPLIED for m in moments):
        return None
    if not any(abs(m.lo - when.low) < LONGEST for m in moments):
        return None
    found: dict[str, Verdict] = {}
    for office in dict.fromkeys(f.object for f in terms if f.object in memory.offices):
        if office is not None:
            meant = replace(object, entities=(office,), via="title")
            arguments = tuple((slot, meant if slot == "object" else other) for slot, other in claim.arguments)
            verdict = day_of_another_year(replace(claim, arguments=arguments, loose=False, doubt=""), bench)
            if verdict is not None:
                found[office] = verdict
    return next(iter(found.values())) if len(found) == 1 else None


LONGEST = 12 * 366
"""Days from the borders of a term beyond which the month agrees by chance."""
FARTHEST = 5
"""Years from the beginning of the only office; farther off it may be of a lesser one."""


def _of_the_only_office(claim: Claim, bench: Bench, memory: Memory, here: Collection[str]) -> Verdict | None:
    """ "Soon after taking office in 1993, Novak …", of whom one leading office is known, in a text that speaks of whose office it
    is: another would be said."""
    subject, when = claim.argument("subject"), claim.when
    if subject is None or when is None or subject.via not in ("name", "pronoun") or len(subject.entities) != 1:
        return None
    if subject.contextual or claim.found_by != "verb:take" or claim.sense is not None:
        return None
    terms = [fact for fact in bench.ledger.facts(claim.relation, subject.entities[0]) if not fact.negative]
    offices = dict.fromkeys(fact.object for fact in terms if fact.object is not None)
    years = [abs(f.begin.lo - when.low) // 365 for f in terms if f.begin is not None]
    if len(offices) != 1 or not years or not 1 <= min(years) <= FARTHEST:
        return None
    office = next(iter(offices))
    return judge(outright(claim, {"object": office}), bench) if _is_spoken_of(office, bench, memory, here) else None


def _is_spoken_of(office: str, bench: Bench, memory: Memory, here: Collection[str]) -> bool:
    """Does the text name an office, or whose it is, and the sentence nobody else's?"""
    entity = bench.ledger.entity(office)
    own = {office, *((entity.of,) if entity is not None and entity.of is not None else ())}
    others = [known for e in here if e not in own and (known := bench.ledger.entity(e)) is not None]
    if any(known.kind in ("state", "organisation", "city", "body", "office") for known in others):
        return False
    return any(e in here or memory.is_named(e) for e in own)


def _of_another_day(claim: Claim, bench: Bench) -> Verdict | None:
    """A day some days from that of their election, or after that on which they lost an office: who resigns may go some days later."""
    subject, when = claim.argument("subject"), claim.when
    if subject is None or when is None or when.precision != "day" or when.low != when.high:
        return None
    if len(subject.entities) != 1 or subject.contextual or claim.aspect not in ("end", "event"):
        return None
    near: list[Fact] = []
    for fact in bench.ledger.facts(claim.relation, subject.entities[0]):
        moments = (fact.end, *fact.also_end) if claim.aspect == "end" else (fact.begin, *fact.also)
        apart = [when.low - m.hi for m in moments if m is not None]
        apart = apart if claim.aspect == "end" else [abs(days) for days in apart]
        exact = all(m.lo == m.hi for m in moments if m is not None)
        if not fact.negative and apart and exact and all(0 < days <= NEAR for days in apart):
            near.append(fact)
    for fact in near[:1]:
        return judge(outright(claim, {"object": fact.object} if fact.object is not None else {}), bench)
    return None


_LEAVING = frozenset(
    "resignation resign abdication abdicate ouster ousting oust overthrow topple depose dismissal".split()
)
"""What somebody does, or suffers, whose office nobody needs to say: they have no other to lose."""
NOTICE = 200
"""Days before the end of an office within which its holder may be said to have resigned."""
WEEK = 8
"""Days from a resignation within which another may take over, in the same month."""
_SINCE = 2
"""Years after the end of an office within which its loss may be misdated, if the month is right: who is out of office may lose
something else ("Heath resigned in February 1975", as the leader of his party)."""


def _of_the_latest_office(claim: Claim, bench: Bench) -> Verdict | None:
    """ "The resignation of Novak in August 1972", who was president until 1974: of the office held then, or last before."""
    subject, when = claim.argument("subject"), claim.when
    if subject is None or when is None or subject.via != "name" or len(subject.entities) != 1:
        return None
    if claim.found_by.partition(":")[2] not in _LEAVING:
        return None
    held = [
        fact for fact in bench.ledger.facts(claim.relation, subject.entities[0])
        if not fact.negative and fact.begin is not None and fact.end is not None and fact.begin.hi <= when.low
        and (when.low <= fact.end.hi - NOTICE or _is_its_month(when, fact.end) or _is_weeks_before(when, fact.end))
    ]  # fmt: skip
    latest = sorted(held, key=lambda fact: fact.end.hi if fact.end is not None else 0, reverse=True)
    offices = dict.fromkeys(fact.object for fact in latest if fact.object is not None)
    arguments = tuple((s, replace(a, via="context") if s == "object" else a) for s, a in claim.arguments)
    named = replace(claim, arguments=arguments, sense=None)  # the notice that they gave is reckoned with above
    verdicts = [judge(outright(named, {"object": office}), bench) for office in offices]
    return verdicts[0] if verdicts and all(verdict.status is Status.CONFLICT for verdict in verdicts) else None


def _is_weeks_before(when: When, end: Moment) -> bool:
    """A day of the very month, too early for somebody who resigns and stays until there is another."""
    said, known = date.fromordinal(when.high), date.fromordinal(end.lo)
    exact = when.precision == "day" and end.lo == end.hi
    return exact and (said.year, said.month) == (known.year, known.month) and end.lo - when.high > WEEK


def _is_its_month(when: When, end: Moment) -> bool:
    said, known = date.fromordinal(when.low), date.fromordinal(end.hi)
    return when.precision in ("day", "month") and said.month == known.month and 0 < said.year - known.year <= _SINCE


def outright(claim: Claim, meant: dict[str, str]) -> Claim:
    """The claim as if its words left nothing open, with what some of its slots are taken to mean."""
    arguments: list[tuple[str, Argument]] = []
    for slot, argument in claim.arguments:
        entity = meant.get(slot)
        if entity is not None:
            argument = replace(argument, entities=(entity,), via="context", contextual=False)
        elif argument.via == "faint":
            argument = replace(argument, via="context")
        arguments.append((slot, argument))
    return replace(claim, arguments=tuple(arguments), loose=False, doubt="")
