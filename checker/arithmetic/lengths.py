"""Two years and the length between them: "opened in 1996 and shut in 2006, sixteen years later", "nine years, from 1996 to 2001"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from checker.arithmetic.sums import Mistake
from checker.claims.sentence import Sentence
from checker.syntax.lexicon import NUMBER_WORDS
from checker.times.values import TimeMention
from checker.values import Span

_SURE = frozenset(("day", "month", "year"))
_N = r"(?P<n>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
_CLOSED = r"(?=\s*(?:[.;!?)]|$))"
_AFTER = tuple(
    re.compile(rf"^\)?,? {words}{_CLOSED}", re.IGNORECASE)
    for words in (
        rf"(?:and )?after (?:just |only |exactly |barely )?{_N} years",
        rf"{_N} years later",
        rf"(?:a total of )?{_N} years (?:in all|altogether|all told|in total)",
    )
)
_AGED = re.compile(rf"^\)?,? (?:aged|at the age of|at the ripe age of|at) {_N}{_CLOSED}", re.IGNORECASE)
_BEFORE = re.compile(
    rf"(?<![\d.,])\b{_N} years?(?: in all| long)?(?:,| –| —| \()? ?(?:from|between)? ?$", re.IGNORECASE
)
_BORN = re.compile(r"\bborn\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:about|almost|nearly|some|over|more than|less than|around|roughly|first|last|next)\s+$", re.IGNORECASE
)


def check_lengths(sentence: Sentence) -> Iterator[Mistake]:
    """A length in years beside the two years between which it lies."""
    times = [item.time for item in sentence.items if item.time is not None and item.time.offset is None]
    if len(times) != 2 or not all(_plain(time) for time in times):
        return
    first, second = times[0], times[1]
    text = sentence.text
    rest = text[second.end : sentence.end]
    years = _year(second) - _year(first)
    if years <= 0:
        return
    between = text[first.end : second.start].strip()
    ranged = between in ("to", "until", "till", "and", "–", "-", "—", "through")
    born = _BORN.search(text, sentence.start, first.start) is not None
    found = next((match for pattern in _AFTER if (match := pattern.match(rest)) is not None), None)
    if found is not None and not born and (ranged or "and" in between.split()):
        yield from _compare(sentence, found["n"], second.end + found.start("n"), years, (first, second))
    if (
        born
        and (found := _AGED.match(rest)) is not None
        and re.search(r"\bdied\b", text[sentence.start : second.start])
    ):
        yield from _compare(sentence, found["n"], second.end + found.start("n"), years, (first, second))
    before = _BEFORE.search(text, sentence.start, first.start)
    if ranged and before is not None and not _LOOSE.search(text[sentence.start : before.start()] + " "):
        yield from _compare(sentence, before["n"], before.start("n"), years, (first, second))


def _compare(
    sentence: Sentence, words: str, at: int, years: int, times: tuple[TimeMention, TimeMention]
) -> Iterator[Mistake]:
    told = int(words) if words.isdigit() else NUMBER_WORDS.get(words.lower())
    if told is None or abs(int(told) - years) <= 1:
        return
    spans = tuple(Span(time.start, time.end) for time in times)
    yield Mistake(
        Span(at, at + len(words)),
        "wrong-distance",
        f"{_year(times[0])} and {_year(times[1])} lie {years} years apart",
        spans,
    )


def _plain(time: TimeMention) -> bool:
    return time.certain and not time.approximate and time.precision in _SURE and time.year_span is not None


def _year(time: TimeMention) -> int:
    return date.fromordinal(time.lo).year
