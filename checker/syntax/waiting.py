"""Clauses that say until when something took: frames in, those of what then happened with its time.

"Oman took until 1971 to join", "it took Oman until 1971 to join", "it was 1971 before Oman joined" all say that it joined in 1971.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.syntax import item as it
from checker.syntax.frame import Frame, TimePlace
from checker.syntax.phrases import Chunked, Mark

_LASTS = frozenset(("take", "need", "require"))
_UNTIL = frozenset(("until", "till"))


def date_what_was_waited_for(sentence: Chunked, frames: Sequence[Frame]) -> None:
    """Give what happened at last the time until which it took."""
    for before, frame in pairwise(frames):
        lasted = before.group
        if lasted.form != "finite" or lasted.negated or lasted.tense != "past" or lasted.modal or before.open:
            continue
        if frame.group.form == "infinitive" and frame.governor is before and lasted.lemma in _LASTS:
            _took(sentence, before, frame)
        elif frame.group.form == "finite" and (lasted.copula or lasted.lemma in _LASTS):
            _was_before(sentence, before, frame)


def _took(sentence: Chunked, before: Frame, frame: Frame) -> None:
    until = [time for time in before.times if time.governor in _UNTIL]
    if len(until) != 1 or frame.group.negated:
        return
    impersonal = _is_it(sentence, before)
    if impersonal and len(before.objects) != 1:
        return
    frame.subjects = before.objects[:1] if impersonal else before.subjects
    frame.times = [TimePlace(until[0].item, "in", fronted=True)]
    frame.open = False
    before.times, before.objects = [], ()


def _was_before(sentence: Chunked, before: Frame, frame: Frame) -> None:
    """ "it was 2007 before she joined", "it took until 2007 before she joined" """
    mark = sentence.items[frame.begin - 1].lower if frame.begin else ""
    at = frame.begin if sentence.items[frame.begin].lower == "before" else frame.begin - 1
    if not _is_it(sentence, before) or (mark != "before" and sentence.items[frame.begin].lower != "before") or at < 1:
        return
    time = sentence.items[at - 1]
    wanted = _UNTIL if before.group.lemma in _LASTS else frozenset(("was", "not", "until", "only", *_UNTIL))
    if time.tag != it.TIME or time.time is None or not time.time.edtf or sentence.items[at - 2].lower not in wanted:
        return
    if any(isinstance(c, Mark) and c.lower == "," for c in sentence.chunks[before.position : frame.position]):
        return
    frame.times = [TimePlace(at - 1, "in", fronted=True)]


def _is_it(sentence: Chunked, frame: Frame) -> bool:
    return len(frame.subjects) == 1 and sentence.items[frame.subjects[0].head].lower == "it"
