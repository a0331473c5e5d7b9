"""Years, months and days as numbers in, a calendar value out (bounds in days, EDTF, precision) or None."""

from __future__ import annotations

from datetime import date

from checker.times.values import FIRST_DAY, LAST_DAY, Precision
from ledger.light import NamedTuple


class Calendar(NamedTuple):
    """A stretch of days with its EDTF value."""

    lo: int
    hi: int
    edtf: str
    precision: Precision


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _span(first: date, last: date, edtf: str, precision: Precision) -> Calendar:
    return Calendar(first.toordinal(), last.toordinal(), edtf, precision)


def day(year: int, month: int, number: int) -> Calendar | None:
    """One day; None where the month has no such day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= number <= month_length(year, month)):
        return None
    ordinal = date(year, month, number).toordinal()
    return Calendar(ordinal, ordinal, f"{year:04}-{month:02}-{number:02}", "day")


def month(year: int, number: int) -> Calendar | None:
    """One month of a year."""
    if not (1 <= year <= 9999 and 1 <= number <= 12):
        return None
    last = date(year, number, month_length(year, number))
    return _span(date(year, number, 1), last, f"{year:04}-{number:02}", "month")


def year(number: int) -> Calendar | None:
    """One calendar year."""
    if not 1 <= number <= 9999:
        return None
    return _span(date(number, 1, 1), date(number, 12, 31), f"{number:04}", "year")


def years(first: int, last: int) -> Calendar | None:
    """All years from `first` to `last`, as an interval."""
    if not 1 <= first <= last <= 9999:
        return None
    return _span(date(first, 1, 1), date(last, 12, 31), f"{first:04}/{last:04}", "period")


def decade(first: int) -> Calendar | None:
    """The ten years that begin with `first`."""
    if not 1 <= first <= 9990:
        return None
    return _span(date(first, 1, 1), date(first + 9, 12, 31), f"{first // 10:03}X", "decade")


def century(number: int) -> Calendar | None:
    """The 20th century is 1900 to 2000: writers mean 1900 to 1999 or 1901 to 2000."""
    if not 2 <= number <= 99:
        return None
    first = 100 * (number - 1)
    return _span(date(first, 1, 1), date(first + 100, 12, 31), f"{number - 1:02}XX", "century")


# First and last month of each division. A season's bounds are those of common speech, so they overlap; the winter of a
# year may be the one that begins it or the one that ends it.
_DIVISIONS: dict[int, tuple[int, int, Precision]] = {
    21: (3, 6, "season"), 22: (6, 9, "season"), 23: (9, 12, "season"), 24: (1, 15, "season"),
    33: (1, 3, "quarter"), 34: (4, 6, "quarter"), 35: (7, 9, "quarter"), 36: (10, 12, "quarter"),
    40: (1, 6, "half"), 41: (7, 12, "half"),
}  # fmt: skip


def division(number_of_year: int, code: int) -> Calendar | None:
    """A season (21-24), quarter (33-36) or half (40, 41) of a year."""
    if not 1 <= number_of_year <= 9998:
        return None
    first, last, precision = _DIVISIONS[code]
    end_year, end_month = number_of_year + (last - 1) // 12, (last - 1) % 12 + 1
    end = date(end_year, end_month, month_length(end_year, end_month))
    return _span(date(number_of_year, first, 1), end, f"{number_of_year:04}-{code}", precision)


def days(lo: int, hi: int) -> Calendar:
    """Any stretch of days, as an interval (or a single day)."""
    lo, hi = max(lo, FIRST_DAY), min(hi, LAST_DAY)
    first = date.fromordinal(lo).isoformat()
    if lo == hi:
        return Calendar(lo, hi, first, "day")
    return Calendar(lo, hi, f"{first}/{date.fromordinal(hi).isoformat()}", "period")


# "Early 2004" may be any day of its first half; "the end of 2004" any of its last third.
_PARTS = {"early": (0, 1 / 2), "mid": (1 / 4, 3 / 4), "late": (1 / 2, 1), "start": (0, 1 / 3), "end": (2 / 3, 1),
          "first-half": (0, 1 / 2), "second-half": (1 / 2, 1)}  # fmt: skip


def narrow(value: Calendar, part: str) -> Calendar:
    """Keep the early, mid, late, start or end part of a value; its EDTF stays that of the whole."""
    if part == "first-day":
        return days(value.lo, value.lo)
    if part == "last-day":
        return days(value.hi, value.hi)
    if part not in _PARTS or value.lo == value.hi:
        return value
    begin, end = _PARTS[part]
    length = value.hi - value.lo + 1
    return value._replace(lo=value.lo + int(begin * length), hi=min(value.hi, value.lo + int(end * length)))


_WIDTH = {
    "day": 1,
    "month": 31,
    "season": 92,
    "quarter": 92,
    "half": 183,
    "year": 366,
    "decade": 3653,
    "century": 36525,
}


def widen(value: Calendar) -> Calendar:
    """An approximate value: one unit more on either side, `~` on its EDTF."""
    width = _WIDTH.get(value.precision, 31)
    edtf = value.edtf if "/" in value.edtf or "X" in value.edtf else value.edtf + "~"
    return Calendar(max(FIRST_DAY, value.lo - width), min(LAST_DAY, value.hi + width), edtf, value.precision)


def shift_months(ordinal: int, months: int) -> tuple[int, int]:
    """Return the (year, month) that lies `months` after the month of a day."""
    at = date.fromordinal(ordinal)
    index = at.year * 12 + at.month - 1 + months
    return index // 12, index % 12 + 1
