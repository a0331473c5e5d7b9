"""A word form in, the verbs it may be a form of out: regular inflection by rule, irregular forms from the lexicon."""

from __future__ import annotations

from checker.syntax import lexicon
from ledger.light import NamedTuple


class Form(NamedTuple):
    """One reading of a word form: base form of the verb, and which form it is ('base', 's', 'past', 'pp', 'ing')."""

    lemma: str
    form: str


_DOUBLING = frozenset(
    "admit commit permit submit transmit refer prefer transfer confer infer defer occur recur stop drop plan ban "
    "expel compel propel repel dispel impel cancel travel label level signal quit equip ship trap patrol control "
    "bar star stir rebel fit grab scrap shut rob step swap tap top transit win wrap trim hijack program "
    "model counsel channel total veto allot regret abet abut rig spur stem drag grab".split()
)


def inflect(lemma: str) -> tuple[tuple[str, str], ...]:
    """Return the (word, form) pairs of a regular verb."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma.endswith("e"):
        past, ing = lemma + "d", (lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]) + "ing"
        if lemma.endswith("ie"):
            ing = lemma[:-2] + "ying"
    elif lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        past, ing = lemma[:-1] + "ied", lemma + "ing"
    elif lemma in _DOUBLING:
        past, ing = lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    else:
        past, ing = lemma + "ed", lemma + "ing"
    return ((lemma, "base"), (third, "s"), (past, "past"), (past, "pp"), (ing, "ing"))


def forms_of(word: str) -> tuple[Form, ...]:
    """Return the verb readings of a lower-case word, none if it is not a listed verb."""
    found = _FOUND.get(word)
    if found is None:
        if not _VERBS:
            _VERBS.update(_verbs())
        # Irregular verbs stand first; a reading counts once.
        rows = {row: None for verb in _lemmas(word) for row in _VERBS.get(verb, ())}
        found = _FOUND[word] = tuple(
            dict.fromkeys(Form(row.lemma, form) for row in sorted(rows) for spelt, form in _forms(row) if spelt == word)
        )
    return found


def forms_of_lemma(lemma: str) -> tuple[tuple[str, str], ...]:
    """Return every (word, form) of a verb, irregular ones included; a lemma not listed is inflected by rule."""
    if not _VERBS:
        _VERBS.update(_verbs())
    rows = sorted(row for row in _VERBS.get(lemma, ()) if row.lemma == lemma)
    return tuple(dict.fromkeys(pair for row in rows for pair in _forms(row))) or inflect(lemma)


class _Verb(NamedTuple):
    """A row of the lexicon: its place there (irregular verbs first), and the irregular past and participle if it has them."""

    place: int
    lemma: str
    irregular: tuple[str, str] | None


_FOUND: dict[str, tuple[Form, ...]] = {}
"""Word -> its readings, as they were asked for."""
_VERBS: dict[str, list[_Verb]] = {}
"""Lemma, irregular past or participle -> the verbs."""


def _verbs() -> dict[str, list[_Verb]]:
    rows = [row.split() for row in lexicon.IRREGULAR.replace("\n", " ").split(";")]
    irregular = [(parts[0], (parts[1], parts[-1])) for parts in rows if parts]
    regular = [(lemma, None) for lemma in lexicon.REGULAR.split()]
    found: dict[str, list[_Verb]] = {}
    for place, (lemma, forms) in enumerate([*irregular, *regular]):
        verb = _Verb(place, lemma, forms)
        for word in (lemma,) if forms is None else {lemma: None, forms[0]: None, forms[1]: None}:
            found.setdefault(word, []).append(verb)
    return found


def _forms(verb: _Verb) -> list[tuple[str, str]]:
    """Every (word, form) of a verb of the lexicon."""
    lemma, forms = verb.lemma, list(inflect(verb.lemma))
    if verb.irregular is not None:
        past, participle = verb.irregular
        forms = [(word, form) for word, form in forms if form not in ("past", "pp")]
        if lemma[-1] not in "eywx" and lemma[-2] in "aeiou" and lemma[-3:-2] not in "aeiou" and len(lemma) > 2:
            forms.append((lemma + lemma[-1] + "ing", "ing"))
        return [*forms, (past, "past"), (participle, "pp")]
    if lemma.endswith("l") and lemma[-2] in "aeiou":
        forms += [(lemma + "led", "past"), (lemma + "led", "pp"), (lemma + "ling", "ing")]
    return forms


def _lemmas(word: str) -> dict[str, None]:
    """What may be looked up for a word: itself, and every base form from which a rule could have made it."""
    found = {word: None}
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            found[word[: -len(ending)] + instead] = None
    if word.endswith(("ed", "ing")):
        stem = word[:-2] if word.endswith("ed") else word[:-3]
        if len(stem) > 1 and stem[-1] == stem[-2]:
            found[stem[:-1]] = None
    return found


_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ying", "ie"),
)  # fmt: skip
