"""What the words say in, mentions with days out: the as-of date and the times named before give what is missing.

The times are taken in the order of the text, and each becomes the focus for those after it. A time without its year is
read from the focus in a narrative and from the as-of date in news; which of the two a text is, its own times tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import isinf

from checker.times import calendar
from checker.times.calendar import Calendar
from checker.times.modifiers import Before
from checker.times.values import FIRST_DAY, LAST_DAY, Days, Offset, Partial, Precision

UNPLACED = Calendar(FIRST_DAY, LAST_DAY, "", "period")
_UNIT_DAYS = {"day": 1, "week": 7}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Found:
    """A partial reading with what stands before it and the rule that found it."""

    partial: Partial
    before: Before
    rule: str
    sentence: int
    future: bool
    """The sentence speaks of what is to come."""


class Focus:
    """The times named so far, as far as later ones may lean on them."""

    def __init__(self, as_of: Days | None, narrative: bool) -> None:
        self.as_of = as_of
        self.narrative = narrative
        self.last: Calendar | None = None
        """The last time named: "two years later", "that year"."""
        self.last_day: Calendar | None = None
        self.last_month: Calendar | None = None
        self.scene: Calendar | None = None
        """The last time that set the scene: the year of "in October"."""

    def move(self, value: Calendar, sets_scene: bool) -> None:
        """Make `value` the time that the text speaks of."""
        if value.precision == "period" or not value.edtf:
            return
        self.last = value
        if value.precision == "day":
            self.last_day = value
        if value.precision in ("day", "month"):
            self.last_month = value
        if sets_scene or self.scene is None:
            self.scene = value

    @property
    def year(self) -> int | None:
        return date.fromordinal(self.scene.lo).year if self.scene else None


def place(found: Found, focus: Focus, next_fixed: Calendar | None) -> Calendar | None:
    """Return the best reading of a partial; None if its numbers are no date, `UNPLACED` if nothing tells where it lies.

    `next_fixed` is the time with a year to which the words tie this one ("24 March - 10 June 1999").
    """
    partial = found.partial
    if partial.offset is not None:
        return _by_offset(partial, focus)
    if partial.weekday is not None:
        return _weekday(partial.weekday, partial.toward, focus, found.future)
    if partial.year is not None:
        return _fixed(partial, partial.year)
    if next_fixed is not None:
        return _before(partial, next_fixed)
    return _yearless(partial, focus, found.future)


def _fixed(partial: Partial, year: int) -> Calendar | None:
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


def _before(partial: Partial, end: Calendar) -> Calendar | None:
    """The last such month or day that is not after `end`."""
    year = date.fromordinal(end.lo).year
    value = _fixed(partial, year)
    if value is not None and value.lo > end.hi:
        return _fixed(partial, year - 1)
    return value


def _yearless(partial: Partial, focus: Focus, future: bool) -> Calendar | None:
    if partial.year_shift is not None:
        year = date.fromordinal(focus.last.lo).year if focus.last is not None else None
        if partial.year_from == "as_of" and focus.as_of is not None:
            year = date.fromordinal(focus.as_of.lo).year
        return UNPLACED if year is None else _fixed(partial, year + partial.year_shift)
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
    return _fixed(partial, focus.year + (of_month == 12 and partial.month == 1))


def _toward(partial: Partial, day: int, toward: int) -> Calendar | None:
    """The nearest such time wholly before (-1) or after (1) a day."""
    year = date.fromordinal(day).year
    for candidate in (year, year + toward):
        value = _fixed(partial, candidate)
        if value is not None and (value.hi < day if toward < 0 else value.lo > day):
            return value
    return _fixed(partial, year + toward)


MAX_AHEAD = 45
"""Days after the as-of date on which a bare date may lie without a word of the future."""


def _near(partial: Partial, day: int, future: bool) -> Calendar | None:
    """The latest such time that began by the day, or with words of the future the first that has not ended."""
    year = date.fromordinal(day).year
    values = [value for y in (year - 1, year, year + 1) if (value := _fixed(partial, y)) is not None]
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


def _by_offset(partial: Partial, focus: Focus) -> Calendar | None:
    offset = partial.offset
    base = _base(partial, focus)
    if offset is None or base is None:
        return UNPLACED
    if partial.part == "stretch":
        other = _moved(base.lo, offset.number * offset.direction, offset.unit)
        return None if other is None else calendar.days(min(other, base.lo), max(other, base.hi))
    lo = _moved(base.lo, offset.number * offset.direction, offset.unit)
    hi = _moved(base.hi, offset.number * offset.direction, offset.unit)
    if lo is None or hi is None:
        return None
    value = _rounded(lo, hi, offset.unit)
    if value is None or not partial.counted:
        return value
    return _with_bounds(value, base, offset, partial.precision)


def _base(partial: Partial, focus: Focus) -> Calendar | None:
    """The time from which an offset counts; None for an event, and where nothing was named."""
    offset = partial.offset
    if offset is None or offset.counts_from == "event":
        return None
    speaking = Calendar(focus.as_of.lo, focus.as_of.hi, "", "day") if focus.as_of is not None else None
    if offset.counts_from == "as_of" or (partial.year_from == "as_of" and not focus.narrative):
        return speaking or focus.last
    if offset.unit in ("day", "week"):
        base = focus.last_day
    elif offset.unit == "month" and offset.number == 0:
        base = focus.last_month
    else:
        base = focus.last
    return speaking if base is None and not focus.narrative else base


ROUNDING = 0.5
"""Units by which a counted distance may be off: "three years ago" may be two and a half, or nearly three and a half."""


def _with_bounds(value: Calendar, base: Calendar, offset: Offset, precision: Precision) -> Calendar:
    """The days that the least and the most of a counted distance reach, and the value that stands for them."""
    slack = 0.0 if offset.unit == "day" else ROUNDING
    ends = [
        _reach(base.lo, offset.direction * (offset.least - slack), offset.unit),
        _reach(base.hi, offset.direction * (offset.least - slack), offset.unit),
        _reach(base.lo, offset.direction * (offset.most + slack), offset.unit),
        _reach(base.hi, offset.direction * (offset.most + slack), offset.unit),
    ]
    if precision == "period" and offset.unit != "week":
        return calendar.days(min(ends), max(ends))
    if offset.least == offset.most:
        return value._replace(lo=min(value.lo, *ends), hi=max(value.hi, *ends))
    edtf = value.edtf if "/" in value.edtf or "X" in value.edtf else value.edtf + "~"
    return Calendar(min(ends), max(ends), edtf, value.precision)


def _reach(day: int, count: float, unit: str) -> int:
    """A day moved by a count that may be infinite, kept within the calendar."""
    moved = None if isinf(count) else _moved(day, count, unit)
    if moved is None:
        return FIRST_DAY if count < 0 else LAST_DAY
    return moved


def _moved(day: int, count: float, unit: str) -> int | None:
    if unit in _UNIT_DAYS:
        moved = day + round(count * _UNIT_DAYS[unit])
    else:
        year, month = calendar.shift_months(day, round(count * _UNIT_MONTHS[unit]))
        if not 1 <= year <= 9999:
            return None
        of_month = date.fromordinal(day).day
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day if year < 9999 else 28
        moved = date(year, month, min(of_month, last)).toordinal()
    return moved if FIRST_DAY <= moved <= LAST_DAY else None


def _rounded(lo: int, hi: int, unit: str) -> Calendar | None:
    """The calendar value of a unit that holds the moved days."""
    first, last = date.fromordinal(lo), date.fromordinal(hi)
    if unit == "day" and lo == hi:
        return calendar.day(first.year, first.month, first.day)
    if unit == "week":
        monday = lo - (lo - 1) % 7
        return calendar.days(monday, hi - (hi - 1) % 7 + 6)
    if unit == "month" and (first.year, first.month) == (last.year, last.month):
        return calendar.month(first.year, first.month)
    if unit == "year" and first.year == last.year:
        return calendar.year(first.year)
    if unit == "year" and last.year - first.year < 10:
        return calendar.years(first.year, last.year)
    if unit == "decade" and first.year // 10 == last.year // 10:
        return calendar.decade(first.year // 10 * 10)
    if unit == "century":
        return calendar.century(first.year // 100 + 1)
    if unit == "quarter" and first.year == last.year:
        return calendar.division(first.year, 33 + (first.month - 1) // 3)
    return calendar.days(lo, hi)
