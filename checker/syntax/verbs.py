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
    "model counsel channel total veto allot regret abet abut rig spur stem".split()
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


def _table() -> dict[str, tuple[Form, ...]]:
    table: dict[str, list[Form]] = {}

    def add(word: str, lemma: str, form: str) -> None:
        entry = Form(lemma, form)
        readings = table.setdefault(word, [])
        if entry not in readings:
            readings.append(entry)

    for row in lexicon.IRREGULAR.replace("\n", " ").split(";"):
        parts = row.split()
        if not parts:
            continue
        lemma, past, participle = parts[0], parts[1], parts[-1]
        for word, form in inflect(lemma):
            if form not in ("past", "pp"):
                add(word, lemma, form)
        if lemma[-1] not in "eywx" and lemma[-2] in "aeiou" and lemma[-3:-2] not in "aeiou" and len(lemma) > 2:
            add(lemma + lemma[-1] + "ing", lemma, "ing")
        add(past, lemma, "past")
        add(participle, lemma, "pp")
    for lemma in lexicon.REGULAR.split():
        for word, form in inflect(lemma):
            add(word, lemma, form)
        if lemma.endswith("l") and lemma[-2] in "aeiou":
            add(lemma + "led", lemma, "past")
            add(lemma + "led", lemma, "pp")
            add(lemma + "ling", lemma, "ing")
    return {word: tuple(forms) for word, forms in table.items()}


_FORMS: dict[str, tuple[Form, ...]] = {}
_BY_LEMMA: dict[str, list[tuple[str, str]]] = {}


def forms_of(word: str) -> tuple[Form, ...]:
    """Return the verb readings of a lower-case word, none if it is not a listed verb."""
    if not _FORMS:
        _FORMS.update(_table())
    return _FORMS.get(word, ())


def forms_of_lemma(lemma: str) -> tuple[tuple[str, str], ...]:
    """Return every (word, form) of a verb, irregular ones included; a lemma not listed is inflected by rule."""
    if not _FORMS:
        _FORMS.update(_table())
    if not _BY_LEMMA:
        for word, forms in _FORMS.items():
            for form in forms:
                _BY_LEMMA.setdefault(form.lemma, []).append((word, form.form))
    return tuple(_BY_LEMMA.get(lemma, ())) or inflect(lemma)
