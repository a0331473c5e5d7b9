"""Units of time told by "this", "that", "last", "the following": "last year", "that month", "the end of the year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from checker.times.values import Anchor, Offset, Partial, Precision, Rule
from checker.times.words import NUMBER, UNIT, UNIT_NAMES, read_number

_NAMED = re.compile(
    r"(?P<unit>day|night|morning|afternoon|evening|weekend|week|month|quarter|year|decade|century"
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
    unit = UNIT_NAMES[match["unit"]]
    if words == ["this"] and unit == "day" and match.string[which.start() - 3 : which.start()].lower() == "to ":
        return
    shift = next((_WHICH_SHIFT[word] for word in words if word in _WHICH_SHIFT), 0)
    speaks = (len(words) == 1 and words[0] in ("this", "last", "next")) or words[-1] in ("current", "coming")
    past = words[-1] == "past" and unit in ("decade", "century", "week")
    year_from: Anchor = "as_of" if speaks or past else "context"
    # "This morning" of a narrative is the one it tells of; so are "this day" and "next day".
    anchor: Anchor = "context" if unit == "day" and words in (["this"], ["next"]) else year_from
    precision = cast("Precision", {"week": "period"}.get(unit, unit))
    offset = Offset(abs(shift), unit, shift, anchor, abs(shift), abs(shift))
    yield Partial(which.start(), match.end(), precision, offset=offset, year_from=year_from,
                  certain=speaks and anchor == "as_of")  # fmt: skip


# "The end of the year", "later in the month": the unit in focus.
_WITHIN = re.compile(
    r"(?P<unit>day|week|month|year|decade|century|morning|evening)(?!\w)(?!\s\d|\sof"
    r"|-(?!end))(?:(?:['’]s)?[- ](?P<end>end)(?!\w|\s\d))?"
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
    unit = UNIT_NAMES[match["unit"]]
    before = _PART_BEFORE.search(text, max(0, start - 36), start)
    if before is not None:
        start = before.start()
        which = before["which"] or before["which2"]
        part = _PARTS.get((before["part"] or before["later"]).lower(), "")
        anchor: Anchor = "as_of" if which.lower() == "this" else "context"
        # "By the end of the year" is the current one in news.
        year_from: Anchor = "context" if which.lower().startswith("that") or "same" in which.lower() else "as_of"
    elif match["end"] and not (start and text[start - 1].isalnum()):
        part, anchor, year_from = "end", "context", "as_of"
    else:
        return
    precision = cast("Precision", {"week": "period"}.get(unit, unit))
    yield Partial(start, match.end(), precision, offset=Offset(0, unit, 0, anchor), year_from=year_from, part=part,
                  certain=False)  # fmt: skip


FEW = 5
"""So many are taken for "the last few years"."""
_RECENT = re.compile(
    rf"(?:[Tt]he|[Tt]hese|[Tt]his)\s(?P<which>last|past|next|coming|previous|following)\s(?P<count>{NUMBER}|few"
    rf"|several|couple\sof)\s(?P<unit>{UNIT})s?(?!\w)(?!\sof\s)"
)


def read_recent(match: re.Match[str]) -> Iterator[Partial]:
    """ "The past ten years": the stretch up to the as-of date."""
    count = read_number(match["count"])
    unit = UNIT_NAMES[match["unit"].lower()]
    direction = _WHICH_SHIFT[match["which"]]
    anchor: Anchor = "as_of" if match["which"] in ("last", "past", "coming") else "context"
    offset = Offset(count or FEW, unit, direction, anchor, count or FEW, count or FEW)
    yield Partial(match.start(), match.end(), "period", offset=offset,
                  year_from=anchor, approximate=count is None, certain=False, part="stretch")  # fmt: skip


RULES = (
    Rule(
        "recent", "the past ten years", _RECENT, read_recent,
        (("In the past ten years it grew.", "2004-05-20/2014-05-20"),),
        ("The past years were good.", "The last two decades of the century."),
    ),
    Rule(
        "within", "the end of the year; later that month", _WITHIN, read_within,
        (("It began in May 1999. By the end of the year it ended.", "1999-05 1999"),
         ("It began in May 1999. Later that month it ended.", "1999-05 1999-05")),
        ("The end of the day-care debate.", "At the end of the war."),
    ),
    Rule(
        "named-unit", "last year; this month; that day; the following year", _NAMED, read_named_unit,
        (("Last year it ended.", "2013"), ("This month it ended.", "2014-05"),
         ("It began in 1999. The following year it ended.", "1999 2000"),
         ("It began on 5 May 1999. That same day it ended.", "1999-05-05 1999-05-05")),
        ("The year-long war.", "The last yearning."),
    ),
)  # fmt: skip
