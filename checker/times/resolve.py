"""What the words say in, mentions with days out: the as-of date and the times named before give what is missing.

The times are taken in the order of the text, and each becomes the focus for those after it. A time without its year is
read from the focus in a narrative and from the as-of date in news; which of the two a text is, its own times tell.
"""

from __future__ import annotations

from datetime import date

from checker.times import calendar
from checker.times.calendar import Calendar
from checker.times.focus import UNPLACED, Focus, Found
from checker.times.offsets import by_offset
from checker.times.values import Partial


def place(found: Found, focus: Focus) -> Calendar | None:
    """Return the best reading of a partial; None if its numbers are no date, `UNPLACED` if nothing tells where."""
    partial = found.partial
    if partial.offset is not None:
        return by_offset(partial, focus)
    if partial.weekday is not None:
        return _weekday(partial.weekday, partial.toward, focus, found.future)
    if partial.year is not None:
        return fixed(partial, partial.year)
    return _yearless(partial, focus, found.future)


def fixed(partial: Partial, year: int) -> Calendar | None:
    """The value of a partial in a year; None if there is no such day."""
    if partial.last_year is not None:
        if partial.division is not None:
            return calendar.division(year, partial.division)
        return calendar.years(year, partial.last_year)
    if partial.precision == "decade":
        return calendar.decade(year)
    if partial.precision == "century":
        return calendar.century(year)
    if partial.division is not None:
        return calendar.division(year, partial.division)
    if partial.month is None:
        return calendar.year(year)
    if partial.day is None:
        return calendar.month(year, partial.month)
    return calendar.day(year, partial.month, partial.day)


def last_before(partial: Partial, end: Calendar) -> Calendar | None:
    """The last such month or day that does not begin after `end`."""
    year = date.fromordinal(end.lo).year
    value = fixed(partial, year)
    return fixed(partial, year - 1) if value is not None and value.lo > end.hi else value


def first_after(partial: Partial, begin: Calendar) -> Calendar | None:
    """The first such month or day that does not end before `begin`."""
    year = date.fromordinal(begin.lo).year
    value = fixed(partial, year)
    return fixed(partial, year + 1) if value is not None and value.hi < begin.lo else value


def _yearless(partial: Partial, focus: Focus, future: bool) -> Calendar | None:
    if partial.year_shift is not None:
        year = date.fromordinal(focus.last.lo).year if focus.last is not None else None
        if partial.year_from == "as_of" and focus.as_of is not None:
            year = date.fromordinal(focus.as_of.lo).year
        return UNPLACED if year is None else fixed(partial, year + partial.year_shift)
    if partial.toward and partial.year_from == "as_of" and focus.as_of is not None:
        return _toward(partial, focus.as_of.lo, partial.toward)
    if partial.toward and focus.last is not None:
        return _toward(partial, focus.last.lo, partial.toward)
    if focus.as_of is not None and (partial.year_from == "as_of" or not focus.narrative or focus.year is None):
        return _near(partial, focus.as_of.lo, future)
    if focus.scene is None or focus.year is None:
        return UNPLACED
    # A story that was in December goes on in the January after it; other steps back are as often a look back.
    of_month = date.fromordinal(focus.scene.lo).month if focus.scene.precision in ("day", "month") else 0
    return fixed(partial, focus.year + (of_month == 12 and partial.month == 1))


def _toward(partial: Partial, day: int, toward: int) -> Calendar | None:
    """The nearest such time wholly before (-1) or after (1) a day."""
    year = date.fromordinal(day).year
    for candidate in (year, year + toward):
        value = fixed(partial, candidate)
        if value is not None and (value.hi < day if toward < 0 else value.lo > day):
            return value
    return fixed(partial, year + toward)


MAX_AHEAD = 45
"""Days after the as-of date on which a bare date may lie without a word of the future."""


def _near(partial: Partial, day: int, future: bool) -> Calendar | None:
    """The latest such time that began by the day, or with words of the future the first that has not ended."""
    year = date.fromordinal(day).year
    values = [value for y in (year - 1, year, year + 1) if (value := fixed(partial, y)) is not None]
    if future:
        return next((value for value in values if value.hi >= day), values[-1] if values else None)
    return next((value for value in reversed(values) if value.lo <= day + MAX_AHEAD), values[0] if values else None)


def _weekday(number: int, toward: int, focus: Focus, future: bool) -> Calendar | None:
    """The nearest such day up to the as-of day, or after it; in a narrative, after the last day named."""
    if focus.narrative and focus.last_day is not None:
        base, forward = focus.last_day.lo, True
    elif focus.as_of is not None and focus.as_of.lo == focus.as_of.hi:
        base, forward = focus.as_of.lo, future and toward == 0
    elif focus.as_of is not None:
        return calendar.days(focus.as_of.lo - 7, focus.as_of.hi)
    else:
        return UNPLACED
    distance = (number - (base - 1) % 7) % 7
    if toward > 0:
        distance = distance or 7
    elif toward < 0 or not forward:
        distance = distance - 7 if distance else (-7 if toward < 0 else 0)
    day = date.fromordinal(base + distance)
    return calendar.day(day.year, day.month, day.day)
