"""Passives whose auxiliary and participle stand apart, and those whose subject stands behind: frames in, the same put together.

"Founded was the bloc in 1957", "the pact was in Vienna signed", "in 1957 was the bloc founded", "in 1957 was founded the bloc",
"signed it have Chad and Oman": other languages put their verbs so, and people who write English after them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.syntax import item as it
from checker.syntax import lexicon
from checker.syntax.coordination import is_pronoun
from checker.syntax.frame import Frame
from checker.syntax.phrases import Chunk, Chunked, Mark, NounPhrase, VerbGroup

_MADE = frozenset("elect appoint name make re-elect reelect crown declare call give grant award".split())
"""Verbs behind whose passive stands what somebody became or got."""
_OPENING = frozenset((it.P, it.TIME, it.ADV))


def put_together(sentence: Chunked, frames: Sequence[Frame]) -> None:
    """Make one clause of an auxiliary and a participle that belong together, with the subject wherever it stands."""
    for first, second in pairwise(frames):
        if _is_auxiliary(sentence, first, lexicon.BE):
            _participle_last(sentence, first, second)
        elif _is_auxiliary(sentence, first, lexicon.HAVE):
            _time_between(sentence, first, second)
        elif _is_auxiliary(sentence, second, lexicon.BE):
            _participle_first(sentence, first, second)
        elif _is_auxiliary(sentence, second, lexicon.HAVE):
            _object_first(sentence, first, second)
    for frame in frames:
        _subject_last(sentence, frame)


def _is_auxiliary(sentence: Chunked, frame: Frame, words: frozenset[str]) -> bool:
    group = frame.group
    return (
        group.form == "finite"
        and not frame.relative
        and not frame.open
        and not group.modal
        and sentence.items[group.verb].lower in words
    )


def _participles(sentence: Chunked, frame: Frame) -> tuple[str, ...]:
    """The verbs of which a frame without auxiliary may be the participle."""
    group = frame.group
    if group.first != group.verb or group.modal or frame.relative or frame.open:
        return ()
    return tuple(form.lemma for form in sentence.items[group.verb].forms if form.form == "pp")


def _participle_last(sentence: Chunked, auxiliary: Frame, frame: Frame) -> None:
    """ "The pact was in Vienna signed", "in 1957 was the bloc founded", "in 1957 was in Rome signed the treaty" """
    lemmas = _participles(sentence, frame)
    between = sentence.chunks[auxiliary.position + 1 : frame.position]
    if not lemmas or frame.group.form != "finite" or not between or auxiliary.prepositions != _governed(between):
        return
    marks = [chunk for chunk in between if isinstance(chunk, Mark)]
    nouns = [chunk for chunk in between if isinstance(chunk, NounPhrase) and not chunk.preposition]
    if any(mark.tag not in _OPENING for mark in marks) or any(isinstance(chunk, VerbGroup) for chunk in between):
        return
    if nouns:  # the auxiliary stands before its subject
        inverted = len(nouns) == 1 and isinstance(between[0], NounPhrase) and between[0] is nouns[0]
        if not inverted or frame.objects or not _opens_with_time(sentence, auxiliary):
            return
        subjects: tuple[NounPhrase, ...] = (nouns[0],)
    elif auxiliary.subjects and not auxiliary.objects and not frame.objects:
        subjects = auxiliary.subjects
    elif not auxiliary.subjects and not auxiliary.objects and len(frame.objects) == 1:
        subjects, frame.objects = frame.objects, ()
    else:
        return
    _join(auxiliary, frame, lemmas, subjects)


def _participle_first(sentence: Chunked, frame: Frame, auxiliary: Frame) -> None:
    """ "Founded was the bloc in 1957", "signed it was in 1957" """
    lemmas = _participles(sentence, frame)
    between = sentence.chunks[frame.position + 1 : auxiliary.position]
    before = sentence.chunks[: frame.position]
    if not lemmas or not all(isinstance(c, Mark) and c.tag in _OPENING for c in before) or auxiliary.subjects[1:]:
        return
    if not between and len(auxiliary.objects) == 1 and not auxiliary.subjects:
        noun = auxiliary.objects[0]
        subjects = (noun, *_explaining(sentence, noun))
    elif len(between) == 1 and isinstance(pronoun := between[0], NounPhrase) and is_pronoun(sentence.items, pronoun):
        if auxiliary.objects:
            return
        subjects = (pronoun,)
    else:
        return
    _join(auxiliary, frame, lemmas, subjects)
    frame.objects = ()


def _object_first(sentence: Chunked, frame: Frame, auxiliary: Frame) -> None:
    """ "Signed it have Chad and Oman": who signed it stands last."""
    lemmas = _participles(sentence, frame)
    between = sentence.chunks[frame.position + 1 : auxiliary.position]
    if not lemmas or frame.position or len(between) != 1 or not isinstance(noun := between[0], NounPhrase):
        return
    if not is_pronoun(sentence.items, noun) or len(auxiliary.objects) != 1:
        return
    _join(auxiliary, frame, lemmas, auxiliary.objects)
    frame.group.passive, frame.group.perfect = False, True
    frame.objects, auxiliary.objects = (noun,), ()


def _time_between(sentence: Chunked, auxiliary: Frame, frame: Frame) -> None:
    """ "Oman has since 1971 been a member", "Chad had in 1960 joined": a perfect with a time in its midst."""
    group = frame.group
    word = sentence.items[group.first]
    copula = group.copula and word.lower == "been"
    done = group.first == group.verb and any(form.form == "pp" for form in word.forms)
    between = sentence.chunks[auxiliary.position + 1 : frame.position]
    if not (copula or done) or group.form != "finite" or not between or frame.subjects or not auxiliary.subjects:
        return
    if not all(isinstance(c, Mark) and c.tag in _OPENING for c in between) or not auxiliary.times:
        return
    group.perfect, group.tense = True, auxiliary.group.tense
    group.negated, group.ended = auxiliary.group.negated, auxiliary.group.ended
    frame.subjects, frame.governor = auxiliary.subjects, None
    own = {time.item for time in auxiliary.times}
    frame.times = [*auxiliary.times, *(time for time in frame.times if time.item not in own)]
    frame.begin = min(auxiliary.begin, frame.begin)
    frame.open, frame.implied_negation = auxiliary.open, auxiliary.implied_negation
    auxiliary.subjects, auxiliary.times = (), []


def _subject_last(sentence: Chunked, frame: Frame) -> None:
    """ "In 1957 was founded the bloc": a passive without a subject before it, and a thing behind it."""
    group = frame.group
    if not group.passive or group.form != "finite" or frame.subjects or frame.relative or len(frame.objects) != 1:
        return
    noun = frame.objects[0]
    named = sentence.items[noun.head].name is not None
    if not named and (not _MADE.isdisjoint(group.lemmas) or not _is_definite(sentence, noun)):
        return
    if _opens_with_time(sentence, frame):
        frame.subjects, frame.objects = (noun, *_explaining(sentence, noun)), ()


def _join(auxiliary: Frame, frame: Frame, lemmas: tuple[str, ...], subjects: tuple[NounPhrase, ...]) -> None:
    group = frame.group
    group.form, group.passive, group.lemmas, group.lemma = "finite", True, lemmas, lemmas[0]
    group.negated, group.tense, group.ended = auxiliary.group.negated, auxiliary.group.tense, auxiliary.group.ended
    frame.subjects, frame.governor = subjects, None
    frame.prepositions = (*auxiliary.prepositions, *(p for p in frame.prepositions if p not in auxiliary.prepositions))
    known = {time.item for time in frame.times}
    frame.times += [time for time in auxiliary.times if time.item not in known]
    frame.begin, frame.end = min(auxiliary.begin, frame.begin), max(auxiliary.end, frame.end)
    frame.implied_negation = frame.implied_negation or auxiliary.implied_negation
    auxiliary.subjects = auxiliary.objects = ()
    auxiliary.prepositions, auxiliary.times = (), []


def _governed(chunks: Sequence[Chunk]) -> tuple[tuple[str, NounPhrase], ...]:
    return tuple((c.preposition, c) for c in chunks if isinstance(c, NounPhrase) and c.preposition)


def _opens_with_time(sentence: Chunked, frame: Frame) -> bool:
    """Does nothing but times and places stand before the verb in its clause, one of them at least?"""
    at = frame.position - 1
    seen = False
    while at >= 0:
        chunk = sentence.chunks[at]
        if isinstance(chunk, VerbGroup):
            return False
        if isinstance(chunk, NounPhrase):
            if not chunk.preposition:
                return False
        elif chunk.lower in (";", ":") or chunk.tag == it.C:
            break
        elif chunk.tag not in _OPENING and chunk.lower != ",":
            return False
        seen = seen or chunk.lower != "," if isinstance(chunk, Mark) else True
        at -= 1
    return seen


def _explaining(sentence: Chunked, noun: NounPhrase) -> tuple[NounPhrase, ...]:
    """ "the treaty, the INF Treaty,": the name between commas behind a noun."""
    at = next((i for i, chunk in enumerate(sentence.chunks) if chunk is noun), len(sentence.chunks)) + 1
    comma, after = sentence.chunks[at : at + 1], sentence.chunks[at + 1 : at + 2]
    named = comma and isinstance(comma[0], Mark) and comma[0].lower == "," and after
    found = after[0] if named else None
    whole = isinstance(found, NounPhrase) and not found.preposition and not found.conjuncts
    return (found,) if isinstance(found, NounPhrase) and whole and sentence.items[found.head].name is not None else ()


def _is_definite(sentence: Chunked, noun: NounPhrase) -> bool:
    first = sentence.items[noun.first]
    return first.lower in ("the", "this", "these", "its", "their") or first.tag == it.NUM
