from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.naming import fold, is_case_sensitive, surnames


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("U.S.", "us"),
        ("the U.S.'s", "us"),
        ("Côte d'Ivoire", "cote divoire"),
        ("People’s Republic", "peoples republic"),
        ("Jean-Claude", "jean claude"),
        ("Łódź", "lodz"),
        ("Nørth-End", "north end"),
        ("The Hague", "hague"),
        ("The", "the"),
        ("AT&T", "at t"),
        ("Rovers'", "rovers"),
        ("北约", "北约"),
        ("—", ""),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(
    ("text", "expected"),
    [("US", True), ("U.S.", True), ("G7", True), ("WHO", True), ("UNESCO", False), ("Us", False), ("1999", False),
     ("NATO", True), ("Northland", False)],
)  # fmt: skip
def test_short_capitals_must_be_written_so(text: str, expected: bool) -> None:
    assert is_case_sensitive(text) is expected


@pytest.mark.parametrize(
    ("name", "given_forms", "forms"),
    [
        ("Bo Lund", (), ("Lund",)),
        ("Anna van der Berg", (), ("Berg", "van der Berg")),
        ("Anna van der Berg", ("van der Berg",), ("van der Berg", "Berg")),
        ("Sam Lund, Jr.", (), ("Lund",)),
        ("Xi Bo", ("Xi",), ("Xi",)),
        ("Bo", (), ()),
    ],
)
def test_surnames(name: str, given_forms: tuple[str, ...], forms: tuple[str, ...]) -> None:
    assert surnames(name, given_forms) == forms


@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    # The article and the genitive go once: "the the" is a name too.
    key = fold(text)
    assert key == key.casefold()
    assert "  " not in key
    assert fold(f"x {key}") == f"x {key}".strip()
