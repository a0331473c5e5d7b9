"""Words for planted values: a number in the form of another, a verb in the form of the one written."""

from __future__ import annotations

from collections.abc import Iterator

from checker.syntax.lexicon import IRREGULAR
from checker.syntax.verbs import inflect
from checker.values import Claim
from ledger.model import Phrase
from ledger.store import Ledger

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_OPPOSITE = {"begin": "end", "end": "begin"}


def count_words(written: str, old: int, new: int) -> str:
    """The new number in the form of the old one (27, 27th, twenty-seven, twenty-seventh); empty if it has another."""
    forms = {
        str(old): str(new),
        f"{old}{_suffix(old)}": f"{new}{_suffix(new)}",
        cardinal(old): cardinal(new),
        ordinal(old): ordinal(new),
    }
    found = forms.get(written.lower(), "")
    return found.capitalize() if written[:1].isupper() else found


def cardinal(number: int) -> str:
    """A number below 100 in words; larger ones in figures."""
    if number < 20:
        return _ONES[number]
    if number >= 100:
        return str(number)
    return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")


def ordinal(number: int) -> str:
    """The place of a number below 100 in words."""
    head, dash, last = cardinal(number).rpartition("-")
    if last in _ORDINALS:
        return head + dash + _ORDINALS[last]
    return head + dash + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def past_forms(ledger: Ledger, relation: str, aspect: str) -> frozenset[str]:
    """The past forms of the plain verbs ("S join O") that express a relation's aspect."""
    return frozenset(
        _past(phrase.trigger)
        for phrase in _plain_verbs(ledger)
        if phrase.relation == relation and phrase.aspect == aspect
    )


def other_verb(ledger: Ledger, claim: Claim) -> Iterator[tuple[str, str, str]]:
    """(relation, aspect, past form) of plain verbs that say something else of the same kinds of things."""
    own = ledger.relation(claim.relation)
    if own is None:
        return
    same = past_forms(ledger, claim.relation, claim.aspect)
    for phrase in _plain_verbs(ledger):
        other = ledger.relation(phrase.relation)
        if other is None or _past(phrase.trigger) in same:
            continue
        opposite = phrase.relation == claim.relation and phrase.aspect == _OPPOSITE.get(claim.aspect)
        kin = phrase.relation != claim.relation and phrase.aspect in ("begin", "event") and _fits(ledger, claim, phrase)
        if opposite or kin:
            yield phrase.relation, phrase.aspect, _past(phrase.trigger)


def _fits(ledger: Ledger, claim: Claim, phrase: Phrase) -> bool:
    other = ledger.relation(phrase.relation)
    if other is None:
        return False
    for slot, kinds in (("subject", other.subject_kinds), ("object", other.object_kinds)):
        argument = claim.argument(slot)
        entity = ledger.entity(argument.entities[0]) if argument is not None and argument.entities else None
        if entity is None or entity.kind not in kinds:
            return False
    return True


def _plain_verbs(ledger: Ledger) -> Iterator[Phrase]:
    """Phrases of a bare verb between its subject and its object."""
    for phrase in ledger.phrases():
        bare = not (phrase.before or phrase.tail or phrase.closing or phrase.fixed or phrase.extra)
        if (
            phrase.kind == "verb"
            and phrase.voice == "active"
            and bare
            and set(phrase.slots) == {("subj", "S"), ("dobj", "O")}
        ):
            yield phrase


def _past(lemma: str) -> str:
    for row in IRREGULAR.replace("\n", " ").split(";"):
        words = row.split()
        if words and words[0] == lemma:
            return words[1]
    return next(word for word, form in inflect(lemma) if form == "past")


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
