"""Clauses that say something of what stands before them: "the pact that Chad founded", "the pact that Chad withdrew from in 1968"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.syntax import item as it
from checker.syntax.frame import Frame
from checker.syntax.phrases import Chunked, Mark, NounPhrase, VerbGroup
from checker.syntax.subjects import noun_and_its_owner

_OF_OTHERS = frozenset("name title subject topic theme nickname codename symbol work idea setting".split())
"""What a thing is of another: "is the name of a band that was formed in 2018" says nothing of what it is the name of."""

_RANKS = frozenset(("only", "sole", "first", "last", "single"))


def relative_object(sentence: Chunked, frame: Frame) -> None:
    """ "the pact that the Soviet Union founded": what stands before "that" is the object."""
    group = frame.group
    if not frame.subjects or group.form != "finite" or frame.relative:
        return
    if _stranded(sentence, frame) or frame.objects or group.passive or group.copula:
        return
    first = frame.subjects[0].first
    at = next((i for i, chunk in enumerate(sentence.chunks) if chunk.first == first), 0)
    if at < 2 or frame.position != at + 1:
        return
    mark, whose = sentence.chunks[at - 1], at - 2
    if not isinstance(mark, Mark) or mark.lower not in ("that", "which", "whom"):
        return
    comma = sentence.chunks[whose]
    if at > 2 and mark.lower != "that" and isinstance(comma, Mark) and comma.lower == ",":
        whose -= 1  # "the pact, which Chad left in 1968,"
    if isinstance(sentence.chunks[whose], NounPhrase):
        frame.objects = tuple(noun_and_its_owner(sentence.chunks, whose))
        frame.relative_object = True


def _stranded(sentence: Chunked, frame: Frame) -> bool:
    """ "The pact that Chad withdrew from in 1968", "the club Oman was let into": what stands before the clause belongs to a
    preposition that nothing follows. Return whether the clause is one of this kind; then its phrases hold what is meant."""
    chunks, first = sentence.chunks, frame.subjects[0].first
    at = frame.position
    while at > 0 and chunks[at].first > first:
        at -= 1
    while (
        at > 2
        and isinstance(link := chunks[at - 1], Mark)
        and link.lower == "and"
        and isinstance(chunks[at - 2], NounPhrase)
    ):
        at -= 2
    mark = chunks[at - 1] if at else None
    whose = at - 2 if isinstance(mark, Mark) and mark.lower in ("that", "which", "whom") else at - 1
    while whose > 0 and isinstance(comma := chunks[whose], Mark) and comma.lower == ",":
        whose -= 1
    if whose < 0 or not isinstance(chunks[whose], NounPhrase):
        return False
    for i in range(frame.position + 1, len(chunks)):
        found, after = chunks[i], chunks[i + 1] if i + 1 < len(chunks) else None
        if isinstance(found, VerbGroup) or (isinstance(found, Mark) and found.tag in (it.PUNCT, it.S, it.R)):
            return False
        if isinstance(found, Mark) and found.tag == it.P and not isinstance(after, NounPhrase):
            if isinstance(after, Mark) and after.tag in (it.TIME, it.TO):
                continue
            meant = [*noun_and_its_owner(chunks, whose), *_named_behind(sentence, i)]
            governed = tuple((found.lower, noun) for noun in meant)
            frame.prepositions = (*(p for p in frame.prepositions if p[1].first < found.first), *governed,
                                  *(p for p in frame.prepositions if p[1].first > found.first))  # fmt: skip
            return True
    return False


def _named_behind(sentence: Chunked, at: int) -> Iterator[NounPhrase]:
    """ "The treaty that they put their names to in 1987, the INF Treaty, is dead": the name between commas behind the clause."""
    chunks = sentence.chunks
    comma = next((i for i in range(at, len(chunks)) if getattr(chunks[i], "lower", "") == ","), len(chunks))
    named, end = chunks[comma + 1 : comma + 2], chunks[comma + 2 : comma + 3]
    for noun in named:
        closed = not end or getattr(end[0], "tag", "") == it.PUNCT
        if isinstance(noun, NounPhrase) and closed and sentence.items[noun.head].name is not None:
            yield noun


def what_it_is(sentence: Chunked, frame: Frame, earlier: Sequence[Frame]) -> None:
    """ "Hungary is the country that joined first": the relative clause is about the subject of the copula."""
    places = frame.objects if frame.relative_object else frame.subjects if frame.relative else ()
    for other in reversed(earlier):
        if other.group.identifies and other.objects and any(other.objects[0] is place for place in places):
            if other.objects[0] is not places[0] and sentence.items[other.objects[0].head].lower in _OF_OTHERS:
                return
            if other.group.negated and not _is_ranked(sentence, other.objects[0]):
                frame.implied_negation = True  # "was not among the states that signed"
            elif other.group.negated:
                return  # "was not the only one that signed"
            if frame.relative_object:
                frame.objects += other.subjects
            else:
                frame.subjects += other.subjects
            return


def _is_ranked(sentence: Chunked, phrase: NounPhrase) -> bool:
    return any(sentence.items[at].lower in _RANKS for at in range(phrase.first, phrase.last))
