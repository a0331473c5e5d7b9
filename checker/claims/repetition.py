"""What happens again: a verb with "re-" in, the phrases of the plain verb out, changed so that they speak of a repetition.

"re-elected" is an election of somebody who held the office before. What begins once by nature may begin again ("re-joined",
"re-opened"), but the ledger's dates are those of the first time: such words support, and never contradict.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims.phrasebook import Phrasebook
from ledger.model import Phrase

AGAIN = "again"
"""The sense of claims that say of an event that it happened once more."""
_SOLID = frozenset(("reappoint",))
"""Verbs with the prefix that are written without a hyphen; those in "ree" are known by their letters."""


def repeated(book: Phrasebook, lemma: str) -> Iterator[Phrase]:
    """Yield the phrases of the verb that a verb with "re-" repeats."""
    plain = lemma[3:] if lemma.startswith("re-") else lemma[2:] if lemma.startswith("ree") or lemma in _SOLID else ""
    if not plain:
        return
    for phrase in book.verbs.get(plain, ()):
        relation = book.relations[phrase.relation]
        if relation.shape == "event" and relation.single is None and phrase.sense is None:
            yield phrase._replace(sense=AGAIN)
        else:
            yield phrase._replace(extra=(*phrase.extra, ("loose", "true")))
