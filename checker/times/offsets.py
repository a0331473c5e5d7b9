"""A distance and what was named before in, the days it reaches out: "three years ago", "the following month"."""

from __future__ import annotations

from datetime import date, timedelta
from math import isinf

from checker.times import calendar
from checker.times.calendar import Calendar
from checker.times.focus import UNPLACED, Focus
from checker.times.values import FIRST_DAY, LAST_DAY, Offset, Partial, Precision

_UNIT_DAYS = {"day": 1, "week": 7}
_UNIT_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def by_offset(partial: Partial, focus: Focus) -> Calendar | None:
    """Return the best reading of a distance; `UNPLACED` where it counts from an event or from nothing named."""
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


def leans_on_a_doubt(partial: Partial, focus: Focus) -> bool:
    """Does a distance count from a time that could have been read otherwise ("on 9 June … the next day")?"""
    return partial.offset is not None and _base(partial, focus) in focus.doubted


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
