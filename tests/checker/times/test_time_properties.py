"""What holds for every text: mentions lie inside sentences, in order, never overlapping, with sane bounds."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from checker.times import find_durations, find_times
from checker.times.values import FIRST_DAY, LAST_DAY
from checker.tokens import tokenize


class Day(NamedTuple):
    lo: int
    hi: int


WORDS = (
    "in", "on", "since", "until", "by", "the", "of", "early", "late", "mid-", "24", "5", "5th", "31", "1999",
    "2004", "45", "May", "March", "Oct.", "October", "-", "–", "/", ",", ".", "(", ")", "'89", "1990s", "nineties",
    "summer", "winter", "last", "next", "this", "that", "year", "month", "day", "week", "two", "years", "later",
    "ago", "after", "before", "Tuesday", "yesterday", "today", "9/11", "05/06/2004", "2021-04-20", "century",
    "20th", "first", "half", "quarter", "end", "troops", "BC", "AD", "about", "between", "and", "to", "\n",
)  # fmt: skip
NO_TIMES = ["soldiers", "went", "the", "treaty", "held", "talks", "500", "3.5", "Paris"]
texts = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=60)
dates = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda d: Day(d.toordinal(), d.toordinal()))


@given(texts, dates)
def test_mentions_are_ordered_and_inside_sentences(text: str, as_of: Day | None) -> None:
    tokens = tokenize(text)
    last = 0
    for mention in find_times(text, tokens, as_of):
        assert last <= mention.start < mention.end <= len(text)
        assert any(s.start <= mention.start and mention.end <= s.end for s in tokens)
        assert FIRST_DAY <= mention.lo <= mention.hi <= LAST_DAY
        if mention.year_span is not None:
            assert mention.start <= mention.year_span[0] < mention.year_span[1] <= mention.end
        if mention.edtf == "":
            assert not mention.certain
        last = mention.end


@given(texts, dates)
def test_the_same_text_gives_the_same_mentions(text: str, as_of: Day | None) -> None:
    assert find_times(text, tokenize(text), as_of) == find_times(text, tokenize(text), as_of)


@given(texts)
def test_durations_are_ordered_and_positive(text: str) -> None:
    last = 0
    for found in find_durations(text, tokenize(text)):
        assert last <= found.start < found.end <= len(text)
        assert 0 <= found.count_lo <= found.count_hi
        last = found.end


@given(st.lists(st.sampled_from(NO_TIMES), max_size=20))
def test_text_without_words_of_time_has_no_times(words: list[str]) -> None:
    text = " ".join(words)
    assert find_times(text, tokenize(text), Day(735000, 735000)) == ()


@given(st.dates(date(1000, 1, 1), date(2099, 12, 31)))
def test_every_full_date_is_read_in_every_order(when: date) -> None:
    month = when.strftime("%B")
    for written in (f"{when.day} {month} {when.year}", f"{month} {when.day}, {when.year}", when.isoformat(),
                    f"{when.day:02}.{when.month:02}.{when.year}"):  # fmt: skip
        text = f"It began on {written} at noon."
        (mention,) = find_times(text, tokenize(text), None)
        assert (mention.edtf, mention.certain, text[mention.start : mention.end]) == (when.isoformat(), True, written)
