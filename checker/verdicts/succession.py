"""Who came before and after whom in an office, derived from the terms of office and never typed in."""

from __future__ import annotations

from itertools import product

from checker.values import Argument, Claim, Repair, Span, Status, Verdict, When
from checker.verdicts import repairs, wording
from checker.verdicts.compare import any_of, chosen_fits, moment_fits
from ledger import history
from ledger.light import dataclass
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

SUCCESSION = "succeeded"
HOLDING = "holds_office"
SOMETIME, IN_ORDER = "earlier", "order"
"""Senses of a claim: the object held the office at any earlier time; the two are told in their order."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What one office says of one pair of persons."""

    truth: Truth
    facts: tuple[Fact, ...] = ()
    wrong: str = ""
    """`when`, `object` or `subject`."""


def judge_succession(claim: Claim, ledger: Ledger) -> Verdict:
    """Return the verdict on "S succeeded O". Only offices that the words or the two persons' terms allow are asked."""
    subject, object, office = claim.argument("subject"), claim.argument("object"), claim.argument("office")
    if subject is None or object is None:
        return Verdict(Status.UNVERIFIABLE)
    outcomes: list[_Outcome] = []
    for s, o in product(subject.entities, object.entities):
        held, held_before = _offices(ledger, s), _offices(ledger, o)
        offices = (
            [e for e in office.entities if e in held or e in held_before]
            if office is not None
            else sorted(held & held_before)
        )
        outcomes += [
            _in_office(
                ledger,
                claim,
                s,
                o,
                e,
                certain=office is not None and (office.via in ("role", "led") or len(offices) == 1),
            )
            for e in offices
        ]
    truths = {outcome.truth for outcome in outcomes}
    if not truths:
        return Verdict(Status.UNVERIFIABLE)
    wanted, unwanted = (Truth.YES, Truth.NO) if claim.positive else (Truth.NO, Truth.YES)
    if wanted in truths:
        best = next(outcome for outcome in outcomes if outcome.truth is wanted)
        return Verdict(Status.SUPPORTED, tuple(fact.id for fact in best.facts[:2]))
    if truths != {unwanted} or not claim.positive:
        return Verdict(Status.UNVERIFIABLE)
    return _conflict(claim, ledger, subject, object, min(outcomes, key=_relevance))


def _relevance(outcome: _Outcome) -> tuple[bool, int]:
    """What to tell first: a wrong time, then the office in which whoever came later began soonest after another's end."""
    begins = [fact.begin.lo for fact in outcome.facts if fact.begin is not None]
    return outcome.wrong != "when", min(begins, default=0) and max(begins) - min(begins)


def _offices(ledger: Ledger, person: str) -> set[str]:
    return {fact.object for fact in ledger.facts(HOLDING, person) if fact.object is not None and not fact.negative}


def _in_office(ledger: Ledger, claim: Claim, after: str, before: str, office: str, certain: bool) -> _Outcome:
    own = tuple(fact for fact in history.terms(ledger, office) if fact.subject == after)
    earlier = tuple(fact for fact in history.terms(ledger, office) if fact.subject == before)
    if any(fact.status == "disputed" for fact in (*own, *earlier)):
        return _Outcome(Truth.UNKNOWN)
    if claim.sense in (SOMETIME, IN_ORDER):
        if not own or not earlier:
            return _Outcome(Truth.UNKNOWN)
        in_order = any(
            e.begin is not None and f.begin is not None and e.begin.lo <= f.begin.lo for e in earlier for f in own
        )
        return _Outcome(Truth.YES if in_order else Truth.NO, (*own, *earlier), "object")
    found = history.predecessors(ledger, office, after)
    direct = tuple(fact for fact in found if fact.subject == before)
    if direct:
        times = [_change_fits(fact, direct, claim.when) for fact in own]
        truth = any_of(times) if claim.when is not None else Truth.YES
        return _Outcome(truth, (*own, *direct), "when")
    if not found and not own:
        followers = history.successors(ledger, office, before)
        closed = followers and certain and all(_closed(ledger, office, fact) for fact in followers)
        return _Outcome(Truth.NO, followers, "subject") if closed else _Outcome(Truth.UNKNOWN)
    if not found or not all(_closed(ledger, office, fact) for fact in own):
        return _Outcome(Truth.UNKNOWN)
    if all(_is_brief(fact) for fact in found) and any(
        fact.subject == before for between in found for fact in history.predecessors(ledger, office, between.subject)
    ):
        return _Outcome(Truth.UNKNOWN)  # who ruled for some months between the two is often passed over
    return _Outcome(Truth.NO, (*found, *own), "object")


BRIEF = 200
"""Days of a term that writers may leave out of a row of holders."""


def _is_brief(term: Fact) -> bool:
    return term.begin is not None and term.end is not None and term.end.lo - term.begin.hi < BRIEF


def _closed(ledger: Ledger, office: str, term: Fact) -> bool:
    day = term.begin.hi if term.begin is not None else 1
    return history.is_closed(ledger, HOLDING, day, day, object=office) is not None


def _change_fits(term: Fact, before: tuple[Fact, ...], when: When | None) -> Truth:
    """Does the time of a hand-over agree with a claim's: when the one began, or the other left?"""
    if when is None or term.begin is None:
        return Truth.UNKNOWN
    moments = [m for m in (term.begin, *term.also) if m is not None]
    left = [
        m for fact in before for m in (fact.end, *fact.also_end) if m is not None and abs(m.lo - term.begin.lo) < 400
    ]
    fits = any_of(moment_fits(moment, when) for moment in (*moments, *left))
    chosen = chosen_fits(term, when) if when.precision != "year" else Truth.NO
    return fits if fits is not Truth.NO or chosen is Truth.NO else Truth.UNKNOWN


def _conflict(claim: Claim, ledger: Ledger, subject: Argument, object: Argument, outcome: _Outcome) -> Verdict:
    facts = outcome.facts
    ids = tuple(fact.id for fact in facts[:3])
    office = facts[0].object or ""
    relation = ledger.relation(HOLDING)
    if relation is None:
        return Verdict(Status.UNVERIFIABLE)
    told = "; ".join(
        dict.fromkeys(
            f"{wording.statement(ledger, relation, 'state', f.subject, office)} {wording.period(f)}" for f in facts[:3]
        )
    )
    if outcome.wrong == "when" and claim.when is not None:
        fact = facts[0]
        begin = fact.begin.edtf if fact.begin is not None else ""
        repair = repairs.date_repair(claim, begin)
        said = wording.statement(ledger, relation, "begin", fact.subject, office)
        return Verdict(
            Status.CONFLICT, ids, "wrong-date", claim.when.span, f"{said} {wording.beginning(fact)}".strip(), told,
            (repair,) if repair is not None else (),
        )  # fmt: skip
    if claim.sense == IN_ORDER:
        span = Span(min(subject.span.start, object.span.start), max(subject.span.end, object.span.end))
        return Verdict(Status.CONFLICT, ids, "wrong-order", span, told, "the holders are told in another order")
    argument = subject if outcome.wrong == "subject" else object
    if argument.via in ("pronoun", "context"):
        argument = object if argument is subject else subject
        return Verdict(Status.CONFLICT, ids, "wrong-holder", argument.span, told)
    if (
        outcome.wrong == "object"
        and subject.span.start > object.span.start
        and subject.via == "name"
        and not claim.sense
    ):
        # "X was succeeded by Y": Y is what the sentence tells of X.
        after = history.successors(ledger, office, object.entities[0])
        names = list(dict.fromkeys(fact.subject for fact in after if not fact.acting))
        fixes = (repairs.entity_repair(ledger, subject, names[0], "wrong-holder"),) if len(names) == 1 else ()
        return Verdict(Status.CONFLICT, ids, "wrong-holder", subject.span, told, "", fixes)
    others = list(
        dict.fromkeys(fact.subject for fact in facts if fact.subject not in subject.entities and not fact.acting)
    )
    fix: tuple[Repair, ...] = ()
    if len(others) == 1 and claim.sense is None:
        fix = (repairs.entity_repair(ledger, argument, others[0], "wrong-holder"),)
    return Verdict(Status.CONFLICT, ids, "wrong-holder", argument.span, told, "", fix)
