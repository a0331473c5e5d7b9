"""Beginnings and events that the sentence puts in an order: "Croatia joined the EU before NATO", "SALT I was signed after START".

The name after "before" or "after" dates the claim where it stands in the place of the claim's own subject or object, or
is a treaty or an event; a name that only begins a longer phrase ("after Russia's invasion") does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.anchors import moments_of_name
from checker.claims.durations import frame_at
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.values import Claim, Span, When
from ledger.light import replace

_ORDERS = frozenset(("before", "after"))
_DATED = frozenset(("treaty", "event"))


def put_in_order(sentence: Sentence, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims, those without a time dated before or after what the sentence names there."""
    if sentence.question or sentence.lowers.isdisjoint(_ORDERS):
        return list(claims)
    return [_in_order(sentence, claim, claims) if _is_undated(claim) else claim for claim in claims]


def _is_undated(claim: Claim) -> bool:
    return (
        claim.aspect in ("begin", "end", "event") and claim.when is None and claim.positive
        and claim.shape == "relation" and claim.found_by.startswith("verb:") and claim.certainty != "open"
    )  # fmt: skip


def _in_order(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Claim:
    found = list(_orders(sentence, claim, claims))
    return replace(claim, when=found[0]) if len(found) == 1 else claim


def _orders(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> Iterator[When]:
    items = sentence.items
    frame = frame_at(sentence, claim.trigger.start)
    if frame is None or items[frame.group.verb].start != claim.trigger.start:
        return
    for at in range(frame.group.last, len(items) - 1):
        if items[at].tag == it.V and at > frame.group.verb:
            return
        if items[at].lower not in _ORDERS or items[at - 1].time is not None or items[at - 1].lower in ("not", "only"):
            continue
        name = at + 1 if items[at + 1].tag != it.D else at + 2
        follows = items[name + 1] if name + 1 < len(items) else None
        if name >= len(items) or (
            follows is not None
            and not _does_so(sentence, claim, name + 1, claims)
            and (follows.tag in (it.GEN, it.N, it.NAME, it.V, it.X) or follows.lower in it.DASHES)
        ):
            return
        mention = items[name].name
        if mention is None or len(mention.entities) != 1:
            return
        kinds = {
            entity.kind
            for _, a in claim.arguments
            for e in a.entities
            if (entity := sentence.ledger.entity(e)) is not None
        }
        entity = sentence.ledger.entity(mention.entities[0])
        if entity is None or entity.kind not in kinds | _DATED:
            return
        moments = moments_of_name(sentence, claim, items[name])
        if moments:
            low, high = min(m.lo for m in moments), max(m.hi for m in moments)
            yield When(
                Span(items[at].start, items[at].end), low, high, "", items[at].lower, True, "period", spoken=True
            )


def _does_so(sentence: Sentence, claim: Claim, at: int, claims: Sequence[Claim]) -> bool:
    """ "Before Bulgaria did", "before the Bulgarians joined it": does the verb at an item say of the name before it what the claim says?"""
    items = sentence.items
    if items[at].lower in ("did", "had"):
        return at + 1 == len(items) or items[at + 1].tag in (it.PUNCT, it.C)
    object = claim.argument("object")
    return items[at].tag == it.V and any(
        other is not claim
        and other.trigger.start == items[at].start
        and (other.relation, other.aspect, other.positive) == (claim.relation, claim.aspect, True)
        and other.when is None
        and (other_object := other.argument("object")) is not None
        and object is not None
        and other_object.entities == object.entities
        for other in claims
    )
