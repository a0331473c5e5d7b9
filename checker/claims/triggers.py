"""The phrases of a ledger in, the words without which a sentence states nothing that its readers understand out.

For leaving sentences early, so rather too many words than too few: a sentence that names nothing itself is read only if
one of its words may take up a name from before (`TAKING_UP`), and another may be what a reader looks for (`triggers`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.claims.likewords import Likeness
from checker.context.names import CLASS_NOUNS
from checker.syntax import lexicon
from checker.syntax.lexicon import APPOSED_KINDS, KIND_NOUNS, PRONOUNS
from checker.syntax.verbs import forms_of_lemma
from ledger.model import Phrase, Telling

_HEADWORDS = frozenset(
    "born died predecessor successor preceded succeeded president minister chancellor premier secretary chairman head".split()
)
"""Words that open the lines of a text about one person."""
TAKING_UP = (
    frozenset(
        [
            "its",
            "his",
            "their",
            "her",
            "our",
            "that",
            "this",
            "these",
            "those",
            "both",
            "former",
            "latter",
            "first",
            "second",
            "third",
            "term",
        ]
    )
    | PRONOUNS
    | frozenset(
        "nations countries states republics signatories signers names aspirants candidates observers diplomats accreditations envoys".split()
    )
    | frozenset(["members", "membership", "total", "others", "more", "newcomers"])
    | frozenset("dissolution disbandment founding foundation formation signing signature ratification".split())
    | frozenset("accession admission entry withdrawal".split())
    | frozenset(CLASS_NOUNS)
    | APPOSED_KINDS
    | frozenset().union(*KIND_NOUNS.values())
    | _HEADWORDS
)
"""Pronouns, nouns that stand for what was named before, and nouns whose owner may be left out."""
_LIGHT = frozenset(["be", "become", "bring", "come", "get", "give", "go", "have", "make", "remain", "take"])
"""Verbs that say nothing without the words after them, of which those names are not here."""
_OTHERS = (
    "grow expand swell increase rise enlarge widen extend shrink fall drop reach hit take lift raise push number count total "
    "comprise include consist unite encompass boast embrace represent"
)
"""Verbs by which counts are told; with `have`, which needs a count noun beside it."""
_EVERYWHERE = (
    lexicon.PREPOSITIONS
    | lexicon.DETERMINERS
    | lexicon.CONJUNCTIONS
    | lexicon.PRONOUNS
    | {"to", "in", "out", "up", "over"}
)
"""Words of most sentences: of a title or a phrase that has one, another word stands in the sentence as well."""
_WORDS = frozenset(
    ["age", "aged", "anniversary", "anniversaries", "birthday", "then", "old", "term", "called", "named", "known"]
)


def triggers(verbs: Mapping[str, Sequence[Phrase]], nouns: Iterable[str]) -> frozenset[str]:
    """Return the words, in lower case, of which one stands in every sentence without names that states something."""
    words = set(_WORDS | _HEADWORDS)
    for lemma, phrases in verbs.items():
        literal = {word for phrase in phrases for word in _literal(phrase)} if lemma in _LIGHT else set()
        if lemma in _LIGHT and (lemma == "be" or literal.isdisjoint(_EVERYWHERE)):
            words |= literal
        elif lemma in _LIGHT:
            # "took it over": the verb is rarer than the small words after it.
            words |= literal - _EVERYWHERE
            words.update(word for word, _ in forms_of_lemma(lemma))
        else:
            words.update(word for word, _ in forms_of_lemma(lemma))
    for lemma in _OTHERS.split():
        words.update(word for word, _ in forms_of_lemma(lemma))
    for noun in nouns:
        if noun not in _EVERYWHERE:
            words.update(_numbers(noun))
    return frozenset(words)


def told_words(tellings: Iterable[Telling], likeness: Likeness) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of which one stands for whoever or whatever is told of, and of which one says what happened, in every
    sentence without names that tells of something of the ledger."""
    of: set[str] = set()
    by: set[str] = set()
    for telling in tellings:
        for pattern, _ in likeness.of(telling.patterns):
            for group in pattern.groups[:-1]:
                for words in group:
                    if not words.startswith("@"):
                        of.update(_numbers(words.split()[0]))
            for words in pattern.groups[-1]:
                first = words.split()[0]
                by.update(_numbers(first))
                by.update(word for word, _ in forms_of_lemma(first))
    return frozenset(of - _EVERYWHERE), frozenset(by - _EVERYWHERE)


def _literal(phrase: Phrase) -> Iterator[str]:
    """The longest word that must follow the verb, as it may be written."""
    written = (*phrase.tail, *phrase.closing)
    if written:
        yield from _numbers(max(written, key=len))


def _numbers(noun: str) -> Iterator[str]:
    """A noun, and its plural."""
    yield noun
    yield noun + "s"
    if noun.endswith("y"):
        yield noun[:-1] + "ies"
