"""All of them, or none: what is said is asked for each of the members of that time."""

from __future__ import annotations

from collections.abc import Callable

from checker.values import EVERY, NONE, Argument, Claim, Status, Verdict, When
from checker.verdicts import wording
from checker.verdicts.bench import UNVERIFIABLE, Bench
from checker.verdicts.compare import interval, of_aspect
from checker.verdicts.identities import relatives
from ledger.light import replace

_SHOWN = 4
"""Exceptions that are named in a message."""


def is_quantified(claim: Claim) -> bool:
    """Does the claim say something of all members of something, or of none?"""
    return any(argument.via in (EVERY, NONE) for _, argument in claim.arguments)


def judge_each(claim: Claim, bench: Bench, judge_one: Callable[[Claim, Bench], Verdict]) -> Verdict:
    """Return the verdict on what is said of all, or of none: false if it is certainly false of one."""
    slot, whole = next((s, a) for s, a in claim.arguments if a.via in (EVERY, NONE))
    members = _members(claim, whole, bench)
    if len(members) < 2 or not claim.positive or claim.shape != "relation" or claim.loose:
        return UNVERIFIABLE
    if any(a is not whole and (len(a.entities) != 1 or a.via in ("pronoun", "context")) for _, a in claim.arguments):
        return UNVERIFIABLE
    verdicts = {member: judge_one(_of_one(claim, slot, whole, member), bench) for member in members}
    if whole.via == EVERY:
        against = [m for m, v in verdicts.items() if v.status is Status.CONFLICT and v.code != "wrong-date"]
        agreed = all(v.status is Status.SUPPORTED and _was_by_now(claim, v, bench) for v in verdicts.values())
    else:
        against = [m for m, v in verdicts.items() if v.status is Status.SUPPORTED and _was_by_now(claim, v, bench)]
        agreed = all(v.status is Status.CONFLICT for v in verdicts.values())
    if not against:
        return Verdict(Status.SUPPORTED) if agreed else UNVERIFIABLE
    names = [wording.name_of(bench.ledger, member) for member in against[:_SHOWN]]
    more = f" and {len(against) - _SHOWN} more" if len(against) > _SHOWN else ""
    said = f"{'not' if whole.via == EVERY else 'but'} {', '.join(names)}{more}"
    facts = tuple(f for m in against[:_SHOWN] for f in verdicts[m].facts[:1])
    return Verdict(Status.CONFLICT, facts, "wrong-quantifier", whole.span, said)


def _of_one(claim: Claim, slot: str, whole: Argument, member: str) -> Claim:
    one = Argument(whole.span, whole.text, (member,), "group")
    return replace(claim, arguments=tuple((s, one if s == slot else a) for s, a in claim.arguments))


def _members(claim: Claim, whole: Argument, bench: Bench) -> list[str]:
    """Who certainly belonged to it at the time spoken of, but for those who are left out."""
    ledger, time = bench.ledger, claim.when or bench.as_of or _of_the_deed(claim, bench)
    left_out = {kin for e in whole.entities[1:] for kin in relatives(ledger, e)}
    known = ledger.entity(whole.entities[0])
    if known is not None and known.members:
        return [member for member in known.members if member not in left_out]
    if time is None or (claim.when is not None and claim.when.mode != "in"):
        return []
    found = {
        fact.subject: None
        for fact in ledger.facts("member_of", None, whole.entities[0])
        if not fact.negative and fact.status != "disputed" and fact.begin is not None
        and fact.begin.hi <= time.low and time.high <= interval(fact)[1] and fact.subject not in left_out
    }  # fmt: skip
    return sorted(found)


def _of_the_deed(claim: Claim, bench: Bench) -> When | None:
    """When something was done that was done once."""
    subject = claim.argument("subject")
    if claim.aspect != "event" or subject is None or subject.via in (EVERY, NONE) or len(subject.entities) != 1:
        return None
    facts = [
        f for f in bench.ledger.facts(claim.relation, subject.entities[0]) if not f.negative and f.begin is not None
    ]
    if len(facts) != 1 or facts[0].begin is None:
        return None
    return When(claim.trigger, facts[0].begin.lo, facts[0].begin.hi, "", spoken=False)


def _was_by_now(claim: Claim, verdict: Verdict, bench: Bench) -> bool:
    """Was it so before the article was written?"""
    if claim.when is not None or claim.current:
        return True
    facts = [fact for key in verdict.facts[:1] if (fact := bench.ledger.fact(key)) is not None]
    moments = [m for fact in facts for m in of_aspect(fact, claim.aspect)]
    return bench.as_of is not None and any(m.hi <= bench.as_of.low for m in moments)
