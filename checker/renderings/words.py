"""A word in, its stem out: what plural, British and American spelling leave the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ledger.naming import words_of

FUNCTION_WORDS = frozenset(
    "a an the of for on in to with and between against by at as from de la le der die das & s".split()
)
"""Words that carry nothing of a name."""

GENERIC = frozenset(["program", "project", "organization", "international", "new", "official", "plan", "initiative"])
"""Words that a translator adds to a name or leaves out of it."""

_SPELLINGS = {
    "centre": "center", "defence": "defense", "programme": "program", "dialog": "dialogue", "theatre": "theater",
    "armour": "armor", "armoured": "armored", "labour": "labor", "harbour": "harbor", "neighbour": "neighbor",
    "honour": "honor", "countries": "country", "studies": "study", "policies": "policy", "strategies": "strategy",
    "technologies": "technology", "communities": "community", "opportunities": "opportunity", "parties": "party",
    "capabilities": "capability", "possibilities": "possibility", "skies": "sky", "treaties": "treaty",
    "bodies": "body", "memoranda": "memorandum", "analyses": "analysis", "fulfilment": "fulfillment", "mould": "mold",
}  # fmt: skip
_NO_PLURAL = frozenset(
    "analysis affairs series news politics economics ethics means headquarters series us status basis paris".split()
)
_ENDINGS = (("isation", "ization"), ("ising", "izing"), ("ise", "ize"), ("ised", "ized"))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of a folded word."""
    found = _SPELLINGS.get(word)
    if found is not None:
        return found
    if len(word) > 3 and word[-1] == "s" and word not in _NO_PLURAL and word[-2] not in "su":
        word = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
        word = _SPELLINGS.get(word, word)
    for british, american in _ENDINGS:
        if word.endswith(british) and len(word) > len(british) + 3:
            return word[: -len(british)] + american
    return word


@lru_cache(maxsize=16384)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text that carry something, in order; "co-operation" is one word."""
    return stems_of(words_of(text))


def stems_of(words: Iterable[str]) -> tuple[str, ...]:
    """The stems of folded words that carry something."""
    found: list[str] = []
    for word in words:
        if found and found[-1] == "co" and word.startswith("operat"):
            found[-1] = "co" + word
        elif found and found[-1] == "non" and word.startswith("prolif"):
            found[-1] = "non" + word
        else:
            found.append(word)
    return tuple(stem(word) for word in found if word not in FUNCTION_WORDS)
