"""Text in, lengths of time out: "for twenty years", "70-year-old", "more than a decade"."""

from __future__ import annotations

import re
from bisect import bisect_right
from math import inf

from checker.times.values import DurationMention, Unit
from checker.times.words import NUMBER, read_number
from checker.tokens import Tokens

_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade",
                           "century": "century", "centurie": "century"}  # fmt: skip
_UNIT = re.compile(r"(?P<unit>day|week|month|year|decade|centur(?:y|ie))s?(?!\w)")
_COUNT = re.compile(
    rf"(?:\b(?P<hedge>about|around|almost|nearly|roughly|some|approximately|just\sover|just\sunder|over|more\sthan"
    rf"|less\sthan"
    rf"|fewer\sthan|at\sleast|at\smost|up\sto|only|just|exactly)\s)?(?<![\w.,])(?:(?:(?P<low>{NUMBER})\s(?:to"
    rf"|or)\s|(?P<digits>\d+)\s?[-–]\s?))?"
    rf"(?P<count>{NUMBER})(?:\s(?:full|whole|long|more|additional|consecutive|straight))?[\s-]$",
    re.IGNORECASE,
)
_SHIFT_AFTER = re.compile(r"\s(?:ago|later|earlier|before|after|previously|prior|hence|afterwards?)\b")
_ABOVE = ("over", "more than", "just over")
_BELOW = ("less than", "fewer than", "almost", "nearly", "just under", "up to", "at most")
_ABOUT = ("about", "around", "roughly", "some", "approximately")
HEDGE = 0.2
"""How far "about" may be off."""


def find_durations(text: str, tokens: Tokens) -> tuple[DurationMention, ...]:
    """Return the lengths of time named in `text`, in order; distances ("two years later") are times, not lengths."""
    starts = [sentence.start for sentence in tokens]
    found: list[DurationMention] = []
    for match in _UNIT.finditer(text):
        at = match.start()
        if not at or text[at - 1] not in " -\n\u00a0":
            continue
        number = bisect_right(starts, at) - 1
        floor = max(tokens[number].start if number >= 0 else 0, at - 50, found[-1].end if found else 0)
        counted = _COUNT.search(text, floor, at)
        if counted is None or _SHIFT_AFTER.match(text, match.end()):
            continue
        count = read_number(re.sub(r"\s+", " ", counted["count"]))
        if count is None:
            continue
        first = counted["low"] or counted["digits"]
        low = read_number(first) if first else None
        lo, hi = _bounds(low if low is not None else count, count, " ".join((counted["hedge"] or "").lower().split()))
        found.append(DurationMention(counted.start(), match.end(), lo, hi, _UNITS[match["unit"]]))
    return tuple(found)


def _bounds(low: float, high: float, hedge: str) -> tuple[float, float]:
    if hedge in _ABOVE or hedge == "at least":
        return low, inf
    if hedge in _BELOW:
        return (high * (1 - HEDGE) if hedge in ("almost", "nearly", "just under") else 0.0), high
    if hedge in _ABOUT:
        return low * (1 - HEDGE), high * (1 + HEDGE)
    return low, high
