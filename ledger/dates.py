"""EDTF text in, days out. Plain dates and intervals of them are read here, all else by the library `edtf`.

A point of time becomes a `Moment`: the first and last day on which it may lie. `~`, `?` and `%` widen it by one unit of
its own precision on each side (`2014~` is 2013 to 2015). The library is imported only when a value needs it.
"""

from __future__ import annotations

import contextlib
import io
import re
from datetime import date, timedelta
from functools import lru_cache

from ledger.light import NamedTuple
from ledger.model import Moment

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_QUALIFIER = re.compile(r"[~?%]")
_COMPONENTS = re.compile(r"[\dX]{4}(?:-[\dX]{2}(?:-[\dX]{2})?)?")
_MAX_LENGTH = 100


class BadDate(ValueError):
    """The text is not a date that the ledger understands; the message says why."""


class Time(NamedTuple):
    """The `time` of a fact."""

    begin: Moment | None
    end: Moment | None
    open_end: bool
    is_interval: bool


@lru_cache(maxsize=65536)
def parse_moment(text: str) -> Moment:
    """One EDTF date (not an interval). Raises `BadDate`."""
    plain = _PLAIN.fullmatch(text)
    if plain:
        lo, hi = _plain_bounds(text, plain)
        return Moment(lo.toordinal(), hi.toordinal(), text)
    if not text or len(text) > _MAX_LENGTH or "/" in text:
        raise BadDate(f"'{text[:_MAX_LENGTH]}' is not a single EDTF date")
    core = _QUALIFIER.sub("", text)
    plain = _PLAIN.fullmatch(core)
    lo, hi = _plain_bounds(text, plain) if plain else _library_bounds(text, core)
    if core != text:
        if not plain and not _COMPONENTS.fullmatch(core):
            raise BadDate(f"'{text}': a qualifier is understood only on a year, month or day")
        years, months, days = _qualified_unit(text, core)
        try:
            lo = _shift(lo, -years, -months, -days)
            hi = _shift(hi + timedelta(1), years, months, days) - timedelta(1)
        except (ValueError, OverflowError):
            raise BadDate(f"'{text}' lies outside the years 0001 to 9999") from None
    return Moment(lo.toordinal(), hi.toordinal(), text)


@lru_cache(maxsize=65536)
def parse_time(text: str) -> Time:
    """An EDTF date or interval. `..` is an open end, an empty end is unknown. Raises `BadDate`."""
    if "/" not in text:
        moment = parse_moment(text)
        return Time(moment, moment, open_end=False, is_interval=False)
    first, _, last = text.partition("/")
    begin = None if first in ("", "..") else parse_moment(first)
    end = None if last in ("", "..") else parse_moment(last)
    if begin is None and end is None:
        raise BadDate(f"'{text}' has neither a beginning nor an end")
    return Time(begin, end, open_end=last == "..", is_interval=True)


def day_of(text: str) -> int:
    """A full date `YYYY-MM-DD` as a day number. Raises `BadDate`."""
    moment = parse_moment(text)
    if moment.lo != moment.hi:
        raise BadDate(f"'{text}' is not a full date like 2004-03-29")
    return moment.lo


def _plain_bounds(text: str, plain: re.Match[str]) -> tuple[date, date]:
    year, month, day = plain.groups()
    try:
        if day:
            lo = hi = date(int(year), int(month), int(day))
        elif month:
            lo = date(int(year), int(month), 1)
            hi = _month_end(lo)
        else:
            lo, hi = date(int(year), 1, 1), date(int(year), 12, 31)
    except ValueError:
        if month and 21 <= int(month) <= 41 and not day:
            return _library_bounds(text, plain.group())  # a season
        raise BadDate(f"'{text}' is not a date of the calendar") from None
    return lo, hi


def _library_bounds(text: str, core: str) -> tuple[date, date]:
    """Bounds of anything beyond plain dates, by the library."""
    from edtf import parse_edtf

    try:
        # The library prints its own troubles; any error it raises (TypeError, AttributeError …) means "not EDTF".
        with contextlib.redirect_stdout(io.StringIO()):
            value = parse_edtf(core)
            low, high = value.lower_strict(), value.upper_strict()
        return date(low[0], low[1], low[2]), date(high[0], high[1], high[2])
    except Exception as error:
        reason = "lies outside the years 0001 to 9999" if isinstance(error, ValueError) else "is not EDTF"
        raise BadDate(f"'{text}' {reason}") from None


def _qualified_unit(text: str, core: str) -> tuple[int, int, int]:
    """Years, months and days by which the qualifiers widen a date: one unit of the part they stand at."""
    units = []
    for part, unit in zip(text.split("-"), ((1, 0, 0), (0, 1, 0), (0, 0, 1)), strict=False):
        if _QUALIFIER.search(part):
            units.append(unit)
    unit = units[0] if units else (1, 0, 0)
    if unit == (1, 0, 0):
        unknown = core[:4].count("X")
        return 10**unknown, 0, 0
    if unit == (0, 1, 0) and "X" in core[5:7]:
        return 1, 0, 0
    if unit == (0, 0, 1) and "X" in core[8:10]:
        return 0, 1, 0
    return unit


def _month_end(day: date) -> date:
    if day.month == 12:
        return date(day.year, 12, 31)
    return date(day.year, day.month + 1, 1) - timedelta(1)


def _shift(day: date, years: int, months: int, days: int) -> date:
    index = (day.year + years) * 12 + day.month - 1 + months
    first = date(index // 12, index % 12 + 1, 1)
    return date(first.year, first.month, min(day.day, _month_end(first).day)) + timedelta(days)
