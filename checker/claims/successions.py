"""Rows of holders said to be in order: "High Representatives since 2000: Novak, Petrov, Ionescu", two of them the wrong way round.

The row is taken for one in time where a word says so, every name in it held the office, and all but two neighbours stand as they
followed each other: then the first of the two is claimed to have begun before the second.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.values import Claim, Span, When
from ledger import history
from ledger.light import replace
from ledger.model import Fact

_ORDERED = frozenset("order successive successively succession turn chronological consecutive".split())
_SINCE = frozenset(("since", "after", "from", "until"))
_CHOSEN = frozenset("great greatest best important popular famous notable liked loved".split())
_IN_TIME = _ORDERED | _SINCE
_LEAST = 3
"""Names in a row of which one says that it is out of order."""


def put_holders_in_order(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, the one that stands in a row before somebody who came earlier dated before him."""
    if _IN_TIME.isdisjoint(sentence.lowers):
        return list(claims)
    rows: dict[tuple[str, ...], list[Claim]] = {}
    claims = _not_all_at_once(claims)
    for claim in claims:
        subject, office = claim.argument("subject"), claim.argument("object")
        holds = claim.relation == "holds_office" and claim.positive and claim.when is None
        if holds and subject and office and len(office.entities) == 1 and claim.certainty != "open":
            rows.setdefault(office.entities, []).append(claim)
    dated = {id(claim): twin for row in rows.values() for claim, twin in _out_of_order(sentence, row)}
    return [dated.get(id(claim), claim) for claim in claims]


def _not_all_at_once(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those undated of whom several would have come to one office at one time: "the presidents since 1995 have been …"."""
    several: dict[tuple[int, tuple[str, ...]], list[Claim]] = {}
    for claim in claims:
        office = claim.argument("object")
        begins = claim.relation == "holds_office" and claim.aspect == "begin" and claim.positive
        if begins and claim.when is not None and office is not None:
            several.setdefault((claim.when.span.start, office.entities), []).append(claim)
    undated = {id(c): replace(c, aspect="state", when=None) for row in several.values() if len(row) > 1 for c in row}
    return [undated.get(id(claim), claim) for claim in claims]


def _out_of_order(sentence: Sentence, row: list[Claim]) -> list[tuple[Claim, Claim]]:
    row = sorted({_named(claim): claim for claim in row}.values(), key=_place)
    terms = [_first_term(sentence, claim) for claim in row]
    listed = all(claim.found_by == "holder:explained" for claim in row) or "since" in sentence.lowers
    ordered = (listed and _CHOSEN.isdisjoint(sentence.lowers)) or not _ORDERED.isdisjoint(sentence.lowers)
    if len(row) < _LEAST or not ordered or not _is_a_list(sentence, row):
        return []
    wrong: list[tuple[Claim, Claim]] = []
    for at, (before, after) in enumerate(pairwise(terms)):
        if before is None or after is None or before.begin is None or after.begin is None:
            return []
        if after.begin.hi < before.begin.lo:
            when = When(_named(row[at]), after.begin.lo, after.begin.hi, "", "before", True, "period")
            wrong.append((row[at], replace(row[at], shape="relation", aspect="begin", when=when)))
    return wrong if len(wrong) == 1 else []


def _named(claim: Claim) -> Span:
    subject = claim.argument("subject")
    return subject.span if subject is not None else claim.span


def _place(claim: Claim) -> int:
    return _named(claim).start


def _first_term(sentence: Sentence, claim: Claim) -> Fact | None:
    subject, office = claim.argument("subject"), claim.argument("object")
    if subject is None or office is None:
        return None
    terms = [
        fact
        for fact in history.terms(sentence.ledger, office.entities[0], claim.relation)
        if fact.subject in subject.entities and not fact.acting
    ]
    return terms[0] if len(terms) == 1 else None  # who came twice, or may be one of two, stands where he likes


def _is_a_list(sentence: Sentence, row: list[Claim]) -> bool:
    """Does nothing but commas, "and" and "then" stand between the names?"""
    first, last = _place(row[0]), _place(row[-1])
    names = {_place(claim) for claim in row}
    between = [item for item in sentence.items if first <= item.start <= last and item.start not in names]
    return all(item.tag in (it.PUNCT, it.C, it.ADV) or item.lower in ("then", "→") for item in between)
