"""A supported claim in, the same sentence with one wrong value out: year, day, holder, country, count, relation.

Every planter takes the claim, the facts that bear it out and the ledger. Another holder, country, count or verb is
planted only where the ledger shows it to be wrong; another year or day where the ledger knows nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from checker.curation.substitutes import named, nearest_terms, neighbours
from checker.curation.wordings import count_words, other_verb, past_forms
from checker.values import Argument, Claim, Span
from ledger import history
from ledger.light import NamedTuple
from ledger.model import Entity, Fact, Moment
from ledger.spans import Truth, sometime
from ledger.store import Ledger

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)(?:[12]?\d|3[01])(?!\d)")
_YEARS_OFF = (3, -3, 4, -4, 6, -6, 9, -9, 14, -14, 21, -21)
_DAYS_OFF = (6, -6, 9, -9, 11, -11, 4, -4)
_HORIZON = date(1900, 1, 1).toordinal()
TRIES = 6
"""How many candidates for another holder or country are tried before giving up."""


class Plant(NamedTuple):
    """One wrong value to put in."""

    kind: str
    span: Span
    """What is replaced."""
    replacement: str
    mention: Span
    """The whole time, name or number that holds it: an alarm that marks it all is as right."""


class Known(NamedTuple):
    """A claim that the ledger bears out, with what bears it out."""

    claim: Claim
    text: str
    facts: tuple[Fact, ...]
    ledger: Ledger

    @property
    def subject(self) -> str | None:
        return self._one("subject")

    @property
    def object(self) -> str | None:
        return self._one("object")

    def _one(self, slot: str) -> str | None:
        argument = self.claim.argument(slot)
        return argument.entities[0] if argument is not None and len(argument.entities) == 1 else None


def plants(known: Known) -> Iterator[Plant]:
    """Yield every mistake that can be planted in the words of a claim, at most one of each kind and place."""
    claim = known.claim
    if not claim.positive:  # what is denied of one year is true of most others
        return
    if claim.shape == "title" and not claim.presupposed:  # a title may be given for an office held at another time
        return
    for planter in PLANTERS:
        yield from planter(known)


def year(known: Known) -> Iterator[Plant]:
    """Another year, at which nothing of the kind happened or held."""
    when = known.claim.when
    if when is None or not when.spoken:
        return
    written = known.text[when.span.start : when.span.end]
    for found in _YEAR.finditer(written):
        for off in _YEARS_OFF:
            other = int(found.group()) + off
            first, last = date(other, 1, 1).toordinal(), date(other, 12, 31).toordinal()
            if first >= _HORIZON and last <= _newest(known.ledger) and not _possible(known, first - 366, last + 366):
                start = when.span.start + found.start()
                yield Plant("year", Span(start, start + 4), str(other), when.span)
                break


def day(known: Known) -> Iterator[Plant]:
    """Another day of the month, where the claim names one."""
    when = known.claim.when
    if when is None or not when.spoken or when.low != when.high:
        return
    written = known.text[when.span.start : when.span.end]
    was = date.fromordinal(when.low)
    for found in _DAY.finditer(written):
        if int(found.group()) != was.day:
            continue
        for off in _DAYS_OFF:
            if not 1 <= was.day + off <= 28:
                continue
            other = was.replace(day=was.day + off).toordinal()
            if not _possible(known, other - 3, other + 3):
                start = when.span.start + found.start()
                yield Plant("day", Span(start, start + len(found.group())), str(was.day + off), when.span)
                break
        break


def holder(known: Known) -> Iterator[Plant]:
    """Another person who held the same office, at another time."""
    if known.claim.when is None:
        return
    for slot, argument in known.claim.arguments:
        person = _single(known.ledger, argument)
        if person is None or person.kind != "person" or argument.via != "name":
            continue
        offices = dict.fromkeys(f.object for f in known.ledger.facts("holds_office", person.id) if f.object)
        others = dict.fromkeys(
            term.subject
            for office in offices
            for term in nearest_terms(known.ledger, office, person.id)
            if term.subject != person.id
        )
        for other in list(others)[:TRIES]:
            if _false_with(known, slot, other) and (name := named(known.ledger, other, argument.text)):
                yield Plant("holder", _name_span(argument), name, argument.span)
                break


def country(known: Known) -> Iterator[Plant]:
    """A neighbouring or confusable country."""
    for slot, argument in known.claim.arguments:
        state = _single(known.ledger, argument)
        if state is None or state.kind != "state" or argument.via not in ("name", "adjective", "metonym"):
            continue
        for other in neighbours(known.ledger, state)[:TRIES]:
            name = named(known.ledger, other, argument.text, argument.via != "name")
            if name and _false_with(known, slot, other):
                yield Plant("country", _name_span(argument), name, argument.span)
                break


def count(known: Known) -> Iterator[Plant]:
    """Another number, which was never right in the time spoken of."""
    claim = known.claim
    if claim.quantity is None or known.object is None or claim.shape not in ("count", "ordinal"):
        return
    span = claim.quantity.span
    written = known.text[span.start : span.end]
    right = {int(claim.quantity.low)}
    if claim.shape == "count" and claim.when is not None:
        found = history.count(known.ledger, claim.relation, known.object, Moment(claim.when.low, claim.when.high, ""))
        right |= set(range(found[0], found[1] + 1)) if found else set()
    for off in (2, -2, 3, -3, 5, -5):
        old, new = int(claim.quantity.low), int(claim.quantity.low) + off
        if new > 0 and new not in right and (words := count_words(written, old, new)):
            yield Plant("count", span, words, span)
            return


def relation(known: Known) -> Iterator[Plant]:
    """Another verb of the same build, for something that did not happen then: "left" for "joined"."""
    claim, ledger = known.claim, known.ledger
    subject, object, when = known.subject, known.object, claim.when
    written = known.text[claim.trigger.start : claim.trigger.end]
    if subject is None or object is None or when is None or " " in written:
        return
    if written.lower() not in past_forms(ledger, claim.relation, claim.aspect):
        return
    for other_id, aspect, verb in other_verb(ledger, claim):
        facts = [fact for fact in ledger.facts(other_id, subject, object) if not fact.negative]
        if (
            other_id == claim.relation
            and facts
            and not any(_at(fact, aspect, when.low - 400, when.high + 400) for fact in facts)
        ):
            yield Plant("relation", claim.trigger, verb, claim.span)
            return
        closed = history.is_closed(ledger, other_id, when.low, when.high, subject=subject, object=object)
        if other_id != claim.relation and not facts and closed:
            yield Plant("relation", claim.trigger, verb, claim.span)
            return


Planter = Callable[[Known], Iterator[Plant]]
PLANTERS: tuple[Planter, ...] = (year, day, holder, country, count, relation)
KINDS = tuple(planter.__name__ for planter in PLANTERS)
"""The kinds of mistakes, in the order of the report."""


def _possible(known: Known, first: int, last: int) -> bool:
    """May what the claim says be so on one of the days, by any fact about the same things?"""
    subject, object, claim = known.subject, known.object, known.claim
    if claim.shape == "count" and object is not None and claim.quantity is not None:
        found = history.count(known.ledger, claim.relation, object, Moment(first + 366, last - 366, ""))
        return found is None or (found[0] <= claim.quantity.high and claim.quantity.low <= found[1])
    related = [*known.facts, *(known.ledger.facts(None, subject, object) if subject else ())]
    for fact in related:
        moments = [fact.begin, fact.end, *fact.also, *fact.also_end, *(moment for _, moment in fact.senses)]
        if any(moment.lo <= last and first <= moment.hi for moment in moments if moment is not None):
            return True
        if claim.aspect == "state" and sometime(fact, first, last) is not Truth.NO:
            return True
    return False


def _false_with(known: Known, slot: str, other: str) -> bool:
    """Does the ledger show that the claim is false with another entity in a slot?"""
    claim, ledger = known.claim, known.ledger
    if slot not in ("subject", "object"):
        # A role's list is closed for its kinds: whoever is not in it did not take part.
        return bool(known.facts) and all(
            fact.role(slot)
            and slot not in fact.open_roles
            and not {other, *history.chain(ledger, other)} & set(fact.role(slot))
            for fact in known.facts
        )
    subject = other if slot == "subject" else known.subject
    object = other if slot == "object" else known.object
    if subject is None or (claim.argument("object") is not None and object is None):
        return False
    first, last = (claim.when.low, claim.when.high) if claim.when else (1, _newest(ledger))
    for one in history.chain(ledger, other):
        facts = ledger.facts(claim.relation, one if slot == "subject" else subject, one if slot == "object" else object)
        if any(sometime(fact, first - 366, last + 366) is not Truth.NO for fact in facts if not fact.negative):
            return False
        if one != other and facts:
            return False
    if history.is_closed(ledger, claim.relation, first, last, subject=subject, object=object):
        return True
    declared, elsewhere = ledger.relation(claim.relation), ledger.facts(claim.relation, subject, object)
    if declared is None or not elsewhere:
        return False
    # What began, or happened, at a time that the ledger knows did not do so at another.
    return declared.single in ("once", "listed") or (declared.shape == "state" and claim.aspect in ("begin", "end"))


def _at(fact: Fact, aspect: str, first: int, last: int) -> bool:
    moments = (fact.end, *fact.also_end) if aspect == "end" else (fact.begin, *fact.also)
    return any(moment.lo <= last and first <= moment.hi for moment in moments if moment is not None)


def _single(ledger: Ledger, argument: Argument) -> Entity | None:
    return ledger.entity(argument.entities[0]) if len(argument.entities) == 1 else None


def _name_span(argument: Argument) -> Span:
    """The name itself, in a longer phrase that stands for it."""
    return Span(
        argument.span.start, argument.span.start + min(len(argument.text), argument.span.end - argument.span.start)
    )


def _newest(ledger: Ledger) -> int:
    """The newest day on which anything was confirmed: later years are the future."""
    ends = [
        closure.end.hi for relation in ledger.relations() for closure in ledger.closures(relation.id) if closure.end
    ]
    return max(ends, default=_HORIZON)
