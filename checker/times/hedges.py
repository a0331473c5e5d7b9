"""The words before a count ("about", "more than") in, the bounds of the count out."""

from __future__ import annotations

import re
from math import inf

from checker.times.words import NUMBER, read_number

HEDGE = (
    r"(?:just|slightly|somewhat|a\slittle|a\sbit)\s(?:over|above|under|below|more\sthan|less\sthan)|(?:well|far|way)\s(?:over|above)"
    r"|(?:well|far)\smore\sthan|no\s(?:more|fewer|less)\sthan|not\squite|close\sto|upwards\sof|in\sexcess\sof|under|above|a\sgood"
    r"|about|around|almost|nearly|roughly|some|approximately|over|more\sthan|less\sthan|fewer\sthan"
    r"|at\sleast|at\smost|up\sto|only|just|barely|exactly|precisely"
)
_VAGUE = {"few": (2.0, 9.0), "couple": (2.0, 3.0), "several": (2.0, 20.0)}
_FROM_BELOW = (
    "over", "more than", "at least", "barely", "above", "a good", "upwards of", "in excess of", "no fewer than", "no less than",
    *(f"{far} {over}" for far in ("well", "far", "way") for over in ("over", "above", "more than")),
)  # fmt: skip
_BIT = ("just", "slightly", "somewhat", "a little", "a bit")
_NEARLY = (
    "almost",
    "nearly",
    "not quite",
    "close to",
    *(f"{bit} {side}" for bit in _BIT for side in ("under", "below", "less than")),
)
_ABOVE = tuple(f"{bit} {side}" for bit in _BIT for side in ("over", "above", "more than"))
_AT_MOST = ("less than", "fewer than", "up to", "at most", "no more than", "under")
_ABOUT = ("about", "around", "roughly", "some", "approximately")

COUNT_BEFORE = re.compile(
    rf"(?:\b(?P<hedge>{HEDGE})\s)?(?<![\w.,])(?:(?P<vague>(?:a\s)?few|(?:a\s)?couple\sof|several)"
    rf"|(?:(?:(?P<low>{NUMBER})\s(?:to|or)\s|(?P<digits>\d+)\s?[-–]\s?))?(?P<count>{NUMBER}))"
    r"(?:\s(?:full|whole|long|short|more|additional|consecutive|straight))?[\s-]$",
    re.IGNORECASE,
)
"""A count that ends where a unit begins. Group `count` or `vague`, perhaps `low` or `digits`, perhaps `hedge`."""


def read_bounds(match: re.Match[str]) -> tuple[float, float, float] | None:
    """Return (count, least, most) of a match of `COUNT_BEFORE`; None if its words are no number."""
    if match["vague"]:
        words = match["vague"].lower().split()
        least, most = next(_VAGUE[word] for word in words if word in _VAGUE)
        return least, least, most
    count = read_number(" ".join(match["count"].split()))
    if count is None:
        return None
    first = match["low"] or match["digits"]
    low = read_number(first) if first else None
    least = count if low is None else low
    return count, *_hedged(least, count, " ".join((match["hedge"] or "").lower().split()))


def _slack(count: float) -> float:
    """How far "about", "nearly" and "just over" may be off: a fifth of small counts, a tenth of large ones."""
    return max(min(count / 5, 2.0), count / 10)


def _hedged(low: float, high: float, hedge: str) -> tuple[float, float]:
    if hedge in _FROM_BELOW:
        return low, inf
    if hedge in _NEARLY:
        return low - _slack(low), high
    if hedge in _ABOVE:
        return low, high + _slack(high)
    if hedge in _AT_MOST:
        return 0.0, high
    if hedge in _ABOUT:
        return low - _slack(low), high + _slack(high)
    return low, high
