"""The members of a list in, the thing that nearly all of them joined at the time out, where the text leaves it unsaid.

"Estonia, Latvia, Slovenia, Slovakia and Croatia acceded in March 2004": to what four of five acceded then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checker.claims.sentence import Sentence
from checker.values import Argument, Span, When
from checker.verdicts.compare import moment_fits
from ledger.spans import Truth

LEAST = 3
"""So many of the list must have begun at the time."""


def agreed_object(
    sentence: Sentence, relation: str, subjects: Sequence[Argument], when: When | None, place: Span
) -> Argument | None:
    """Return the only object of the relation that all of `subjects` but at most one began to belong to at the time."""
    if when is None or when.mode != "in" or not when.certain or len(subjects) < LEAST:
        return None
    began: Counter[str] = Counter()
    for subject in subjects:
        began.update(
            tuple(
                dict.fromkeys(
                    fact.object
                    for entity in subject.entities
                    for fact in sentence.ledger.facts(relation, entity)
                    if fact.object is not None and fact.begin is not None and not fact.negative
                    if moment_fits(fact.begin, when) is Truth.YES
                )
            )
        )
    found = [entity for entity, number in began.items() if number >= max(LEAST, len(subjects) - 1)]
    return Argument(place, found[0], (found[0],), "context") if len(found) == 1 else None
