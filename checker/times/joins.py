"""Times that the words join: "March 24 to June 10, 1999" share a year, "in 1999 and 2004" share a preposition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.times.calendar import Calendar
from checker.times.focus import Found
from checker.times.resolve import first_after, fixed, last_before
from checker.times.values import TimeMention
from checker.times.words import DASH, MONTH

_PART = r"(?:the\s|late\s|early\s|mid-)?"
_JOINT = re.compile(
    rf",?\s(?:and|or)\s(?:(?:again\s)?in\s)?{_PART}|,\s|\s?(?:{DASH}|/)\s?|\s(?:to|until|till|through)\s{_PART}"
)
_TO = re.compile(rf"\s?{DASH}\s?|\s(?:to|until|till|through)\s{_PART}")
_AND = re.compile(rf"\sand\s{_PART}")
_JOINABLE = ("day", "month", "season")
_RANGE_AFTER = re.compile(rf"\s?{DASH}\s?(?:\d|{MONTH})")
FURTHEST = 3
"""So many joined times further may the year stand ("March, April and May 1999")."""


def tied(text: str, found: Sequence[Found], index: int) -> Calendar | None:
    """Return the value of a month or day without a year that the words join to one with a year; else None."""
    partial = found[index].partial
    if partial.year is not None or partial.year_shift is not None or partial.toward or partial.offset is not None:
        return None
    if partial.weekday is not None or (partial.month is None and partial.division is None):
        return None
    for this, following in zip(found[index:], found[index + 1 : index + 1 + FURTHEST], strict=False):
        if following.partial.precision not in _JOINABLE or not _joined(text, this, following, _JOINT):
            break
        if following.partial.year is not None:
            end = fixed(following.partial, following.partial.year)
            return None if end is None else last_before(partial, end)
    if index and found[index - 1].partial.precision in _JOINABLE:
        previous = found[index - 1]
        joint = _AND if previous.before.cue == "between" else _TO
        if previous.partial.year is not None and _joined(text, previous, found[index], joint):
            begin = fixed(previous.partial, previous.partial.year)
            return None if begin is None else first_after(partial, begin)
    return None


def _joined(text: str, first: Found, second: Found, joint: re.Pattern[str]) -> bool:
    return first.sentence == second.sentence and bool(joint.fullmatch(text, first.partial.end, second.before.start))


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
