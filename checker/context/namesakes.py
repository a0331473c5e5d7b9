"""The words of a sentence in, the surnames out that somebody bears in it whom the ledger does not know.

In a text about Petra Novak "Novak" is not the minister Jan Novak, even if he is named as well. What is said of the bare surname
there may support a claim about the one on record, never contradict it; a title before it ("President Novak") says who is meant.
So "the Community" is not that of the ledger in a text about the Andean Community, unless it has just been named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.syntax import lexicon
from checker.syntax.titles import HONORIFICS
from checker.syntax.verbs import forms_of
from checker.tokens import Token
from checker.values import CONTEXTUAL, NameMention
from ledger.naming import fold
from ledger.store import Ledger

_NO_GIVEN_NAMES = (
    HONORIFICS | lexicon.PREPOSITIONS | lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS | lexicon.DETERMINERS
    | lexicon.ADVERBS | lexicon.PRONOUNS | frozenset(lexicon.NUMBER_WORDS) | lexicon.BE | lexicon.HAVE | lexicon.DO | lexicon.MODALS
)  # fmt: skip


_FOUNDED = re.compile(
    r"\W*(?:The )?[A-Z]\w{2,}(?: [A-Z]\w+)* (?:(?:was|were)(?: \w+ly)? (?:founded|created|established|formed|set up|launched|born)"
    r"|began with|started with)\b"
)


def founds_a_stranger(text: str, start: int, end: int) -> bool:
    """Does a sentence that names nothing of the ledger begin with the founding of something ("Mercosur was created in 1991")?"""
    return _FOUNDED.match(text, start, end) is not None


def find_namesakes(ledger: Ledger, tokens: Sequence[Token], names: Sequence[NameMention]) -> tuple[str, ...]:
    """Return the surnames (folded) of persons of the ledger before which a sentence puts the given name of somebody else, and the
    last words, after "the", of organisations that are none of the ledger's ("the Andean Community")."""
    found: dict[str, None] = {}
    named = {at for name in names for at in range(name.first, name.last)}
    for at in range(1, len(tokens)):
        word = tokens[at]
        if at in named or not word.text[0].isupper():
            continue
        if _is_title_word(tokens, at - 1) and at - 1 not in named and _is_common(ledger, word.text):
            found[f"the {fold(word.text)}"] = None
            continue
        if not _is_given(tokens, at - 1, at - 1 in named):
            continue
        key = fold(word.text)
        known = _initials(ledger, key)
        # "Boris" or "Borys", "Alexander" or "Aleksandr": only another letter makes it another name.
        if known and tokens[at - 1].text[0] not in known and not _starts_with(tokens, at - 2, known):
            found[key] = None
    return tuple(found)


def _is_title_word(tokens: Sequence[Token], at: int) -> bool:
    """Is it a word with a capital that can begin the name of an organisation after "the" ("the Andean Community")?"""
    word = tokens[at]
    return (
        at > 0 and word.text[0].isupper() and word.lower not in _NO_GIVEN_NAMES and tokens[at - 1].lower in _BEFORE_NAME
    )


@lru_cache(maxsize=16384)
def _is_common(ledger: Ledger, word: str) -> bool:
    """May the word, after "the", stand for an organisation of the ledger where the text says so ("the Community")?"""
    return any(name.kind == CONTEXTUAL for name in ledger.names(fold(word)))


_BEFORE_NAME = frozenset(("the", "of", "an", "this"))


@lru_cache(maxsize=16384)
def _initials(ledger: Ledger, surname: str) -> frozenset[str]:
    """The first letters of the names of all persons who bear the surname."""
    bearers = [name.entity for name in ledger.names(surname) if name.kind == "surname"]
    return frozenset(
        name.text[0] for entity in bearers for name in ledger.names_of(entity) if name.kind in ("canonical", "name")
    )


def _is_given(tokens: Sequence[Token], at: int, named: bool) -> bool:
    """Does the word look like a given name directly before a surname?"""
    word = tokens[at]
    close = 0 < tokens[at + 1].start - word.end <= 1
    return (
        close and not named and not forms_of(word.lower) and len(word.text) > 2 and word.text.isalpha() and word.text[0].isupper()
        and not word.text.isupper() and word.lower not in _NO_GIVEN_NAMES and not word.lower.endswith(("ian", "ean", "ish"))
    )  # fmt: skip


def _starts_with(tokens: Sequence[Token], at: int, initials: frozenset[str]) -> bool:
    """Does the word before begin a longer form of a known name ("Mikhail Sergeyevich Gorbachev")?"""
    return at >= 0 and tokens[at].text[0] in initials and tokens[at].text[0].isupper()
