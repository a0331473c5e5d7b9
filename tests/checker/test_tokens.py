"""Tokens and sentences: the spans are exact, abbreviations hold, sentences end where they should."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.tokens import read_tokens, split_sentences, tokenize


def words(text: str) -> list[str]:
    return [token.text for token in read_tokens(text, 0, len(text))]


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland's army", ["Poland", "'s", "army"]),
        ("Poland’s army", ["Poland", "’s", "army"]),
        ("it isn't so", ["it", "is", "n't", "so"]),
        ("O'Brien in Côte d'Ivoire", ["O'Brien", "in", "Côte", "d'Ivoire"]),
        ("pro-Russian", ["pro", "-", "Russian"]),
        ("4,500 men and 1.5 per cent", ["4,500", "men", "and", "1.5", "per", "cent"]),
        ("on 24.08.1991", ["on", "24.08.1991"]),
        ("on 2021-04-20.", ["on", "2021-04-20", "."]),
        ("05/06/2004", ["05/06/2004"]),
        ("the U.S. Army", ["the", "U.S.", "Army"]),
        ("on Dec. 25", ["on", "Dec.", "25"]),
        ("George W. Bush", ["George", "W.", "Bush"]),
        ("1941-45", ["1941", "-", "45"]),
        ("the 1990s and the 20th", ["the", "1990s", "and", "the", "20th"]),
        ("see https://example.org/2004/05 now", ["see", "https://example.org/2004/05", "now"]),
        ("1990,1991", ["1990", ",", "1991"]),
    ],
)
def test_cuts_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Brown met Gen. Green in the U.S. Senate.",
        "George W. Bush spoke.",
        "It fell by 3.5 percent to No. 7 on Jan. 5.",
        "He was born in St. Petersburg.",
        "“Stop!” he said.",
        "It was “over.” so they went home.",
        "A long line of ordinary text that was wrapped by an editor goes on\nBritain side as before.",
    ],
)
def test_stays_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended. He left.", ["It ended.", "He left."]),
        ("He said “no.” Then he left.", ["He said “no.”", "Then he left."]),
        ("They live in the U.S. The law changed.", ["They live in the U.S.", "The law changed."]),
        ("It was a one-off. Accept it.", ["It was a one-off.", "Accept it."]),
        ("They had ambitions.Thursday came.", ["They had ambitions.", "Thursday came."]),
        ("A headline\n\nThe body.", ["A headline", "The body."]),
        ("A headline\nThe body.", ["A headline", "The body."]),
        ("- one\n- two", ["- one", "- two"]),
        ("# Title\ntext", ["# Title", "text"]),
        ("1. First\n2. Second", ["1. First", "2. Second"]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
    ],
)
def test_ends_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from("aZ9é .,'’-–/\n\r\t!?\"“”()#*U.S"), max_size=80) | st.text(max_size=40))
def test_token_spans_partition_what_is_not_space(text: str) -> None:
    seen = [" "] * len(text)
    last = 0
    for sentence in tokenize(text):
        assert last <= sentence.start < sentence.end
        at = sentence.start
        for token in sentence.tokens:
            assert at <= token.start < token.end <= sentence.end
            assert text[token.start : token.end] == token.text
            seen[token.start : token.end] = token.text
            at = token.end
        last = sentence.end
    assert [c for c in seen if not c.isspace()] == [c for c in text if not c.isspace()]


def test_reads_a_part_of_the_text() -> None:
    text = "Not this. But this one. Not that."
    assert [text[s.start : s.end] for s in tokenize(text, 10, 23)] == ["But this one."]
