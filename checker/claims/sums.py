"""How many there are, as a clause of its own says it: "That makes 28.", "The total is 32 now.", "In the beginning there were six."

Who is counted, the sentences before say: whoever has just come, and the organisation that they came to. Where nobody is told to have
come, the number may be of other things, and contradicts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.arguments import recalled_object
from checker.claims.build import build
from checker.claims.phrasebook import Phrasebook
from checker.claims.sentence import Sentence
from checker.claims.tallies import plain_number
from checker.claims.timing import frame_time
from checker.claims.totals import total
from checker.syntax.frame import Frame
from checker.values import Argument, Claim, Number
from ledger.light import replace
from ledger.model import Relation

REACH = 3
"""Sentences back in which somebody must have come, for a number to be certainly of those who have."""
_WHAT_CAME_BEFORE = frozenset(("that", "this", "it"))
_TOTALS = frozenset("total tally membership".split())
_AMOUNTING = frozenset("be equal reach stand".split())
_AT_FIRST = frozenset("beginning start outset".split())
_NOW = frozenset("now currently today presently".split())


def read_sums(sentence: Sentence, book: Phrasebook) -> Iterator[Claim]:
    """Yield how many the members of the organisation spoken of are said to be."""
    for relation in book.count_nouns.get("member", ())[:1]:
        for frame in sentence.frames:
            group = frame.group
            if frame.open or group.negated or group.modal or group.form != "finite" or not frame.subjects:
                continue
            yield from _with_whoever_came(sentence, relation, frame)
            yield from _in_all(sentence, relation, frame)


def _with_whoever_came(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "Novakia joined today. That makes 28." """
    memory, subject = sentence.memory, sentence.items[frame.subjects[0].head].lower
    if frame.group.lemma != "make" or subject not in _WHAT_CAME_BEFORE or len(frame.objects) != 1:
        return
    number = plain_number(sentence, frame.objects[0])
    object = _joined_lately(sentence, relation, 1)
    if number is not None and object is not None and memory.subjects:
        joined = replace(memory.subjects[-1], span=number.span)
        yield total(number, object, joined, Claim(number.span, number.span, relation.id, "begin", ()))


def _in_all(sentence: Sentence, relation: Relation, frame: Frame) -> Iterator[Claim]:
    """ "The total is 32 now", "there are 32 now", "in the beginning there were six" """
    found = _total_of(sentence, frame) or _there_are(sentence, frame)
    if found is None:
        return
    number, first = found
    joined = _joined_lately(sentence, relation, REACH)
    object = joined or recalled_object(sentence, relation.id, relation.object_kinds, number.span)
    if object is None:
        return
    present = frame.group.tense == "present" and not frame.group.perfect
    yield from build(
        sentence, relation.id, "begin" if first else "state", number.span, {"O": [replace(object, span=number.span)]},
        None if first else frame_time(sentence, frame), found_by="count:sum", frame=frame, shape="count", quantity=number,
        unit="member", sense="founder" if first else None, current=present and not first, loose=joined is None,
    )  # fmt: skip


def _total_of(sentence: Sentence, frame: Frame) -> tuple[Number, bool] | None:
    subject = frame.subjects[0]
    if sentence.items[subject.head].lower not in _TOTALS or subject.possessor is not None or subject.conjuncts:
        return None
    if frame.group.lemma not in _AMOUNTING or sentence.after(subject):
        return None
    places = frame.objects[:1] or tuple(place for word, place in frame.prepositions if word == "at")
    number = plain_number(sentence, places[0]) if places else None
    return (number, False) if number is not None else None


def _there_are(sentence: Sentence, frame: Frame) -> tuple[Number, bool] | None:
    """The number behind "there are", and whether it is said of the beginning; of no time, it says too little."""
    subject = frame.subjects[0]
    if sentence.items[subject.head].lower != "there" or not frame.group.copula or len(frame.objects) != 1:
        return None
    number = plain_number(sentence, frame.objects[0])
    words = {item.lower for item in sentence.items}
    others = [place for word, place in frame.prepositions if word != "of"]
    first = not _AT_FIRST.isdisjoint(words) and frame.group.tense == "past"
    now = not _NOW.isdisjoint(words) and frame.group.tense == "present" and not others
    return (number, first) if number is not None and (first or now) else None


def _joined_lately(sentence: Sentence, relation: Relation, reach: int) -> Argument | None:
    """What somebody is said to have come to, not too far back."""
    memory = sentence.memory
    act = memory.act
    if (
        act is None
        or act.relation != relation.id
        or act.aspect != "begin"
        or memory.number - memory.act_sentence > reach
    ):
        return None
    return act.object if act.object is not None and len(act.object.entities) == 1 else None
