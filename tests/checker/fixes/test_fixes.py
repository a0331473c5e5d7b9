"""Repairs come out at their places, spelt like what they replace, and only where they put something right."""

from __future__ import annotations

from codecs import BOM_UTF8 as BOM
from collections.abc import Sequence
from itertools import pairwise

import pytest
from choirs import (
    ARTICLE,
    DATED,
    RIGHT,
    WRONG_COUNT,
    WRONG_DAY,
    WRONG_NAME,
    WRONG_YEAR,
    checked,
    choirs_checker,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_text
from checker.fixes.edits import apply_repairs, fix
from checker.fixes.spelling import spelt_like
from checker.results import Checked
from checker.values import Repair, Span

RIGHTED = {
    WRONG_YEAR: WRONG_YEAR.replace("1955", "1950"),
    WRONG_DAY: WRONG_DAY.replace("7 March", "5 March"),
    WRONG_COUNT: WRONG_COUNT.replace("5", "3"),
    WRONG_NAME: WRONG_NAME.replace("Stream Song Alliance", "River Choral Union"),
    RIGHT: RIGHT,
    "Änna sang — “loud”, 🎵 twice.": "Änna sang — “loud”, 🎵 twice.",
    "": "",
}


def check(data: bytes) -> Checked:
    return check_text(choirs_checker(), "a.md", data)


def fixed(text: str, path: str = "a.md", unsafe: bool = False) -> str:
    def here(data: bytes) -> Checked:
        return check_text(choirs_checker(), path, data, "1995-05-05")

    return fix(text.encode(), here, unsafe).after.decode()


def test_safe_repairs_leave_no_finding() -> None:
    result = fix(ARTICLE.encode(), check)
    assert result.applied == 4
    assert result.checked.findings == ()
    assert result.after.decode() == "\n".join(
        [
            DATED.rstrip("\n"),
            "# Choirs",
            "",
            f"{RIGHTED[WRONG_YEAR]} {RIGHT}",
            "",
            *(RIGHTED[t] for t in (WRONG_DAY, WRONG_COUNT, WRONG_NAME)),
            "",
        ]
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(RIGHTED)), st.sampled_from([" ", "\n\n", "\n", "  "])), max_size=8),
    st.booleans(),
    st.booleans(),
)
def test_any_mix_comes_out_right_and_stays_so(parts: Sequence[tuple[str, str]], bom: bool, crlf: bool) -> None:
    """Offsets under any mix of repairs, the byte-order mark and the line ends kept, a second run without work."""

    def written(texts: Sequence[str]) -> bytes:
        body = "".join(text + end for text, (_, end) in zip(texts, parts, strict=True))
        text = f"{DATED}{body}"
        return (BOM if bom else b"") + (text.replace("\n", "\r\n") if crlf else text).encode()

    before = written([text for text, _ in parts])
    result = fix(before, check)
    assert result.after == written([RIGHTED[text] for text, _ in parts])
    again = fix(result.after, check)
    assert (again.after, again.applied) == (result.after, 0)


@given(st.text(max_size=60), st.data())
def test_repairs_change_nothing_but_their_spans(text: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(a, b) for a, b in list(pairwise(places))[::2]]
    news = [data.draw(st.text(max_size=5)) for _ in spans]
    repairs = [Repair(span, new, "") for span, new in zip(spans, news, strict=True)]
    kept = [
        text[a:b] for a, b in zip([0, *(s.end for s in spans)], [*(s.start for s in spans), len(text)], strict=True)
    ]
    result = apply_repairs(text, data.draw(st.permutations(repairs)))
    assert result == kept[0] + "".join(new + rest for new, rest in zip(news, kept[1:], strict=True))


def test_overlapping_repairs_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply_repairs("abcdef", [Repair(Span(0, 3), "x", ""), Repair(Span(2, 4), "y", "")])


@pytest.mark.parametrize(
    "text",
    [
        f"“{WRONG_YEAR[:-1]},” she said.",
        f'"{WRONG_YEAR}"',
        f"Officials say that {WRONG_YEAR}",
        WRONG_YEAR.replace("1955", "19**55**"),
        "Cantabile sings. It joined the River Choral Union in 1955.",
        WRONG_YEAR.replace("in 1955", "around 1955"),
        WRONG_YEAR.replace("Cantabile joined", "Cantabile has not joined"),
        "The River Choral Union had more than 5 members in 1980.",
    ],
)
def test_what_is_not_plain_is_never_fixed_unseen(text: str) -> None:
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"<p>{WRONG_YEAR}</p>", f"<p>{RIGHTED[WRONG_YEAR]}</p>"),
        (f"<p>R&amp;B: {WRONG_YEAR}</p>", f"<p>R&amp;B: {RIGHTED[WRONG_YEAR]}</p>"),
        (f"<p>{WRONG_NAME.replace(' Song ', '&nbsp;Song ')}</p>", None),
        (f"<p>{WRONG_NAME.replace('Song', '<b>Song</b>')}</p>", None),
    ],
)
def test_html_keeps_its_markup(text: str, right: str | None) -> None:
    assert fixed(text, "a.html", unsafe=True) == (right or text)


def test_a_suppressed_finding_is_left_as_it_is() -> None:
    finding = checked(DATED + WRONG_YEAR).findings[0]
    text = f"<!-- factledger-ignore: {finding.code}@{finding.pin} as printed -->\n{WRONG_YEAR}\n\n{WRONG_COUNT}\n"
    assert fixed(text) == text.replace(WRONG_COUNT, RIGHTED[WRONG_COUNT])


def test_repairs_that_cannot_stand_together_are_made_as_far_as_they_can() -> None:
    """Two repairs of which each alone leaves fewer findings, but both together do not."""
    text = f"{DATED}{WRONG_YEAR}\n\n{WRONG_COUNT}\n"

    def jealous(data: bytes) -> Checked:
        found = check(data)
        return found if "1955" in found.text or "5 members" in found.text else check(text.encode())

    result = fix(text.encode(), jealous)
    assert result.applied == 1
    assert result.after.decode() == text.replace("1955", "1950")


def test_a_repair_that_mends_nothing_is_not_made() -> None:
    def stubborn(data: bytes) -> Checked:
        return check(DATED.encode() + WRONG_YEAR.encode())

    result = fix(DATED.encode() + WRONG_YEAR.encode(), stubborn)
    assert (result.applied, result.after) == (0, result.before)


@pytest.mark.parametrize(
    ("written", "ledger", "spelt"),
    [
        ("June 12, 2004", "11 June 2004", "June 11, 2004"),
        ("June 12 2004", "11 June 2004", "June 11 2004"),
        ("June 12th, 2004", "1 June 2004", "June 1st, 2004"),
        ("12 June 2004", "11 June 2004", "11 June 2004"),
        ("12th June 2004", "11 June 2004", "11th June 2004"),
        ("2004-06-12", "11 June 2004", "2004-06-11"),
        ("June 12,\n2004", "11 June 2004", "June\n11, 2004"),
        ("five", "3", "three"),
        ("Five", "3", "Three"),
        ("twenty-five", "19", "nineteen"),
        ("5", "3", "3"),
        ("twenty-five", "23", "23"),
        ("Stream Song\r\nAlliance", "River Choral Union", "River\r\nChoral Union"),
    ],
)
def test_spelling_follows_what_stood_there(written: str, ledger: str, spelt: str) -> None:
    assert spelt_like(written, ledger) == spelt
