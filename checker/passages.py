"""A document in, its passages out: the sentences with what was recognised in them before any of their words was looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from checker import values
from checker.document import Document
from checker.gate import DESCRIBED, NAME, SUM, Gate, Stretch
from checker.renderings import Rendering
from checker.syntax.answers import may_answer
from checker.times import find_durations, find_times
from checker.times.values import DurationMention, TimeMention
from checker.tokens import Token
from checker.values import NameMention
from ledger.light import NamedTuple


class Days(NamedTuple):
    """The first and last day from which a document speaks."""

    lo: int
    hi: int


class Passage(NamedTuple):
    """One sentence: its place, what its words may hold (`checker.gate`), its times and lengths, and its spoilt names."""

    start: int
    end: int
    holds: int
    opens_paragraph: bool
    times: tuple[TimeMention, ...]
    lengths: tuple[DurationMention, ...]
    spoilt: tuple[Rendering, ...]

    @property
    def may_name(self) -> bool:
        """Can it name something, or hold a sum?"""
        return bool(self.holds & (NAME | SUM | DESCRIBED)) or bool(self.spoilt)


def days_of(document: Document) -> Days | None:
    """Return the days from which a document speaks."""
    return Days(document.as_of.low, document.as_of.high) if document.as_of is not None else None


def find_passages(document: Document, gate: Gate, renderings: Sequence[Rendering] = ()) -> list[Passage]:
    """Return the sentences of a document; none where no sentence can hold a claim."""
    text = document.prose
    stretches = [
        stretch
        for section in document.sections
        for stretch in _answered(text, gate.stretches(text, section.start, section.end))
    ]
    if not renderings and not any(stretch.holds & (NAME | SUM | DESCRIBED) for stretch in stretches):
        return []
    timed = [stretch for stretch in stretches if stretch.times]
    times = _Queue(find_times(text, timed, days_of(document), [stretch.times for stretch in timed]))
    durations = _Queue(find_durations(text, stretches))
    return list(_passages(text, stretches, times, durations, renderings))


def _answered(text: str, stretches: list[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches of a section, each question in one with the short answer behind it."""
    at = 0
    while at < len(stretches):
        asked = stretches[at]
        at += 1
        if at < len(stretches) and text[asked.end - 1] == "?":
            answer = stretches[at]
            if may_answer(text, (asked.start, asked.end), (answer.start, answer.end)):
                asked = Stretch(asked.start, answer.end, asked.holds | answer.holds)
                at += 1
        yield asked


def _passages(
    text: str,
    stretches: Sequence[Stretch],
    times: _Queue[TimeMention],
    durations: _Queue[DurationMention],
    renderings: Sequence[Rendering],
) -> Iterator[Passage]:
    before = 0
    for start, end, holds in stretches:
        spoilt = tuple(r for r in renderings if start <= r.span.start < end) if renderings else ()
        opens = bool(before) and "\n\n" in text[before:start]
        yield Passage(start, end, holds, opens, times.within(start, end), durations.within(start, end), spoilt)
        before = end


HEADING = 80
"""The most code points of a heading."""


def is_heading(text: str, passage: Passage) -> bool:
    """Is a passage a line between blank lines, or the first line and a blank one, without the stop that ends a sentence?"""
    start, end = passage.start, passage.end
    if end - start > HEADING or text[end - 1] in ".!?:;…" or "\n" in text[start:end]:
        return False
    return text[end : end + 8].lstrip(" ")[:2] == "\n\n" and (passage.opens_paragraph or not text[:start].strip())


def with_renderings(
    names: tuple[NameMention, ...], renderings: Sequence[Rendering], tokens: Sequence[Token]
) -> tuple[NameMention, ...]:
    """A spoilt name still names what it means, in the place of any name inside it."""
    merged = [name for name in names if not any(name.span.overlaps(rendering.span) for rendering in renderings)]
    for rendering in renderings:
        inside = [at for at, token in enumerate(tokens) if rendering.span.start <= token.start < rendering.span.end]
        if inside:
            reading = values.Reading(rendering.entity, "mistranslation")
            merged.append(NameMention(rendering.span, rendering.text, (reading,), inside[0], inside[-1] + 1))
    return tuple(sorted(merged, key=lambda name: name.span))


def without_overlaps(
    names: tuple[NameMention, ...], times: Sequence[TimeMention]
) -> tuple[tuple[NameMention, ...], Sequence[TimeMention]]:
    """A name wins over a time inside it ("Minsk II agreement of 2015" has none; "2008 NATO summit" may be a name)."""
    if not names or not times:
        return names, times
    longer = [(t.start, t.end) for t in times]
    # "in May 1955" names no Mrs May: a name inside a longer time is a part of it.
    names = tuple(
        n
        for n in names
        if not any(a <= n.span.start and n.span.end <= b and n.span.end - n.span.start < b - a for a, b in longer)
    )
    covered = [(name.span.start, name.span.end) for name in names]
    kept = [t for t in times if not any(start <= t.start < end and t.end <= end for start, end in covered)]
    return tuple(name for name in names if not any(t.start <= name.span.start < t.end for t in kept)), kept


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Mention = TypeVar("_Mention", bound=_Placed)


class _Queue(Generic[_Mention]):
    """Mentions in order, handed out sentence by sentence."""

    def __init__(self, mentions: Sequence[_Mention]) -> None:
        self._mentions = mentions
        self._at = 0

    def within(self, start: int, end: int) -> tuple[_Mention, ...]:
        """Return the mentions that begin in `start`..`end`, which moves only forward."""
        mentions, at = self._mentions, self._at
        if at == len(mentions) or mentions[at].start >= end:
            return ()
        found: list[_Mention] = []
        while at < len(mentions) and mentions[at].start < end:
            if mentions[at].start >= start:
                found.append(mentions[at])
            at += 1
        self._at = at
        return tuple(found)
