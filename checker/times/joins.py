"""Times that the words join: "March 24 to June 10, 1999" share a year, "in 1999 and 2004" share a preposition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.times.calendar import Calendar
from checker.times.resolve import Focus, Found, place
from checker.times.values import TimeMention
from checker.times.words import DASH, MONTH

_PART = r"(?:the\s|late\s|early\s|mid-)?"
_JOINT = re.compile(
    rf",?\s(?:and|or)\s(?:(?:again\s)?in\s)?{_PART}|,\s|\s?(?:{DASH}|/)\s?|\s(?:to|until|till|through)\s{_PART}"
)
_TO = re.compile(rf"\s?{DASH}|\s?(?:to|until|till|through)\s")
_RANGE_AFTER = re.compile(rf"\s?{DASH}\s?(?:\d|{MONTH})")
FURTHEST = 3
"""So many joined times further may the year stand ("March, April and May 1999")."""


def tied_year(text: str, found: Sequence[Found], index: int) -> Calendar | None:
    """Return the time with a year to which the one at `index`, a month or day without a year, is joined."""
    partial = found[index].partial
    if partial.year is not None or partial.year_shift is not None or partial.toward or partial.offset is not None:
        return None
    if partial.weekday is not None or (partial.month is None and partial.division is None):
        return None
    for this, following in zip(found[index:], found[index + 1 : index + 1 + FURTHEST], strict=False):
        if following.sentence != this.sentence or following.partial.precision not in ("day", "month", "season"):
            return None
        if not _JOINT.fullmatch(text, this.partial.end, following.before.start):
            return None
        if following.partial.year is not None:
            return place(following, Focus(None, narrative=True), None)
    return None


def cue_of(text: str, found: Found, previous: TimeMention | None) -> str:
    """Return the preposition of a time: its own, the one it shares with the time before, or that of a range."""
    cue = found.before.cue
    if previous is not None:
        joint = text[previous.end : found.before.start]
        if cue in ("", "to", "until", "and") and _JOINT.fullmatch(joint):
            cue = cue or _shared(previous.role_words, joint)
    if cue in ("", "in", "on") and _RANGE_AFTER.match(text, found.partial.end):
        return "from"
    return cue


def _shared(cue: str, joint: str) -> str:
    if _TO.match(joint):
        return "to"
    if cue == "between":
        return "and"
    return "" if cue in ("from", "to", "and") else cue
