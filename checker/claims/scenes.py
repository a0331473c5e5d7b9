"""When those acted of whom a sentence speaks: the days of what it tells, of the only paper named in the text that all their
states signed, or of what the sentence before told."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from checker.claims.deeds import deeds_of
from checker.claims.sentence import Sentence
from checker.values import Claim
from checker.verdicts.compare import interval, moment_fits
from ledger import history
from ledger.model import Fact
from ledger.spans import Truth
from ledger.store import Ledger

_SCENES = ("signed", "happened")
_NEAR = 31
"""Days around what happened within which an office may have been taken over or left."""


def scene_of(sentence: Sentence, claims: Sequence[Claim], states: Collection[str] = ()) -> tuple[int, int] | None:
    """Return the first and last day on which those were in office who did what the sentence speaks of; None where that is not
    certain. `states`: those for which somebody acts."""
    return (
        _around(_told_here(sentence, claims))
        or _around(_of_papers(sentence, states))
        or _around(_told_before(sentence))
    )


def told_scene(sentence: Sentence, claims: Sequence[Claim]) -> list[Fact]:
    """Return what the sentence, else the one before it, tells to have been signed or to have happened; of an organisation that is
    founded, the treaty that does so. A sentence without a time goes on about the only scene of its paragraph,
    else about what was signed on the last day that this has said."""
    here = _told_here(sentence, claims) or _founding(sentence, claims) or _told_before(sentence)
    if here or any(item.time is not None for item in sentence.items):
        return here
    before = _of_scenes(sentence, sentence.memory.rightly)
    return before if _around(before) is not None else _of_day(sentence.ledger, sentence.memory.day)


def _of_day(ledger: Ledger, day: int) -> list[Fact]:
    """What was signed on a day."""
    if not day:
        return []
    return [
        fact
        for fact in ledger.facts("signed")
        if not fact.negative and fact.begin is not None and fact.begin.lo == fact.begin.hi == day
    ]


def _founding(sentence: Sentence, claims: Sequence[Claim]) -> list[Fact]:
    """The signing of the treaties by which the organisations were founded whose beginning is told with its time."""
    begun = [
        fact
        for claim in claims
        if claim.relation == "exists" and claim.aspect == "begin" and claim.when is not None and claim.positive
        and (subject := claim.argument("subject")) is not None and len(subject.entities) == 1
        for fact in sentence.ledger.facts("exists", subject.entities[0])
        if fact.begin is not None and moment_fits(fact.begin, claim.when) is Truth.YES
    ]  # fmt: skip
    papers = [e.id for fact in begun for e in sentence.ledger.of(fact.subject) if e.kind == "treaty"]
    signed = [fact for paper in papers for fact in sentence.ledger.facts("signed", paper) if not fact.negative]
    return [
        fact for fact in signed
        if fact.begin is not None and any(fact.begin.lo == fact_.begin.lo for fact_ in begun if fact_.begin is not None)
    ]  # fmt: skip


def _told_here(sentence: Sentence, claims: Sequence[Claim]) -> list[Fact]:
    return [
        fact
        for claim in claims
        if claim.relation in _SCENES and (claim.when is not None or not claim.loose)
        for fact in deeds_of(sentence, claim)
    ]


def _around(facts: Iterable[Fact]) -> tuple[int, int] | None:
    days = [interval(fact) for fact in facts if fact.begin is not None]
    low, high = min((d[0] for d in days), default=0), max((d[1] for d in days), default=0)
    return (low - _NEAR, high + _NEAR) if days and high - low <= 2 * _NEAR else None


def _told_before(sentence: Sentence) -> list[Fact]:
    """What the sentence before told."""
    return _of_scenes(sentence, sentence.memory.just_told)


def _of_scenes(sentence: Sentence, keys: Collection[str]) -> list[Fact]:
    facts = [sentence.ledger.fact(key) for key in sorted(keys)]
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
