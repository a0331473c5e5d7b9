"""When those acted of whom a sentence speaks: the days of what it tells, of the only paper named in the text that all their
states signed, or of what the sentence before told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from checker.claims.deeds import deeds_of
from checker.claims.sentence import Sentence
from checker.values import Claim
from checker.verdicts.compare import interval
from ledger import history
from ledger.model import Fact

_SCENES = ("signed", "happened")
_NEAR = 31
"""Days around what happened within which an office may have been taken over or left."""


def scene_of(sentence: Sentence, claims: Sequence[Claim], states: Collection[str] = ()) -> tuple[int, int] | None:
    """Return the first and last day on which those were in office who did what the sentence speaks of; None where that is not
    certain. `states`: those for which somebody acts."""
    told = [
        fact
        for claim in claims
        if claim.relation in _SCENES and (claim.when is not None or not claim.loose)
        for fact in deeds_of(sentence, claim)
    ]
    return _around(told) or _around(_of_papers(sentence, states)) or _around(_told_before(sentence))


def _around(facts: Iterable[Fact]) -> tuple[int, int] | None:
    days = [interval(fact) for fact in facts if fact.begin is not None]
    low, high = min((d[0] for d in days), default=0), max((d[1] for d in days), default=0)
    return (low - _NEAR, high + _NEAR) if days and high - low <= 2 * _NEAR else None


def _told_before(sentence: Sentence) -> list[Fact]:
    """What the sentence before told."""
    facts = [sentence.ledger.fact(key) for key in sorted(sentence.memory.just_told)]
    return [fact for fact in facts if fact is not None and fact.relation in _SCENES]


def _of_papers(sentence: Sentence, states: Collection[str]) -> list[Fact]:
    """What all the states signed together, if the text names it."""
    if len(states) < 2:
        return []
    same = [history.identity(sentence.ledger, state) for state in states]
    return [
        fact
        for fact in sentence.ledger.facts("signed")
        if not fact.negative and all(not ids.isdisjoint(fact.role("by")) for ids in same)
        and sentence.memory.is_named(fact.subject)
    ]  # fmt: skip
