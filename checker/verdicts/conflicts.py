"""A claim that is certainly false: what is wrong in it, what the ledger says instead, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from checker.values import LEADER, Argument, Claim, Repair, Span, Status, Verdict, When
from checker.verdicts import repairs, wording
from checker.verdicts.assessment import FOUNDER, Assessment
from checker.verdicts.bench import UNVERIFIABLE, Bench
from checker.verdicts.compare import FAR_FUTURE
from ledger.model import Fact, Relation
from ledger.spans import Truth


def false_denial(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment
) -> Verdict:
    """Return the conflict of a claim that denies what the first fact of the outcome says."""
    fact = outcome.facts[0]
    if fact.quantity is not None:
        return UNVERIFIABLE  # "was not cut to fifteen": the number may be what is denied
    said = wording.statement(bench.ledger, relation, "state" if relation.shape == "state" else "event", subject, object)
    # "Portugal did not sign the treaty": what is denied is denied of whoever is said to have done it.
    argument = claim.argument("by") or claim.argument("subject")
    wrong = argument.span if argument is not None and argument.via not in ("context", "pronoun") else claim.trigger
    return Verdict(
        Status.CONFLICT,
        (fact.id,),
        "false-denial",
        wrong,
        f"{said} ({wording.period(fact)})",
        "the sentence denies what is so",
    )


def _who_began(claim: Claim, holders: Sequence[Fact]) -> Fact:
    """Of those who held an office in the time of a claim, the one who took it over then, where that is what the claim says."""
    when = claim.when
    if claim.aspect == "begin" and when is not None:
        for fact in holders:
            if fact.begin is not None and when.low <= fact.begin.lo <= when.high:
                return fact
    return holders[0]


def conflict_of(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment
) -> Verdict:
    """Return the conflict of a claim that is certainly false: what is wrong, what is so, and the smallest repair."""
    ledger = bench.ledger
    subject_argument, object_argument = claim.argument("subject"), claim.argument("object")
    roles = [slot for slot in outcome.wrong if slot not in ("when", "subject", "object")]
    if roles and "when" not in outcome.wrong:
        return _wrong_role(claim, bench, relation, subject, object, outcome, roles[0])
    if "subject" in outcome.succession and subject_argument is not None:
        return _successor(claim, bench, relation, subject_argument, object, outcome)
    if claim.sense == FOUNDER and outcome.closed:
        return _no_founder(claim, bench, relation, subject, object, outcome)
    if "object" in outcome.wrong and outcome.facts and outcome.facts[0].object is not None:
        right = (outcome.facts[0].object, Assessment(Truth.YES, outcome.facts[:1]))
        return other_entity(claim, bench, relation, "object", right, subject, object, "wrong-place")
    twin = _subject_twin(claim, bench, relation, outcome)
    if twin is not None:
        return other_entity(claim, bench, relation, "subject", twin, subject, object, "confused-entity")
    if outcome.facts and not outcome.closed and claim.when is not None:
        if object_argument is not None and object_argument.via == "name" and claim.when.precision in ("day", "month"):
            # So exact a time is right of one other thing: the treaty is confused, not the month.
            meant = repairs.with_entity(ledger, claim, relation, "object", claim.when, bench.as_of)
            if len(meant) == 1 and not _is_another_year(claim.when, outcome):
                return other_entity(claim, bench, relation, "object", meant[0], subject, object, "confused-entity")
        return _wrong_date(claim, bench, relation, subject, object, outcome)
    if relation.single == "object" and outcome.facts and subject_argument is not None:
        holder = _who_began(claim, outcome.facts)
        said = wording.statement(ledger, relation, "state", holder.subject, object)
        fix: tuple[Repair, ...] = (repairs.entity_repair(ledger, subject_argument, holder.subject, "wrong-holder"),)
        if subject_argument.via in ("pronoun", "context"):
            fix = ()
        return Verdict(
            Status.CONFLICT, tuple(f.id for f in outcome.facts), "wrong-holder", subject_argument.span, f"{said} ({wording.period(holder)})",
            _terms_note(bench, subject, object), fix,
        )  # fmt: skip
    objects = (
        repairs.with_entity(ledger, claim, relation, "object", claim.when, bench.as_of)
        if object_argument is not None
        else []
    )
    if (
        claim.when is not None
        and len(objects) == 1
        and object_argument is not None
        and object_argument.via not in ("context", "phrase")
    ):
        return other_entity(claim, bench, relation, "object", objects[0], subject, object, "wrong-object")
    other = repairs.other_relation(ledger, claim, bench.relations, claim.when)
    if other is not None:
        said = wording.statement(ledger, other[0], "begin" if other[0].shape == "state" else "event", subject, object)
        return Verdict(
            Status.CONFLICT, (other[1].id,), "other-relation", claim.trigger, f"{said} {wording.period(other[1])}".strip(),
            f"not: {wording.statement(ledger, relation, claim.aspect, subject, object)}",
        )  # fmt: skip
    if subject_argument is not None and claim.when is not None and subject_argument.via not in ("context", "pronoun"):
        subjects = repairs.with_entity(ledger, claim, relation, "subject", claim.when, bench.as_of)
        if len(subjects) == 1:
            return other_entity(claim, bench, relation, "subject", subjects[0], subject, object, "wrong-subject")
    denied = wording.statement(ledger, relation, claim.aspect, subject, object)
    wrong = _place(claim)
    if "object" in outcome.wrong and object_argument is not None and object_argument.via == "name":
        wrong = object_argument.span  # the list of objects is the closed one
    negative = tuple(fact for fact in outcome.facts if fact.negative)
    if negative:
        return Verdict(
            Status.CONFLICT,
            tuple(f.id for f in negative),
            "recorded-as-false",
            wrong,
            f"recorded as not so: “{denied}”",
        )
    return Verdict(
        Status.CONFLICT, tuple(f.id for f in outcome.facts), "not-recorded", wrong,
        f"not so by the ledger's closed list: “{denied}”", _terms_note(bench, subject, object),
    )  # fmt: skip


def _subject_twin(claim: Claim, bench: Bench, relation: Relation, outcome: Assessment) -> tuple[str, Assessment] | None:
    """The only thing that is easily confused with the subject and of which the claim is true, where the words are exact enough."""
    argument = claim.argument("subject")
    if argument is None or argument.via in ("context", "pronoun", "group"):
        return None
    if not (outcome.closed or not outcome.facts) and (
        claim.when is None or argument.via != "name" or claim.when.precision != "day"
    ):
        return None
    twins = repairs.with_entity(bench.ledger, claim, relation, "subject", claim.when, bench.as_of, alike=True)
    return twins[0] if len(twins) == 1 else None


def _successor(
    claim: Claim, bench: Bench, relation: Relation, argument: Argument, object: str | None, outcome: Assessment
) -> Verdict:
    """ "Czechoslovakia joined in 1999": it was no more, and who came after it did."""
    fact = outcome.facts[0]
    said = wording.statement(bench.ledger, relation, claim.aspect, fact.subject, object)
    return Verdict(
        Status.CONFLICT, (fact.id,), "state-succession", argument.span, f"{said} ({wording.period(fact)})",
        f"{wording.name_of(bench.ledger, argument.entities[0])} did not exist any more",
        (repairs.entity_repair(bench.ledger, argument, fact.subject, "successor-state"),), "warning",
    )  # fmt: skip


def _no_founder(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment
) -> Verdict:
    ledger = bench.ledger
    founders = [fact for fact in ledger.facts(relation.id, None, object) if fact.founder and not fact.negative]
    named = ", ".join(wording.name_of(ledger, fact.subject) for fact in founders[:15])
    later = "; ".join(
        f"{wording.statement(ledger, relation, 'begin', subject, object)} {wording.beginning(fact)}".rstrip()
        for fact in outcome.facts[:1]
    )
    return Verdict(
        Status.CONFLICT, tuple(fact.id for fact in (*outcome.facts, *founders[:3])), "not-a-founder", _place(claim),
        f"{wording.name_of(ledger, subject)} was not among the founders: {named}", later,
    )  # fmt: skip


def _place(claim: Claim) -> Span:
    """Where a claim that nothing repairs is wrong: the one who is said to be, unless only a pronoun says it."""
    subject, object = claim.argument("subject"), claim.argument("object")
    if claim.found_by.startswith("role:"):
        return claim.trigger
    if subject is None or subject.via in ("pronoun", "context") or subject.contextual:
        if object is not None and object.via not in ("context", "phrase"):
            return object.span
        return claim.trigger
    return subject.span


def _is_another_year(when: When, outcome: Assessment) -> bool:
    """Is the month right and only the year wrong? Then the year was mistaken, and not the thing."""
    months = {date.fromordinal(day).month for day in (when.low, when.high) if 1 <= day < FAR_FUTURE}
    fact = outcome.facts[0]
    moments = [m for m in (fact.begin, fact.end, *fact.also, *fact.also_end) if m is not None and m.hi < FAR_FUTURE]
    return len(months) == 1 and any(
        {date.fromordinal(m.lo).month, date.fromordinal(m.hi).month} == months for m in moments if m.lo >= 1
    )


def _wrong_role(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment, slot: str
) -> Verdict:
    ledger = bench.ledger
    fact = outcome.facts[0]
    argument = next(a for name, a in claim.arguments if name == slot)
    kinds = {entity.kind for e in argument.entities if (entity := ledger.entity(e)) is not None}
    recorded = [
        e
        for e in fact.role(slot)
        if (entity := ledger.entity(e)) is not None and (entity.kind in kinds or slot == "place")
    ]
    listed = ", ".join(wording.name_of(ledger, e) for e in recorded) or ", ".join(
        wording.name_of(ledger, e) for e in fact.role(slot)
    )
    said = wording.statement(ledger, relation, "event" if relation.shape == "event" else claim.aspect, subject, object)
    fix: tuple[Repair, ...] = ()
    if slot in outcome.succession:
        same = [e for e in recorded if any(repairs.kin(ledger, a, e) for a in argument.entities)]
        if len(same) == 1:
            fix = (repairs.entity_repair(ledger, argument, same[0], "predecessor-state"),)
        return Verdict(
            Status.CONFLICT, (fact.id,), "state-succession", argument.span,
            f"{said} {wording.period(fact)}; the party was {wording.name_of(ledger, same[0]) if same else listed}",
            "a predecessor or successor state cannot have acted in law then", fix, "warning",
        )  # fmt: skip
    if slot == LEADER:
        return Verdict(
            Status.CONFLICT, (fact.id,), "wrong-holder", argument.span, f"{said} {wording.beginning(fact)}",
            f"{wording.name_of(ledger, argument.entities[0])} held no office there then",
        )  # fmt: skip
    if len(recorded) == 1:
        fix = (repairs.entity_repair(ledger, argument, recorded[0], "wrong-" + slot),)
    code = {"place": "wrong-place", "by": "wrong-party"}.get(slot, "wrong-role")
    words = {"place": "in", "by": "by"}.get(slot, slot)
    return Verdict(
        Status.CONFLICT,
        (fact.id,),
        code,
        argument.span,
        f"{said} {wording.period(fact)} {words} {listed}".replace("  ", " "),
        "",
        fix,
    )


def _wrong_date(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment
) -> Verdict:
    ledger = bench.ledger
    found = repairs.other_date(ledger, claim, relation, outcome)
    fact = outcome.facts[0]
    aspect = "event" if relation.shape == "event" else claim.aspect
    said = wording.statement(ledger, relation, aspect, subject, object)
    fix: tuple[Repair, ...] = ()
    if claim.when is None:
        return UNVERIFIABLE
    period = note = wording.period(fact)
    if not claim.when.edtf and claim.when.low == claim.when.high:
        note += f"; the sentence counts from {wording.date(date.fromordinal(claim.when.low).isoformat())}"
    if found is not None and aspect != "state":
        repair = repairs.date_repair(claim, found[0])
        fix = (repair,) if repair is not None else ()
        preposition = "on" if len(found[0].rstrip("~?%")) >= 10 else "in"
        if claim.sense in ("begin", "end") and aspect == "event":
            said = f"{wording.name_of(ledger, subject)} {'began' if claim.sense == 'begin' else 'ended'}"
        message = f"{said} {preposition} {wording.date(found[0])}"
    elif aspect == "begin":
        message = f"{said} {wording.beginning(fact)}".strip()
    elif aspect == "end" and fact.end is None:
        # It has not ended: what is so is said, not when it ceased.
        message = f"{wording.statement(ledger, relation, 'state', subject, object)} {period}".strip()
    else:
        message = f"{said} {period}".strip()
    wrong = claim.when.span if claim.when.spoken else _place(claim)
    return Verdict(Status.CONFLICT, tuple(f.id for f in outcome.facts[:3]), "wrong-date", wrong, message, note, fix)


def other_entity(
    claim: Claim,
    bench: Bench,
    relation: Relation,
    slot: str,
    other: tuple[str, Assessment],
    subject: str,
    object: str | None,
    code: str,
) -> Verdict:
    """Return the conflict of a claim that is true of another entity (`other`, and why) in one slot, under a code."""
    ledger = bench.ledger
    entity, assessment = other
    argument = next(a for name, a in claim.arguments if name == slot)
    aspect = "event" if relation.shape == "event" else claim.aspect
    said = wording.statement(
        ledger, relation, aspect, entity if slot == "subject" else subject, entity if slot == "object" else object
    )
    fact = assessment.facts[0] if assessment.facts else None
    when = f" ({wording.period(fact)})" if fact is not None else ""
    repair = repairs.entity_repair(ledger, argument, entity, code)
    return Verdict(
        Status.CONFLICT, tuple(f.id for f in assessment.facts), code, argument.span, f"{said}{when}",
        f"not {wording.name_of(ledger, subject if slot == 'subject' else object or '')}", (repair,),
    )  # fmt: skip


def _terms_note(bench: Bench, subject: str, object: str | None) -> str:
    if object is None:
        return ""
    own = [fact for fact in bench.ledger.facts(None, subject, object) if not fact.negative]
    return "; ".join(
        f"{wording.name_of(bench.ledger, subject)}: {wording.period(fact)}"
        for fact in own
        if fact.relation == "holds_office"
    )
