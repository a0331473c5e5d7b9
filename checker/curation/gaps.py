"""Articles in, the facts out that they speak of and the ledger lacks, those first that most sentences wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.check import check_text
from checker.curation.impact import Unread, line_places
from checker.pipeline import Checker
from checker.results import Checked
from checker.values import Claim, Status
from ledger.light import NamedTuple

EXAMPLES = 3
"""Sentences kept with each gap."""


class Gap(NamedTuple):
    """A statement that texts make, and that the ledger neither bears out nor contradicts."""

    relation: str
    subject: str | None
    object: str | None
    aspect: str
    """`begin`, `state`, `end` or `event`; for a number that texts give, its shape: `count`, `ordinal` …"""
    known: bool
    """The ledger has facts about the same things, but none that decides: a date, an end or a closed list is missing."""
    sentences: int
    times: tuple[str, ...]
    """The times that texts give, as EDTF, the most frequent first."""
    examples: tuple[tuple[str, int, str], ...]
    """(path, line, words)."""


class _Found(NamedTuple):
    claim: Claim
    path: str
    line: int
    text: str


def find_gaps(
    checker: Checker, articles: Iterable[tuple[str, bytes]], as_of: str | None = None
) -> Iterator[Unread | list[Gap] | None]:  # fmt: skip
    """Yield None after each article (for progress), `Unread` for one that cannot be read, and at the end the gaps."""
    groups: dict[tuple[str, str | None, str | None, str], list[_Found]] = {}
    for path, data in articles:
        checked = check_text(checker, path, data, as_of)
        if checked.error:
            yield Unread(path, checked.error)
        for found in _unverifiable(checked):
            claim = found.claim
            what = claim.aspect if claim.shape in ("relation", "title") else claim.shape
            key = (claim.relation, _one(claim, "subject"), _one(claim, "object"), what)
            groups.setdefault(key, []).append(found)
        yield None
    gaps = [_gap(checker, key, listed) for key, listed in groups.items()]
    yield sorted(gaps, key=lambda gap: (-gap.sentences, gap.relation, gap.subject or "", gap.object or "", gap.aspect))


def _unverifiable(checked: Checked) -> Iterator[_Found]:
    """Claims about certain things that nothing in the ledger decides, each place once."""
    place = line_places(checked.text)
    seen: set[tuple[int, str]] = set()
    for entry in checked.judged:
        claim = entry.claim
        if entry.verdict.status is not Status.UNVERIFIABLE or claim.certainty == "open":
            continue
        if claim.when is None and not claim.current:
            continue
        named = [_one(claim, slot) for slot, _ in claim.arguments if slot in ("subject", "object")]
        if not named or None in named or (claim.span.start, claim.relation) in seen:
            continue
        seen.add((claim.span.start, claim.relation))
        line, _ = place(claim.span.start)
        yield _Found(claim, checked.path, line, " ".join(checked.text[claim.span.start : claim.span.end].split()))


def _one(claim: Claim, slot: str) -> str | None:
    """The one entity in a slot; None if there is none, or several."""
    argument = claim.argument(slot)
    return argument.entities[0] if argument is not None and len(argument.entities) == 1 else None


def _gap(checker: Checker, key: tuple[str, str | None, str | None, str], listed: list[_Found]) -> Gap:
    relation, subject, object, aspect = key
    times = [found.claim.when.edtf for found in listed if found.claim.when is not None and found.claim.when.edtf]
    ordered = sorted(dict.fromkeys(times), key=lambda time: (-times.count(time), time))
    return Gap(
        relation, subject, object, aspect,
        known=subject is not None and bool(checker.ledger.facts(relation, subject, object)),
        sentences=len(listed),
        times=tuple(ordered[:5]),
        examples=tuple((found.path, found.line, found.text) for found in listed[:EXAMPLES]),
    )  # fmt: skip
