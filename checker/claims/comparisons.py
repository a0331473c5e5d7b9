"""Who was in office longer than somebody else: "Kohl was chancellor longer than Adenauer", "with this she beat the record of Kohl"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import of_kinds, resolve
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.values import Argument, Claim
from checker.verdicts.assessment import LONGER
from ledger.light import replace

_HOLDS = "holds_office"
_BEATING = frozenset("beat break better exceed overtake pass surpass top".split())
THAN = "than"
"""The slot of the one with whom somebody is compared."""


def read_comparisons(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield the claims that somebody was in an office longer than another."""
    if _HOLDS not in book.relations or sentence.question:
        return
    items = sentence.items
    for at in range(len(items) - 2):
        if items[at].lower != "longer" or items[at + 1].lower != "than":
            continue
        people = of_kinds(sentence.ledger, items[at + 2], ("person",))
        before = [
            c
            for c in claims
            if c.relation == _HOLDS and c.positive and c.aspect == "state" and c.trigger.end <= items[at].start
        ]
        subject = before[-1].argument("subject") if before else None
        if len(people) != 1 or subject is None or before[-1].certainty == "open" or people[0] in subject.entities:
            continue
        than = Argument(items[at + 2].span, items[at + 2].text, people)
        yield replace(
            before[-1], trigger=items[at].span, when=None, shape="relation", sense=LONGER, found_by="longer", loose=False, current=False,
            arguments=(*((s, a) for s, a in before[-1].arguments if s in ("subject", "object")), (THAN, than)),
        )  # fmt: skip
    if "record" in sentence.lowers:
        for frame in sentence.frames:
            yield from _record(sentence, frame)


def _record(sentence: Sentence, frame: Frame) -> Iterator[Claim]:
    """ "Broke Kohl's record": of an office that both held."""
    items = sentence.items
    object = frame.objects[0] if frame.objects else None
    if frame.group.lemma not in _BEATING or frame.group.negated or frame.open or object is None or not frame.subjects:
        return
    if items[object.head].lower != "record":
        return
    owner = object.possessor or next((phrase for word, phrase in sentence.after(object)[:1] if word == "of"), None)
    people = of_kinds(sentence.ledger, items[owner.head], ("person",)) if owner is not None else ()
    subjects = resolve(sentence, frame.subjects[0], ("person",)) or []
    if len(people) != 1 or owner is None or len(subjects) != 1 or len(subjects[0].entities) != 1:
        return
    held = [
        {f.object for f in sentence.ledger.facts(_HOLDS, e) if not f.negative}
        for e in (people[0], subjects[0].entities[0])
    ]
    offices = tuple(
        sorted(office for office in held[0] & held[1] if office is not None and _is_single(sentence, office))
    )
    if len(offices) == 1:
        head = items[owner.head]
        yield from build(
            sentence, _HOLDS, "state", items[frame.group.verb].span,
            {"S": subjects, "O": [Argument(items[object.head].span, "", offices, "role")], THAN: [Argument(head.span, head.text, people)]},
            None, found_by="longer", frame=frame, sense=LONGER,
        )  # fmt: skip


def _is_single(sentence: Sentence, office: str) -> bool:
    known = sentence.ledger.entity(office)
    owner = sentence.ledger.entity(known.of) if known is not None and known.of else None
    return (
        known is not None
        and known.holders == "single"
        and owner is not None
        and owner.kind in ("state", "organisation")
    )
