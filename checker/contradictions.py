"""Judged claims of one document in, findings out where two of them cannot both be true though the ledger is silent.

Something that happens once, or begins once for the same subject and object, cannot have two dates; a single-holder place
cannot have two holders on one day. The later statement is marked, the earlier one is named as related.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.pipeline import Judged
from checker.values import Claim, Span, Status, When
from ledger.model import Relation

Contradiction = tuple[Span, Span, str]
"""The later statement's words, the earlier one's, and what they say against each other."""


def find_contradictions(judged: Sequence[Judged], relations: Mapping[str, Relation]) -> Iterator[Contradiction]:
    """Yield the pairs of claims that cannot both be true, in the order of the later one."""
    first: dict[tuple[str, ...], Claim] = {}
    for entry in judged:
        claim = entry.claim
        if entry.verdict.status is not Status.UNVERIFIABLE or not _is_plain(claim):
            continue
        relation = relations.get(claim.relation)
        if (
            relation is None
            or claim.when is None
            or not (relation.single == "once" or claim.aspect in ("begin", "end"))
        ):
            continue
        key = (
            claim.relation,
            claim.aspect,
            claim.sense or "",
            *(entity for _, argument in claim.arguments for entity in argument.entities),
        )
        earlier = first.setdefault(key, claim)
        if earlier is claim or earlier.when is None:
            continue
        if _apart(earlier.when, claim.when):
            yield claim.when.span, earlier.when.span, f"{earlier.when.edtf} there, {claim.when.edtf} here"


def _is_plain(claim: Claim) -> bool:
    when = claim.when
    return (
        claim.shape == "relation"
        and claim.positive
        and not claim.loose
        and claim.aspect != "state"
        and claim.certainty == "asserted"
        and when is not None
        and when.certain
        and when.spoken
        and when.mode == "in"
        and bool(when.edtf)
        and all(len(argument.entities) == 1 and argument.via == "name" for _, argument in claim.arguments)
        and any(" " in argument.text.strip() for slot, argument in claim.arguments if slot == "subject")
    )


def _apart(one: When, other: When) -> bool:
    """Do two times have no day in common, by more than a time zone?"""
    return one.high + 1 < other.low or other.high + 1 < one.low
