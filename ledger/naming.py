"""How names are compared: text in, key out.

The rule of `fold`: accents and case are dropped (NFKD, casefold); letters and digits make words; a dot inside an
abbreviation ("U.S.", "U.N.") and an apostrophe inside a word ("Cote d'Ivoire", "People's") vanish, so that their
letters stay together; every other sign (hyphen, comma, dash, ampersand …) separates words; words are joined by one
space. A genitive "'s" at the end and a leading "the" are not part of a name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_GENITIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_PARTICLES = frozenset(
    ["da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "la", "le", "ten", "ter", "van", "von", "zu"]
)  # fmt: skip
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])
_MAX_CAPITALS = 5


def fold(text: str) -> str:
    """The key of a name: two texts with the same key are the same name. Empty if the text holds no letter or digit."""
    return " ".join(words_of(text))


def words_of(text: str) -> list[str]:
    """The words of a name's key."""
    plain = _GENITIVE.sub("", text.strip())
    plain = unicodedata.normalize("NFKD", plain.casefold().translate(_LETTERS))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    plain = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), plain)
    plain = _APOSTROPHES.sub("", plain)
    words = _WORDS.findall(plain.casefold())
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return words


def people(demonym: str) -> str:
    """What several of the people are called of whom one is `demonym`; empty where both are called alike ("Swiss")."""
    for one, several in (
        ("man", "men"),
        ("ese", ""),
        ("ss", ""),
        ("sh", ""),
        ("nch", ""),
        ("tch", ""),
        ("s", ""),
        ("y", "ies"),
    ):
        if demonym.endswith(one):
            return demonym[: -len(one)] + several if several else ""
    return f"{demonym}s" if demonym else ""


def is_case_sensitive(text: str) -> bool:
    """Whether a name must be written with its own capitals: all-capital abbreviations of up to five signs.

    "US", "U.S.", "WHO", "G7": without their capitals they are other words.
    """
    letters = text.replace(".", "")
    return (
        0 < len(letters) <= _MAX_CAPITALS
        and letters.isalnum()
        and letters == letters.upper()
        and any(sign.isalpha() and sign.isupper() for sign in letters)
    )


def surnames(name: str, given: Iterable[str] = ()) -> tuple[str, ...]:
    """The short forms by which texts call a person: `given` if any, else the last word of the name.

    A particle before it ("de Gaulle", "van der Bellen") makes a second form: with it and without it.
    """
    listed = tuple(given)
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").casefold() in _SUFFIXES:
        words.pop()
    words = [word.rstrip(",") for word in words]
    if not listed:
        if len(words) < 2:
            return ()
        listed = (words[-1],)
    forms: list[str] = []
    for form in listed:
        forms.append(form)
        parts = form.split()
        bare = list(parts)
        while len(bare) > 1 and bare[0].casefold() in _PARTICLES:
            bare.pop(0)
        if len(bare) < len(parts):
            forms.append(" ".join(bare))
        start = _position(words, parts)
        first = start
        while first is not None and first > 1 and words[first - 1].casefold() in _PARTICLES:
            first -= 1
        if first is not None and start is not None and first < start:
            forms.append(" ".join(words[first:start] + parts))
    return tuple(dict.fromkeys(form for form in forms if form != name))


def _position(words: list[str], parts: list[str]) -> int | None:
    """Where `parts` stand at the end of `words`."""
    start = len(words) - len(parts)
    return start if start > 0 and words[start:] == parts else None
