"""A word that is none of the known ones in, those that may have been meant out."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str]) -> list[str]:
    """The known word nearest to it, none if all are far."""
    from difflib import get_close_matches  # here: only a mistake pays for it

    return get_close_matches(word, list(known), 1)
