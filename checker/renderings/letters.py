"""A Russian, Ukrainian or Vietnamese name in, the Latin letters in which a translation may leave it standing out."""

from __future__ import annotations

import unicodedata

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ё": "yo",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
}  # fmt: skip
_LEAST = 6
"""Fewer letters than these could be any word."""


def from_cyrillic(name: str) -> tuple[str, ...]:
    """The transliteration of a name of one word; none where it is short or not in Cyrillic letters."""
    if (
        not name[:1].isupper()
        or not name.isalpha()
        or name.isupper()
        or any(sign not in _CYRILLIC for sign in name.lower())
    ):
        return ()
    spelt = "".join(_CYRILLIC[sign] for sign in name.lower()).capitalize()
    if len(spelt) < _LEAST:
        return ()
    return (spelt,)


def from_vietnamese(name: str) -> tuple[str, ...]:
    """The letters without their signs of a name of two words or more, each with a capital; none for any other."""
    words = name.split()
    if len(words) < 2 or not all(
        word.isalpha() and word[0].isupper() and len(word) > 1 and not word.isupper() for word in words
    ):
        return ()
    plain = unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D"))
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return tuple(dict.fromkeys((bare, name))) if len(bare) > _LEAST else (name,) if bare != name else ()
