"""Parts of years that have names: "the summer of 1968", "last winter", "the third quarter of 2012"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Anchor, Partial, Rule
from checker.times.words import DASH, SEASONS, YEAR
from checker.times.years import YEAR_TAIL_WORDS, read_year_tail

_SEASON = re.compile(
    rf"(?P<season>[Ss]pring(?:time)?|[Ss]ummer(?:time)?|[Aa]utumn|[Ff]all|[Ww]inter(?:time)?)(?!\w"
    rf"|-[a-z])(?:{YEAR_TAIL_WORDS}(?:(?:{DASH}|/)(?P<last>\d{{2,4}})(?!\w))?)?"
)
_TOWARD = re.compile(
    r"\b(?P<which>last|next|this(?:\s(?:past|coming))?|that(?:\ssame)?|the\s(?:same|previous|following))\s$",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"\b(?:in|during|by|until|since|throughout|through|of|the|late|early|mid)[\s-](?:the\s)?$",
    re.IGNORECASE,
)
_FALL_CUE = re.compile(r"\b(?:in|during|by|until|since|early|late|next|last|this)\s(?:the\s)?$", re.IGNORECASE)
# The Winter War, the Prague Spring's kin.
_NAME = re.compile(r"[A-Z]\w+\s[A-Z][a-z]")
_NOUN = re.compile(r"\s(?:of|in|from|to)\s")


def read_season(match: re.Match[str]) -> Iterator[Partial]:
    """A season; "fall" and "spring" are other words too and need a year or a preposition."""
    text = match.string
    start, end = match.span()
    if start and (text[start - 1].isalnum() or text[start - 1] in "-’'"):
        return
    word = match["season"].lower()
    tail = read_year_tail(match)
    before = text[max(0, start - 24) : start]
    year_from: Anchor = tail.year_from
    shift, toward = tail.year_shift, 0
    last = None
    if tail.year is not None:
        if match["last"]:
            last = int(str(tail.year)[: 4 - len(match["last"])] + match["last"])
    elif _NAME.match(text, start):
        return
    elif not match["ref"]:
        which = _TOWARD.search(before)
        if which:
            words = which["which"].lower()
            start -= len(which.group())
            toward = -1 if words == "last" or "past" in words else 1 if words == "next" or "coming" in words else 0
            year_from = "context" if words.startswith(("that", "the")) else "as_of"
            shift = 0 if words == "this" else None
        elif not (_FALL_CUE if word in ("fall", "spring") else _CUE).search(before):
            return
        if word in ("fall", "spring") and _NOUN.match(text[end : end + 8]):
            return
    yield Partial(start, end, "season", year=tail.year, division=SEASONS[word], last_year=last, year_from=year_from,
                  year_shift=shift, toward=toward, year_span=tail.span, certain=tail.certain)  # fmt: skip


_QUARTERS = {
    "first": 33,
    "1st": 33,
    "second": 34,
    "2nd": 34,
    "third": 35,
    "3rd": 35,
    "fourth": 36,
    "4th": 36,
    "last": 36,
    "final": 36,
}
_QUARTER = re.compile(
    rf"(?P<what>quarter|half|Q(?P<q>[1-4]))(?!\w)(?:\s(?:of\s)?(?:fiscal\s|calendar\s)?(?P<year>{YEAR}))?"
)
_NUMBER_BEFORE = re.compile(r"\b(?P<number>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[-\s]$", re.IGNORECASE)
_LATEST = re.compile(r"\b(?:the|this\syear['’]s|a|in|for|its|their)\s$", re.IGNORECASE)


def read_quarter(match: re.Match[str]) -> Iterator[Partial]:
    """A quarter or half of a named year; a bare quarter is the one nearest to the as-of date."""
    text = match.string
    start = match.start()
    number = ""
    if match["q"] is None:
        counted = _NUMBER_BEFORE.search(text, max(0, start - 7), start)
        if counted is None:
            return
        number, start = counted["number"].lower(), counted.start()
    elif start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        return
    is_half = match["what"] == "half"
    if is_half and number not in ("first", "second", "1st", "2nd"):
        return
    year = match["year"]
    if year is None and (is_half or not _LATEST.search(text, max(0, start - 12), start)):
        return
    code = 32 + int(match["q"]) if match["q"] else _QUARTERS[number] + (7 if is_half else 0)
    yield Partial(start, match.end(), "half" if is_half else "quarter", year=int(year) if year else None,
                  division=code, year_from="absolute" if year else "as_of",
                  year_span=match.span("year") if year else None, certain=bool(year))  # fmt: skip


RULES = (
    Rule(
        "season", "the summer of 1968; winter 1944-45; last winter", _SEASON, read_season,
        (("Late in the summer of 1968 it ended.", "1968-22"), ("Spring 1982 was cold.", "1982-21"),
         ("Last summer it ended.", "2013-22")),
        ("Prices fall in winter-proof shops.", "A spring of water rose.", "The fall of the wall."),
    ),
    Rule(
        "quarter", "the third quarter of 2012; Q3 2012", _QUARTER, read_quarter,
        (("Sales fell in the third quarter of 2012.", "2012-35"), ("The second half of 2004 was calm.", "2004-41")),
        ("The second half was better than the first half.", "He came fourth quarterly."),
    ),
)  # fmt: skip
