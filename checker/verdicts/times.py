"""Does a fact agree with the aspect and the time of a claim?"""

from __future__ import annotations

from checker.values import Claim, When
from checker.verdicts.compare import (
    any_of,
    chosen_fits,
    given_before,
    happened_fits,
    left_fits,
    moment_fits,
    state_fits,
)
from ledger.light import replace
from ledger.model import Fact, Relation
from ledger.spans import Truth

IMPLIED = 200
"""Days by which the time of "he resigned" may differ from the end of a term, where the office is not named."""
LESSER = 10 * 365
"""Days from the border of a term from which on another office, that the ledger does not know, may be meant."""
AHEAD = 366
"""Days by which a report without a time may run ahead of what it reports."""


def time_truth(claim: Claim, relation: Relation, fact: Fact, when: When | None, as_of: When | None) -> Truth:
    """Does the fact agree with the claim's aspect and time?"""
    office = claim.argument("object")
    if office is not None and office.via == "implied" and when is not None:
        # The office is not named: he may have left the one a while before the other.
        if when.mode != "in" or claim.aspect == "state":
            loosely = time_truth(_with_office(claim), relation, fact, when, as_of)
            return loosely if loosely is Truth.YES else Truth.UNKNOWN
        wide = replace(when, low=max(when.low - IMPLIED, 1), high=when.high + IMPLIED)
        plain = _with_office(claim)
        if time_truth(plain, relation, fact, wide, as_of) is not Truth.NO:
            exact = time_truth(plain, relation, fact, when, as_of)
            return exact if exact is Truth.YES else Truth.UNKNOWN
        far = replace(when, low=max(when.low - LESSER, 1), high=when.high + LESSER)
        return Truth.NO if time_truth(plain, relation, fact, far, as_of) is not Truth.NO else Truth.UNKNOWN
    if when is None:
        if claim.current and as_of is not None:
            return state_fits(fact, as_of)
        if claim.current:
            return Truth.UNKNOWN if fact.end is not None else Truth.YES
        if as_of is not None and fact.begin is not None:
            earliest = min(moment.lo for moment in (fact.begin, *fact.also))
            if earliest > as_of.high:
                # News run ahead of the day on record ("the two sides prolong the treaty").
                return Truth.NO if earliest > as_of.high + AHEAD else Truth.UNKNOWN
        if claim.aspect == "end":
            return Truth.YES if fact.end is not None else Truth.UNKNOWN
        return Truth.YES
    if relation.shape == "event" or claim.aspect == "event":
        chosen = fact.sense(claim.sense) if claim.sense else None
        if chosen is not None:
            return moment_fits(chosen, when)
        if claim.sense in ("begin", "end"):
            # "the war ended in 2011": one border of an event that lasts.
            borders = (fact.begin, *fact.also) if claim.sense == "begin" else (fact.end, *fact.also_end)
            return any_of(moment_fits(moment, when) for moment in borders if moment is not None)
        return happened_fits(fact, when)
    if claim.aspect == "begin" and when.mode == "until":
        return Truth.UNKNOWN  # what began did not do so until then: it lasted, or something else did
    if claim.aspect == "begin":
        chosen = fact.sense(claim.sense) if claim.sense else None
        if chosen is not None:
            return moment_fits(chosen, when)
        if claim.sense == "chosen":
            return chosen_fits(fact, when)
        moments = [m for m in (fact.begin, *fact.also, *(moment for _, moment in fact.senses)) if m is not None]
        return any_of(moment_fits(moment, when) for moment in moments)
    if claim.aspect == "end":
        moments = [m for m in (fact.end, *fact.also_end) if m is not None]
        if claim.sense == "chosen" and any(left_fits(moment, when) for moment in moments):
            return Truth.YES  # voted out some weeks before the term ended
        if not moments and fact.open_end:
            confirmed = fact.confirmed.hi if fact.confirmed is not None else 0
            return Truth.NO if when.high <= confirmed else Truth.UNKNOWN
        if claim.sense == "notice" and any(given_before(moment, when) for moment in moments):
            return Truth.UNKNOWN  # who resigns may stay until there is another
        return any_of(moment_fits(moment, when) for moment in moments)
    return state_fits(fact, when)


def _with_office(claim: Claim) -> Claim:
    """The claim as if the words had named the office."""
    return replace(claim, arguments=tuple((slot, replace(a, via="title")) for slot, a in claim.arguments))
