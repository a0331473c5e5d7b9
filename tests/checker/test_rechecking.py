"""A text that is edited gives, state after state, what it gives when it is checked anew."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_document
from checker.document import read_document
from checker.pipeline import Checker
from checker.rechecking import Rechecker

PARAGRAPHS = (
    "# The alliance and its neighbours",
    "Poland joined NATO in 1999. It had left the Warsaw Pact in 1991, which its founders had signed in 1955.",
    "The country applied in 1994. Two years later talks began; Hungary was admitted with it, and Slovakia followed in 2009.",
    "President Bill Clinton signed the Dayton Agreement in December 1995. He had taken office in 1993.",
    "The alliance has 31 members. Finland became the 31st ally in April 2023, and Sweden joined on 7 March 2024.",
    "Nothing of this was known to the gardener, who went on digging.\nHe had been born in 1950 and died at the age of 60 in 1995.",
    "- 1952: Greece and Turkey\n- 1955: West Germany\n- 1983: Spain",
    "The treaty entered into force the following year. Its members, 12 of whom were states, met in “Peking City”.",
    "Mikhail Gorbachev, President of Russia from 1985 to 1991, spoke of it. So did Boris Yeltsin; that year he resigned.",
    "The pact was dissolved in 1981, it was said. Was it? Romania stayed a member until 1991.",
)
WORDS = ("Poland", "it", "1999", "in 1982", "not", "the alliance", "President", "NATO", "garden", ".", "\n\n", "–")

EDITS = st.lists(
    st.tuples(
        st.sampled_from(["insert", "delete", "replace", "break", "join", "move"]),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(WORDS),
    ),
    min_size=1,
    max_size=4,
)


def edited(text: str, edit: tuple[str, float, str]) -> str:
    """The text with one change at a place."""
    kind, place, word = edit
    at = int(place * len(text))
    if kind == "insert":
        return f"{text[:at]} {word} {text[at:]}"
    if kind == "delete":
        return text[:at] + text[at + 1 + len(word) :]
    if kind == "replace":
        return text[:at] + word + text[at + len(word) :]
    if kind == "break":
        at = text.find(" ", at)
        return text if at < 0 else text[:at] + "\n\n" + text[at + 1 :]
    if kind == "join":
        at = text.find("\n\n", at)
        return text if at < 0 else text[:at] + " " + text[at + 2 :]
    parts = text.split("\n\n")
    parts.append(parts.pop(int(place * len(parts))))
    return "\n\n".join(parts)


@given(order=st.permutations(PARAGRAPHS), edits=EDITS, as_of=st.sampled_from([None, "2005-06-01"]))
@settings(max_examples=25, deadline=None)
def test_every_state_gives_what_checking_it_anew_gives(
    shipped_checker: Checker, order: list[str], edits: list[tuple[str, float, str]], as_of: str | None
) -> None:
    rechecker, text = Rechecker(shipped_checker), "\n\n".join(order)
    for edit in [None, *edits]:
        text = text if edit is None else edited(text, edit)
        document = read_document("a.md", text.encode(), as_of)
        assert rechecker.check(document) == check_document(shipped_checker, document)


def test_what_did_not_change_is_not_read_again(shipped_checker: Checker) -> None:
    rechecker, text = Rechecker(shipped_checker), "\n\n".join(PARAGRAPHS)
    rechecker.check(read_document("a.md", text.encode(), "2005"))
    first = rechecker.reused
    rechecker.check(read_document("a.md", text.replace("gardener", "good gardener").encode(), "2005"))
    read = rechecker.reused
    rechecker.check(read_document("a.md", text.encode(), "2005"))
    assert (first, read > 15, rechecker.reused >= read) == (0, True, True)


@pytest.mark.parametrize("as_of", ["2001", None])
def test_another_date_begins_anew(shipped_checker: Checker, as_of: str | None) -> None:
    rechecker, data = Rechecker(shipped_checker), b"NATO has 19 members."
    rechecker.check(read_document("a.md", data, "2021"))
    document = read_document("a.md", data, as_of)
    assert rechecker.check(document) == check_document(shipped_checker, document)
    assert rechecker.reused == 0
