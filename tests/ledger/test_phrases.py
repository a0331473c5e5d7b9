from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.participles import base_form
from ledger.phrases import BadPhrase, read_phrase


@pytest.mark.parametrize(
    ("line", "trigger", "voice", "tail", "slots"),
    [
        ("S join O", "join", "active", (), [("subj", "S"), ("dobj", "O")]),
        ("S accede to O", "accede", "active", (), [("subj", "S"), ("prep:to", "O")]),
        ("S be admitted to O", "admit", "passive", (), [("subj", "S"), ("prep:to", "O")]),
        ("S become a member of O", "become", "active", ("member",), [("subj", "S"), ("prep:of", "O")]),
        ("S enter into force", "enter", "active", ("into", "force"), [("subj", "S")]),
        ("S be in force", "be", "active", ("in", "force"), [("subj", "S")]),
        ("S pull out of O", "pull", "active", ("out",), [("subj", "S"), ("prep:of", "O")]),
        ("_ open O in {place}", "open", "active", (), [("subj", "_"), ("dobj", "O"), ("prep:in", "place")]),
    ],
)
def test_verbs(line: str, trigger: str, voice: str, tail: tuple[str, ...], slots: list[tuple[str, str]]) -> None:
    (pattern,) = read_phrase(line, "verb", frozenset(["place"]))
    assert (pattern.trigger, pattern.voice, pattern.tail, list(pattern.slots)) == (trigger, voice, tail, slots)


def test_words_after_the_last_slot_close_the_phrase() -> None:
    (pattern,) = read_phrase("O admit S as member", "verb")
    assert pattern.closing == ("as", "member")


@pytest.mark.parametrize(
    ("line", "trigger", "before", "tail", "slots"),
    [
        ("accession of S to O", "accession", (), (), [("prep:of", "S"), ("prep:to", "O")]),
        ("entry into force of S", "entry", (), ("into", "force"), [("prep:of", "S")]),
        ("O's member state", "state", ("member",), (), [("gen", "O")]),
        ("O member", "member", (), (), [("mod", "O")]),
        ("peace treaty between S and O", "treaty", ("peace",), (), [("prep:between", "S"), ("and", "O")]),
        ("ally", "ally", (), (), []),
    ],
)
def test_nouns_and_roles(
    line: str, trigger: str, before: tuple[str, ...], tail: tuple[str, ...], slots: list[tuple[str, str]]
) -> None:
    (pattern,) = read_phrase(line, "noun")
    assert (pattern.trigger, pattern.before, pattern.tail, list(pattern.slots)) == (trigger, before, tail, slots)


def test_optional_parts_and_choices_multiply() -> None:
    patterns = read_phrase("S be admitted|taken to|into O (as (full) member)", "verb")
    assert len(patterns) == 12
    assert {pattern.closing for pattern in patterns} == {(), ("as", "member"), ("as", "full", "member")}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("", "verb"), ("S", "verb"), ("S O", "verb"), ("of S", "noun"), ("S (join O", "verb"), ("S join() O", "verb"),
        ("S join| O", "verb"), ("S join {place}", "verb"), ("S join 7 O", "verb"), ("S join S", "verb"),
        ("S turn O over again to S", "verb"),
        ("S (a)(b)(c)(d)(e)(f)(g)(h) O", "verb"),
    ],
)  # fmt: skip
def test_what_is_no_phrase_says_so(line: str, kind: str) -> None:
    with pytest.raises(BadPhrase):
        read_phrase(line, kind)


@pytest.mark.parametrize(
    ("participle", "base"),
    [
        ("admitted", "admit"), ("founded", "found"), ("based", "base"), ("invaded", "invade"), ("declared", "declare"),
        ("overthrown", "overthrow"), ("expelled", "expel"), ("ratified", "ratify"), ("visited", "visit"),
        ("called", "call"), ("dismissed", "dismiss"), ("created", "create"), ("treated", "treat"), ("held", "hold"),
        ("welcomed", "welcome"), ("settled", "settle"), ("agreed", "agree"), ("charged", "charge"),
        ("belonged", "belong"),
    ],
)  # fmt: skip
def test_base_form(participle: str, base: str) -> None:
    assert base_form(participle) == base


def test_a_word_that_is_no_participle_has_no_base_form() -> None:
    assert [base_form(word) for word in ("member", "red", "party", "")] == [None] * 4


@given(st.text(alphabet="SO_ abe{}()|'stof,", max_size=30), st.sampled_from(["verb", "noun", "role"]))
def test_no_line_raises_anything_but_bad_phrase(line: str, kind: str) -> None:
    with contextlib.suppress(BadPhrase):
        read_phrase(line, kind)
