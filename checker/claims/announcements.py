"""Announcing and doing are two things: "said in May that it would leave the treaty" dates the announcement, not the leaving.

A phrase with `clause: RELATION` says that what its verb governs is announced by it: the claims of that relation in the clause or
infinitive that follows are then claims of the phrase's own relation, at the time of the announcement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.syntax.frame import Frame
from checker.values import Claim, Span
from ledger.light import replace


def read_announcements(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield what the sentence says was announced, of the claims that were read in it."""
    if not claims:
        return
    for order, frame in enumerate(sentence.frames):
        group = frame.group
        if group.form != "finite" or group.negated or group.passive or group.modal or frame.open:
            continue
        for lemma in group.lemmas or (group.lemma,):
            for phrase in book.verbs.get(lemma, ()):
                wanted = phrase.note("clause")
                if wanted is not None:
                    yield from _announced(
                        sentence, claims, frame, sentence.frames[order + 1 :], wanted, phrase.relation
                    )


def _announced(
    sentence: Sentence, claims: Sequence[Claim], frame: Frame, later: Sequence[Frame], wanted: str, relation: str
) -> Iterator[Claim]:
    clause = governed(sentence, frame, later)
    if clause is None:
        return
    verb = sentence.items[clause.group.verb]
    when = frame_time(sentence, frame)
    for claim in claims:
        if claim.relation != wanted or not claim.trigger.start <= verb.start < claim.trigger.end or not claim.positive:
            continue
        announcing = sentence.items[frame.group.verb].span
        spans = [announcing, claim.trigger, *(a.span for _, a in claim.arguments if a.via != "context")]
        if when is not None and when.spoken:
            spans.append(when.span)
        span = Span(min(s.start for s in spans), max(s.end for s in spans))
        yield replace(
            claim, relation=relation, span=span, trigger=announcing, when=when, certainty="asserted", found_by=f"announced:{claim.found_by}",
        )  # fmt: skip


def governed(sentence: Sentence, frame: Frame, later: Sequence[Frame]) -> Frame | None:
    """The clause with "that", or the infinitive, that comes next."""
    for other in later:
        if other.group.form == "infinitive":
            return other
        between = [item.lower for item in sentence.items[frame.group.last : other.group.first]]
        if other.group.form == "finite":
            return other if "that" in between or other.group.modal in ("would", "will") else None
    return None
