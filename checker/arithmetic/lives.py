"""Lives that end before they begin: "born in 1941, the colonel died in 1937", "the base, opened in 1975, was closed in 1971"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.arithmetic.sums import Mistake
from checker.claims.sentence import Sentence
from checker.syntax.frame import Frame
from checker.times.values import TimeMention
from checker.values import Span

_BEGINS = frozenset("bear found open begin build establish launch create start construct inaugurate erect set".split())
_ENDS = frozenset(
    "die kill close dissolve demolish end finish complete execute disband abolish scrap destroy murder bury shut".split()
)


def check_lives(sentence: Sentence) -> Iterator[Mistake]:
    """An end that is dated before the beginning of the same thing."""
    begins = [(frame, time) for frame in sentence.frames if (time := _dated(sentence, frame, _BEGINS)) is not None]
    ends = [(frame, time) for frame in sentence.frames if (time := _dated(sentence, frame, _ENDS)) is not None]
    if len(begins) != 1 or len(ends) != 1 or not _same_subject(begins[0][0], ends[0][0]):
        return
    birth, death = begins[0][1], ends[0][1]
    if death.hi < birth.lo:
        yield Mistake(
            Span(death.start, death.end), "interval-reversed",
            f"{_words(sentence, death)} is earlier than {_words(sentence, birth)}", (Span(birth.start, birth.end),),
        )  # fmt: skip


def _dated(sentence: Sentence, frame: Frame, lemmas: frozenset[str]) -> TimeMention | None:
    """The one certain time of a clause with one of the verbs."""
    group = frame.group
    if group.negated or frame.open or lemmas.isdisjoint((group.lemma, *group.lemmas)):
        return None
    after = [time for time in frame.times if time.item > group.verb and time.governor in ("in", "on", "")]
    mention = sentence.items[after[0].item].time if len(after) == 1 else None
    return mention if mention is not None and mention.certain and mention.year_span is not None else None


def _same_subject(one: Frame, other: Frame) -> bool:
    """Are both clauses about one thing?"""
    if not one.subjects or not other.subjects:
        return False
    return one.subjects[0].head == other.subjects[0].head


def _words(sentence: Sentence, time: TimeMention) -> str:
    return sentence.text[time.start : time.end]
