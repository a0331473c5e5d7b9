"""Lines and columns: the protocol's own rules, whatever the encoding and the line ends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languageserver.text import UTF8, UTF16, UTF32, Text

CODECS = {UTF8: ("utf-8", 1), UTF16: ("utf-16-le", 2), UTF32: ("utf-32-le", 4)}
SIGNS = st.text(st.sampled_from("ab é\u2028\x0b\x85𝒜😀\r\n"), max_size=40)


def columns(piece: str, encoding: str) -> int:
    codec, size = CODECS[encoding]
    return len(piece.encode(codec)) // size


@given(text=SIGNS, encoding=st.sampled_from(sorted(CODECS)), data=st.data())
def test_positions_are_those_of_the_encoding_and_lead_back(text: str, encoding: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    line, column = Text(text, encoding).position(at)
    before = re.split(r"\r\n|\n|\r", text[:at] if text[at - 1 : at + 1] != "\r\n" else text[: at - 1])
    if text[at - 1 : at + 1] == "\r\n":  # between the two signs of a line end: no place that an editor could mean
        return
    assert (line, column) == (len(before) - 1, columns(before[-1], encoding))
    assert Text(text, encoding).offset(line, column) == at


@pytest.mark.parametrize("encoding", sorted(CODECS))
def test_only_the_line_ends_of_the_protocol_end_a_line(encoding: str) -> None:
    text = Text("one\u2028two\x0cthree\r\nfour\rfive\nsix", encoding)
    assert [text.value[slice(*text.line_span(line))] for line in range(4)] == [
        "one\u2028two\x0cthree", "four", "five", "six",
    ]  # fmt: skip


def test_what_lies_beyond_a_line_is_its_end() -> None:
    text = Text("ab\r\ncd\n")
    assert text.offset(0, 99) == 2
    assert text.offset(99, 0) == len(text.value)
    assert text.offset(1, -3) == 4
    assert text.offset(-1, 5) == 0


@pytest.mark.parametrize(("encoding", "column"), [(UTF16, 3), (UTF8, 5), (UTF32, 2)])
def test_a_sign_beyond_the_first_plane_has_the_width_of_its_encoding(encoding: str, column: int) -> None:
    text = Text("a😀b", encoding)
    assert text.position(2) == (0, column)
    assert text.offset(0, column) == 2


def test_a_column_in_the_middle_of_a_sign_is_its_beginning() -> None:
    assert Text("a😀b", UTF16).offset(0, 2) == 1
    assert Text("aéb", UTF8).offset(0, 2) == 1


def test_half_a_sign_is_taken_for_one_of_the_same_width() -> None:
    text = Text("a\ud800b", UTF16)
    assert text.value == "a\ufffdb"
    assert text.position(2) == (0, 2)


@given(text=SIGNS, new=SIGNS, encoding=st.sampled_from(sorted(CODECS)), data=st.data())
def test_an_edit_replaces_what_it_names(text: str, new: str, encoding: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Text(text, encoding).edited(start, end, new).value == text[:start] + new + text[end:]
