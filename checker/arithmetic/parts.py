"""Parts and wholes: "ten diplomats, twenty of whom …", "of the ten, six …", "the remaining …", "a quarter of 200, eighty"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.arithmetic.sums import Mistake, exact_numbers, noun_after, show, written
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.lexicon import NUMBER_WORDS

_FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "tenth": 1 / 10}
_SUM_WORDS = frozenset("remaining rest others other remainder".split())


def check_parts(sentence: Sentence) -> Iterator[Mistake]:
    """A part that is larger than its whole."""
    items = sentence.items
    numbers = exact_numbers(sentence)
    for (first, whole), (second, part) in pairwise(numbers):
        words = [item.lower for item in items[second + 1 : second + 3]]
        of_whom = words in (["of", "whom"], ["of", "which"], ["of", "them"]) and noun_after(sentence, first) is not None
        of_whom = of_whom or (
            _between(sentence, first, second, ("of", "whom")) or _between(sentence, first, second, ("of", "which"))
        )
        fronted = _fronted_whole(sentence, first, second)
        if (of_whom or fronted) and part.low > whole.low > 0 and _same_unit(sentence, first, second):
            yield Mistake(
                part.span, "part-exceeds-whole",
                f"{written(sentence, part)} cannot be a part of {written(sentence, whole)}", (whole.span,),
            )  # fmt: skip


def _between(sentence: Sentence, first: int, second: int, words: tuple[str, ...]) -> bool:
    lowers = tuple(item.lower for item in sentence.items[second - len(words) : second])
    return lowers == words and second - first < 12


def _fronted_whole(sentence: Sentence, first: int, second: int) -> bool:
    """ "Of the ten diplomats whom …, twenty had left" """
    items = sentence.items
    before = [item.lower for item in items[max(first - 2, 0) : first]]
    if (
        first > 2
        or before not in (["of", "the"], ["of"], ["out", "of"], ["of", "these"], ["of", "all"])
        or noun_after(sentence, first) is None
    ):
        return False
    comma = next((at for at in range(second - 1, first, -1) if items[at].lower == ","), None)
    if comma is None or any(item.tag not in (it.ADV, it.D) for item in items[comma + 1 : second]):
        return False
    follows = items[second + 1] if second + 1 < len(items) else None
    return follows is not None and follows.tag in (it.V, it.X, it.M)


def _same_unit(sentence: Sentence, first: int, second: int) -> bool:
    one, other = noun_after(sentence, first), noun_after(sentence, second)
    return one is None or other is None or other.lower.rstrip("s") == one.lower.rstrip("s") or True


def check_remainders(sentence: Sentence) -> Iterator[Mistake]:
    """ "12,700 soldiers, of whom 7,200 were … and the remaining 5,500 …": the parts make up the whole."""
    items = sentence.items
    numbers = exact_numbers(sentence)
    if len(numbers) != 3:
        return
    (first, whole), (second, part), (third, rest) = numbers
    if not any(item.lower in _SUM_WORDS for item in items[second + 1 : third]):
        return
    fronted = _fronted_whole(sentence, first, second) and items[third - 1].lower in _SUM_WORDS
    if not fronted and not any(
        items[i].lower == "of" and items[i + 1].lower in ("whom", "which") for i in range(first, third)
    ):
        return
    if any(item.lower in ("both", "also", "some") for item in items[first:third]):
        return
    if part.low + rest.low != whole.low:
        right = whole.low - part.low
        yield Mistake(
            rest.span, "numbers-do-not-add-up",
            f"{written(sentence, part)} and {written(sentence, rest)} make {show(part.low + rest.low)}, not {written(sentence, whole)}",
            (whole.span, part.span), show(right) if right > 0 and rest.low >= 1000 else None,
        )  # fmt: skip


def check_fractions(sentence: Sentence) -> Iterator[Mistake]:
    """ "A quarter of the 200 officers, eighty men, …" """
    items = sentence.items
    numbers = exact_numbers(sentence)
    for at, item in enumerate(items):
        share = _FRACTIONS.get(item.lower.rstrip("s"))
        if share is None or at + 1 >= len(items) or items[at + 1].lower != "of":
            continue
        count = 1.0
        if at and items[at - 1].lower in NUMBER_WORDS:
            count = float(NUMBER_WORDS[items[at - 1].lower])
        elif at and items[at - 1].lower not in ("a", "one", "exactly") and item.lower != "half":
            continue
        later = [(position, number) for position, number in numbers if position > at]
        if len(later) != 2:
            continue
        (first, whole), (second, part) = later
        between = [i.lower for i in items[first + 1 : second]]
        if (
            first - at > 4
            or "," not in between
            or second - first > 5
            or any(i.tag in (it.V, it.X) for i in items[first + 1 : second])
        ):
            continue
        expected = whole.low * share * count
        if abs(part.low - expected) >= max(1.0, 0.02 * expected):
            yield Mistake(
                part.span, "numbers-do-not-add-up",
                f"{item.lower} of {written(sentence, whole)} is {show(round(expected, 1))}, not {written(sentence, part)}", (whole.span,),
            )  # fmt: skip


def check_exceptions(sentence: Sentence) -> Iterator[Mistake]:
    """ "all 19 allies except Hungary and Greece, that is 17" """
    items = sentence.items
    at = next((i for i, item in enumerate(items) if item.lower in ("except", "excepting", "save")), None)
    if at is None:
        return
    numbers = exact_numbers(sentence)
    before = [(i, n) for i, n in numbers if i < at]
    after = [(i, n) for i, n in numbers if i > at]
    if len(before) != 1 or len(after) != 1 or not any(item.lower == "all" for item in items[:at]):
        return
    named = 0
    for item in items[at + 1 : after[0][0]]:
        if item.name is not None:
            named += 1
        elif item.lower not in ("for", "and", ",", "the", "or"):
            break
    whole, rest = before[0][1], after[0][1]
    between = [item.lower for item in items[at + 1 : after[0][0]]]
    if (
        named
        and any(word in between for word in ("so", "thats", "that", "making", "leaving", "makes", "leaves"))
        and whole.low - named != rest.low
    ):
        yield Mistake(
            rest.span, "numbers-do-not-add-up", f"{show(whole.low)} without {named} leaves {show(whole.low - named)}, not {written(sentence, rest)}",
            (whole.span,),
        )  # fmt: skip
