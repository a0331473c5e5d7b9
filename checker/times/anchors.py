"""Words in, the families of times they may begin out: a rule is only tried on sentences that hold one of its words.

Most sentences name no time, and most rules need a word or a figure that few sentences hold. One look at the words of a
sentence tells which; a rule that is not named in `ANCHORS` is tried everywhere.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.times.words import DECADE_WORDS, FULL_MONTH, SEASONS, UNIT_NAMES

FIGURE, PLURAL_FIGURE, SHORT_FIGURE, MONTH, SEASON, QUARTER, CENTURY, DECADE, ERA, HOLIDAY, DAY, WEEKDAY, UNIT = (
    1 << bit for bit in range(13)
)
ANY = (1 << 13) - 1

ANCHORS = {
    "iso-date": FIGURE, "iso-month": FIGURE, "figures": FIGURE, "attacks": FIGURE, "day-month": MONTH,
    "month-day": MONTH, "year-first": MONTH, "holiday": HOLIDAY, "month": MONTH, "season": SEASON, "quarter": QUARTER, "decade": PLURAL_FIGURE,
    "short-decade": PLURAL_FIGURE, "decade-words": DECADE, "century": CENTURY, "year": FIGURE,
    "short-year": SHORT_FIGURE, "era": ERA, "speaking-day": DAY, "weekday": WEEKDAY, "short-weekday": WEEKDAY, "recent": UNIT, "within": UNIT,
    "named-unit": UNIT, "distance": UNIT, "neighbour": UNIT, "year-ago": UNIT,
}  # fmt: skip
"""The rule's name -> the families of which its sentences hold a word."""

WORDS = re.compile(r"[\w'’]+")
"""What a word is to this stage: figures and apostrophes belong to it, hyphens and dots do not."""
_PARTS = re.compile(r"[^\W_]+")
_MONTHS = {*FULL_MONTH.split("|"), *"Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()}
_WEEKDAYS = {day + end for day in "Mon Tues Wednes Thurs Fri Satur Sun".split() for end in ("day", "days")}
_WEEKDAYS |= set("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split())
_UNITS = {name + end for name in UNIT_NAMES for end in ("", "s")}
_FAMILIES: tuple[tuple[int, frozenset[str]], ...] = (
    (MONTH, frozenset(_MONTHS)),
    (SEASON, frozenset(SEASONS) | {season.capitalize() for season in SEASONS}),
    (QUARTER, frozenset({"quarter", "half"})),
    (CENTURY, frozenset({"century", "Century"})),
    (ERA, frozenset({"AD", "CE", "A", "D"})),
    (HOLIDAY, frozenset({"Year", "Christmas", "Boxing", "May", "Bastille"})),
    (DAY, frozenset("today Today TODAY yesterday Yesterday tomorrow Tomorrow tonight Tonight".split())),
    (WEEKDAY, frozenset(_WEEKDAYS)),
    (UNIT, frozenset(_UNITS)),
)
_MIXED = PLURAL_FIGURE | SHORT_FIGURE | QUARTER | MONTH | CENTURY | UNIT | ERA | WEEKDAY | DAY | SEASON


@lru_cache(maxsize=65536)
def families(word: str) -> int:
    """Return the families that one of the words that `WORDS` finds belongs to, 0 for nearly every word."""
    found = 0
    for part in _PARTS.findall(word):
        if part.isdigit():
            found |= FIGURE
        elif any(sign.isdigit() for sign in part):
            found |= FIGURE | _MIXED
        else:
            if part.lower() in DECADE_WORDS:
                found |= DECADE
            for family, words in _FAMILIES:
                if part in words:
                    found |= family
    if found & FIGURE and ("'" in word or "’" in word):
        found |= PLURAL_FIGURE | SHORT_FIGURE
    return found


_plain: set[str] = set()
VOCABULARY = 200_000
"""So many words without a family are remembered."""


def families_in(text: str) -> int:
    """Return the families of all words of a text."""
    words = WORDS.findall(text)
    if _plain.issuperset(words):
        return 0
    found = 0
    for word in words:
        if word not in _plain:
            family = families(word)
            found |= family
            if not family and len(_plain) < VOCABULARY:
                _plain.add(word)
    return found
