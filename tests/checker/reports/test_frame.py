"""The code frame puts its marks below the words, whatever the words are made of."""

from __future__ import annotations

import pytest

from checker.lines import Lines
from checker.reports.frame import code_frame
from checker.reports.harmless import escaped, harmless, width
from checker.reports.paint import Paint
from checker.values import Span

PLAIN = Paint(False)


def frame(text: str, words: str) -> list[str]:
    start = text.index(words)
    return code_frame(Lines(text), Span(start, start + len(words)), PLAIN, "error")


def test_marks_stand_below_the_words() -> None:
    assert frame("one\ntwo three\n", "three") == ["  |", "2 | two three", "  |     ^^^^^"]


@pytest.mark.parametrize(
    ("text", "words", "marks"),
    [
        ("日本 in 1999", "1999", "         ^^^^"),
        ("日本 in 1999", "日本", " ^^^^"),
        ("e\u0301lan in 1999", "1999", "         ^^^^"),
        ("\tin 1999", "1999", "        ^^^^"),
        ("a\u202eb 1999", "1999", "     ^^^^"),
    ],
)
def test_wide_combining_and_invisible_signs_are_reckoned_with(text: str, words: str, marks: str) -> None:
    assert frame(text, words)[2] == "  |" + marks


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "word " * 200_000 + "Poland joined in 1997 " + "word " * 1000
    rows = frame(text, "1997")
    assert max(map(len, rows)) < 130
    assert rows[1].index("1997") == rows[2].index("^^^^")
    assert rows[1].count("…") == 2


def test_a_span_over_lines_is_marked_on_each_and_cut_after_three() -> None:
    text = "a\nb\nc\nd\n"
    rows = code_frame(Lines(text), Span(0, 7), PLAIN, "error")
    assert [row[:5] for row in rows] == ["  |", "1 | a", "  | ^", "2 | b", "  | ^", "3 | c", "  | ^", "  | …"]


def test_widths() -> None:
    assert width("abc") == 3
    assert width("日本") == 4
    assert width("e\u0301") == 1


def test_steering_characters_become_visible_and_json_keeps_them_as_escapes() -> None:
    assert harmless("a\x1b[31m\u202e\n\x7f") == "a␛[31m\ufffd␊␡"
    assert harmless("Привет, 日本 — “ok” é") == "Привет, 日本 — “ok” é"
    assert escaped('"a\u202eb\x9b"') == '"a\\u202eb\\u009b"'
