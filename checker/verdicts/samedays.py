"""The day of another year: "Gorbachev gave up his office on 25 December 1997", whose words alone could be of something else.

Where a reading is too loose for a verdict but its day, or its month, is that of the fact to the letter and only the year
is not, the fact is what is meant: that two things fall on one day of the year by chance is rare. It is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from checker.values import Argument, Claim, Status, Verdict, When
from checker.verdicts import repairs, wording
from checker.verdicts.absence import may_be_again
from ledger.model import Fact, Moment, Relation

if TYPE_CHECKING:
    from checker.verdicts.bench import Bench

_NAMED = frozenset(("name", "metonym", "far", "faint", "title", "role", "led", "phrase", "day"))
_UNSAID = frozenset(("implied", "any"))
LONGEST_MONTH = 31
"""Days: what is longer is known to less than a month."""
FARTHEST = 20
"""Years between the year that is written and the fact's: farther apart it is no slip."""
FARTHEST_UNSAID = 5
"""The same where the office is not said: in the month of a year farther off it may have been another."""


def day_of_another_year(claim: Claim, bench: Bench) -> Verdict | None:
    """Return the conflict of a claim, judged unverifiable, whose time is the fact's but for the year; None where it is not."""
    when = claim.when
    if when is None or not claim.positive or claim.certainty == "open" or claim.shape not in ("relation", "dated"):
        return None
    if (
        when.mode not in ("in", "since")
        or not (when.certain or (when.written and when.precision == "day"))
        or not when.spoken
        or when.yearless
        or when.precision not in ("day", "month")
    ):
        return None
    if when.precision == "month" and not all(_is_said(claim, argument) for _, argument in claim.arguments):
        return None
    found: list[tuple[Fact, Moment]] = []
    for fact in _facts(claim, bench):
        moments = list(_moments(claim, fact))
        if any(moment.lo <= when.high and when.low <= moment.hi for moment in moments):
            return None
        found += [(fact, moment) for moment in moments if _same_but_for_the_year(when, moment)]
    years = {date.fromordinal(moment.lo).year for _, moment in found}
    if not found or (len(years) > 1 and when.precision == "month"):
        return None
    fact, moment = min(found, key=lambda row: _years_apart(when, row[1]))
    relation = bench.relations[claim.relation]
    if is_on_record(claim, when, bench) or _is_again(claim, relation, when, bench):
        return None
    unsaid = any(argument.via in _UNSAID for _, argument in claim.arguments)
    unsaid = unsaid or (claim.found_by == "day" and claim.relation == "holds_office" and claim.aspect == "end")
    if when.precision == "month" and unsaid and _years_apart(when, moment) > FARTHEST_UNSAID:
        return None
    aspect = "event" if relation.shape == "event" else claim.aspect
    said = wording.statement(bench.ledger, relation, aspect, fact.subject, fact.object)
    if claim.sense in ("begin", "end") and aspect == "event":
        said = f"{wording.name_of(bench.ledger, fact.subject)} {'began' if claim.sense == 'begin' else 'ended'}"
    repair = repairs.date_repair(claim, moment.edtf) if len(years) == 1 else None
    preposition = "on" if len(moment.edtf) >= 10 else "in"
    return Verdict(
        Status.CONFLICT, (fact.id,), "wrong-date", when.span, f"{said} {preposition} {wording.date(moment.edtf)}",
        "the same day or month of another year", (repair,) if repair is not None else (), "warning",
    )  # fmt: skip


def _is_again(claim: Claim, relation: Relation, when: When, bench: Bench) -> bool:
    """Who held an office once may have come back to it after all that anybody has confirmed."""
    if relation.shape != "state" or claim.aspect == "end":
        return False
    facts = tuple(_facts(claim, bench))
    return all(may_be_again(bench.ledger, relation, fact.object, when.low, facts) for fact in facts)


def is_on_record(claim: Claim, when: When, bench: Bench) -> bool:
    """ "Novakia, invited in December 2009", to a programme that it then came to: did anything else of the subject begin or end on that
    day, or in that month?"""
    subject = claim.argument("subject")
    facts = (f for s in (subject.entities if subject is not None else ()) for f in bench.ledger.facts(None, s))
    moments = (
        moment for fact in facts if fact.relation != claim.relation and not fact.negative
        for moment in (fact.begin, fact.end, *fact.also)
    )  # fmt: skip
    return any(
        moment is not None and moment.hi - moment.lo < LONGEST_MONTH
        and moment.lo <= when.high and when.low <= moment.hi
        for moment in moments
    )  # fmt: skip


def _is_said(claim: Claim, argument: Argument) -> bool:
    """Do the words themselves say what is meant: a name, or the telling of one thing by more than "began"?"""
    told = argument.via == "telling" and len(argument.entities) == 1
    if claim.found_by == "paper" and argument.via == "description":
        return len(argument.entities) == 1 and sum(slot == "by" for slot, _ in claim.arguments) > 0
    return argument.via in _NAMED or argument.via in _UNSAID or (told and claim.doubt != "words")


def _facts(claim: Claim, bench: Bench) -> Iterator[Fact]:
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None and object is not None:  # "the bombing of Ruritania", by whomever
        for whom in object.entities:
            yield from (fact for fact in bench.ledger.facts(claim.relation, None, whom) if not fact.negative)
    for s in subject.entities if subject is not None else ():
        for o in object.entities if object is not None else (None,):
            yield from (fact for fact in bench.ledger.facts(claim.relation, s, o) if not fact.negative)


def _moments(claim: Claim, fact: Fact) -> Iterator[Moment]:
    ends = claim.aspect == "end" or (claim.aspect == "event" and claim.sense == "end")
    chosen = (fact.end, *fact.also_end) if ends else (fact.begin, *fact.also)
    if claim.aspect != "state":
        yield from (moment for moment in chosen if moment is not None)


def _same_but_for_the_year(when: When, moment: Moment) -> bool:
    if moment.hi - moment.lo >= LONGEST_MONTH or (when.precision == "day" and moment.lo != moment.hi):
        return False
    said, known = date.fromordinal(when.low), date.fromordinal(moment.lo)
    same = said.month == known.month and (when.precision == "month" or said.day == known.day)
    return same and 0 < _years_apart(when, moment) <= FARTHEST


def _years_apart(when: When, moment: Moment) -> int:
    return abs(date.fromordinal(when.low).year - date.fromordinal(moment.lo).year)
