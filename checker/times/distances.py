"""Times told by a distance: "two years later", "three years ago", "the day before", "a decade after the treaty"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from checker.times.hedges import COUNT_BEFORE, read_bounds
from checker.times.values import Anchor, Offset, Partial, Precision, Rule
from checker.times.words import UNIT, UNIT_NAMES

_EVENT = r"\s(?:the|its|his|her|their|this|that|he|she|it|they|to|[A-Z][a-z]|a\s|an\s|\d|which|when)"
_DISTANCE = re.compile(
    rf"(?P<unit>{UNIT})s?\s(?P<word>later|afterwards?|thereafter|on(?=[,.;:)])|hence|ago|earlier|previously|before|after"
    rf"|prior\sto|following)(?!\w)(?P<event>{_EVENT})?"
)
_GOES_ON = re.compile(r"\s\w")
_AS_OF = ("ago",)
_BACK = ("ago", "earlier", "previously", "before", "prior to")
YEARS_IN = {"decade": 10, "century": 100}
WINDOW = 48
"""So many code points are looked at before the unit."""


def read_distance(match: re.Match[str]) -> Iterator[Partial]:
    """ "two years later", "a decade ago", "ten days after the treaty"."""
    text = match.string
    at = match.start()
    window = text[max(0, at - WINDOW) : at]
    counted = COUNT_BEFORE.search(window)
    bounds = read_bounds(counted) if counted else None
    if counted is None or bounds is None:
        return
    word = " ".join(match["word"].split())
    anchor: Anchor = "as_of" if word in _AS_OF else "context"
    governs = word in ("before", "after", "prior to", "following")
    if governs and (match["event"] or _GOES_ON.match(text, match.end("word"))):
        anchor = "event"
    elif word in ("prior to", "following"):
        return
    count, least, most = bounds
    unit = UNIT_NAMES[match["unit"]]
    if count < 1 and unit in YEARS_IN:
        # "Half a century" is told in round years.
        count, least, most = (YEARS_IN[unit] * n for n in (count, 0.9 * least, 1.1 * most))
        unit = "year"
    offset = Offset(count, unit, -1 if word in _BACK else 1, anchor, least, most)
    yield Partial(
        at - len(window) + counted.start(),
        match.end("word"),
        # "A few days later" is a stretch of days; "about two years later" still has its year.
        "period" if counted["vague"] else cast("Precision", {"week": "period"}.get(unit, unit)),
        offset=offset,
        counted=True,
        year_from=anchor,
        certain=anchor == "as_of",
        approximate=least != most,
    )


_NEIGHBOUR = re.compile(
    rf"[Tt]he\s(?P<unit>day|night|week|month|year|decade)\s(?P<word>before|after|following|previous)(?!\w)"
    rf"(?!\s(?:yesterday|tomorrow|last|next)\b)(?P<event>{_EVENT})?"
)


def read_neighbour(match: re.Match[str]) -> Iterator[Partial]:
    """ "The day before", "the day after the battle"."""
    if match.start() and match.string[match.start() - 1].isalnum():
        return
    unit = UNIT_NAMES[match["unit"]]
    anchor: Anchor = "event" if match["event"] else "context"
    offset = Offset(1, unit, -1 if match["word"] in ("before", "previous") else 1, anchor, 1, 1)
    precision = cast("Precision", {"week": "period"}.get(unit, unit))
    yield Partial(match.start(), match.end("word"), precision, offset=offset, year_from=anchor, certain=False)


_YEAR_AGO = re.compile(r"year[- ](?:ago|earlier)(?=\s[a-z])")


def read_year_ago(match: re.Match[str]) -> Iterator[Partial]:
    """ "The year-ago quarter", "the year-earlier period"."""
    if match.start() and match.string[max(0, match.start() - 4) : match.start()].lower() == "the ":
        offset = Offset(1, "year", -1, "as_of", 1, 1)
        yield Partial(match.start(), match.end(), "year", offset=offset, year_from="as_of", certain=False)


RULES = (
    Rule(
        "distance", "two years later; three years ago; ten days after the treaty", _DISTANCE, read_distance,
        (("It began in 1999. Two years later it ended.", "1999 2001"), ("Three years ago it ended.", "2011"),
         ("It began on 5 May 1999. Ten days later it ended.", "1999-05-05 1999-05-15")),
        ("Years ago it ended.", "He arrived later.", "Two years following."),
    ),
    Rule(
        "neighbour", "the day before; the year after", _NEIGHBOUR, read_neighbour,
        (("It began on 5 May 1999. The day after, it ended.", "1999-05-05 1999-05-06"),
         ("It began in 1999. The year before, it rained.", "1999 1998")),
        ("Every day before noon.", "The day was long."),
    ),
    Rule(
        "year-ago", "the year-ago quarter", _YEAR_AGO, read_year_ago,
        (("Sales fell from the year-ago quarter.", "2013"),),
        ("It fell a year ago today.", "A year-ago thing."),
    ),
)  # fmt: skip
