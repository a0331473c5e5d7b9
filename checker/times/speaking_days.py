"""Days told from the day of speaking: "yesterday", "today", "on Tuesday", "last Friday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Offset, Partial, Rule
from checker.times.words import WEEKDAY, WEEKDAY_NUMBERS

_WORD = re.compile(r"(?:[Tt]oday|TODAY|[Yy]esterday|[Tt]omorrow|[Tt]onight)(?!\w)")
_DIRECTIONS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_BEFORE_SHIFT = re.compile(r"\bthe\sday\s(?P<which>before|after)\s$", re.IGNORECASE)

_WEEKDAY = re.compile(
    rf"(?P<day>{WEEKDAY})(?P<plural>s)?(?!\w)(?!,?\s(?:the\s)?\d|\s(?:Times|Telegraph|Post|Mail|Night|Mass"
    rf"|School)\b|,?\s[A-Z][a-z]+\.?\s\d)"
)
_SHORT_WEEKDAY = re.compile(r"(?P<day>Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.(?=\s[a-z])")
_NAMED = re.compile(r"\b(?:Bloody|Black|Good|Holy|Easter|Ash|Palm|[Ee]very|[Ee]ach|Super|Cyber|Fat|Man)\s$")
_TOWARD = re.compile(r"\b(?P<which>last|next|this|this\spast|this\scoming|the\sfollowing)\s$", re.IGNORECASE)


def read_speaking_day(match: re.Match[str]) -> Iterator[Partial]:
    """ "today", "yesterday", "the day before yesterday"."""
    text = match.string
    start = match.start()
    if start and (text[start - 1].isalnum() or text[start - 1] in "@_"):
        return
    word = match.group().lower()
    direction = _DIRECTIONS[word]
    count = abs(direction)
    further = _BEFORE_SHIFT.search(text[max(0, start - 18) : start])
    if further and direction:
        start -= len(further.group())
        count += 1
    offset = Offset(count, "day", direction, "as_of", count, count)
    yield Partial(start, match.end(), "day", offset=offset, year_from="as_of", certain=word != "today")


def read_weekday(match: re.Match[str]) -> Iterator[Partial]:
    """A weekday alone; "Tuesday, 5 March" is read with its date."""
    text = match.string
    start = match.start()
    before = text[max(0, start - 16) : start]
    if (before and before[-1].isalnum()) or _NAMED.search(before):
        return
    if match.groupdict().get("plural"):
        return
    toward = 0
    which = _TOWARD.search(before)
    if which:
        start -= len(which.group())
        words = which["which"].lower()
        toward = -1 if words in ("last", "this past") else 0 if words == "this" else 1
    letters = match["day"][:3].lower()
    number = next(n for name, n in WEEKDAY_NUMBERS.items() if name.startswith(letters))
    yield Partial(start, match.end(), "day", weekday=number, toward=toward, year_from="as_of", certain=False)


RULES = (
    Rule(
        "speaking-day", "today, yesterday, the day before yesterday", _WORD, read_speaking_day,
        (("He said so yesterday.", "2014-05-19"), ("The day before yesterday it rained.", "2014-05-18"),
         ("Today it is over.", "2014-05-20")),
        ("The @today account.", "USATodays are many."),
    ),
    Rule(
        "weekday", "on Tuesday; last Friday", _WEEKDAY, read_weekday,
        (("He said so on Monday.", "2014-05-19"), ("Last Friday it rained.", "2014-05-16")),
        ("Bloody Sunday was recalled.", "On Mondays it is closed."),
    ),
    Rule(
        "short-weekday", "on Tues.", _SHORT_WEEKDAY, read_weekday,
        (("He said on Mon. that it rained.", "2014-05-19"),),
        ("The Sun. The Moon.",),
    ),
)  # fmt: skip
