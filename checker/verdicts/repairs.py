"""For a false claim, the smallest change of one place that makes it true: another date, entity, holder, relation.

The order says what an editor would try first: an entity that is easily confused with the one written, then the date, then
the other side of the relation, then another holder. A repair is offered only where it is the only one of its kind.
"""

from __future__ import annotations

from functools import lru_cache

from checker.values import Argument, Claim, Repair, When
from checker.verdicts import wording
from checker.verdicts.assessment import Assessment
from checker.verdicts.compare import any_of, happened_fits, moment_fits, state_fits
from checker.verdicts.facts import assess
from checker.verdicts.identities import relatives
from ledger.model import Fact, Relation
from ledger.spans import Truth
from ledger.store import Ledger

SIMILAR = 0.75
"""Share of letters in common from which two names count as easily mistaken for each other."""


def confusable(ledger: Ledger, one: str, other: str) -> bool:
    """Are two entities recorded as confusable, or alike in name?"""
    first, second = ledger.entity(one), ledger.entity(other)
    if first is None or second is None or first.kind != second.kind:
        return False
    if other in first.confusable or one in second.confusable:
        return True
    return _alike(first.name.lower(), second.name.lower())


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    from difflib import SequenceMatcher  # here: most articles need no repair

    matcher = SequenceMatcher(None, one, other)
    # The first two are bounds of the third, and cost less.
    return matcher.real_quick_ratio() >= SIMILAR and matcher.quick_ratio() >= SIMILAR and matcher.ratio() >= SIMILAR


def is_recorded_as_confusable(ledger: Ledger, one: str, other: str) -> bool:
    """Does the ledger say that people confuse the two?"""
    first, second = ledger.entity(one), ledger.entity(other)
    return first is not None and second is not None and (other in first.confusable or one in second.confusable)


def with_entity(
    ledger: Ledger,
    claim: Claim,
    relation: Relation,
    slot: str,
    when: When | None,
    as_of: When | None,
    alike: bool = False,
) -> list[tuple[str, Assessment]]:
    """Return the other entities that would make the claim true in a slot, with why; with `alike` only confusable ones."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if slot == "subject":
        objects = object.entities if object is not None else (None,)
        candidates = [(fact.subject, o) for o in objects for fact in ledger.facts(relation.id, None, o)]
        fixed = [(s, o) for s, o in dict.fromkeys(candidates)]
        kinds = relation.subject_kinds
        written = subject
    else:
        subjects = subject.entities if subject is not None else ()
        fixed = [(s, fact.object) for s in subjects for fact in ledger.facts(relation.id, s, None)]
        fixed = list(dict.fromkeys(fixed))
        kinds = relation.object_kinds
        written = object
    found: dict[str, Assessment] = {}
    for s, o in fixed:
        chosen = s if slot == "subject" else o
        entity = ledger.entity(chosen) if chosen is not None else None
        if (
            chosen is None
            or entity is None
            or entity.kind not in kinds
            or (written is not None and chosen in written.entities)
            or (alike and not (written and any(confusable(ledger, one, chosen) for one in written.entities)))
        ):
            continue
        result = assess(ledger, claim, relation, s, o, when, as_of)
        if result.truth is Truth.YES:
            found.setdefault(chosen, result)
    return list(found.items())


def other_date(ledger: Ledger, claim: Claim, relation: Relation, assessment: Assessment) -> tuple[str, Fact] | None:
    """Return the date (EDTF) at which the claim would have been true, if there is one fact to take it from."""
    del ledger, relation
    for fact in assessment.facts:
        if claim.aspect == "end" or (claim.sense == "end" and claim.aspect == "event"):
            moment = fact.end
        else:
            moment = fact.sense(claim.sense) if claim.sense else None
            moment = moment or fact.begin
        if moment is not None:
            return moment.edtf, fact
    return None


def date_repair(claim: Claim, edtf: str) -> Repair | None:
    """Return the repair that puts another date in the place of the one written, at its precision."""
    when = claim.when
    if (
        when is None
        or not when.spoken
        or when.precision in ("period", "decade", "century", "season", "quarter", "half")
    ):
        return None
    digits = when.span.end - when.span.start
    if when.precision == "year" and digits == 4:
        return Repair(when.span, edtf[:4], "wrong-date")
    if when.precision == "year" and not when.written:
        return Repair(when.span, f"in {edtf[:4]}", "wrong-date")  # "three years later"
    if len(edtf) >= {"year": 4, "month": 7, "day": 10}.get(when.precision, 4):
        return Repair(when.span, wording.at_precision(edtf, when.precision), "wrong-date")
    return None


def entity_repair(ledger: Ledger, argument: Argument, entity_id: str, kind: str) -> Repair:
    """Return the repair that names another entity, in the shape of the words it replaces."""
    text = wording.short_name(ledger, entity_id, argument.text)
    if argument.via in ("metonym", "adjective"):
        adjective = wording.adjective_of(ledger, entity_id)
        start, length = argument.span.start, len(argument.text)
        span = replace_span(argument, start, start + length)
        return Repair(span, adjective or text, kind)
    return Repair(argument.span, text, kind)


def replace_span(argument: Argument, start: int, end: int):  # type: ignore[no-untyped-def]
    """The span of the name itself inside a longer phrase that stands for it."""
    return type(argument.span)(start, min(end, argument.span.end))


def other_relation(
    ledger: Ledger, claim: Claim, relations: dict[str, Relation], when: When | None
) -> tuple[Relation, Fact] | None:
    """Return another relation that does hold between the same things at that time ("invited", not "joined")."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None or object is None:
        return None
    for s in subject.entities:
        for o in object.entities:
            for fact in ledger.facts(None, s, o):
                relation = relations.get(fact.relation)
                if relation is None or fact.relation == claim.relation or fact.negative:
                    continue
                if when is None:
                    continue
                fits = (
                    happened_fits(fact, when)
                    if relation.shape == "event"
                    else any_of(
                        [moment_fits(fact.begin, when)]
                        if fact.begin is not None and claim.aspect == "begin"
                        else [state_fits(fact, when)]
                    )
                )
                if fits is Truth.YES:
                    return relation, fact
    return None


def kin(ledger: Ledger, one: str, other: str) -> bool:
    """Is one entity a predecessor or successor of the other?"""
    return other in relatives(ledger, one)
