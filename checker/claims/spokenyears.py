"""Times that the sentence speaks of: "1999 saw Poland join NATO", "2004 was the year in which …", "the year Latvia joined was 2004"."""

from __future__ import annotations

from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.lexicon import SHOWING, TIME_NOUNS
from checker.times.values import TimeMention

_IS = frozenset("was is marked marks remains".split())
_PERIODS = TIME_NOUNS | {"date", "time"}
_OPENERS = frozenset("in on at during which when that where".split())


def spoken_time(sentence: Sentence, frame: Frame) -> TimeMention | None:
    """Return the time that the sentence is about, where the frame is what it says of it."""
    first = next((at for at, item in enumerate(sentence.items[:3]) if item.time is not None), None)
    return (_said_of(sentence, frame, first) if first is not None else None) or _asked_for(sentence, frame)


def _said_of(sentence: Sentence, frame: Frame, at: int) -> TimeMention | None:
    """ "1999 saw Poland join NATO", "2004 was the year in which Poland joined the EU" """
    items = sentence.items
    verb = frame.group.verb
    if at + 2 >= verb or any(item.tag == it.P for item in items[:at]):
        return None
    follows = items[at + 1].lower
    if any(form.lemma in SHOWING for form in items[at + 1].forms):
        start = at + 2
    elif follows in _IS:
        head = next((i for i in range(at + 2, min(at + 6, verb)) if items[i].lower in _PERIODS), None)
        if head is None or items[at + 2].lower not in ("the", "also", "a", "another"):
            return None
        start = head + 1
        while start < verb and items[start].lower in _OPENERS:
            start += 1
    else:
        return None
    subject = frame.subjects[0] if frame.subjects else None
    between = items[start : min(verb, subject.first) if subject is not None else verb]
    if any(
        item.tag in (it.PUNCT, it.S, it.R, it.TIME) or item.lower in ("not", "no", "after", "before")
        for item in between
    ):
        return None
    own = [other for other in sentence.frames if start <= other.group.verb < verb]
    return None if own else items[at].time


def _asked_for(sentence: Sentence, frame: Frame) -> TimeMention | None:
    """ "The year in which Latvia joined NATO was 2004" """
    items = sentence.items
    head = next((i for i in range(min(3, len(items))) if items[i].lower in _PERIODS), None)
    if head is None or not any(item.lower == "the" for item in items[:head]) or frame.group.verb <= head:
        return None
    if any(head < other.group.verb < frame.group.verb for other in sentence.frames):
        return None
    for at in range(frame.group.last, len(items) - 1):
        if items[at].tag == it.PUNCT:
            return None
        if items[at].lower in ("was", "is"):
            return items[at + 1].time
    return None
