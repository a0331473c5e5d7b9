"""Tokens in, quantities out: "29", "4,500", "twenty-nine", "the thirtieth", "more than 20", "a dozen", "a quarter".

A modifier widens the bounds: "about 20" is 18 to 22, "more than 20" begins at 21, "fewer than thirty" ends at 29. Numbers
that are part of a time are taken by the time stage first.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from checker.syntax.lexicon import NUMBER_WORDS, ORDINAL_WORDS
from checker.tokens import Token
from checker.values import Number, Span

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_ORDINAL_FIGURE = re.compile(r"(\d+)(?:st|nd|rd|th)")
_SCALE = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "dozen": 12}
_OTHER_WORDS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
ABOUT = 0.1
"""How far "about" reaches, as a share of the number."""

_MODIFIERS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("more", "than"), "over"), (("over",), "over"), (("above",), "over"), (("exceeding",), "over"),
    (("at", "least"), "least"), (("no", "fewer", "than"), "least"), (("no", "less", "than"), "least"), (("not", "less", "than"), "least"),
    (("fewer", "than"), "under"), (("less", "than"), "under"), (("under",), "under"), (("below",), "under"),
    (("at", "most"), "most"), (("no", "more", "than"), "most"), (("not", "more", "than"), "most"), (("up", "to"), "most"),
    (("about",), "about"), (("around",), "about"), (("some",), "about"), (("roughly",), "about"), (("approximately",), "about"),
    (("nearly",), "nearly"), (("almost",), "nearly"), (("close", "to"), "about"), (("an", "estimated"), "about"), (("circa",), "about"),
    (("barely",), "about"), (("just", "over"), "over"), (("well", "over"), "over"),
)  # fmt: skip

_OPENING = frozenset((*NUMBER_WORDS, *ORDINAL_WORDS, "a", "an"))
"""The words with which a number may begin, besides figures."""
_LAST_OF_MODIFIERS = frozenset(words[-1] for words, _ in _MODIFIERS)


def find_numbers(tokens: Sequence[Token]) -> list[Number]:
    """Return the quantities and ordinals of one sentence, left to right."""
    found: list[Number] = []
    at = 0
    count = len(tokens)
    while at < count:
        word = tokens[at].lower
        if not (word in _OPENING or word[0].isdigit()):
            at += 1
            continue
        read = _read(tokens, at)
        if read is None:
            at += 1
            continue
        value, last, ordinal = read
        low, high, exact = _bounds(tokens, at, last, value) if not ordinal else (value, value, True)
        percent = last < len(tokens) and tokens[last].lower in ("%", "percent", "per")
        found.append(Number(Span(tokens[at].start, tokens[last - 1].end), low, high, ordinal, exact, percent))
        at = last
    return found


def _read(tokens: Sequence[Token], at: int) -> tuple[float, int, bool] | None:
    word = tokens[at].lower
    ordinal = _ORDINAL_FIGURE.fullmatch(word)
    if ordinal:
        return float(ordinal.group(1)), at + 1, True
    if _FIGURE.fullmatch(word):
        value = float(word.replace(",", ""))
        at += 1
        while at < len(tokens) and tokens[at].lower in _SCALE:
            value *= _SCALE[tokens[at].lower]
            at += 1
        return value, at, False
    if word in ORDINAL_WORDS:
        return float(ORDINAL_WORDS[word]), at + 1, True
    if word in NUMBER_WORDS or (word in ("a", "an") and at + 1 < len(tokens) and tokens[at + 1].lower in _SCALE):
        return _in_words(tokens, at)
    if word == "both":
        return None
    return None


def _in_words(tokens: Sequence[Token], at: int) -> tuple[float, int, bool] | None:
    total = current = 0.0
    start = at
    while at < len(tokens):
        word = tokens[at].lower
        if word in ("a", "an") and at == start:
            current = 1
        elif word in NUMBER_WORDS:
            value = NUMBER_WORDS[word]
            if current and not (current % 100 >= 20 and current % 10 == 0 and value < 10) and current % 100:
                break
            current += value
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _SCALE:
            total += (current or 1) * _SCALE[word]
            current = 0
        elif word in ("-", "and") and at + 1 < len(tokens):
            follows = tokens[at + 1].lower
            tens = current % 100
            if word == "-" and tens >= 20 and tens % 10 == 0:
                if follows in ORDINAL_WORDS and ORDINAL_WORDS[follows] < 10:
                    return total + current + ORDINAL_WORDS[follows], at + 2, True
                if NUMBER_WORDS.get(follows, 99) >= 10:
                    break
            elif word == "and" and follows in NUMBER_WORDS and (current >= 100 or total) and tens == 0:
                pass
            else:
                break
        else:
            break
        at += 1
    if at == start:
        return None
    return total + current, at, False


def _bounds(tokens: Sequence[Token], at: int, last: int, value: float) -> tuple[float, float, bool]:
    modified = at and tokens[at - 1].lower in _LAST_OF_MODIFIERS
    for words, kind in _MODIFIERS if modified else ():
        size = len(words)
        if at >= size and tuple(token.lower for token in tokens[at - size : at]) == words:
            if kind == "over" and at > size and tokens[at - size - 1].lower in ("no", "not"):
                return 0, value, False
            if kind == "under" and at > size and tokens[at - size - 1].lower in ("no", "not"):
                return value, math.inf, False
            if kind == "over":
                return value + 1, math.inf, False
            if kind == "least":
                return value, math.inf, False
            if kind == "under":
                return 0, value - 1, False
            if kind == "most":
                return 0, value, False
            if kind == "nearly":
                return math.floor(value * (1 - ABOUT)), value, False
            return math.floor(value * (1 - ABOUT)), math.ceil(value * (1 + ABOUT)), False
    follows = tokens[last].lower if last < len(tokens) else ""
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if (follows, after) in (("or", "more"), ("or", "so")):
        return value, math.inf if after == "more" else math.ceil(value * (1 + ABOUT)), False
    if follows in ("odd", "plus", "+"):
        return value, math.inf, False
    return value, value, True
