"""Times told by a distance or by "this", "that", "last": "two years later", "three years ago", "that month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from checker.times.values import Anchor, Offset, Partial, Precision, Rule, Unit
from checker.times.words import NUMBER, UNIT, read_number

_UNITS: dict[str, Unit] = {"day": "day", "night": "day", "morning": "day", "afternoon": "day", "evening": "day",
                           "week": "week", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
                           "centurie": "century", "century": "century", "date": "day"}  # fmt: skip

_COUNT_BEFORE = re.compile(
    rf"(?:\b(?P<hedge>about|around|almost|nearly|roughly|some|approximately|just\s(?:over|under)|over|more\sthan"
    rf"|less\sthan"
    rf"|at\sleast|only|just|barely|exactly|precisely)\s(?:than\s)?)?(?<![\w.,])(?P<count>{NUMBER}|(?:a\s)?(?:few"
    rf"|couple(?:\sof)?)|several|many|some)"
    r"(?:\s(?:full|whole|short|long|more))?[\s-]$", re.IGNORECASE,
)  # fmt: skip
_DISTANCE = re.compile(
    rf"(?P<unit>{UNIT})s?\s(?P<word>later|afterwards?|thereafter|on(?=[,.])|hence|ago|earlier|previously|before"
    rf"|after|prior|following)(?!\w)"
    r"(?P<event>\s(?:the|its|his|her|their|this|that|he|she|it|they|to|[A-Z][a-z]|a\s|an\s))?"
)
_EXACT = ("", "only", "just", "exactly", "precisely")


def read_distance(match: re.Match[str]) -> Iterator[Partial]:
    """ "two years later", "a decade ago", "ten days after the treaty"."""
    text = match.string
    start = match.start()
    before = text[max(0, start - 44) : start]
    counted = _COUNT_BEFORE.search(before)
    if counted is None:
        return
    count = read_number(re.sub(r"\s+", " ", counted["count"]))
    hedge = (counted["hedge"] or "").lower()
    unit = _UNITS[match["unit"].lower()]
    word = match["word"]
    start -= len(counted.group()) - (len(counted.group()) - len(counted.group().lstrip()))
    end = match.end("word")
    anchor: Anchor
    if word == "ago":
        anchor, direction = "as_of", -1
    elif word in ("earlier", "previously", "prior") or word == "before":
        anchor, direction = "context", -1
    else:
        anchor, direction = "context", 1
    if match["event"] and word in ("before", "after", "prior", "following"):
        anchor = "event"
    elif word in ("prior", "following"):
        return
    elif word in ("before", "after") and re.match(r"\s[a-z]+ing\b|\s\w", text[end : end + 20]):
        anchor = "event"
    exact = count is not None and hedge in _EXACT
    precision = cast("Precision", {"week": "period"}.get(unit, unit))
    yield Partial(start, end, precision, offset=Offset(count or 0, unit, direction, anchor), year_from=anchor,
                  certain=exact and anchor == "as_of", approximate=not exact)  # fmt: skip


_NAMED = re.compile(
    r"(?P<unit>day|night|morning|afternoon|evening|week|month|quarter|year|decade|century"
    r"|date)(?!\w)(?!['’]s\s(?:old|time)|-old|-long|\sof\s)"
)
_WHICH_BEFORE = re.compile(
    r"\b(?P<which>th(?:at|is)(?:\s(?:very\s)?same)?|the(?:\svery)?\s(?:same|next|following|previous|preceding"
    r"|current|past|coming)"
    r"|last|next|same)\s$", re.IGNORECASE,
)  # fmt: skip
_WHICH_SHIFT = {"last": -1, "previous": -1, "preceding": -1, "past": -1, "next": 1, "following": 1, "coming": 1}


def read_named_unit(match: re.Match[str]) -> Iterator[Partial]:
    """ "last year" and "this month" from the as-of date, "that day" and "the following year" from the context."""
    which = _WHICH_BEFORE.search(match.string, max(0, match.start() - 20), match.start())
    if which is None:
        return
    words = which["which"].lower().split()
    unit = _UNITS[match["unit"]]
    if words == ["this"] and unit == "day" and match.string[which.start() - 3 : which.start()].lower() == "to ":
        return
    shift = next((_WHICH_SHIFT[word] for word in words if word in _WHICH_SHIFT), 0)
    speaks = (len(words) == 1 and words[0] in ("this", "last", "next")) or words[-1] in ("current", "coming")
    past = words[-1] == "past" and unit in ("decade", "century", "week")
    year_from: Anchor = "as_of" if speaks or past else "context"
    # "This morning" of a narrative is the one it tells of; so is "this day".
    anchor: Anchor = "context" if unit == "day" and words == ["this"] else year_from
    precision = cast("Precision", {"week": "period"}.get(unit, unit))
    offset = Offset(abs(shift), unit, shift, anchor)
    yield Partial(which.start(), match.end(), precision, offset=offset, year_from=year_from,
                  certain=speaks and anchor == "as_of")  # fmt: skip


# "The end of the year", "later in the month": the unit in focus.
_WITHIN = re.compile(
    r"(?P<unit>day|week|month|year|decade|century|morning|evening)(?!\w)(?!\s\d|\sof"
    r"|-(?!end))(?:(?:['’]s)?[- ](?P<end>end)(?!\w))?"
)
_PART_BEFORE = re.compile(
    r"\b(?:(?P<part>end|close|beginning|start|middle|latter\spart|rest|remainder|late|later|early|earlier"
    r"|elsewhere)\s(?:of|in|on|during)\s"
    r"(?P<which>the|that|this|the\ssame|that\ssame)|(?P<later>later|earlier|late|early)\s(?P<which2>that"
    r"|this)(?:\ssame)?)\s$",
    re.IGNORECASE,
)
_PARTS = {"end": "end", "close": "end", "beginning": "start", "start": "start", "middle": "mid", "latter part": "late",
          "late": "late", "early": "early", "later": "", "earlier": "", "rest": "", "remainder": ""}  # fmt: skip


def read_within(match: re.Match[str]) -> Iterator[Partial]:
    """Part of the month or year that the text is in."""
    text = match.string
    start = match.start()
    unit = _UNITS[match["unit"]]
    before = _PART_BEFORE.search(text, max(0, start - 36), start)
    if before is not None:
        start = before.start()
        which = before["which"] or before["which2"]
        part = _PARTS.get((before["part"] or before["later"]).lower(), "")
        anchor: Anchor = "as_of" if which.lower() == "this" else "context"
    elif match["end"] and not (start and text[start - 1].isalnum()):
        part, anchor = "end", "context"
    else:
        return
    precision = cast("Precision", {"week": "period"}.get(unit, unit))
    yield Partial(start, match.end(), precision, offset=Offset(0, unit, 0, anchor), year_from=anchor, part=part,
                  certain=False)  # fmt: skip


_NEIGHBOUR = re.compile(
    r"[Tt]he\sday\s(?P<word>before|after|following|previous)(?!\w)(?!\s(?:yesterday|tomorrow))(?P<event>\s(?:the"
    r"|its|his|her|their|this|that|he|she|it|they|[A-Z][a-z]))?"
)


def read_neighbour(match: re.Match[str]) -> Iterator[Partial]:
    """ "The day before", "the day after the battle"."""
    if match.start() and match.string[match.start() - 1].isalnum():
        return
    direction = -1 if match["word"] in ("before", "previous") else 1
    anchor: Anchor = "event" if match["event"] else "context"
    yield Partial(match.start(), match.end("word"), "day", offset=Offset(1, "day", direction, anchor), year_from=anchor,
                  certain=False)  # fmt: skip


_RECENT = re.compile(
    rf"(?:[Tt]he|[Tt]hese|[Tt]his)\s(?P<which>last|past|next|coming|previous|following)\s(?P<count>{NUMBER}|few"
    rf"|several|couple\sof)\s(?P<unit>{UNIT})s?(?!\w)(?!\sof\s)"
)


def read_recent(match: re.Match[str]) -> Iterator[Partial]:
    """ "The past ten years": the stretch up to the as-of date."""
    count = read_number(match["count"])
    unit = _UNITS[match["unit"].lower()]
    direction = _WHICH_SHIFT[match["which"]]
    anchor: Anchor = "as_of" if match["which"] in ("last", "past", "coming") else "context"
    yield Partial(match.start(), match.end(), "period", offset=Offset(count or 5, unit, direction, anchor),
                  year_from=anchor, approximate=count is None, certain=False, part="stretch")  # fmt: skip


RULES = (
    Rule(
        "recent", "the past ten years", _RECENT, read_recent,
        (("In the past ten years it grew.", "2004-05-20/2014-05-20"),),
        ("The past years were good.", "The last two decades of the century."),
    ),
    Rule(
        "distance", "two years later; three years ago; ten days after the treaty", _DISTANCE, read_distance,
        (("It began in 1999. Two years later it ended.", "1999 2001"), ("Three years ago it ended.", "2011"),
         ("It began on 5 May 1999. Ten days later it ended.", "1999-05-05 1999-05-15")),
        ("Years ago it ended.", "He arrived later."),
    ),
    Rule(
        "within", "the end of the year; later that month", _WITHIN, read_within,
        (("It began in May 1999. By the end of the year it ended.", "1999-05 1999"),
         ("It began in May 1999. Later that month it ended.", "1999-05 1999-05")),
        ("The end of the day-care debate.", "At the end of the war."),
    ),
    Rule(
        "neighbour", "the day before; the day after", _NEIGHBOUR, read_neighbour,
        (("It began on 5 May 1999. The day after, it ended.", "1999-05-05 1999-05-06"),),
        ("Every day before noon.",),
    ),
    Rule(
        "named-unit", "last year; this month; that day; the following year", _NAMED, read_named_unit,
        (("Last year it ended.", "2013"), ("This month it ended.", "2014-05"),
         ("It began in 1999. The following year it ended.", "1999 2000"),
         ("It began on 5 May 1999. That same day it ended.", "1999-05-05 1999-05-05")),
        ("The year-long war.", "The last yearning."),
    ),
)  # fmt: skip
