"""Names of happenings that hold their year, with another year: "the Revolutions of 1987", by which the Revolutions of 1989 are meant.

Nothing else may bear the name in another year, as far as the ledger knows, and the year must be near: there were other revolutions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.claims.build import build
from checker.claims.misnomers import MISNOMER
from checker.claims.sentence import Sentence
from checker.values import Argument, Claim, Span
from ledger.naming import fold

_OF_A_YEAR = re.compile(
    r"(?:(?<=^)|(?<=[\s(\"“‘]))((?:[A-Z][\w’'-]*\s){0,2}[A-Z][\w’'-]*)\sof\s((?:19|20)\d\d)(?![\d/–-]|s\b)"
)
FARTHEST = 10
"""Years."""


def read_year_names(sentence: Sentence, relation: str) -> Iterator[Claim]:
    """Yield a claim for each stretch that is the name of one happening but for its year."""
    written = sentence.text[sentence.start : sentence.end]
    if " of 19" not in written and " of 20" not in written:
        return
    for match in _OF_A_YEAR.finditer(written):
        found = _meant(sentence, match[1], int(match[2]))
        if found is not None:
            span = Span(sentence.start + match.start(1), sentence.start + match.end(2))
            year = Span(sentence.start + match.start(2), span.end)
            argument = Argument(year, match[2], (found[0],), MISNOMER)
            yield from build(
                sentence, relation, "state", span, {"S": [argument], "O": [argument]}, None, found_by="naming:year",
                sense=found[1],
            )  # fmt: skip


def _meant(sentence: Sentence, title: str, year: int) -> tuple[str, str] | None:
    """The happening that is called so with a year near by, and that year; None where it may be another."""
    words = title.removeprefix("The ")
    head = fold(words)
    ledger = sentence.ledger
    if not head or ledger.names(head) or ledger.names(fold(f"{words} of {year}")):
        return None
    opening = f"{head} of "
    keys = [key for key in sorted(ledger.name_keys_starting(head.split()[0])) if key.startswith(opening)]
    named = {(name.entity, key[len(opening) :]) for key in keys for name in ledger.names(key)}
    if len({entity for entity, _ in named}) != 1:
        return None
    entity_id, right = next(iter(sorted(named)))
    entity = ledger.entity(entity_id)
    if entity is None or entity.kind != "event" or not right.isdecimal():
        return None
    return (entity_id, right) if 0 < abs(int(right) - year) <= FARTHEST else None
