"""A date as somebody wrote it, in EDTF or as people do, in; the days that it means out. Never a clock."""

from __future__ import annotations

import re

from checker.times.words import MONTHS
from checker.values import Span, When
from ledger.dates import BadDate, parse_time

_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS).replace("Sep(?:", "Sep(?:t|")
_WRITTEN = (
    rf"(?:(?P<month1>{_MONTH})\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year1>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})\.?,?\s+(?P<year2>\d{{4}}))\b"
)
_NUMBERS = (
    r"\s*(?:(?P<year>\d{4})(?:(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})|(?P<month2>\d\d)(?P<day2>\d\d))(?!\d)"
    r"|(?P<first>\d{1,2})\.(?P<second>\d{1,2})\.(?P<last>\d{4})(?!\d))"
)
"""2021-4-5, 2021/04/20, 20210420; 20.4.2021, where the day always comes first. Which comes first in 4/5/2021 nobody knows."""
_IN_MONTH = rf"({_MONTH})\.?,?\s+(\d{{4}})"
_TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:.*", re.DOTALL)


def parse_as_of(value: str) -> When | None:
    """Return the days of an EDTF date or closed interval (with `~` a unit either side); None if it is not one."""
    text = value.strip()
    timed = _TIME_OF_DAY.fullmatch(text)
    if timed is not None:
        text = timed[1]
    try:
        time = parse_time(text)
    except BadDate:
        return None
    if time.begin is None or time.end is None:
        return None
    low, high = time.begin.lo, time.end.hi
    if low > high:
        return None
    core = text.rstrip("~?%")
    precision = (
        "period" if time.is_interval or "X" in core else {4: "year", 7: "month", 10: "day"}.get(len(core), "period")
    )
    return When(Span(0, 0), low, high, text, "in", True, precision, False)


def read_date(value: str) -> When | None:
    """Return the days of a date in front matter or a page's metadata: EDTF, a time stamp, or “20 April 2021”."""
    found = parse_as_of(value)
    if found is not None:
        return found
    numbers = re.match(_NUMBERS, value)
    if numbers is not None:
        year, month, day = (
            next(numbers[name] for name in names if numbers[name])
            for names in (("year", "last"), ("month", "month2", "second"), ("day", "day2", "first"))
        )
        return parse_as_of(f"{year}-{int(month):02d}-{int(day):02d}")
    written = re.search(_WRITTEN, value, re.IGNORECASE)
    if written is None:
        in_month = re.fullmatch(_IN_MONTH, value.strip(), re.IGNORECASE)
        return parse_as_of(f"{in_month[2]}-{_number(in_month[1]):02d}") if in_month is not None else None
    number = _number(written["month1"] or written["month2"])
    return parse_as_of(
        f"{written['year1'] or written['year2']}-{number:02d}-{int(written['day1'] or written['day2']):02d}"
    )


def _number(month: str) -> int:
    return next(i for i, name in enumerate(MONTHS, 1) if name[:3].lower() == month[:3].lower())
