"""Numbers derived from the ledger's facts: how many there were at a time, how many began in a time, who was the
how-manieth.

A count is judged against every number that held on some day of the time spoken of. Where the words may mean several
things, each is judged, and only what is false of all is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable

from checker.values import Argument, Claim, Repair, Status, Verdict, When
from checker.verdicts import repairs, wording
from checker.verdicts.compare import happened_fits, moment_fits
from checker.verdicts.identities import alive, identities
from checker.verdicts.numbers import begins_of, numbers_in, steps_of, when_true
from ledger import history
from ledger.light import replace
from ledger.model import Fact
from ledger.spans import EVER, Truth
from ledger.store import Ledger

UNVERIFIABLE = Verdict(Status.UNVERIFIABLE)


def judge_count(claim: Claim, ledger: Ledger, as_of: When | None) -> Verdict:
    """Return the verdict on a number of subjects of one object, for every object and time that the words may mean."""
    object = claim.argument("object")
    if object is None:
        return _parties(claim, ledger)
    if claim.quantity is None:
        return UNVERIFIABLE
    if (group := _group(ledger, object)) is not None:
        return (
            Verdict(Status.SUPPORTED)
            if claim.positive and claim.quantity.low <= group <= claim.quantity.high
            else UNVERIFIABLE
        )
    whens = [claim.when or (as_of if claim.current else None)]
    if claim.sense == "either" and as_of is not None and whens != [as_of]:
        # "In 1999 the 29-strong alliance …": as many as then, or as now.
        whens.append(as_of)
    verdicts = [
        _of_one(claim, ledger, organisation, when, as_of)
        for when in whens
        for organisation in _growing(claim, ledger, _joined(claim, ledger, alive(ledger, object, when)), when)
    ]
    for verdict in verdicts:
        if verdict.status is Status.SUPPORTED:
            return verdict
    if verdicts and all(verdict.status is Status.CONFLICT for verdict in verdicts):
        return verdicts[0] if len(verdicts) == 1 else replace(verdicts[0], repairs=())
    return UNVERIFIABLE


def _group(ledger: Ledger, object: Argument) -> int | None:
    """How many a collective name stands for."""
    entity = ledger.entity(object.entities[0]) if len(object.entities) == 1 else None
    return len(entity.members) if entity is not None and entity.kind == "group" and entity.members else None


def _parties(claim: Claim, ledger: Ledger) -> Verdict:
    """How many states signed, of each treaty that may be meant."""
    subject = claim.argument("subject")
    if subject is None or not claim.positive:
        return UNVERIFIABLE
    verdicts = [_parties_of(claim, ledger, treaty) for treaty in subject.entities]
    for verdict in verdicts:
        if verdict.status is Status.SUPPORTED:
            return verdict
    return verdicts[0] if verdicts and all(v.status is Status.CONFLICT for v in verdicts) else UNVERIFIABLE


def _parties_of(claim: Claim, ledger: Ledger, treaty: str) -> Verdict:
    """How many states signed a treaty whose lists of them are closed; the first list is of those who signed at once."""
    facts = [fact for fact in ledger.facts(claim.relation, treaty) if not fact.negative]
    lists = [(fact, _signers(ledger, fact)) for fact in facts]
    quantity = claim.quantity
    if quantity is None or not lists or any(not states or "by" in fact.open_roles for fact, states in lists):
        return UNVERIFIABLE
    first, together = lists[0][0], len(lists[0][1])
    everybody = len({state for _, states in lists for state in states})
    numbers = {together, everybody} if claim.when is None else {together}
    if claim.when is not None and happened_fits(first, claim.when) is not Truth.YES:
        return UNVERIFIABLE  # some of them, on another day
    if any(quantity.low <= number <= quantity.high for number in numbers):
        return Verdict(Status.SUPPORTED, (first.id,))
    # Others may have signed later: more than signed at first is false of the first day alone.
    too_many = quantity.low > everybody and len(lists) == 1 and claim.when is not None
    if not quantity.exact or not (quantity.high < together or too_many):
        return UNVERIFIABLE
    return Verdict(
        Status.CONFLICT, (first.id,), "wrong-count", quantity.span,
        f"{wording.name_of(ledger, treaty)} was signed by {together} states {wording.beginning(first)}", "",
        _fix(claim, together, together),
    )  # fmt: skip


def _signers(ledger: Ledger, fact: Fact) -> list[str]:
    """The states and organisations that a signing lists."""
    return [
        entity
        for entity in fact.role("by")
        if (known := ledger.entity(entity)) is not None and known.kind in ("state", "organisation")
    ]


def _joined(claim: Claim, ledger: Ledger, organisations: tuple[str, ...]) -> tuple[str, ...]:
    """Of several things meant, those that whoever is said to have come ever belonged to."""
    joined = claim.argument("with")
    if joined is None or len(organisations) < 2:
        return organisations
    names = {entity for e in joined.entities for entity in identities(ledger, e)}
    return tuple(o for o in organisations if any(f.subject in names for f in ledger.facts(claim.relation, object=o)))


def _growing(claim: Claim, ledger: Ledger, organisations: tuple[str, ...], when: When | None) -> tuple[str, ...]:
    """Of several things that a number of newcomers may have come to in a month, those to which somebody then came.

    A year is too wide to tell: some other alliance may have grown in it.
    """
    exact = when is not None and when.mode == "in" and when.precision in ("day", "month")
    if claim.aspect != "begin" or len(organisations) < 2 or when is None or not exact:
        return organisations
    grown = tuple(
        organisation
        for organisation in organisations
        for facts in [ledger.facts(claim.relation, object=organisation)]
        if any(moment_fits(moment, when) is not Truth.NO for fact in facts for moment in begins_of(fact))
    )
    return grown or organisations


def _of_one(claim: Claim, ledger: Ledger, organisation: str, when: When | None, as_of: When | None) -> Verdict:
    if claim.shape == "ordinal":
        return _ordinal(claim, ledger, organisation, when, as_of)
    if claim.aspect == "begin":
        return _began(claim, ledger, organisation, _until_now(when, as_of), when)
    if claim.aspect == "end":
        until = _until_now(when, as_of)
        return _ended(claim, ledger, organisation, replace(until, mode="in") if until is not None else None)
    joined = claim.argument("with")
    if joined is not None:
        return _with(claim, ledger, organisation, joined)
    if when is None:
        return _ever(claim, ledger, organisation, as_of)
    return _at(claim, ledger, organisation, when)


def _with(claim: Claim, ledger: Ledger, organisation: str, joined: Argument) -> Verdict:
    """How many there were once somebody had come: on the day of its coming."""
    names = {entity for e in joined.entities for entity in identities(ledger, e)}
    begins = [
        moment
        for fact in ledger.facts(claim.relation, object=organisation)
        if fact.subject in names and not fact.negative
        for moment in begins_of(fact)[:1]
    ]
    if len(begins) != 1:
        return UNVERIFIABLE
    moment = begins[0]
    spoken = When(claim.trigger, moment.lo, moment.hi, moment.edtf, "in", spoken=False)
    return _at(claim, ledger, organisation, spoken)


def _at(claim: Claim, ledger: Ledger, organisation: str, when: When) -> Verdict:
    """How many there were at a time."""
    quantity = claim.quantity
    if quantity is None or when.mode == "after":
        return UNVERIFIABLE
    low, high = when.low, when.high
    if when.mode == "before":
        low = high = max(1, when.low - 1)
    numbers = numbers_in(ledger, claim.relation, organisation, low, high)
    if not numbers:
        # The list is closed for a part of the time: what is true on a day of it is true.
        sides = [numbers_in(ledger, claim.relation, organisation, day, day) for day in (low, high)]
        some = {number for side in sides for number in side} if claim.positive and when.mode == "in" else set()
        return Verdict(Status.SUPPORTED) if any(quantity.low <= n <= quantity.high for n in some) else UNVERIFIABLE
    inside = any(quantity.low <= number <= quantity.high for number in numbers)
    if not claim.positive:
        return Verdict(Status.SUPPORTED) if not inside else UNVERIFIABLE
    if inside:
        return Verdict(Status.SUPPORTED, note=when_true(ledger, claim.relation, organisation, quantity.low))
    name = wording.name_of(ledger, organisation)
    least, most = min(numbers), max(numbers)
    number = str(least) if least == most else f"{least} to {most}"
    time = f"in {wording.date(when.edtf)}" if when.edtf and claim.when is not None else "then"
    return Verdict(
        Status.CONFLICT,
        (),
        "wrong-count",
        quantity.span,
        f"{name} had {number} {_plural(claim.unit)} {time}",
        when_true(ledger, claim.relation, organisation, quantity.low),
        _fix(claim, least, most),
    )


def _plural(unit: str) -> str:
    unit = unit or "member"
    return unit[:-1] + "ies" if unit.endswith("y") and unit[-2:-1] not in "aeiou" else unit + "s"


def _fix(claim: Claim, least: int, most: int) -> tuple[Repair, ...]:
    if claim.quantity is None or least != most or not claim.quantity.exact:
        return ()
    return (Repair(claim.quantity.span, str(least), "wrong-count"),)


def _ever(claim: Claim, ledger: Ledger, organisation: str, as_of: When | None) -> Verdict:
    """A count with no time: false only if it was never so; true of the past if it was so once before the article."""
    quantity = claim.quantity
    if quantity is None or not claim.positive:
        return UNVERIFIABLE
    steps = steps_of(ledger, claim.relation, organisation)
    if not steps:
        return UNVERIFIABLE
    if any(quantity.low <= count <= quantity.high for _, count in steps):
        latest = as_of.high if as_of is not None else EVER
        once = any(quantity.low <= count <= quantity.high and day <= latest for day, count in steps)
        if once and not claim.current and quantity.exact:
            return Verdict(Status.SUPPORTED, note=when_true(ledger, claim.relation, organisation, quantity.low))
        return UNVERIFIABLE
    most = max(count for _, count in steps)
    name = wording.name_of(ledger, organisation)
    unit = _plural(claim.unit)
    said = f"that many {unit} (at most {most})" if quantity.low > most else f"that number of {unit}"
    return Verdict(Status.CONFLICT, (), "wrong-count", quantity.span, f"{name} never had {said}")


def _until_now(when: When | None, as_of: When | None) -> When | None:
    """ "Since 1991 fourteen have joined": from then to the day of the article."""
    if when is None or when.mode != "since":
        return when
    return replace(when, high=max(as_of.high, when.high), mode="since") if as_of is not None else None


def _began(claim: Claim, ledger: Ledger, organisation: str, when: When | None, spoken: When | None = None) -> Verdict:
    """How many began in a time ("seven states joined in 2004"), or founded the thing."""
    quantity = claim.quantity
    if quantity is None or not claim.positive:
        return UNVERIFIABLE
    facts = [
        fact
        for fact in ledger.facts(claim.relation, object=organisation)
        if not fact.negative and fact.begin is not None
    ]
    if claim.sense == "founder":
        possible = [fact for fact in facts if fact.founder]
        # Those who were there on the first day may be meant, or all who came before the founding was done.
        first = min((fact.begin.lo for fact in possible if fact.begin is not None), default=0)
        sure = [fact for fact in possible if fact.begin is not None and fact.begin.lo == first]
    elif when is not None and when.mode == "since" and spoken is not None:
        # "Since 1999" may or may not mean those who came in that year.
        possible = [f for f in facts if f.begin is not None and when.low <= f.begin.hi and f.begin.lo <= when.high]
        sure = [f for f in possible if f.begin is not None and f.begin.lo > spoken.high]
    elif when is not None and when.mode in ("in", "span"):
        sure = [fact for fact in facts if fact.begin is not None and moment_fits(fact.begin, when) is Truth.YES]
        possible = [fact for fact in facts if any(moment_fits(m, when) is not Truth.NO for m in begins_of(fact))]
    else:
        return UNVERIFIABLE
    if not possible and when is not None and when.mode == "in" and claim.sense != "founder":
        return _nobody_then(claim, ledger, organisation, when, facts)
    if not possible or not _closed_at_begin(ledger, claim.relation, organisation, possible):
        return UNVERIFIABLE
    least, most = len({fact.subject for fact in sure}), len({fact.subject for fact in possible})
    numbers = _founded_by(possible, facts) | {least} if claim.sense == "founder" else set(range(least, most + 1))
    if any(quantity.low <= number <= quantity.high for number in numbers):
        return Verdict(Status.SUPPORTED, tuple(fact.id for fact in sure[:3]))
    if claim.sense == "some" and quantity.low <= most:
        return UNVERIFIABLE
    name = wording.name_of(ledger, organisation)
    number = " or ".join(map(str, sorted(numbers))) if len(numbers) < 4 else f"{least} to {most}"
    listed = ", ".join(wording.name_of(ledger, fact.subject) for fact in possible[:12])
    said = f"{name} had {number} founders" if claim.sense == "founder" else f"{number} joined {name}"
    time = f" in {wording.date(when.edtf)}" if when is not None and when.edtf and claim.sense != "founder" else ""
    return Verdict(
        Status.CONFLICT,
        tuple(fact.id for fact in possible),
        "wrong-count",
        quantity.span,
        f"{said}{time}: {listed}",
        "",
        _fix(claim, least, most),
    )


def _founded_by(founders: Iterable[Fact], facts: Iterable[Fact]) -> set[int]:
    """How many founded it: by each of the days that are accepted for several, all who were there then; else all of the founders."""
    founders = list(founders)
    if any(moment.lo != moment.hi for fact in founders for moment in begins_of(fact)[:1]):
        return {len({fact.subject for fact in founders})}
    days: dict[int, set[str]] = {}
    for fact in facts:
        for moment in begins_of(fact):
            days.setdefault(moment.lo, set()).add(fact.subject)
    own = {moment.lo for fact in founders for moment in begins_of(fact)}
    return {len(subjects) for day, subjects in days.items() if day in own and len(subjects) > 1}


_NEAR = 12
"""Years between the time that is written and a round of as many newcomers that may be meant."""


def _nobody_then(claim: Claim, ledger: Ledger, organisation: str, when: When, facts: list[Fact]) -> Verdict:
    """ "In 2005 ten countries joined", when nobody did: those who came together, as many, in another year."""
    quantity = claim.quantity
    if quantity is None or not quantity.exact or quantity.low < 2 or not when.spoken or not when.edtf:
        return UNVERIFIABLE
    if history.is_closed(ledger, claim.relation, when.low, when.high, object=organisation) is None:
        return UNVERIFIABLE
    rounds: dict[int, list[Fact]] = {}
    for fact in facts:
        if fact.begin is not None and fact.begin.lo == fact.begin.hi and not fact.founder:
            rounds.setdefault(fact.begin.lo, []).append(fact)
    meant = [came for day, came in rounds.items() if len(came) == quantity.low and abs(day - when.low) < _NEAR * 366]
    begin = meant[0][0].begin if len(meant) == 1 else None
    if begin is None:
        return UNVERIFIABLE
    listed = ", ".join(wording.name_of(ledger, fact.subject) for fact in meant[0][:12])
    on = "on" if len(begin.edtf) >= 10 else "in"
    said = f"{quantity.low:g} joined {wording.name_of(ledger, organisation)} {on} {wording.date(begin.edtf)}: {listed}"
    repair = repairs.date_repair(claim, begin.edtf)
    return Verdict(
        Status.CONFLICT,
        tuple(fact.id for fact in meant[0]),
        "wrong-date",
        when.span,
        said,
        "",
        (repair,) if repair else (),
    )


def _ended(claim: Claim, ledger: Ledger, organisation: str, when: When | None) -> Verdict:
    """How many left, in a time or ever ("only two have left"). Who has left again since has left as well: nothing is denied."""
    quantity, facts = claim.quantity, ledger.facts(claim.relation, object=organisation)
    if quantity is None or not claim.positive:
        return UNVERIFIABLE
    left = {
        fact.subject for fact in facts
        if not fact.negative and fact.end is not None and (when is None or moment_fits(fact.end, when) is Truth.YES)
    }  # fmt: skip
    return Verdict(Status.SUPPORTED) if quantity.low <= len(left) <= quantity.high else UNVERIFIABLE


def _closed_at_begin(ledger: Ledger, relation: str, organisation: str, facts: Iterable[Fact]) -> bool:
    days = [fact.begin for fact in facts if fact.begin is not None]
    return (
        bool(days)
        and history.is_closed(
            ledger, relation, max(moment.lo for moment in days), max(moment.hi for moment in days), object=organisation
        )
        is not None
    )


def _ordinal(claim: Claim, ledger: Ledger, organisation: str, when: When | None, as_of: When | None) -> Verdict:
    """ "the 30th member": by the order of joining, or by the number that there then were; "the newest": the last by
    then."""
    subject, quantity = claim.argument("subject"), claim.quantity
    if subject is None or quantity is None or not claim.positive:
        return UNVERIFIABLE
    names = {entity for s in subject.entities for entity in identities(ledger, s)}
    order = history.accession_order(ledger, claim.relation, organisation)
    own = next((accession for accession in order if accession.fact.subject in names), None)
    if own is None:
        # A list that is not closed from its start gives no order, but perhaps the number that there then were.
        facts = [
            f
            for f in ledger.facts(claim.relation, object=organisation)
            if f.subject in names and f.begin and not f.negative
        ]
        if not facts or order or claim.sense == "last":
            return UNVERIFIABLE
        own = history.Accession(facts[0], 0, 0)
    if own.fact.begin is None:
        return UNVERIFIABLE
    said = wording.name_of(ledger, own.fact.subject)
    if claim.sense == "last":
        time = when or as_of
        if time is None:
            return UNVERIFIABLE
        later = [
            a.fact
            for a in order
            if a.fact.begin is not None and a.fact.begin.lo > own.fact.begin.hi and a.fact.begin.hi <= time.low
        ]
        if not later:
            return Verdict(Status.SUPPORTED, (own.fact.id,)) if own.fact.begin.lo <= time.high else UNVERIFIABLE
        newest = later[-1]
        return Verdict(
            Status.CONFLICT,
            (newest.id, own.fact.id),
            "wrong-order",
            quantity.span,
            f"{wording.name_of(ledger, newest.subject)} came later ({wording.moment(newest.begin)})",
        )
    numbers = set(range(own.first, own.last + 1)) - {0}
    settled = max(moment.hi for moment in begins_of(own.fact))
    numbers |= numbers_in(ledger, claim.relation, organisation, settled, settled)
    if quantity.low in numbers:
        return Verdict(Status.SUPPORTED, (own.fact.id,))
    if not numbers:
        return UNVERIFIABLE
    first, last = (own.first, own.last) if own.first else (min(numbers), max(numbers))
    position = _ordinal_word(first) + (f" to {_ordinal_word(last)}" if last > first else "")
    bare = quantity.span.end - quantity.span.start == len(str(int(quantity.low)))  # "member number 31"
    fix = (Repair(quantity.span, str(first) if bare else position, "wrong-count"),) if first == last else ()
    return Verdict(
        Status.CONFLICT,
        (own.fact.id,),
        "wrong-count",
        quantity.span,
        f"{said} was the {position} {claim.unit or 'member'} of {wording.name_of(ledger, organisation)}",
        wording.period(own.fact),
        fix,
    )


def _ordinal_word(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
