"""The beginning of a text in, the days that its datelines give out: “Brussels, 20 April 2021”, “By A. Writer | May 5, 2021”.

A dateline is a date with little beside it: a label, a place, an author, the time of day. “The treaty was signed on 4 April
1949” is a sentence and dates nothing, and neither does a line of a chronology.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.speaking import read_date
from checker.values import Span, When

REACH = 400
"""Code points at the beginning of a text in which a dateline may stand."""
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_DATE = re.compile(
    rf"\b{_WEEKDAY}(?P<date>{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})(?![\w-])",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?:first|last|originally)\s+)?(?:published|posted|updated|modified|revised|issued|released|written|filed|created"
    r"|date|dated|dateline|news|article|story)(?:\s+(?:date|online|on|at|by|in))*\s*[:|–—-]?\s*",
    re.IGNORECASE,
)
_NOT_LAST = frozenset(
    "of in on at from since by to until till after before through during between and or the a".split()
)
_NOT_FIRST = frozenset("on in at from since by after before until during when as between".split())
_SMALL = frozenset("of the and de la le les du des del di da van von den der el al bin for immediate release".split())
_MOST = 7
"""Words of a place or an author, at most."""
_ALONE = re.compile(
    r"\s*[.,;]?\s*$"
    r"|\s*[|•·/,–—-]?\s*(?:at\s+)?\d{1,2}[:.]\d\d\b[^a-z]{0,30}(?:[ap]\.?m\.?)?.{0,60}$"
    r"|\s*[,;]?\s*(?:by|updated|last|modified|at|from)\b.{0,60}$",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*[|•·/]\s*(?P<rest>.{0,80})$")
_READING = re.compile(r"\d{1,3}\s*-?\s*min(?:ute)?s?\b", re.IGNORECASE)
_GAP = re.compile(r"\s{2,}")
"""Where markup stood, or columns: as good as a stroke."""
_FOLLOWED = re.compile(r"\s*(?:\)|(?:\([^)]{1,40}\)\s*)?(?:[–—:.]|-{1,2}\s))")
_LIFE = re.compile(
    rf"\s*[–—-]{{1,2}}\s*(?:{_DATE.pattern}|(?:{_MONTH}\s+)?\d{{4}}\b)".replace("(?P<date>", "(?:"), re.IGNORECASE
)
"""What follows the first of two days, as of a life: “(28 April 1937 – 30 December 2006)”."""
_NUMBERED = re.compile(r"\W*\d{1,3}\s*[.)]")
"""What opens an entry of a list: "3. Malta, 2 December 1989. …"."""
_EARLY = 60
_WHOLE = 50
"""Code points from which a line without an end of a sentence goes on in the next one."""


_OPENS = re.compile(
    rf"^[ \t]*(?:[A-Z][^\n\d—–;:]{{1,40}}?),?[ \t]+\(?{_WEEKDAY}(?P<date>{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?[ \t]+(?P<year>\d{{4}}))?\)?"
    r"[ \t]*(?:\([^)\n]{1,40}\))?[ \t]*[,.]?[ \t]*(?:[–—]|--|-[ \t])[ \t]*(?=[\"“‘'(]?[A-Z0-9])",
    re.MULTILINE,
)
"""The dateline with which the first sentence of a report opens."""
_NEAR = 10
"""Days between the day of a report and its dateline, at most."""


def without_datelines(prose: str, first: int, when: When) -> str:
    """Return prose with the datelines blanked out that open its first sentences and say no more than from when it speaks.

    In "Kyiv, 4 March 2019 — Novak resigned in May", no day is that of the resignation; "Kyiv, 4 May 1991 – Pact signed", in a text of
    2019, is an entry of a chronology.
    """
    head = prose[first : first + REACH]
    for match in reversed(list(_OPENS.finditer(head)) if when.high - when.low <= _MONTH_LONG else []):
        year = match["year"] or when.edtf[:4]
        said = read_date(f"{match['date']} {year}")
        if said is not None and when.low - _NEAR <= said.low <= when.high + _NEAR:
            at, to = first + match.start(), first + match.end()
            prose = prose[:at] + " " * (to - at) + prose[to:]
    return prose


_MONTH_LONG = 31


def read_datelines(head: str) -> tuple[When | None, str]:
    """Return the days that the datelines at the beginning of a text give, and a note where there are several."""
    placed = sorted(_datelines(head), key=lambda row: (row[0].low, row[0].high))
    found = [when for when, _ in placed]
    if not found or _are_entries(placed):
        return None, ""
    if found[0].low == found[-1].low:
        return found[0], ""
    edtf = f"{found[0].edtf}/{found[-1].edtf}"
    both = When(Span(0, 0), found[0].low, found[-1].high, edtf, "in", True, "period", False)
    return both, f"two datelines: it may speak from {edtf}"


def _are_entries(placed: Sequence[tuple[When, str]]) -> bool:
    """ "Malta, 2 December 1989. …", "Berlin, 31 August 1994. …": an article is not written in two places, years apart."""
    (first, here), (last, there) = placed[0], placed[-1]
    return bool(here.strip() and there.strip()) and here != there and last.low - first.low > _YEAR


_YEAR = 366


def _datelines(head: str) -> Iterator[tuple[When, str]]:
    """The days, each with the place before it."""
    before = ""
    for written in head.splitlines():
        line = written.strip()
        goes_on = len(before) >= _WHOLE and not before.endswith((".", "!", "?", ":", "”", '"'))
        before = line
        match = _DATE.search(line)
        if match is None or goes_on or match.start() > _EARLY:
            continue
        place = _without_label(_GAP.sub(" | ", line[: match.start()]))
        after = _GAP.sub(" | ", line[match.end() :])
        alone = _is_alone(after)
        if _is_caption(place, after) or _LIFE.match(after) or _NUMBERED.match(place):
            continue
        if _is_place(place) and (alone or (place and _FOLLOWED.match(after))):
            value = read_date(match["date"])
            if value is not None:
                yield value, place


def _is_caption(before: str, after: str) -> bool:
    """ "TWO WINNERS SHARE THE PRIZE (10 May 1991)": is the date in brackets at the end of more than a place or a name?"""
    return before.rstrip().endswith("(") and after.strip() in (")", ").") and len(before.split()) > _NAME


_NAME = 4
"""Words of a place or a name with its bracket, at most."""


def _is_alone(after: str) -> bool:
    """Does nothing but a time of day, an author or a section stand after the date?"""
    if _ALONE.match(after):
        return True
    beside = _BESIDE.match(after)
    return beside is not None and (_is_place(beside["rest"]) or _READING.match(beside["rest"]) is not None)


def _without_label(before: str) -> str:
    """What stands before a date, without “Published on”."""
    return before[label.end() :] if (label := _LABEL.match(before)) is not None else before


def _is_place(before: str) -> bool:
    """Does nothing but a place, an author or an agency stand before the date?"""
    words = re.findall(r"[^\W\d_][\w.'’-]*", before)
    if not words:
        return True
    if len(words) > _MOST or words[-1].lower() in _NOT_LAST or (words[0].lower() in _NOT_FIRST and words[0] != "By"):
        return False
    return all(word[0].isupper() or word.lower() in _SMALL for word in words)
