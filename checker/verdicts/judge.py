"""A claim in, a verdict out. Only what is certainly false is a conflict; where readings disagree, nothing is said.

Shapes of claim that need more than facts about a subject and an object have files of their own (`titles`, `counts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Literal

from checker.values import Argument, Claim, Repair, Span, Status, Verdict, When
from checker.verdicts import repairs, series, wording
from checker.verdicts.chosen import judge_chosen
from checker.verdicts.citizens import CITIZENSHIP, judge_citizen
from checker.verdicts.compare import FAR_FUTURE, shifted
from checker.verdicts.counts import judge_count
from checker.verdicts.durations import judge_duration
from checker.verdicts.facts import FOUNDER, Assessment, alive, assess
from checker.verdicts.figures import judge_figure
from checker.verdicts.namings import NAMING, judge_naming
from checker.verdicts.orders import judge_order
from checker.verdicts.provisions import PROVIDING, judge_provision
from checker.verdicts.samedays import day_of_another_year
from checker.verdicts.succession import SUCCESSION, judge_succession
from checker.verdicts.titles import LONG_OVER, judge_title
from ledger.light import dataclass, replace
from ledger.model import Fact, Relation
from ledger.spans import Truth
from ledger.store import Ledger

Severity = Literal["error", "warning", "info"]
NOT_CHECKED = Verdict(Status.NOT_CHECKED)
UNVERIFIABLE = Verdict(Status.UNVERIFIABLE)
_SEVERITY: dict[str, Severity] = {"asserted": "error", "presented": "warning", "reported": "info"}


@dataclass(frozen=True, slots=True)
class Bench:
    """What every judgement needs: the ledger, its relations, and the days from which the article may speak."""

    ledger: Ledger
    relations: dict[str, Relation]
    as_of: When | None


def judge(claim: Claim, bench: Bench) -> Verdict:
    """Return the verdict on a claim. Claims that nobody asserts are not checked; attributed ones are judged more mildly."""
    verdict = _judge(claim, bench)
    if verdict.status is not Status.UNVERIFIABLE:
        return verdict
    return day_of_another_year(claim, bench) or _not_chosen(claim, bench) or verdict


def _not_chosen(claim: Claim, bench: Bench) -> Verdict | None:
    verdict = judge_chosen(claim, bench.ledger) if claim.certainty != "open" and not claim.loose else None
    return replace(verdict, severity=_SEVERITY[claim.certainty]) if verdict is not None else None


def _judge(claim: Claim, bench: Bench) -> Verdict:
    if claim.certainty == "open":
        return Verdict(Status.NOT_CHECKED, note="not asserted")
    if claim.when is not None and claim.when.mode == "unplaced":
        return Verdict(Status.UNVERIFIABLE, note="the time could not be placed")
    if claim.when is None and claim.current and bench.as_of is None and claim.shape != "count":
        return Verdict(Status.NOT_CHECKED, note="no as-of date")
    verdict = _by_shape(claim, bench)
    deictic = claim.shape == "title" and claim.when is not None and verdict.note.startswith(LONG_OVER)
    if verdict.status is Status.CONFLICT and not deictic and claim.when is not None and not claim.when.certain:
        # Where the time could be read otherwise, only what is false at any time is a conflict.
        timeless = _by_shape(replace(claim, when=None, current=False), bench)
        if timeless.status is Status.CONFLICT and timeless.code != "wrong-date":
            verdict = timeless
        elif not _is_false_in_any_year(claim, verdict, bench):
            return Verdict(Status.UNVERIFIABLE, verdict.facts, note="the time could be read otherwise")
    if verdict.status is not Status.CONFLICT:
        return verdict
    if claim.loose and verdict.code != "recorded-as-false":
        return Verdict(Status.UNVERIFIABLE, verdict.facts, note="the words could be read otherwise")
    severity: Severity = _SEVERITY[claim.certainty]
    if verdict.severity == "warning" and severity == "error":
        severity = "warning"
    return replace(verdict, severity=severity)


def _is_false_in_any_year(claim: Claim, verdict: Verdict, bench: Bench) -> bool:
    """Is a claim of "4 March", whose year is only inferred, false in each of the years that could be meant?

    News and its echo mean a year near by; a chronology may have come to any year of which there is a fact.
    """
    when = claim.when
    if when is None or not when.yearless:
        return False
    said = date.fromordinal(when.low).year
    facts = [fact for key in verdict.facts if (fact := bench.ledger.fact(key)) is not None]
    moments = [moment for fact in facts for moment in (fact.begin, fact.end, *fact.also, *fact.also_end)]
    days = [day for moment in moments if moment is not None for day in (moment.lo, moment.hi)]
    shifts = dict.fromkeys((-1, 1, *(date.fromordinal(day).year - said for day in days if 1 <= day < FAR_FUTURE)))
    readings = (shifted(when, years) for years in shifts)
    return all(_by_shape(replace(claim, when=reading), bench).status is Status.CONFLICT for reading in readings)


def _by_shape(claim: Claim, bench: Bench) -> Verdict:
    if claim.shape == "title":
        return judge_title(claim, bench.ledger, bench.as_of)
    if claim.shape == "ordinal" and bench.relations[claim.relation].single == "object":
        return judge_order(claim, bench.ledger)
    if claim.shape in ("count", "ordinal"):
        return judge_count(claim, bench.ledger, bench.as_of)
    if claim.shape == "figure":
        return judge_figure(claim, bench.ledger)
    if claim.shape == "duration":
        return judge_duration(claim, bench.ledger, bench.as_of)
    if claim.relation == PROVIDING:
        return judge_provision(claim, bench.ledger)
    if claim.relation == NAMING:
        return judge_naming(claim, bench.ledger)
    if claim.relation == CITIZENSHIP:
        return judge_citizen(claim, bench.ledger)
    if claim.relation == SUCCESSION:
        return judge_succession(claim, bench.ledger)
    if claim.shape in ("relation", "dated"):
        return _judge_relation(claim, bench)
    return UNVERIFIABLE


def _judge_relation(claim: Claim, bench: Bench) -> Verdict:
    relation = bench.relations[claim.relation]
    subject, object = claim.argument("subject"), claim.argument("object")
    if subject is None:
        return _judge_without_agent(claim, bench, relation)
    outcomes: list[tuple[str, str | None, Assessment]] = []
    objects: tuple[str | None, ...] = (None,)
    if object is not None:
        objects = alive(bench.ledger, object, claim.when or (bench.as_of if claim.current else None))
        if len(objects) > 1 and object.contextual and claim.when is None and not claim.current:
            return UNVERIFIABLE
        if len(objects) > 1 and relation.single == "object":
            # "led the alliance": of the alliances' offices, the one that the person ever held.
            held = tuple(o for o in objects if any(bench.ledger.facts(relation.id, s, o) for s in subject.entities))
            objects = held or objects
    for s, o in product(alive(bench.ledger, subject, claim.when) or subject.entities, objects):
        if claim.shape == "dated":
            outcomes.append((s, o, series.assess_dated(bench.ledger, claim, bench.relations, s, bench.as_of)))
        else:
            outcomes.append((s, o, assess(bench.ledger, claim, relation, s, o, claim.when, bench.as_of)))
    truths = {outcome.truth for _, _, outcome in outcomes}
    wanted, unwanted = (Truth.YES, Truth.NO) if claim.positive else (Truth.NO, Truth.YES)
    if wanted in truths:
        best = next(outcome for _, _, outcome in outcomes if outcome.truth is wanted)
        return Verdict(Status.SUPPORTED, tuple(fact.id for fact in best.facts[:2]))
    if truths == {Truth.UNKNOWN} and claim.positive:
        twin = _twin(claim, bench, relation, outcomes)
        if twin is not None:
            return twin
    if truths != {unwanted}:
        facts = tuple(fact.id for _, _, outcome in outcomes for fact in outcome.facts[:1])
        return Verdict(Status.UNVERIFIABLE, facts)
    if subject.contextual and (len(subject.entities) > 1 or claim.shape == "dated"):
        closed = subject.via != "uncertain" and series.is_closed_series(
            bench.ledger, claim.relation, subject.entities, claim.when
        )
        if not closed and not series.is_known_by_roles(claim, outcomes):
            return Verdict(Status.UNVERIFIABLE, note="the name may mean something else")
    s, o, outcome = series.nearest(claim, outcomes)
    if subject.via == "uncertain" and "when" in outcome.wrong and not series.is_near(claim, outcome):
        return Verdict(Status.UNVERIFIABLE, note="the name may mean something else")
    if (
        object is not None
        and object.via == "uncertain"
        and not ("when" in outcome.wrong and series.is_near(claim, outcome, series.SOME_YEARS))
    ):
        return Verdict(Status.UNVERIFIABLE, note="the name may mean something else")
    if (
        claim.aspect == "end"
        and object is not None
        and object.via == "context"
        and outcome.facts[:1]
        and outcome.facts[0].open_end
    ):
        return Verdict(Status.UNVERIFIABLE, note="it never left; the words may be about another place")
    if not claim.positive:
        return _false_denial(claim, bench, relation, s, o, outcome)
    return _conflict(claim, bench, relation, s, o, outcome)


def _twin(
    claim: Claim, bench: Bench, relation: Relation, outcomes: list[tuple[str, str | None, Assessment]]
) -> Verdict | None:
    """ "In 2003 Iran was invaded by the United States": nothing is on record of the thing named, and the claim is right, time
    and all, of the only other thing that it is known to be confused with."""
    object = claim.argument("object")
    if relation.single not in ("once", "listed") or claim.when is None or not claim.when.certain or claim.loose:
        return None
    if object is None or object.via != "name" or len(outcomes) != 1 or outcomes[0][2].facts:
        return None
    subject, written, _ = outcomes[0]
    meant = [
        (entity, found)
        for entity, found in repairs.with_entity(bench.ledger, claim, relation, "object", claim.when, bench.as_of)
        if written is not None and repairs.is_recorded_as_confusable(bench.ledger, written, entity)
    ]
    if len(meant) != 1:
        return None
    return _other_entity(claim, bench, relation, "object", meant[0], subject, written, "confused-entity")


def _judge_without_agent(claim: Claim, bench: Bench, relation: Relation) -> Verdict:
    """ "Crimea was annexed in 2014" names no agent: it is true if the ledger knows one of whom it is true."""
    object = claim.argument("object")
    if object is None or len(object.entities) != 1 or not claim.positive:
        return UNVERIFIABLE
    o = object.entities[0]
    agents = dict.fromkeys(fact.subject for fact in bench.ledger.facts(claim.relation, None, o) if not fact.negative)
    outcomes = [(s, assess(bench.ledger, claim, relation, s, o, claim.when, bench.as_of)) for s in agents]
    for _, outcome in outcomes:
        if outcome.truth is Truth.YES:
            return Verdict(Status.SUPPORTED, tuple(fact.id for fact in outcome.facts[:2]))
    if not outcomes or relation.single != "once" or any(outcome.truth is not Truth.NO for _, outcome in outcomes):
        return UNVERIFIABLE
    return _conflict(claim, bench, relation, outcomes[0][0], o, outcomes[0][1])


def _false_denial(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment
) -> Verdict:
    fact = outcome.facts[0]
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


def _conflict(
    claim: Claim, bench: Bench, relation: Relation, subject: str, object: str | None, outcome: Assessment
) -> Verdict:
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
        return _other_entity(claim, bench, relation, "object", right, subject, object, "wrong-place")
    twin = _subject_twin(claim, bench, relation, outcome)
    if twin is not None:
        return _other_entity(claim, bench, relation, "subject", twin, subject, object, "confused-entity")
    if outcome.facts and not outcome.closed and claim.when is not None:
        if object_argument is not None and object_argument.via == "name" and claim.when.precision in ("day", "month"):
            # So exact a time is right of one other thing: the treaty is confused, not the month.
            meant = repairs.with_entity(ledger, claim, relation, "object", claim.when, bench.as_of)
            if len(meant) == 1:
                return _other_entity(claim, bench, relation, "object", meant[0], subject, object, "confused-entity")
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
        return _other_entity(claim, bench, relation, "object", objects[0], subject, object, "wrong-object")
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
            return _other_entity(claim, bench, relation, "subject", subjects[0], subject, object, "wrong-subject")
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


def _other_entity(
    claim: Claim,
    bench: Bench,
    relation: Relation,
    slot: str,
    other: tuple[str, Assessment],
    subject: str,
    object: str | None,
    code: str,
) -> Verdict:
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
