"""Dates of facts against times of claims, three-valued: certainly inside, certainly outside, cannot tell.

Precision is tolerance: "in 2004" agrees with 29 March 2004, and a fact known only by its year agrees with any day of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.values import When
from ledger.light import replace
from ledger.model import Fact, Moment
from ledger.spans import Truth

FAR_PAST, FAR_FUTURE = 1, 3_652_059
CHOSEN_BEFORE = 190
"""Days by which an appointment or election may come before the term of office that it leads to."""
NOTICE = 90
"""Days for which somebody who has resigned, or was dismissed, may stay in office."""
ZONE = 1
"""Days by which a date may differ across time zones."""


def any_of(truths: Iterable[Truth]) -> Truth:
    """YES if any is, NO if all are (and there is one), else UNKNOWN."""
    best = None
    for truth in truths:
        if truth is Truth.YES:
            return Truth.YES
        best = truth if best is None or truth is Truth.UNKNOWN else best
    return best if best is not None else Truth.UNKNOWN


def all_of(truths: Iterable[Truth]) -> Truth:
    """NO if any is, YES if all are, else UNKNOWN."""
    worst = Truth.YES
    for truth in truths:
        if truth is Truth.NO:
            return Truth.NO
        if truth is Truth.UNKNOWN:
            worst = truth
    return worst


def moment_fits(moment: Moment, when: When) -> Truth:
    """Does a moment agree with the time of a claim that says it happened then?"""
    low, high = when.low, when.high
    if when.mode in ("by", "until"):
        low = FAR_PAST
    elif when.mode == "before":
        low, high = FAR_PAST, max(high - 1, FAR_PAST)
    elif when.mode == "after":
        high = FAR_FUTURE
    if low <= moment.lo and moment.hi <= high:
        return Truth.YES
    # A day either side across time zones, where both are known to the day.
    slack = ZONE if moment.lo == moment.hi and when.low == when.high and when.mode == "in" and not when.spoken else 0
    if moment.hi < low - slack or moment.lo > high + slack:
        return Truth.NO
    if moment.lo <= low and high <= moment.hi:
        return Truth.UNKNOWN
    return Truth.UNKNOWN


def interval(fact: Fact) -> tuple[int, int]:
    """The days on which a fact may hold, generously: from its earliest possible beginning to its latest possible end."""
    begins = [moment.lo for moment in (fact.begin, *fact.also) if moment is not None]
    ends = [moment.hi for moment in (fact.end, *fact.also_end) if moment is not None]
    return (min(begins) if begins else FAR_PAST), (max(ends) if ends else FAR_FUTURE)


def shifted(when: When, years: int) -> When:
    """The same time of another year."""
    low, high = _moved(when.low, years), _moved(when.high, years)
    return replace(when, low=low, high=max(low, high), edtf="", certain=True)


def _moved(day: int, years: int) -> int:
    start = date.fromordinal(day)
    month_end = 28 if (start.month, start.day) == (2, 29) else start.day
    return start.replace(year=min(max(start.year + years, 1), 9999), day=month_end).toordinal()


def state_fits(fact: Fact, when: When) -> Truth:
    """Does a fact hold at the time of a claim that says it held then?"""
    first, last = interval(fact)
    low, high = when.low, when.high
    if when.mode in ("by", "until", "before", "after") or when.mode == "in" or when.mode == "since":
        if when.mode == "after":
            high = FAR_FUTURE
        if when.mode == "before":
            low = FAR_PAST
    if high < first or low > last:
        return Truth.NO
    if (
        fact.begin is not None
        and fact.begin.hi <= low
        and high <= (fact.end.lo if fact.end is not None else FAR_FUTURE)
    ):
        return Truth.YES
    if when.mode == "span" and when.precision == "year" and abs(first - low) < 366 and abs(last - high) < 366:
        return Truth.YES  # "between 1994 and 2005", from July of the one to January of the other
    if first <= high and low <= last and (low < first or high > last):
        # Part of the time spoken of ("in 1999" for a membership that began in March): ordinary English.
        return Truth.YES if high - low <= 366 or when.mode in ("by", "until") else Truth.UNKNOWN
    return Truth.YES


def happened_fits(fact: Fact, when: When) -> Truth:
    """Does an event that may last some days agree with a time?"""
    moments = [m for m in (fact.begin, *fact.also, *(moment for _, moment in fact.senses)) if m is not None]
    best = any_of(moment_fits(moment, when) for moment in moments)
    if best is Truth.YES or fact.begin is None or fact.end is None or fact.begin == fact.end:
        return best  # of two accepted days of what took one day, those between are not accepted
    first, last = interval(fact)
    if when.mode in ("in", "span", "since", "until") and first <= when.high and when.low <= last:
        return Truth.YES
    return best


def left_fits(end: Moment, when: When) -> bool:
    """May somebody who left at `end` have been voted out at that time?"""
    return when.mode == "in" and end.lo - CHOSEN_BEFORE <= when.high and when.low <= end.hi + ZONE


def given_before(end: Moment, when: When) -> bool:
    """May somebody who left at `end` have said so at that time, some weeks before?"""
    return when.mode == "in" and when.high < end.lo <= when.high + NOTICE


def chosen_fits(fact: Fact, when: When) -> Truth:
    """Does the beginning of a fact agree with the time at which somebody was chosen for it, which comes before?"""
    begins = [moment for moment in (fact.begin, *fact.also) if moment is not None]
    if not begins:
        return Truth.UNKNOWN
    first, last = min(moment.lo for moment in begins), max(moment.hi for moment in begins)
    if when.mode != "in":
        return any_of(moment_fits(moment, when) for moment in begins)
    if first - CHOSEN_BEFORE <= when.high and when.low <= last + ZONE:
        return Truth.YES
    return Truth.NO if when.high < first - 2 * CHOSEN_BEFORE or when.low > last + CHOSEN_BEFORE // 2 else Truth.UNKNOWN


def of_aspect(fact: Fact, aspect: str) -> list[Moment]:
    """The accepted moments of a fact's beginning, or of its end."""
    chosen: Iterable[Moment | None] = (fact.end, *fact.also_end) if aspect == "end" else (fact.begin, *fact.also)
    return [moment for moment in chosen if moment is not None]
