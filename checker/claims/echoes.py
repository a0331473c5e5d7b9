"""Clauses that say the last thing again of somebody else: "Sweden did so in 2024", "Slovenia followed in 2004", "so did Latvia",
"Georgia had to wait until 1999", "then it was Cyprus's turn".

What was done is taken from the claim before in the sentence, or from the last one of the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims.arguments import resolve
from checker.claims.build import build
from checker.claims.leftout import recalled_objects
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time
from checker.context.memory import Act
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import NounPhrase
from checker.values import Argument, Claim, Span
from ledger.light import replace

_SAYING_AGAIN = frozenset(("do", "follow", "wait", "come", "be", "arrive"))
_AGAIN = (("so",), ("likewise",), ("the", "same"), ("the", "like"))
_MEASURED = frozenset(("much", "many", "well", "badly", "far", "that", "as", "little", "few"))
_DOERS = frozenset(("state", "organisation", "person", "territory"))


def read_echoes(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """Yield what the sentence's clauses of this kind claim."""
    yield from _denied_again(sentence, claims, book)
    for frame in sentence.frames:
        if frame.group.lemma not in _SAYING_AGAIN or frame.open or frame.group.passive or frame.relative:
            continue
        subject = _subject(sentence, frame)
        if subject is None:
            continue
        act = _act_before(claims, sentence.items[subject.first].start)
        before = [f for f in sentence.frames if f is not frame and f.group.last <= subject.first]
        if act is None and any(f.group.form == "finite" for f in before):
            continue  # "Seven rose to members in 2004; Croatia followed in 2009": in what, a clause says that was not read
        act = act or _act_remembered(sentence) or _joining_of_the_topic(sentence, sentence.items[frame.group.verb].span)
        when = frame_time(sentence, frame)
        if when is not None and frame.group.lemma == "wait":
            when = replace(when, mode="in") if when.mode == "until" else None
        if act is None or when is None or (frame.group.lemma == "follow" and _leaves_a_seat(sentence, act)):
            continue
        slots = {"O": [act.object]} if act.object is not None else {}
        doers = resolve(sentence, subject, tuple(k for k in book.kinds(act.relation, "S") if k in _DOERS))
        if not doers or (act.object is not None and any(set(d.entities) & set(act.object.entities) for d in doers)):
            continue
        trigger = sentence.items[frame.group.verb].span
        yield from build(
            sentence, act.relation, act.aspect, trigger, {"S": doers, **slots}, when, found_by="echo", frame=frame,
            positive=not (frame.group.negated or frame.implied_negation),
        )  # fmt: skip


_AUXILIARY = frozenset(("be", "have", "do"))


def _denied_again(sentence: Sentence, claims: Sequence[Claim], book: Phrasebook) -> Iterator[Claim]:
    """ "Norway never joined, nor did Iceland", "and neither has Oman": what is denied of somebody is denied of somebody else."""
    if sentence.lowers.isdisjoint(_NOR):
        return
    for frame in sentence.frames:
        group, items = frame.group, sentence.items
        before = {item.lower for item in items[max(group.first - 1, 0) : group.last]}
        if group.lemma not in _AUXILIARY or before.isdisjoint(_NOR) or len(frame.objects) != 1 or frame.prepositions:
            continue
        told = [claim for claim in claims if claim.trigger.start < items[group.first].start and not claim.positive]
        last = max(told, key=lambda claim: claim.trigger.start, default=None)
        if last is None or last.shape != "relation" or last.certainty == "open" or len(last.arguments) > 2:
            continue
        object = last.argument("object")
        doers = resolve(sentence, frame.objects[0], tuple(k for k in book.kinds(last.relation, "S") if k in _DOERS))
        if last.argument("subject") is None or not doers:
            continue
        yield from build(
            sentence, last.relation, last.aspect, items[group.verb].span, {"S": doers, **({"O": [object]} if object else {})},
            last.when, found_by="echo:not", frame=None, positive=False, current=last.current,
        )  # fmt: skip


_NOR = frozenset(("nor", "neither"))


def _subject(sentence: Sentence, frame: Frame) -> NounPhrase | None:
    """Who did it, where the clause is one of this kind."""
    items, after = sentence.items, frame.group.verb + 1
    lowers = tuple(item.lower for item in items[after : after + 2])
    if frame.group.lemma == "wait":
        alone = not (frame.objects or frame.prepositions or frame.group.negated)
        return frame.subjects[0] if frame.subjects and alone else None
    if frame.group.lemma in ("come", "be", "arrive"):
        if _is_next(sentence, frame):
            return frame.subjects[0]
        turns = [place for place in (*frame.subjects[:1], *frame.objects[:1]) if items[place.head].lower == "turn"]
        if not turns or frame.group.negated or any(other.governor is frame for other in sentence.frames):
            return None  # "it was Spain's turn to speak"
        behind = sentence.after(turns[0])
        return turns[0].possessor or (behind[0][1] if behind and behind[0][0] == "of" else None)
    if lowers[:1] == ("so",) and lowers[1:] and lowers[1] in _MEASURED:
        return None  # "did so much harm"
    if frame.group.lemma == "follow":
        plain = lowers[:1] == ("suit",) or not (frame.objects or frame.prepositions)
        return frame.subjects[0] if frame.subjects and plain else None
    if any(lowers[: len(words)] == words for words in _AGAIN):
        return frame.subjects[0] if frame.subjects else None
    before = items[frame.group.first - 1].lower if frame.group.first else ""
    inverted = before in ("so", "as") and not frame.subjects and len(frame.objects) == 1
    return frame.objects[0] if inverted else None


_RANKS = frozenset(("next", "first", "last", "latest", "second", "third"))


def _is_next(sentence: Sentence, frame: Frame) -> bool:
    """ "Poland was next, in 1999", "Finland came first, in 2023", "Malta was the last, in 2004": with nothing but a time behind."""
    items, at = sentence.items, frame.group.verb + 1
    while at < len(items) and (items[at].tag == it.D or items[at].lower in ("the", "then")):
        at += 1
    if not frame.subjects or frame.group.negated or at >= len(items) or items[at].lower not in _RANKS:
        return False
    behind = items[at + 1 :]
    behind = behind[1:] if behind and behind[0].lower in ("one", "newcomer") else behind
    behind = behind[1:] if behind and behind[0].text == "," else behind
    if behind and behind[0].tag == it.P:
        behind = behind[1:]
    return bool(behind) and behind[0].tag == it.TIME and not any(
        other.governor is frame for other in sentence.frames
    )  # fmt: skip


def _joining_of_the_topic(sentence: Sentence, place: Span) -> Act | None:
    """ "Spain had to wait until 1982", where nothing was said before that could be said again, in a text about an organisation: its
    joining, if that was then. Such a reading contradicts only beside another that is right (`checker.verdicts.plausible`)."""
    organisation = recalled_objects(sentence, "member_of", ("organisation",), place)
    if organisation is None:
        return None
    return Act("member_of", "begin", replace(organisation, via="faint"))


def _leaves_a_seat(sentence: Sentence, act: Act) -> bool:
    """Is it the end of what one has at a time? "Schröder left office in 2005; Merkel followed": she did not leave, she came."""
    relation = sentence.ledger.relation(act.relation)
    return act.aspect == "end" and relation is not None and relation.single == "object"


def _act_before(claims: Sequence[Claim], start: int) -> Act | None:
    for claim in sorted(claims, key=lambda claim: -claim.trigger.start):
        if claim.trigger.start < start and (act := Act.of(claim)) is not None:
            return act
    return None


def _act_remembered(sentence: Sentence) -> Act | None:
    act, at = sentence.memory.act, sentence.memory.act_sentence
    if act is None or sentence.memory.number - at != 1:
        return None
    if act.object is None:
        return act
    span = sentence.items[0].span
    return act._replace(object=Argument(span, act.object.text, act.object.entities, "context"))
