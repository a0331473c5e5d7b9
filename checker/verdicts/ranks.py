"""The first, the last and the only one: who else is on record to have done the same, and when?"""

from __future__ import annotations

from collections.abc import Iterator

from checker.values import Claim, Status, Verdict, When
from checker.verdicts import repairs, wording
from checker.verdicts.assessment import RANK
from checker.verdicts.bench import Bench
from checker.verdicts.compare import of_aspect
from checker.verdicts.identities import facts_about, relatives
from ledger import history
from ledger.model import Fact, Moment

FIRST, LAST, ONLY = (RANK + word for word in ("first", "last", "only"))
_ERA = 25 * 366
"""Days; the same done longer before, or after, belongs to another time."""


def judge_rank(claim: Claim, verdict: Verdict, bench: Bench) -> Verdict:
    """Return the verdict on the rank of somebody who did what is said; `verdict` is that of the claim without it."""
    subject, object, among = claim.argument("subject"), claim.argument("object"), claim.argument("among")
    if verdict.status is not Status.SUPPORTED or subject is None or among is None:
        return verdict
    unclear = Verdict(Status.UNVERIFIABLE, verdict.facts, note="the rank could not be told")
    if among.via == "uncertain" and claim.when is not None:
        return verdict  # the time was judged, whatever the rank is of
    own = [fact for key in verdict.facts[:1] if (fact := bench.ledger.fact(key)) is not None]
    if (
        among.via == "uncertain"
        or len(subject.entities) != 1
        or not own
        or (object is not None and len(object.entities) != 1)
    ):
        return unclear
    fact = own[0]
    mine = of_aspect(fact, claim.aspect)
    if not mine:
        return unclear
    first, last = min(m.lo for m in mine), max(m.hi for m in mine)
    others = list(_others(claim, fact, bench))
    now = bench.as_of
    earlier = [(f, m) for f, ms in others if (m := min(ms, key=lambda x: x.hi)).hi < first and first - m.hi < _ERA]
    later = [(f, m) for f, ms in others if (m := min(ms, key=lambda x: x.lo)).lo > last and m.lo - last < _ERA]
    said = [(f, m) for f, m in later if now is not None and m.hi <= now.low]
    alike = [(f, ms[0]) for f, ms in others if (f, ms[0]) not in later]
    since = claim.argument("since")
    if since is not None:
        if claim.sense != FIRST:
            return unclear
        theirs = [m for f, ms in others if f.subject in since.entities for m in ms]
        if not theirs:
            return unclear
        border = max(m.hi for m in theirs)
        between = [
            (f, m)
            for f, ms in others
            if (m := min(ms, key=lambda x: x.lo)).lo > border and max(x.hi for x in ms) < first
        ]
        return _conflict(claim, bench, fact, max(between, key=lambda pair: pair[1].lo)) if between else verdict
    against = earlier if claim.sense == FIRST else said if claim.sense == LAST else [*alike, *said]
    against = [pair for pair in against if not _is_narrower(claim, pair[1])]
    if against:
        against.sort(key=lambda pair: (pair[1].lo, pair[0].subject))
        return _conflict(claim, bench, fact, against[0 if claim.sense != LAST else -1])
    closed = history.is_closed(bench.ledger, claim.relation, first, last, subject=fact.subject, object=fact.object)
    if claim.sense == FIRST and (later or alike or closed):
        return verdict
    return verdict if claim.sense != FIRST and now is not None else unclear


def _others(claim: Claim, own: Fact, bench: Bench) -> Iterator[tuple[Fact, list[Moment]]]:
    """The same done by others, each with its days."""
    among, beside = claim.argument("among"), claim.argument("beside")
    kin = set(relatives(bench.ledger, own.subject))
    kin |= {e for other in (beside.entities if beside is not None else ()) for e in relatives(bench.ledger, other)}
    if among is not None and among.entities:
        candidates = [f for e in among.entities for f in facts_about(bench.ledger, claim.relation, e, own.object)]
    else:
        candidates = list(bench.ledger.facts(claim.relation, None, own.object))
    if own.object is None and (among is None or not among.entities):
        # "The last republic to declare independence": of those that have something in common.
        candidates = [fact for fact in candidates if _are_of_a_group(bench, own.subject, fact.subject)]
    for fact in candidates:
        moments = of_aspect(fact, claim.aspect)
        if fact.subject not in kin and not fact.negative and moments and fact.status != "disputed":
            yield fact, moments


def _are_of_a_group(bench: Bench, one: str, other: str) -> bool:
    return any(one in group.members and other in group.members for group in bench.ledger.entities(kind="group"))


def _is_narrower(claim: Claim, moment: Moment) -> bool:
    """ "The first to join in 2004": of those that came in that time."""
    when: When | None = claim.when
    return when is not None and (when.mode != "in" or moment.hi < when.low or moment.lo > when.high)


def _conflict(claim: Claim, bench: Bench, own: Fact, against: tuple[Fact, Moment]) -> Verdict:
    subject, relation = claim.argument("subject"), bench.relations[claim.relation]
    other, moment = against
    aspect = claim.aspect if relation.shape == "state" else "event"
    said = wording.statement(bench.ledger, relation, aspect, other.subject, other.object)
    mine = f"{wording.name_of(bench.ledger, own.subject)}: {wording.moment(of_aspect(own, claim.aspect)[0])}"
    since = claim.argument("since")
    subject = since or subject
    named = subject is not None and subject.via == "name"
    wrong = subject.span if subject is not None and named else claim.trigger
    fix = (
        (repairs.entity_repair(bench.ledger, subject, other.subject, "wrong-order"),)
        if subject is not None and named
        else ()
    )
    return Verdict(
        Status.CONFLICT, (other.id, own.id), "wrong-order", wrong, f"{said} {wording.moment(moment)}", mine,
        fix if claim.sense != ONLY else (),
    )  # fmt: skip
