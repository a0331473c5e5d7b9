"""Claims about one of several things of the same name or class: "the Warsaw summit of 2014", "the Strategic Concept of 1995".

A year beside a name may mean any accepted moment in the life of the thing: a treaty's signing or entry into force, a
document's publication. Where a name leaves several candidates, or may mean things that the ledger does not hold, the claim
is false only if none fits and the series that they belong to is closed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.values import Claim, When
from checker.verdicts.assessment import Assessment
from checker.verdicts.facts import assess
from ledger.light import replace
from ledger.model import Relation
from ledger.spans import Truth
from ledger.store import Ledger

LIFE = {
    "signed": (("signed", "event"), ("in_force", "begin"), ("published", "event"), ("initialled", "event")),
    "published": (("published", "event"), ("signed", "event"), ("in_force", "begin")),
    "happened": (("happened", "event"),),
}  # fmt: skip
"""For the relation that a year beside a name means first: all those that it may mean, with their aspects."""


def assess_dated(
    ledger: Ledger, claim: Claim, relations: dict[str, Relation], subject: str, as_of: When | None
) -> Assessment:
    """Return whether any accepted moment of the thing's life fits the claim; what the first of them says, if none does."""
    first: Assessment | None = None
    for relation_id, aspect in LIFE.get(claim.relation, ((claim.relation, claim.aspect),)):
        relation = relations.get(relation_id)
        if relation is None or not any(not fact.negative for fact in ledger.facts(relation_id, subject)):
            continue
        arguments = tuple(
            (slot, a) for slot, a in claim.arguments if slot in ("subject", "object") or slot in dict(relation.roles)
        )
        reading = replace(claim, relation=relation_id, aspect=aspect, arguments=arguments)  # type: ignore[arg-type]
        found = assess(ledger, reading, relation, subject, None, claim.when, as_of)
        if found.truth is Truth.YES:
            return found
        if first is None or (first.truth is Truth.NO and found.truth is Truth.UNKNOWN):
            first = found
    return first if first is not None else Assessment(Truth.UNKNOWN)


def is_closed_series(ledger: Ledger, relation: str, subjects: Sequence[str], when: When | None) -> bool:
    """Is there a closed list of each subject's class, of the same owner, over the time spoken of?"""
    return all(_listed(ledger, relation, subject, when) for subject in subjects)


def _listed(ledger: Ledger, relation: str, subject: str, when: When | None) -> bool:
    entity = ledger.entity(subject)
    if entity is None or entity.cls is None:
        return False
    for closure in ledger.closures(relation):
        owners = {owner for role, filled in closure.roles if role == "by" for owner in filled}
        if entity.cls not in closure.kinds or (owners and entity.of not in owners):
            continue
        low = closure.begin.lo if closure.begin is not None else 1
        high = closure.end.hi if closure.end is not None else None
        if when is None or (low <= when.low and (high is None or when.high <= high)):
            return True
    return False


NEAR = 366
"""Days between a time said and that of an event by which the same event may still be taken to be meant."""
SOME_YEARS = 4 * NEAR
"""Days within which "became an ally", of whom is not said, may still be taken for the joining on record."""


def is_near(claim: Claim, outcome: Assessment, days: int = NEAR) -> bool:
    """Is the time that the claim says within `days` of one on record, so that a bare "the bombing" does mean the same event?"""
    moments = [m for fact in outcome.facts for m in (fact.begin, fact.end, *fact.also, *fact.also_end) if m is not None]
    when = claim.when
    return when is not None and (
        when.yearless or any(m.lo - days <= when.high and when.low <= m.hi + days for m in moments)
    )


def is_another_day(claim: Claim, outcomes: Sequence[tuple[str, str | None, Assessment]]) -> bool:
    """Is the day that the claim says one of the very month in which just one of the candidates was?"""
    when = claim.when
    if when is None or when.precision != "day" or when.low != when.high or when.mode != "in" or not when.certain:
        return False
    said = date.fromordinal(when.low)
    candidates = {
        subject
        for subject, _, outcome in outcomes
        for fact in outcome.facts
        for moment in (fact.begin, *fact.also)
        if moment is not None and moment.lo == moment.hi
        and (date.fromordinal(moment.lo).year, date.fromordinal(moment.lo).month) == (said.year, said.month)
    }  # fmt: skip
    return len(candidates) == 1


def nearest(claim: Claim, outcomes: Sequence[tuple[str, str | None, Assessment]]) -> tuple[str, str | None, Assessment]:
    """Return the candidate that the claim most likely means: wrong in the fewest slots, then near in time.

    A year in figures is what goes wrong; a time in words ("last November") is rather right, and the place wrong.
    """
    when = claim.when
    figures = when is not None and when.precision in ("year", "month") and when.certain

    def rank(outcome: tuple[str, str | None, Assessment]) -> tuple[int, int, int]:
        assessment = outcome[2]
        wrong = set(assessment.wrong)
        unknown = sum(
            slot not in ("subject", "object") and not any(fact.role(slot) for fact in assessment.facts)
            for slot, _ in claim.arguments
        )
        first_choice = "when" if figures else "place"
        days = [
            abs(m.lo - when.low) for f in assessment.facts for m in (f.begin,) if m is not None and when is not None
        ]
        return len(wrong) + unknown, int(first_choice not in wrong), min(days, default=0)

    return min(outcomes, key=rank)


def is_known_by_roles(claim: Claim, outcomes: Sequence[tuple[str, str | None, Assessment]]) -> bool:
    """Do the place and the parties named fit exactly one of the candidates, so that only the time can be wrong; or was none of them
    at the place?"""
    roles = [slot for slot, _ in claim.arguments if slot not in ("subject", "object")]
    fitting = [
        a for _, _, a in outcomes if a.wrong == ("when",) and a.facts and all(a.facts[0].role(slot) for slot in roles)
    ]
    elsewhere = all("place" in a.wrong and a.facts and a.facts[0].role("place") for _, _, a in outcomes)
    return bool(roles) and (len(fitting) == 1 or elsewhere)
