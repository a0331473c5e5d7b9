"""A sentence's tokens and mentions in, items out: one per mention or word, each with a word class.

Mentions become one item each, so that "the Czech Republic" or "12 March 1999" never breaks a phrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from checker.syntax.item import NAME, NEG, NUM, PR, PUNCT, QUOTES, TIME, D, Item, N, V
from checker.syntax.tagging import decide
from checker.syntax.verbs import Form
from checker.syntax.word_classes import REMEMBERED, VOCABULARY, class_of
from checker.times.values import TimeMention
from checker.tokens import Token
from checker.values import NameMention, Number


def read_items(
    tokens: Sequence[Token],
    names: Sequence[NameMention],
    times: Sequence[TimeMention],
    numbers: Sequence[Number],
) -> list[Item]:
    """Return the items of one sentence in order. Mentions must not overlap; a time wins over a number at the same place."""
    starts: dict[int, NameMention | TimeMention | Number] = {}
    for number in numbers:
        starts[number.span.start] = number
    for name in names:
        starts[name.span.start] = name
    for time in times:
        starts[time.start] = time
    items: list[Item] = []
    known = REMEMBERED
    covered = -1
    for token in tokens:
        if token.start < covered:
            continue
        mention = starts.get(token.start)
        if isinstance(mention, NameMention):
            covered = mention.span.end
            items.append(Item(token.start, covered, mention.text, mention.text.lower(), NAME, name=mention))
        elif isinstance(mention, Number):
            covered = mention.span.end
            items.append(Item(token.start, covered, token.text, token.lower, NUM, number=mention))
        elif mention is not None:
            covered = mention.end
            items.append(Item(token.start, covered, token.text, token.lower, TIME, time=mention))
        else:
            text, lower = token.text, token.lower
            found = known.get(text)
            if found is None:
                found = class_of(lower, text[0])
                if len(known) < VOCABULARY:
                    known[text] = found
            items.append(Item(token.start, token.end, text, lower, *found))
    items = _with_prefixes(_without_short_forms(_without_scare_quotes(items)))
    items = _with_pronouns(_with_denials(items))
    _join_modifiers(items)
    decide(items)
    return items


def _with_pronouns(items: list[Item]) -> list[Item]:
    """ "That one dates from 1996": two words that take up one thing, as "it" does."""
    out: list[Item] = []
    for at, item in enumerate(items):
        follows = items[at + 1] if at + 1 < len(items) else None
        if item.lower == "one" and out and out[-1].lower in ("this", "that") and follows is not None and follows.forms:
            out[-1] = Item(out[-1].start, item.end, f"{out[-1].text} {item.text}", "it", PR)
        else:
            out.append(item)
    return out


_NEVER = {
    "time": "at", "point": "at", "stage": "at", "moment": "at", "occasion": "on", "year": "in",
    "way": "in", "means": "by", "circumstances": "under",
}  # fmt: skip
"""Nouns that with their preposition and "no" deny as "never" does."""


def _with_denials(items: list[Item]) -> list[Item]:
    """ "At no time was it a member", "it has on no occasion voted": a phrase that denies as "never" does, as one word."""
    out: list[Item] = []
    for item in items:
        if len(out) > 1 and out[-1].lower == "no" and _NEVER.get(item.lower, "") == out[-2].lower:
            opening = out[-2]
            out[-2:] = [Item(opening.start, item.end, "never", "never", NEG)]
        else:
            out.append(item)
    return out


def _without_scare_quotes(items: list[Item]) -> list[Item]:
    """ "Russia “suspended” its part": quotation marks around a verb alone keep a distance from the word, and quote no sentence."""
    marks = [at for at, item in enumerate(items) if item.tag == PUNCT and item.lower in QUOTES]
    dropped: set[int] = set()
    for first, last in pairwise(marks):
        inside = items[first + 1 : last]
        if first in dropped or not 1 <= len(inside) <= 3:
            continue
        if all(item.text.islower() and item.name is None for item in inside) and any(item.forms for item in inside):
            dropped |= {first, last}
    return [item for at, item in enumerate(items) if at not in dropped] if dropped else items


_OF_NUMBERS = (
    ("more", "than"),
    ("fewer", "than"),
    ("less", "than"),
    ("at", "least"),
    ("at", "most"),
    ("up", "to"),
    ("over",),
    ("under",),
)


_A_BIT = (("a", "little"), ("a", "bit"))
"""Before "over" and its like: "a little over thirty"."""


def _without_short_forms(items: list[Item]) -> list[Item]:
    """Leave out a short form in brackets after its name: "the Shanghai Cooperation Organisation (SCO) was founded"."""
    kept: list[Item] = []
    at = 0
    while at < len(items):
        kept.append(items[at])
        if (
            items[at].name is not None
            and at + 3 < len(items)
            and items[at + 1].lower == "("
            and items[at + 3].lower == ")"
        ):
            inner = items[at + 2]
            outer = items[at].name
            same = inner.name is not None and outer is not None and set(inner.name.entities) & set(outer.entities)
            short = inner.name is None and inner.tag == N and inner.text.isupper() and 2 <= len(inner.text) <= 8
            if same or short:
                at += 4
                continue
        at += 1
    return kept


def _with_prefixes(items: list[Item]) -> list[Item]:
    """Join "re" to the verb or noun behind its hyphen: "re-elected" is one word, a form of "re-elect"."""
    if not any(item.lower == "re" for item in items):
        return items
    kept: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        dash, word = (items[at + 1], items[at + 2]) if at + 2 < len(items) else (None, None)
        if (
            item.lower == "re" and dash is not None and word is not None and dash.lower == "-" and word.tag in (V, N)
            and item.end == dash.start and dash.end == word.start and word.name is None
        ):  # fmt: skip
            forms = tuple(Form(f"re-{form.lemma}", form.form) for form in word.forms)
            text = f"{item.text}-{word.text}"
            kept.append(Item(item.start, word.end, text, text.lower(), word.tag, forms))
            at += 3
            continue
        kept.append(item)
        at += 1
    return kept


def _join_modifiers(items: list[Item]) -> None:
    """Let "more than", "at least" before a number be part of its phrase, as a determiner is."""
    for at, item in enumerate(items):
        if item.number is None or item.number.exact or item.number.ordinal:
            continue
        for words in _OF_NUMBERS:
            if at >= len(words) and tuple(i.lower for i in items[at - len(words) : at]) == words:
                if len(words) == 1 and at > 1 and items[at - 2].time is not None:
                    continue  # "began in 1989 under two allies": not fewer than two
                first = at - len(words)
                if tuple(i.lower for i in items[max(first - 2, 0) : first]) in _A_BIT:
                    first -= 2
                for before in items[first:at]:
                    before.tag = D
