"""Sentences in, findings out where a sentence's own numbers cannot all be right. No ledger is asked.

One file for each kind of sum, in the order of `CHECKS`; each finds a construction, does the sum, and says both numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checker.arithmetic.ages import check_ages
from checker.arithmetic.intervals import check_distances, check_intervals
from checker.arithmetic.lengths import check_lengths
from checker.arithmetic.lists import check_lists
from checker.arithmetic.lives import check_lives
from checker.arithmetic.parts import check_exceptions, check_fractions, check_parts, check_remainders
from checker.arithmetic.sums import Mistake
from checker.arithmetic.wholes import check_changes, check_shares, check_wholes
from checker.claims.sentence import Sentence
from ledger.light import NamedTuple


class Least(NamedTuple):
    """How many numbers and times a sentence must hold before a check can find anything in it."""

    numbers: int
    times: int


CHECKS: tuple[tuple[Callable[[Sentence], Iterator[Mistake]], Least], ...] = (
    (check_parts, Least(2, 0)), (check_remainders, Least(3, 0)), (check_fractions, Least(2, 0)), (check_exceptions, Least(2, 0)),
    (check_lists, Least(1, 0)), (check_intervals, Least(0, 2)), (check_distances, Least(0, 3)), (check_ages, Least(1, 2)),
    (check_lives, Least(0, 2)), (check_lengths, Least(0, 2)), (check_wholes, Least(3, 0)), (check_shares, Least(2, 0)),
    (check_changes, Least(2, 0)),
)  # fmt: skip
"""Every check of a sentence against itself, with what it needs."""


_CUES = re.compile(
    r"\bof (?:whom|which|them)\b|\b(?:from|between)\s+\S*\s*(?:1\d|20)\d\d\b|\b[Bb]orn\b|\bexcept|\b(?:[Hh]alf|(?:[Tt]hird|[Qq]uarter|[Ff]ifth|[Ss]ixth|[Tt]enth)s?|per\s?cent|%)\sof\b|\b[Oo]pened|\b[Ff]ounded|\b[Ss]et up|\b[Bb]uilt|\b[Bb]egun"
    r"|\b(?:made|making) up of\b|\b[Cc]ompos\w+ of\b|\b[Cc]ompris(?:e|es|ed|ing)\b|\b[Cc]onsist\w* of\b|\b(?:split|fell|divided) into\b"
    r"|\bafter [\w-]+ years\b|\baged \w|\bage of\b|\b(?:in all|altogether|all told|in total)\b|\bagainst\b|\b(?:halv|doubl|tripl|trebl|quadrupl)ed\b|^\W*[A-Z]\w+ \w+, [A-Z]"
    r"|\b(?:Of|Out of) (?:the|these|all|its|our|their)\b|\byears? (?:later|earlier)\b|[a-z]:\s[A-Z]|[a-z] [–—(]\s?[A-Z]"
)

_PORTIONS = "half third quarter fifth sixth tenth".split()
CUE_WORDS = frozenset(
    "whom which them from between born Born Of Out later earlier years made making into aged age against opened Opened founded Founded "
    "set Set built Built begun Begun cent percent composed composing comprise comprises comprised comprising consist consists consisted "
    "consisting all altogether total halved doubled tripled trebled quadrupled except excepted excepting exception exceptional "
    "exceptionally exceptions excepts".split()
    + [word + end for part in _PORTIONS for word in (part, part.capitalize()) for end in ("", "s")]
)
CUE_SIGNS = ("%", ":", "–", "—", "(")
"""Whatever `_CUES` finds holds one of these words or signs: a quicker first look."""


def may_not_add_up(text: str, start: int, end: int) -> bool:
    """Can `text[start:end]` hold a construction that this stage checks? Quick, for leaving sentences early."""
    return _CUES.search(text, start, end) is not None


def find_mistakes(sentence: Sentence) -> list[Mistake]:
    """Return what does not add up in a sentence, in the order of its places."""
    if sentence.question or sentence.rejected:
        return []
    numbers = times = 0
    for item in sentence.items:
        numbers += item.number is not None
        times += item.time is not None
    if numbers < 1 and times < 2:
        return []
    found = [
        mistake
        for check, least in CHECKS
        if numbers >= least.numbers and times >= least.times
        for mistake in check(sentence)
    ]
    return sorted(found, key=lambda mistake: (mistake.span, mistake.code))
