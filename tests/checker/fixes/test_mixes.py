"""Fixes, suppressions and encodings in any mix: what is wrong and free to be mended is, and no other sign changes."""

from __future__ import annotations

import codecs
from collections.abc import Sequence

import pytest
from choirs import DATED, RIGHT, WRONG_COUNT, WRONG_DAY, WRONG_NAME, WRONG_YEAR, checked, choirs_checker
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_text
from checker.fixes.edits import choose, fix
from checker.results import Checked
from checker.values import Repair, Span
from ledger.light import replace

RIGHTED = {
    WRONG_YEAR: WRONG_YEAR.replace("1955", "1950"),
    WRONG_DAY: WRONG_DAY.replace("7 March", "5 March"),
    WRONG_COUNT: WRONG_COUNT.replace("5", "3"),
    WRONG_NAME: WRONG_NAME.replace("Stream Song Alliance", "River Choral Union"),
    RIGHT: RIGHT,
}
MARKS = {"utf-8": b"", "utf-8-sig": codecs.BOM_UTF8, "utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


def comment(text: str) -> str:
    found = checked(f"{DATED}{text}\n").findings
    return f"<!-- factledger-ignore: {found[0].code}@{found[0].pin} as printed -->" if found else "<!-- nothing -->"


COMMENTS = {text: comment(text) for text in RIGHTED}
FORMS = {
    "plain": lambda text: (text, RIGHTED[text]),
    "suppressed": lambda text: (f"{COMMENTS[text]}\n{text}",) * 2,
    "quoted": lambda text: (f"“{text[:-1]},” they write.",) * 2,
    "code": lambda text: (f"```\n{text}\n```",) * 2,
    "in line code": lambda text: (f"They write `{text}` here.",) * 2,
    "astral": lambda text: (f"🎵 𝕬 {text} 🎵", f"🎵 𝕬 {RIGHTED[text]} 🎵"),
    "listed": lambda text: (f"- {text}", f"- {RIGHTED[text]}"),
    "heading": lambda text: (f"## {text}", f"## {RIGHTED[text]}"),
    "bold": lambda text: (f"**{text}**", f"**{RIGHTED[text]}**"),
    "comment": lambda text: (f"<!-- {text} -->",) * 2,
    "example": lambda text: (f"```\n{COMMENTS[text]}\n```\n\n{text}", f"```\n{COMMENTS[text]}\n```\n\n{RIGHTED[text]}"),
}


def written(parts: Sequence[str], codec: str, end: str) -> bytes:
    text = f"{DATED}Choirs.\n\n" + "\n\n".join(parts) + "\n"
    return MARKS[codec] + text.replace("\n", end).encode(codec.removesuffix("-sig"))


def check(data: bytes) -> Checked:
    return check_text(choirs_checker(), "a.md", data)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(RIGHTED)), st.sampled_from(sorted(FORMS))), max_size=7),
    st.sampled_from(sorted(MARKS)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_mix_of_forms(parts: Sequence[tuple[str, str]], codec: str, end: str) -> None:
    pairs = [FORMS[form](text) for text, form in parts]
    data = written([before for before, _ in pairs], codec, end)
    result = fix(data, check)
    assert result.after == written([after for _, after in pairs], codec, end)
    again = fix(result.after, check)
    assert (again.after, again.applied) == (result.after, 0)


HTML_FORMS = {
    "paragraph": lambda text: (f"<p>{text}</p>", f"<p>{RIGHTED[text]}</p>"),
    "suppressed": lambda text: (f"{COMMENTS[text]}\r\n<p>{text}</p>\r\n\r\n",) * 2,
    "script": lambda text: (f"<script>'{text}'</script>",) * 2,
    "attribute": lambda text: (f'<img alt="{text}">',) * 2,
    "cell": lambda text: (f"<table><tr><td>&amp; {text}</td></tr></table>", f"<table><tr><td>&amp; {RIGHTED[text]}</td></tr></table>"),
    "link": lambda text: (f"<p><a href='/x'>{text}</a></p>",) * 2,
}  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(RIGHTED)), st.sampled_from(sorted(HTML_FORMS))), max_size=6),
    st.sampled_from(["utf-8", "cp1252", "iso8859-2"]),
)
def test_any_mix_in_a_page(parts: Sequence[tuple[str, str]], codec: str) -> None:
    declared = {"cp1252": "windows-1252", "iso8859-2": "ISO-8859-2"}.get(codec, codec)
    head = f"<!DOCTYPE html>\r\n<meta charset={declared}><meta name=date content=1995-05-05>\r\n<h1>Ch\xf6re</h1>\r\n"

    def page(texts: Sequence[str]) -> bytes:
        return (head + "\r\n".join(texts) + "\r\n").encode(codec)

    def here(data: bytes) -> Checked:
        return check_text(choirs_checker(), "a.html", data)

    pairs = [HTML_FORMS[form](text) for text, form in parts]
    result = fix(page([before for before, _ in pairs]), here)
    assert result.after == page([after for _, after in pairs])


def test_of_overlapping_repairs_the_first_is_tried() -> None:
    document = checked(f"{DATED}{WRONG_YEAR}\n")
    (finding,) = document.findings
    start, end = finding.span

    def repair(low: int, high: int, text: str) -> Repair:
        return Repair(Span(low, high), text, "wrong-date", safe=True)

    twins = tuple(
        replace(finding, repairs=(made,))
        for made in (repair(start - 3, end, "in 1950"), repair(start, end, "1950"), repair(end - 1, end + 1, "0."))
    )
    chosen = choose(replace(document, findings=twins), unsafe=False)
    assert [made.replacement for made in chosen] == ["in 1950"]


@pytest.mark.parametrize("sign", ["\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_other_line_ends_are_signs_like_any_other(sign: str) -> None:
    text = f"{DATED}One.{sign}{WRONG_YEAR}{sign}\n{WRONG_COUNT}\n"
    result = fix(text.encode(), check)
    assert result.after.decode() == text.replace("1955", "1950").replace("5 members", "3 members")
