"""Lists announced by a number: "four countries: A, B and C", "the three Baltic states, A and B"."""

from __future__ import annotations

from collections.abc import Iterator

from checker.arithmetic.sums import Mistake, exact_numbers, show, written
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.phrases import Mark, NounPhrase

_COUNTED = frozenset(
    "country countries state states nation nations member members republic republics region regions party parties ally allies "
    "signatory signatories power powers provinces cities capitals founders treaties governments newcomers applicants candidates".split()
)
_OPEN = frozenset("including such as like among notably e.g. eg example for".split())


def check_lists(sentence: Sentence) -> Iterator[Mistake]:
    """A closed list of names that is not as long as the number before it."""
    items = sentence.items
    for at, number in exact_numbers(sentence):
        if not 2 <= number.low <= 40:
            continue
        noun = at + 1
        while (
            noun < len(items)
            and items[noun].tag in (it.N, it.NAME)
            and items[noun].lower not in _COUNTED
            and noun - at < 4
        ):
            noun += 1
        if noun + 2 >= len(items) or items[noun].lower not in _COUNTED:
            continue
        beside = items[noun + 1].lower == "," and at == 0  # "Three countries, Norway and Iceland, voted against"
        if items[noun + 1].lower not in (":", "–", "—", "(") and not beside:
            continue
        listed = _listed(sentence, noun + 2)
        if listed is None:
            continue
        count, last = listed
        if beside and not (last + 1 < len(items) and items[last].lower == "," and items[last + 1].tag in (it.V, it.X)):
            continue
        if count >= 2 and count != number.low and not any(i.lower in _OPEN for i in items[noun + 1 : last + 3]):
            yield Mistake(
                number.span, "list-length", f"{written(sentence, number)} announced, {show(count)} listed", (), show(count) if number.low > 20 else None,
            )  # fmt: skip


def _listed(sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The number of names in a list that begins at item `first` and is closed by "and"."""
    for chunk in sentence.chunks:
        if isinstance(chunk, Mark) or not isinstance(chunk, NounPhrase) or not chunk.first <= first < chunk.last:
            continue
        if not chunk.conjuncts or any(item.number is not None for item in sentence.items[first : chunk.last]):
            return None  # "nine states: the six founders plus Oman, Qatar and Yemen"
        named = 0
        for part in chunk.conjuncts:
            head = sentence.items[part.head]
            if head.name is None:
                return None
            entity = sentence.ledger.entity(head.name.entities[0]) if head.name.entities else None
            if entity is not None and entity.kind == "group":
                named += len(entity.members)
            else:
                named += 1
        end = chunk.last
        closes = end >= len(sentence.items) or sentence.items[end].tag == it.PUNCT
        return (named, end) if closes else None
    return None
