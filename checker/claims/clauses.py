"""What a clause that tells of something holds: its own words, those of what it says or decides, and its time."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from checker.claims.announcements import governed
from checker.claims.sentence import Sentence
from checker.claims.timing import frame_time, phrase_time, time_after, when_of
from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.values import When
from ledger.light import replace

_PAPERS = frozenset("act agreement decision decree law order resolution ruling statement treaty ukase".split())
"""Papers whose day is that of what they bring about."""
_BALLOTS = frozenset("ballot election poll referendum round runoff vote".split())
_SETTING_OUT = frozenset("begin cease start stop".split())
_ISSUING = frozenset("adopt issue pass publish sign".split())
_SAYING = frozenset(
    "accuse agree announce approve ask attempt conclude decide declare demand order promise propose resolve rule say state tell "
    "try vote".split()
)
"""Verbs whose clause tells what was said, and so may hold what a pattern asks for."""


_TRYING = frozenset("attempt begin choose cause compel fail force get manage opt order start try vote".split())
"""Verbs that with a time behind their infinitive were done then."""
_CHOOSING = frozenset("choose opt order vote".split())
"""Of these, those whose infinitive may be done later."""


def clause_of(sentence: Sentence, frame: Frame) -> list[int]:
    """The items of a clause: from where it begins to its end, with a subject that it shares with the clause before.

    What a verb of saying governs is told by it: "announced that the office would be closed", "voted to remove him".
    """
    inside = set(range(frame.begin, max(frame.end, frame.group.last)))
    for subject in frame.subjects[:1]:
        inside.update(range(subject.first, subject.last))
    said = what_is_said(sentence, frame) or _what_it_is_for(sentence, frame) or what_is_tried(sentence, frame)
    cause = _causing(sentence, frame)
    if cause is not None:  # "had the hall shelled by tanks": with whoever had it done
        for subject in cause.subjects[:1]:
            inside.update(range(subject.first, subject.last))
    if said is not None:
        inside.update(range(frame.group.last, max(said.end, said.group.last)))
    for other in sentence.frames:
        if other is not frame and other is not said and other.group.form == "finite":
            inside.difference_update(range(other.group.first, other.group.last))
    return sorted(inside.difference(counted_from(sentence, inside)))


def counted_from(sentence: Sentence, inside: Collection[int]) -> Iterator[int]:
    """Yield the items of "a year before the Treaty of Rome", behind what was then: that is said to have been at another time.

    `inside`: the places of the clause.
    """
    items = sentence.items
    for at in sorted(inside):
        if items[at].counts_from_event and at > 0 and items[at - 1].lower == ",":
            for place in range(at + 1, len(items)):
                if items[place].tag == it.PUNCT:
                    break
                yield place


def what_is_said(sentence: Sentence, frame: Frame) -> Frame | None:
    """The clause or infinitive of what is said, decided or ordered, where it says no time of its own."""
    lemmas = frame.group.lemmas or (frame.group.lemma,)
    if frame.group.passive:
        return None
    at = next((i for i, other in enumerate(sentence.frames) if other is frame), None)
    if at is None:
        return None
    said = None
    if not _SAYING.isdisjoint(lemmas):
        said = governed(sentence, frame, sentence.frames[at + 1 :])
    elif not _ISSUING.isdisjoint(lemmas) and frame.objects and sentence.items[frame.objects[0].head].lower in _PAPERS:
        later = sentence.frames[at + 1 : at + 2]  # "issued a decree transferring Crimea"
        said = next((f for f in later if f.group.form == "ing" and f.begin <= frame.objects[0].last), None)
    if said is None or said.group.negated:
        return None
    own = {time.item for time in said.times} - {time.item for time in frame.times}
    return None if own else said


def what_is_tried(sentence: Sentence, frame: Frame) -> Frame | None:
    """The infinitive of what was tried, chosen or forced: "tried to overthrow him in May", "forced a plane to land"."""
    lemmas = frame.group.lemmas or (frame.group.lemma,)
    if frame.group.tense != "past" or frame.group.passive or _TRYING.isdisjoint(lemmas):
        return None
    return next((f for f in sentence.frames if f.governor is frame and f.group.form == "infinitive"), None)


def _causing(sentence: Sentence, frame: Frame) -> Frame | None:
    """ "had the hall shelled": the clause of whoever had it done."""
    at = next((i for i, other in enumerate(sentence.frames) if other is frame), 0)
    if frame.group.form != "participle" or not frame.subjects or not at:
        return None
    cause = sentence.frames[at - 1]
    object = cause.objects[0] if cause.objects else None
    caused = object is not None and object.head == frame.subjects[0].head
    return cause if cause.group.lemma in ("have", "get") and caused and not cause.group.negated else None


def _what_it_is_for(sentence: Sentence, frame: Frame) -> Frame | None:
    """The gerund of its object: "suspended the preparations for signing the agreement"."""
    at = next((i for i, other in enumerate(sentence.frames) if other is frame), len(sentence.frames))
    for other in sentence.frames[at + 1 : at + 2]:
        before = sentence.items[other.group.first - 1]
        if other.group.form == "ing" and before.lower in ("for", "of", "on") and not other.times:
            return other
    return None


def clause_time(sentence: Sentence, frame: Frame) -> When | None:
    """The clause's time, else the one that its "when" takes up ("in August 1961, when the border was closed")."""
    when = frame_time(sentence, frame)
    if when is not None:
        return when
    tried = what_is_tried(sentence, frame)
    if tried is not None:
        when = frame_time(sentence, tried)
        sure = when is None or _CHOOSING.isdisjoint(frame.group.lemmas or (frame.group.lemma,))
        return when if sure or when is None else replace(when, certain=False)
    cause = _causing(sentence, frame)
    if cause is not None:
        return frame_time(sentence, cause)
    subject = frame.subjects[0] if frame.subjects else None
    if subject is not None and sentence.items[subject.head].lower in _PAPERS:
        position = sentence.position_of(subject)
        # "a decree of 19 February moved the region"
        dated = phrase_time(sentence, subject) or time_after(sentence, position)
        if dated is not None:
            return dated
    if not _SETTING_OUT.isdisjoint(frame.group.lemmas or (frame.group.lemma,)):
        at = next((i for i, other in enumerate(sentence.frames) if other is frame), len(sentence.frames))
        does = governed(sentence, frame, sentence.frames[at + 1 : at + 2])
        if does is not None and does.group.form == "infinitive":
            return frame_time(sentence, does)  # "began to work on 1 January"
    told = frame.objects[0] if frame.objects else None
    for phrase in (told,) if told is not None else ():
        if sentence.items[phrase.head].lower in _BALLOTS:
            dated = phrase_time(sentence, phrase) or time_after(sentence, sentence.position_of(phrase))
            if dated is not None:
                return dated  # "won the election of 21 July"
    items, at = sentence.items, frame.begin - 1
    if at >= 0 and items[at].lower == "when":
        at -= 1
        while at >= 0 and items[at].lower in (",", "–", "—"):
            at -= 1
        mention = items[at].time if at >= 0 else None
        return when_of(mention, "in") if mention is not None else None
    return None
