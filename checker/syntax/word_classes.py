"""A word in, its class and the verb forms it may be out, without a look at its neighbours."""

from __future__ import annotations

from checker.syntax import lexicon
from checker.syntax.item import ADV, GEN, NEG, NUM, PR, PUNCT, TO, C, D, M, N, P, R, S, V, X
from checker.syntax.verbs import Form, forms_of

VOCABULARY = 65_536
"""So many words are remembered with their class."""
REMEMBERED: dict[str, tuple[str, tuple[Form, ...]]] = {}

_NOUNS_IN_LY = frozenset(
    "assembly family supply reply monopoly anomaly butterfly bully rally ally folly homily".split()
)
"""Nouns that end as adverbs do."""


def class_of(lower: str, first: str) -> tuple[str, tuple[Form, ...]]:
    """The class of a word by itself, and the verb forms it may be. `first` is its first sign."""
    tag = N
    forms: tuple[Form, ...] = ()
    if not (first.isalnum() or lower in ("'s", "'t", "n't", "'re", "'ve", "'ll", "'d", "'m", "&")):
        tag = PUNCT
    elif lower == "'s":
        tag = GEN
    elif lower in lexicon.NEGATIONS:
        tag = NEG
    elif lower == "to":
        tag = TO
    elif lower in lexicon.MODALS or lower == "'d":
        tag = M
    elif lower in lexicon.BE or lower in lexicon.HAVE or lower in lexicon.DO:
        tag = X
    elif lower in lexicon.CONJUNCTIONS:
        tag = C
    elif lower in ("which", "who", "whom", "whose"):
        tag = R
    elif lower == "that":
        tag = S
    elif lower in lexicon.DETERMINERS:
        tag = D
    elif lower in lexicon.PRONOUNS:
        tag = PR
    elif lower in lexicon.SUBORDINATORS:
        tag = S
    elif lower in lexicon.PREPOSITIONS:
        tag = P
    elif lower in lexicon.ADVERBS:
        tag = ADV
    elif lower in lexicon.NUMBER_WORDS:
        tag = NUM
    else:
        forms = forms_of(lower)
        if forms:
            tag = V
        elif lower.endswith("ly") and len(lower) > 4 and lower not in _NOUNS_IN_LY:
            tag = ADV
        elif first.isdigit():
            tag = NUM
    return tag, forms
