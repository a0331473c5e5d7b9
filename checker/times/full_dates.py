"""Day and month, with or without a year: "24 March 1999", "March 24, 1999", "the 5th of May", "5-6 July 1990"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Partial, Rule
from checker.times.words import DASH, DAY, MONTH, MONTH_NUMBERS, WEEKDAY, YEAR
from checker.times.years import YEAR_TAIL, read_year_tail

_JOIN = rf"(?:\s?(?:{DASH}|/)\s?|\s*,\s*(?:and\s)?|\s(?:and|or|to|until|through|till)\s)(?:the\s)?"
_DAYS = rf"(?P<days>{DAY}(?:{_JOIN}{DAY}){{0,6}})"
_DAY = re.compile(r"\d\d?(?:st|nd|rd|th)?(?![^\W_])")
# Not the tail of another number ("1,524 March"), nor the 9/11 that is an event. It is looked back for after the first
# figure, so that the search can still jump from figure to figure; a day above 31 is refused by the calendar.
_FIRST_DAY = r"\d(?<![\d$€£#]\d)(?<!\d[.,:/-]\d)(?!(?<=9)/11(?!\d))\d?(?:st|nd|rd|th)?(?![^\W_])"
_WEEKDAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.?),?\s(?:the\s)?$")

_DAY_FIRST = re.compile(
    rf"(?P<days>{_FIRST_DAY}(?:{_JOIN}{DAY}){{0,6}})(?:\s+(?:day\s)?(?:of\s+)?|-)(?P<month>{MONTH}){YEAR_TAIL}(?!\w)"
)
_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH})\s+(?:the\s+)?{_DAYS}(?![.,:]\d|%|\s?percent|\s?per cent){YEAR_TAIL}(?!\w)"
)


def read_day_and_month(match: re.Match[str]) -> Iterator[Partial]:
    """One mention per day; the year goes to all of them."""
    text = match.string
    start, end = match.span()
    if text[start].isalpha() and start and text[start - 1].isalpha():
        return
    month = MONTH_NUMBERS[match["month"].rstrip(".").lower()[:3]]
    tail = read_year_tail(match)
    found = [m.span() for m in _DAY.finditer(text, *match.span("days"))]
    weekday = _WEEKDAY_BEFORE.search(text[max(0, start - 14) : start])
    for index, (day_start, day_end) in enumerate(found):
        first = start if index == 0 else day_start
        last = end if index == len(found) - 1 else day_end
        if index == 0 and weekday:
            first = start - len(weekday.group())
        number = int(re.match(r"\d+", text[day_start:day_end]).group())  # type: ignore[union-attr]
        yield Partial(
            first, last, "day", year=tail.year, month=month, day=number, year_from=tail.year_from,
            year_shift=tail.year_shift, year_span=tail.span if last == end else None, certain=tail.certain,
        )  # fmt: skip


# An entry of a list whose year stands first: "1990, 11 March: …", "1991 – December 25: …". What is behind it must be cut off as well, or
# the day may begin something else.
_YEAR_FIRST = re.compile(
    rf"(?P<year>{YEAR})(?:\s?[,:]\s+|\s?{DASH}\s?|\s?\()(?:(?P<before>{_FIRST_DAY})\s+)?(?P<month>{MONTH})(?:\s+(?P<after>{DAY}))?"
    rf"(?=\s*(?:[:)]|{DASH}\s))"
)
_ENTRY = re.compile(r"(?:^|[\n.;•|*(]|(?<=\n)[-–—])\s*$")


def read_year_first(match: re.Match[str]) -> Iterator[Partial]:
    """One mention from the year to the day or the month."""
    if _ENTRY.search(match.string[max(0, match.start() - 8) : match.start()]) is None or (
        match["before"] and match["after"]
    ):
        return
    month, day = MONTH_NUMBERS[match["month"].rstrip(".").lower()[:3]], match["before"] or match["after"]
    yield Partial(
        match.start(), match.end(), "day" if day else "month", year=int(match["year"]), month=month,
        day=int(re.match(r"\d+", day).group()) if day else None, year_span=match.span("year"),  # type: ignore[union-attr]
    )  # fmt: skip


# "9/11" and the day without its year name one event.
_ATTACKS = re.compile(
    r"9/11(?!\d|/\d)|(?:September|Sept\.?)\s11(?:th)?(?=,?\s+(?:terrorist\s+)?(?:terror\s+)?attacks?)"
    r"|11(?:th)?\sSeptember(?=\s+(?:terrorist\s+)?(?:terror\s+)?attacks?)"
)


def read_attacks(match: re.Match[str]) -> Iterator[Partial]:
    before = match.string[max(0, match.start() - 1) : match.start()]
    if before and (before.isalnum() or before in "./,-"):
        return
    yield Partial(match.start(), match.end(), "day", year=2001, month=9, day=11)


_HOLIDAYS = {"new year's day": (1, 1), "new year's eve": (12, 31), "christmas day": (12, 25), "christmas eve": (12, 24),
             "boxing day": (12, 26), "christmas": (12, 25), "may day": (5, 1), "bastille day": (7, 14)}  # fmt: skip
_HOLIDAY = re.compile(
    rf"(?P<day>New\sYear['’]s\s(?:Day|Eve)|Christmas(?:\s(?:Day|Eve))?|Boxing\sDay|May\sDay|Bastille\sDay)"
    rf"(?:,?\s(?:of\s|in\s)?(?P<year>{YEAR}))?(?!\w)"
)


def read_holiday(match: re.Match[str]) -> Iterator[Partial]:
    words = re.sub(r"\s+", " ", match["day"].lower().replace("’", "'"))
    month, day = _HOLIDAYS[words]
    if match["year"] is None and words == "christmas":
        return
    year = int(match["year"]) if match["year"] else None
    loose = words == "christmas"  # "since Christmas 2020", of what began the day before: about then
    yield Partial(
        match.start(), match.end(), "month" if loose else "day", year=year, month=month, day=None if loose else day,
        year_span=match.span("year") if match["year"] else None,
        year_from="absolute" if year else "context",
    )  # fmt: skip


RULES = (
    Rule(
        "attacks", "9/11 and the September 11 attacks", _ATTACKS, read_attacks,
        (("After 9/11 the alliance changed.", "2001-09-11"), ("The September 11 attacks shocked them.", "2001-09-11")),
        ("It scored 19/11 or 9/11/5 in the test.", "A ratio of 9/110 was measured."),
    ),
    Rule(
        "day-month", "24 March 1999; 5-6 July 1990; the 5th of May", _DAY_FIRST, read_day_and_month,
        (("It began on 24 March 1999.", "1999-03-24"), ("They met on 5-6 July 1990.", "1990-07-05 1990-07-06"),
         ("The 3rd of October, 1990 was bright.", "1990-10-03")),
        ("They counted 4,524 Marches.", "Article 5 may be invoked."),
    ),
    Rule(
        "month-day", "March 24, 1999; July 5-6, 1990", _MONTH_FIRST, read_day_and_month,
        (("It began on March 24, 1999.", "1999-03-24"), ("They met on July 5–6, 1990.", "1990-07-05 1990-07-06"),
         ("On Monday, June 2nd 1997 it closed.", "1997-06-02")),
        ("In May 10,000 men left.", "Growth in March 2.5 times as high."),
    ),
    Rule(
        "year-first", "1990, 11 March: …; 1991 – December 25: …", _YEAR_FIRST, read_year_first,
        (("1990, 11 March: the vote.", "1990-03-11"), ("1991 – December 25: the flag is lowered.", "1991-12-25")),
        ("In 1990, 11 marches took place.", "They met in rooms 1990, 11 and 12."),
    ),
    Rule(
        "holiday", "New Year's Day 1990, Christmas 1989", _HOLIDAY, read_holiday,
        (("On New Year's Day 1990 he spoke.", "1990-01-01"), ("By Christmas 1989 it was over.", "1989-12")),
        ("They sold Christmas trees.", "A new year began."),
    ),
)  # fmt: skip
