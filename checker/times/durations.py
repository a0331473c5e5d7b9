"""Text in, lengths of time out: "for twenty years", "70-year-old", "more than a decade"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from checker.times.hedges import COUNT_BEFORE, read_bounds
from checker.times.values import DurationMention
from checker.times.words import UNIT_NAMES
from checker.tokens import Stretch

_UNIT = re.compile(r"(?P<unit>day|week|month|year|decade|centur(?:y|ie))s?(?!\w)")
_SHIFT_AFTER = re.compile(r"\s(?:ago|later|earlier|before|after|previously|prior|hence|afterwards?)\b")
WINDOW = 50
"""So many code points are looked at before the unit."""


def find_durations(text: str, tokens: Sequence[Stretch]) -> tuple[DurationMention, ...]:
    """Return the lengths of time named in `text`, in order; distances ("two years later") are times, not lengths."""
    starts = [sentence.start for sentence in tokens]
    found: list[DurationMention] = []
    for match in _UNIT.finditer(text):
        at = match.start()
        if not at or text[at - 1] not in " -\n\u00a0":
            continue
        number = bisect_right(starts, at) - 1
        floor = max(tokens[number].start if number >= 0 else 0, at - WINDOW, found[-1].end if found else 0)
        counted = COUNT_BEFORE.search(text, floor, at)
        if counted is None or counted["vague"] or _SHIFT_AFTER.match(text, match.end()):
            continue
        if text[max(counted.start() - 1, 0)] in ".," and text[max(counted.start() - 2, 0)].isdigit():
            continue  # "8.5 years": neither five nor eight
        bounds = read_bounds(counted)
        if bounds is not None:
            unit = UNIT_NAMES[match["unit"]]
            found.append(DurationMention(counted.start(), match.end(), bounds[1], bounds[2], unit))
    return tuple(found)
