"""The date from which a text speaks: EDTF values, dates as people write them, and datelines in; days out. Never a
clock.
"""

from __future__ import annotations

import re

from checker.values import Span, When
from ledger.dates import BadDate, parse_time

_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS)
_WRITTEN = re.compile(
    rf"(?:(?P<month1>{_MONTH})\.?\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year1>\d{{4}})"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})\.?,?\s+(?P<year2>\d{{4}}))\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:({'|'.join(_MONTHS)})\s+(\d{{1,2}}),\s+(\d{{4}})"
    rf"|(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}}))"
)
_TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d?:.*", re.DOTALL)
DATELINE_REACH = 400
"""Code points at the beginning of a text in which a dateline may stand."""
_LONG_LINE, _EARLY = 80, 40


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
    written = _WRITTEN.search(value)
    if written is None:
        return None
    month = written["month1"] or written["month2"]
    number = next(i for i, name in enumerate(_MONTHS, 1) if name[:3].lower() == month[:3].lower())
    day, year = int(written["day1"] or written["day2"]), written["year1"] or written["year2"]
    return parse_as_of(f"{year}-{number:02d}-{day:02d}")


def read_datelines(head: str) -> tuple[When | None, str]:
    """Return the days that the datelines at the beginning of a text give, and a note where there are several."""
    found: list[When] = []
    for line in head.splitlines():
        match = _DATELINE.search(line)
        if match is None or (len(line) > _LONG_LINE and match.start() > _EARLY):
            continue
        month, day, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        value = parse_as_of(f"{year}-{_MONTHS.index(month) + 1:02d}-{int(day):02d}")
        if value is not None:
            found.append(value)
    if not found:
        return None, ""
    ordered = sorted(found, key=lambda when: (when.low, when.high))
    if ordered[0].low == ordered[-1].low:
        return ordered[0], ""
    edtf = f"{ordered[0].edtf}/{ordered[-1].edtf}"
    both = When(Span(0, 0), ordered[0].low, ordered[-1].high, edtf, "in", True, "period", False)
    return both, f"two datelines: it may speak from {edtf}"
