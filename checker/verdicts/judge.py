"""A claim in, a verdict out. Only what is certainly false is a conflict; where readings disagree, nothing is said.

Shapes of claim that need more than facts about a subject and an object have files of their own (`titles`, `counts`).
"""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Literal

from checker.values import Claim, Status, Verdict
from checker.verdicts import repairs, series
from checker.verdicts.assessment import LONGER, RANK, Assessment
from checker.verdicts.bench import UNVERIFIABLE, Bench
from checker.verdicts.chosen import judge_chosen
from checker.verdicts.citizens import CITIZENSHIP, judge_citizen
from checker.verdicts.compare import FAR_FUTURE, shifted
from checker.verdicts.comparisons import judge_longer
from checker.verdicts.conflicts import conflict_of, false_denial, other_entity
from checker.verdicts.counts import judge_count
from checker.verdicts.durations import judge_duration
from checker.verdicts.facts import assess
from checker.verdicts.figures import judge_figure
from checker.verdicts.identities import alive
from checker.verdicts.leading import may_have_led_otherwise
from checker.verdicts.lifetimes import judge_lifetime
from checker.verdicts.namings import NAMING, judge_naming
from checker.verdicts.orders import judge_order
from checker.verdicts.provisions import PROVIDING, judge_provision
from checker.verdicts.quantified import is_quantified, judge_each
from checker.verdicts.ranks import judge_rank
from checker.verdicts.renamings import judge_renaming
from checker.verdicts.samedays import day_of_another_year
from checker.verdicts.succession import SUCCESSION, judge_succession
from checker.verdicts.titles import LONG_OVER, judge_title
from ledger.light import replace
from ledger.model import Relation
from ledger.spans import Truth

Severity = Literal["error", "warning", "info"]
_SEVERITY: dict[str, Severity] = {"asserted": "error", "presented": "warning", "reported": "info"}


def judge(claim: Claim, bench: Bench) -> Verdict:
    """Return the verdict on a claim. Claims that nobody asserts are not checked; attributed ones are judged more mildly."""
    verdict = _judge(claim, bench)
    if verdict.status is Status.UNVERIFIABLE:
        verdict = day_of_another_year(claim, bench) or _not_chosen(claim, bench) or _not_alive(claim, bench) or verdict
    if verdict.status is Status.CONFLICT and may_have_led_otherwise(claim, bench.ledger):
        return Verdict(Status.UNVERIFIABLE, verdict.facts, note="it may have been led in another office")
    return verdict


def _not_alive(claim: Claim, bench: Bench) -> Verdict | None:
    verdict = judge_lifetime(claim, bench.ledger) if claim.certainty != "open" and not claim.loose else None
    return replace(verdict, severity=_SEVERITY[claim.certainty]) if verdict is not None else None


def _not_chosen(claim: Claim, bench: Bench) -> Verdict | None:
    verdict = judge_chosen(claim, bench.ledger) if claim.certainty != "open" and not claim.loose else None
    return replace(verdict, severity=_SEVERITY[claim.certainty]) if verdict is not None else None


def _judge(claim: Claim, bench: Bench) -> Verdict:
    if claim.certainty == "open":
        return Verdict(Status.NOT_CHECKED, note="not asserted")
    if is_quantified(claim):
        verdict = judge_each(claim, bench, _judge)
        return replace(verdict, severity=_SEVERITY[claim.certainty]) if verdict.status is Status.CONFLICT else verdict
    if claim.when is not None and claim.when.mode == "unplaced":
        return Verdict(Status.UNVERIFIABLE, note="the time could not be placed")
    if claim.when is None and claim.current and bench.as_of is None and claim.shape != "count":
        undated = Verdict(Status.NOT_CHECKED, note="no as-of date")
        if claim.shape != "relation" or not claim.positive:
            return undated
        # What was never so, at any time, is not so now.
        claim = replace(claim, current=False)
        if _by_shape(claim, bench).status is not Status.CONFLICT:
            return undated
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
        return judge_naming(claim, bench.ledger) if claim.aspect == "state" else judge_renaming(claim, bench.ledger)
    if claim.relation == CITIZENSHIP:
        return judge_citizen(claim, bench.ledger)
    if claim.relation == SUCCESSION:
        return judge_succession(claim, bench.ledger)
    if claim.sense == LONGER:
        return judge_longer(claim, bench)
    if claim.sense is not None and claim.sense.startswith(RANK):
        arguments = tuple(
            (slot, argument) for slot, argument in claim.arguments if slot not in ("among", "beside", "since")
        )
        return judge_rank(claim, _judge_relation(replace(claim, arguments=arguments, sense=None), bench), bench)
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
        if relation.single == "object" and len(object.entities) > len(objects):
            # Before an office was made nobody held it: "has run the country since 1991", who did from 1994.
            ever = tuple(
                o for o in object.entities if any(bench.ledger.facts(relation.id, s, o) for s in subject.entities)
            )
            objects = objects if not ever or set(ever) & set(objects) else ever
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
        if not closed and not series.is_known_by_roles(claim, outcomes) and not series.is_another_day(claim, outcomes):
            return Verdict(Status.UNVERIFIABLE, note="the name may mean something else")
    s, o, outcome = series.nearest(claim, outcomes)
    if claim.aspect == "end" and subject.contextual and outcome.facts[:1] and outcome.facts[0].open_end:
        return Verdict(Status.UNVERIFIABLE, note="it never ended: another may be meant")
    if subject.via == "metonym" and "when" in outcome.wrong and claim.when is not None and not claim.when.written:
        return Verdict(
            Status.UNVERIFIABLE, note="the name may mean something else"
        )  # "papers between NATO and Novakia signed that year"
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
    if not claim.positive and object is not None and object.via == "pronoun":
        return Verdict(Status.UNVERIFIABLE, note="what is denied is not named")
    if not claim.positive:
        return false_denial(claim, bench, relation, s, o, outcome)
    return conflict_of(claim, bench, relation, s, o, outcome)


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
    return other_entity(claim, bench, relation, "object", meant[0], subject, written, "confused-entity")


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
    return conflict_of(claim, bench, relation, outcomes[0][0], o, outcomes[0][1])
