"""Dates in figures: "2021-04-20", "24.08.1991", "05/06/2004", "2021/04/20"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.times.values import Partial, Rule

_ISO = re.compile(
    r"(?P<year>1\d{3}|20\d\d)(?P<mark>[-/.])(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?=T\d"
    r"|[^\w]|$)"
)
_FIGURES = re.compile(
    r"(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<year>1\d{3}|20\d\d|\d\d)(?![^\W_])(?![./-]\d)"
)
_ISO_MONTH = re.compile(r"(?P<year>1\d{3}|20\d\d)-(?P<month>0[1-9]|1[0-2])(?![\d\w-])")
_JOINED = re.compile(r"[\w./:@-]$")
_RANGE_CUE = re.compile(r"\b(?:in|on|since|by|until|from|to|dated?|as\sof)\s$|:\s$", re.IGNORECASE)


def _joined(match: re.Match[str]) -> bool:
    return bool(_JOINED.search(match.string[max(0, match.start() - 1) : match.start()]))


def read_iso(match: re.Match[str]) -> Iterator[Partial]:
    if not _joined(match):
        yield Partial(match.start(), match.end(), "day", year=int(match["year"]), month=int(match["month"]),
                      day=int(match["day"]), year_span=match.span("year"))  # fmt: skip


def read_iso_month(match: re.Match[str]) -> Iterator[Partial]:
    """ "2004-05" after a preposition; elsewhere it may be a range of years ending in a small number."""
    if not _joined(match) and _RANGE_CUE.search(match.string[max(0, match.start() - 8) : match.start()]):
        later = int(match["month"]) > int(match["year"]) % 100
        if not later:
            yield Partial(match.start(), match.end(), "month", year=int(match["year"]), month=int(match["month"]),
                          year_span=match.span("year"))  # fmt: skip


def read_figures(match: re.Match[str]) -> Iterator[Partial]:
    """Dots mean day first. With slashes or hyphens a first number up to 12 leaves two readings."""
    if _joined(match):
        return
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["mark"] != "/":
            return
        year += 1900 if year > 29 else 2000
    day_first = match["mark"] == "." or a > 12
    day, month = (a, b) if day_first else (b, a)
    certain = len(match["year"]) == 4 and (a == b or a > 12 or b > 12 or match["mark"] == ".")
    if 1 <= month <= 12:
        yield Partial(match.start(), match.end(), "day", year=year, month=month, day=day, certain=certain,
                      year_span=match.span("year"))  # fmt: skip


RULES = (
    Rule(
        "iso-date", "2021-04-20", _ISO, read_iso,
        (("Published 2021-04-20 in full.", "2021-04-20"), ("On 2021/04/20 it rained.", "2021-04-20")),
        ("The number is 2021-13-40.", "See a/2021-04-20/b."),
    ),
    Rule(
        "iso-month", "in 2004-05", _ISO_MONTH, read_iso_month,
        (("Since 2021-04 it is so.", "2021-04"), ("Data as of 2012-03 say so.", "2012-03")),
        ("It is item 12021-04.", "He used 2021-04x."),
    ),
    Rule(
        "figures", "24.08.1991; 05/06/2004", _FIGURES, read_figures,
        (("On 24.08.1991 it declared independence.", "1991-08-24"), ("On 12/31/1999 he left.", "1999-12-31"),
         ("On 05/06/2004 they met.", "2004-05-06")),
        ("Version 1.2.2004.5 is out.", "It is 99/99/2004."),
    ),
)  # fmt: skip
