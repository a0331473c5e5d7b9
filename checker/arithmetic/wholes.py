"""Wholes and all their parts: "a team of 18 made up of 11 officers and 9 civilians", "of the 24, 15 were men and 11 women"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.arithmetic.sums import Mistake, exact_numbers, show, written
from checker.claims.sentence import Sentence
from checker.syntax import item as it
from checker.syntax.lexicon import NUMBER_WORDS

_MAKES_UP = re.compile(
    r"\b(?:consist(?:s|ed|ing)? of|(?:made|making) up of|compos(?:ed|ing) of|compris(?:es|ed|ing)|split into|fell into|divided into|namely)"
    r"(?: exactly)? $|(?:[:–—]|\() ?$",
    re.IGNORECASE,
)
_SUMMED = re.compile(r"^(?: \w+)? (?:in all|altogether|in total|all told)\s*[.;!)]?\s*$", re.IGNORECASE)
_OF_THE = re.compile(r"^\W*(?:out )?of (?:the|these|those|all|its|our|their) $", re.IGNORECASE)
_GAPPING = frozenset("were was are came went voted belonged hailed".split())
_LOOSE = frozenset("mostly mainly including among also both some half over least about nearly almost".split())


def check_wholes(sentence: Sentence) -> Iterator[Mistake]:
    """A row of parts that makes more, or less, than the whole before it."""
    numbers = exact_numbers(sentence)
    if len(numbers) < 3:
        return
    text = sentence.text
    summed = _SUMMED.match(text[numbers[-1][1].span.end : sentence.end]) is not None
    (_, whole), rest = (numbers[-1], numbers[:-1]) if summed else (numbers[0], numbers[1:])
    if any(item.lower in _LOOSE for item in sentence.items) or whole.low < 3:
        return
    lead = text[whole.span.end : rest[0][1].span.start]
    shared = _OF_THE.search(text[sentence.start : whole.span.start]) is not None
    parts = _row(sentence, rest[0][0], split=shared and not summed)
    if len(parts) != len(rest) or any(number.low == whole.low for _, number in rest):
        return
    total = sum(number.low for _, number in rest)
    if summed:
        wrong = total != whole.low
    elif shared:
        wrong = total > whole.low  # those of whom nothing is said may be any number
    else:
        wrong = _MAKES_UP.search(lead) is not None and total != whole.low
    if wrong and 0.6 * whole.low <= total <= 1.6 * whole.low:
        last = whole if summed else rest[-1][1]
        others = tuple(number.span for _, number in numbers if number is not last)
        yield Mistake(
            last.span, "numbers-do-not-add-up", f"the parts make {show(total)}, not {written(sentence, whole)}",
            others,
        )  # fmt: skip


def _row(sentence: Sentence, at: int, split: bool) -> list[int]:
    """The items of the numbers of a closed row of counted things that begins at item `at`, none where it is not one.

    `split`: the first number has the verb that the others leave out ("15 were men and 11 women").
    """
    items = sentence.items
    found: list[int] = []
    closed = verb = False
    while at < len(items) and items[at].number is not None:
        found.append(at)
        at += 1
        if split and not verb:
            if at == len(items) or items[at].lower not in _GAPPING:
                return []
            verb, at = True, at + 1
        words = 0
        while at < len(items) and items[at].tag in (it.N, it.NAME, it.P) and items[at].number is None:
            words, at = words + 1, at + 1
        if closed or (not words and not split):
            break
        while at < len(items) and items[at].lower in (",", "and", "plus"):
            closed = closed or items[at].lower != ","
            at += 1
    ends = at >= len(items) or items[at].tag == it.PUNCT or items[at].lower == ")"
    return found if closed and ends else []


def check_shares(sentence: Sentence) -> Iterator[Mistake]:
    """ "60 per cent voted for and 45 per cent against": more than all of them."""
    shares = [
        item.number
        for item in sentence.items
        if item.number is not None and item.number.percent and item.number.exact and not item.number.ordinal
    ]
    words = {item.lower for item in sentence.items}
    if len(shares) != 2 or "against" not in words or words.isdisjoint(("for", "favour", "favor", "yes")):
        return
    if sum(share.low for share in shares) > 100 and "turnout" not in words:
        yield Mistake(
            shares[1].span, "numbers-do-not-add-up", f"{show(shares[0].low)} and {show(shares[1].low)} per cent are more than all", (shares[0].span,)
        )  # fmt: skip


_CHANGES = re.compile(
    r"\b(?P<times>halved|doubled|tripled|trebled|quadrupled) (?:[\w' ]+ )?from (?P<old>\d[\d,]*|[a-z]+)(?: [a-z]+)? to (?P<new>\d[\d,]*|[a-z]+)\b",
    re.IGNORECASE,
)
_FACTORS = {"halved": 0.5, "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4}


def check_changes(sentence: Sentence) -> Iterator[Mistake]:
    """ "was halved from 400 men to 300" """
    text = sentence.text[sentence.start : sentence.end]
    if re.search(r"\b(?:about|almost|nearly|more than|roughly|over|virtually|some|around|all but)\b", text):
        return
    for found in _CHANGES.finditer(text):
        old, new = _value(found["old"]), _value(found["new"])
        if not old or not new or 1900 <= old <= 2100:
            continue
        right = old * _FACTORS[found["times"].lower()]
        if abs(new - right) > max(1.0, 0.15 * right):
            at = next(
                (n for _, n in exact_numbers(sentence) if n.span.start == sentence.start + found.start("new")), None
            )
            if at is not None:
                yield Mistake(
                    at.span,
                    "numbers-do-not-add-up",
                    f"{found['old']} {found['times']} is {show(right)}, not {found['new']}",
                )


def _value(words: str) -> float:
    """The number that figures or a word write, 0 where it is none."""
    digits = words.replace(",", "")
    return float(digits) if digits.isdigit() else float(NUMBER_WORDS.get(words.lower(), 0))
