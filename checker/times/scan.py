"""Text and rules in, what the words say out: the matches of all rules, none overlapping, each inside one sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker.times.anchors import ANCHORS, families_in
from checker.times.focus import Found
from checker.times.modifiers import read_before
from checker.times.values import Partial, Rule
from checker.tokens import Stretch

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]\"”]+")
_TENSE = re.compile(
    r"\b(?:(?P<future>will|won['’]t|shall|scheduled|due|expected|expects?|plans?|planned|planning|upcoming|would|to\sbe"
    r"|(?:is|are)\sto|intends?|slated|set\sto|next|could|may|might)|[a-z]+ed|said|told|was|were|had|rose|fell|came|went"
    r"|took|made|began|met|held|won|lost|sent|gave|spoke|wrote|found|left|got|became|struck|shot|broke|brought"
    r"|drew|flew"
    r"|grew|hit|saw|sold|stood|thought|did|has|have)\b"
)
TENSE_WINDOW = 200
"""Code points before and after a time in which its verb is looked for."""


REACH = 80
"""A match may run so far past the sentence in which it begins; it is then cut at its end or dropped."""
NEAR = 4
"""Code points between two sentences that are searched in one go; longer gaps are blanked markup or empty lines."""


def scan(
    text: str, tokens: Sequence[Stretch], rules: Sequence[Rule], families: Sequence[int] | None = None
) -> list[Found]:
    """Return what the rules read, in order: where they overlap the leftmost, then the longest, then the first rule.

    `families` holds what `families_in` says of each sentence, where the caller knows it.
    """
    if families is None:
        families = [families_in(text[sentence.start : sentence.end]) for sentence in tokens]
    candidates: list[tuple[int, int, int, list[Partial]]] = []
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if "://" in text or "www." in text else []
    stretches: dict[int, list[tuple[int, int]]] = {}
    for order, rule in enumerate(rules):
        anchor = ANCHORS.get(rule.name, 0)
        if anchor not in stretches:
            stretches[anchor] = _stretches(tokens, families, anchor)
        done = 0
        for first, last in stretches[anchor]:
            for match in rule.pattern.finditer(text, max(first, done), last + REACH):
                start = match.start()
                if start >= last:
                    break
                done = match.end()
                partials = list(rule.read(match))
                if partials and not (addresses and _inside(addresses, start)):
                    candidates.append((min(partials[0].start, start), -partials[-1].end, order, partials))
    candidates.sort(key=lambda candidate: candidate[:3])
    starts = [sentence.start for sentence in tokens]
    found: list[Found] = []
    last_end = -1
    for start, _, order, partials in candidates:
        number = bisect_right(starts, start) - 1
        if partials[0].start < last_end or number < 0 or partials[-1].end > tokens[number].end:
            continue
        sentence = tokens[number]
        floor = max(last_end, sentence.start)
        for partial in partials:
            before = read_before(text, floor, partial.start)
            future = partial.year is None and _is_future(text, sentence.start, before.start, partial.end, sentence.end)
            found.append(Found(partial, before, rules[order].name, number, future))
            floor = partial.end
        last_end = partials[-1].end
    return found


def _stretches(tokens: Sequence[Stretch], families: Sequence[int], anchor: int) -> list[tuple[int, int]]:
    """The stretches of text whose sentences hold a word of the families; 0 asks for every sentence."""
    found: list[tuple[int, int]] = []
    for sentence, family in zip(tokens, families, strict=True):
        if not anchor or family & anchor:
            if found and sentence.start - found[-1][1] <= NEAR:
                found[-1] = (found[-1][0], sentence.end)
            else:
                found.append((sentence.start, sentence.end))
    return found


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return index >= 0 and at < spans[index][1]


def _is_future(text: str, start: int, at: int, to: int, end: int) -> bool:
    """Does the verb next to a time, before it or else after it, speak of what is to come?"""
    verb = None
    for match in _TENSE.finditer(text, max(start, at - TENSE_WINDOW), at):
        verb = match
    verb = verb or _TENSE.search(text, to, min(end, to + TENSE_WINDOW))
    return verb is not None and verb["future"] is not None
