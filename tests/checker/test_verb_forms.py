"""Word forms lead back to every verb of the lexicon that has them, irregular verbs first."""

from __future__ import annotations

from checker.syntax import lexicon
from checker.syntax.verbs import Form, forms_of, forms_of_lemma, inflect

IRREGULAR = [row.split() for row in lexicon.IRREGULAR.replace("\n", " ").split(";") if row.split()]


def test_every_form_of_every_verb_is_found() -> None:
    for lemma in lexicon.REGULAR.split():
        for word, form in inflect(lemma):
            assert Form(lemma, form) in forms_of(word), (word, lemma)
    for lemma, past, *rest in IRREGULAR:
        assert Form(lemma, "past") in forms_of(past) and Form(lemma, "base") in forms_of(lemma), lemma
        assert Form(lemma, "pp") in forms_of(rest[-1] if rest else past), lemma


def test_every_reading_is_a_form_of_its_verb() -> None:
    words = {word for lemma in lexicon.REGULAR.split() for word, _ in inflect(lemma)} | {
        w for row in IRREGULAR for w in row
    }
    for word in sorted(words):
        for reading in forms_of(word):
            assert (word, reading.form) in forms_of_lemma(reading.lemma), word


def test_forms_of_two_verbs_and_of_none() -> None:
    assert forms_of("found")[0].lemma == "find" and Form("found", "base") in forms_of("found")
    assert forms_of("admitting") == (Form("admit", "ing"),) and forms_of("admiting") == ()
    assert [form.form for form in forms_of("travelled")] == ["past", "pp"]
    assert forms_of("table-cloth") == forms_of("") == forms_of("s") == forms_of("ing") == ()
    assert forms_of_lemma("zap") == inflect("zap")
