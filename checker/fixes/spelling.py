"""A date or number as the ledger has it in, spelt like the words whose place it takes out.

“June 12, 2004” becomes “June 11, 2004” and not “11 June 2004”, “Five” becomes “Three” and not “3”, and a line that
breaks inside the old words breaks inside the new ones.
"""

from __future__ import annotations

import re

from checker.times.words import MONTHS

_MONTH = "|".join(MONTHS)
_DAY = re.compile(rf"(\d{{1,2}}) ({_MONTH}) (\d{{4}})")
_MONTH_FIRST = re.compile(rf"(?:{_MONTH})\s+\d{{1,2}}(?P<ending>st|nd|rd|th)?(?P<comma>,?)\s+\d{{4}}", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH}),?\s+\d{{4}}", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")


def spelt_like(written: str, replacement: str) -> str:
    """Return the replacement in the shape of what is written; unchanged where the shape is unknown."""
    fitted = _date(written, replacement) if _DAY.fullmatch(replacement) else _number(written, replacement)
    broken = _BREAK.search(written)
    if broken is not None and " " in fitted and "\n" not in fitted:
        return fitted.replace(" ", broken[0], 1)
    return fitted


def _date(written: str, replacement: str) -> str:
    found = _DAY.fullmatch(replacement)
    if found is None:
        return replacement
    day, month, year = found.groups()
    first = _MONTH_FIRST.fullmatch(written)
    if first is not None:
        return f"{month} {day}{_ending(int(day)) if first['ending'] else ''}{first['comma']} {year}"
    if _ISO.fullmatch(written):
        return f"{year}-{MONTHS.index(month) + 1:02d}-{int(day):02d}"
    if _DAY_FIRST.fullmatch(written) and re.match(r"\d{1,2}(?:st|nd|rd|th)", written):
        return f"{day}{_ending(int(day))} {month} {year}"
    return replacement


def _ending(day: int) -> str:
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _number(written: str, replacement: str) -> str:
    if not (replacement.isascii() and replacement.isdigit()) or written[:1].isdigit():
        return replacement
    if written.lower() not in _WORDS[1:] and not re.fullmatch(r"[A-Za-z]+-[a-z]+", written):
        return replacement
    if int(replacement) >= len(_WORDS):
        return replacement
    word = _WORDS[int(replacement)]
    return word.capitalize() if written[:1].isupper() else word
