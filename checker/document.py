"""Bytes and a file name in, a document out: text with its sections, and the days from which it speaks.

Positions are code points of the file as decoded, a byte-order mark not counted. What is not prose (front matter, markup,
link targets, code) is blanked out with spaces of the same length, so that no position ever changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.values import Span, When

FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FRONT_DATE = re.compile(r"^[ \t]*[\"']?(date|published|datePublished)[\"']?[ \t]*[:=][ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?(?:[T ].*)?")
_MONTHS = "January February March April May June July August September October November December".split()
_DATELINE = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:(" + "|".join(_MONTHS) + r")\s+(\d{1,2}),\s+(\d{4})|(\d{1,2})\s+("
    + "|".join(_MONTHS) + r")\s+(\d{4}))"
)
DATELINE_REACH = 400
"""Code points at the beginning of a text in which a dateline may stand."""
_COMMENTS = re.compile(r"^[ \t]*(?:#+[ \t]*)?(?:(?:Your\s+)?Comments?|Reader\s+comments|Leave\s+a\s+(?:comment|reply))\b[^\n]{0,20}$", re.MULTILINE | re.IGNORECASE)
_MARKUP = re.compile(
    r"```.*?(?:```|\Z)|<!--.*?-->|`[^`\n]+`|(?<=\])\([^)\s]+\)|<[a-zA-Z/][^>\n]*>|^[ \t]*\[[^\]]+\]:[ \t]*\S+", re.DOTALL | re.MULTILINE
)
_MARKS = re.compile(r"[*_#>|~\[\]]")
_TABLE_ROW = re.compile(r"^[ \t]*\|[^\n]*", re.MULTILINE)
_TABLE_RULE = re.compile(r"^[ \t]*[+|](?=[-=:+| \t]*[-=])[-=:+| \t]*$", re.MULTILINE)


class DocumentError(ValueError):
    """The file cannot be read as text; the message says why."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to check. `prose` has the length of `text`, with everything that is not prose blanked out."""

    path: str
    text: str
    prose: str
    sections: tuple[Span, ...]
    as_of: When | None
    as_of_text: str | None
    notes: tuple[str, ...] = ()


def read_document(path: str, data: bytes, as_of: str | None = None, default_as_of: str | None = None) -> Document:
    """Return the document in a file. Raises `DocumentError` if it is not UTF-8 text or a date is not EDTF."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"not UTF-8 text (byte {error.start}): save the file as UTF-8") from None
    if "\0" in text[:4096]:
        raise DocumentError("not a text file (it holds NUL bytes)")
    notes: list[str] = []
    prose = text
    front_end = 0
    value: str | None = as_of
    front = FRONT_MATTER.match(text)
    if front is not None:
        front_end = front.end()
        prose = " " * front_end + prose[front_end:]
        dated = _FRONT_DATE.search(front.group(2))
        if dated is not None and value is None:
            value = dated.group(2)
    elif text.startswith(("---\n", "---\r\n")) and not re.search(r"^---[ \t]*\r?$", text[4:], re.MULTILINE):
        notes.append("front matter is not closed: it is read as text")
    if path.endswith((".md", ".markdown", ".html", ".htm", ".txt", "-")):
        prose = _blank_markup(prose)
    end = len(prose)
    comments = _COMMENTS.search(prose, min(200, len(prose)))
    if comments is not None:
        end = comments.start()
    span = parse_as_of(value) if value else None
    if value and span is None:
        raise DocumentError(f"the as-of date “{value}” is not an EDTF date such as 2021-04-20, 2021-04, 2021 or 2021~")
    if span is None:
        span, note = _datelines(prose[front_end : front_end + DATELINE_REACH])
        if note:
            notes.append(note)
        value = span.edtf if span is not None else None
    if span is None and default_as_of:
        span, value = parse_as_of(default_as_of), default_as_of
    return Document(path, text, prose, (Span(front_end, end),), span, value, tuple(notes))


def _blank_markup(text: str) -> str:
    text = _MARKUP.sub(lambda found: _blank(found.group()), text)
    text = _TABLE_RULE.sub(lambda found: _blank(found.group()), text)
    # A cell is a text of its own: its borders become line ends, so that no sentence runs from one cell into the next.
    text = _TABLE_ROW.sub(lambda found: found.group().replace("|", "\n"), text)
    return _MARKS.sub(" ", text)


def _blank(text: str) -> str:
    return "".join(sign if sign in "\r\n" else " " for sign in text)


def parse_as_of(value: str) -> When | None:
    """Return the days of an as-of date in EDTF (day, month or year, with `~` a unit either side); None if it is not one."""
    if "/" in value:
        first, _, last = value.partition("/")
        begin, end = parse_as_of(first), parse_as_of(last)
        if begin is None or end is None:
            return None
        return When(Span(0, 0), begin.low, end.high, value, "in", True, "period", False)
    found = _EDTF.fullmatch(value.strip())
    if found is None:
        return None
    year, month, day, mark = int(found[1]), found[2], found[3], found[4]
    try:
        if day:
            first = last = date(year, int(month), int(day))
            precision = "day"
        elif month:
            first = date(year, int(month), 1)
            last = date.fromordinal((date(year + (int(month) == 12), int(month) % 12 + 1, 1)).toordinal() - 1)
            precision = "month"
        else:
            first, last, precision = date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError:
        return None
    low, high = first.toordinal(), last.toordinal()
    if mark:
        slack = {"day": 1, "month": 31, "year": 366}[precision]
        low, high = low - slack, high + slack
        if precision == "year":
            low, high = date(max(year - 1, 1), 1, 1).toordinal(), date(year + 1, 12, 31).toordinal()
    return When(Span(0, 0), low, high, found[0].partition("T")[0].strip(), "in", True, precision, False)


def _datelines(head: str) -> tuple[When | None, str]:
    found: list[When] = []
    for line in head.splitlines():
        match = _DATELINE.search(line)
        if match is None or len(line) > 80 and match.start() > 40:
            continue
        month, day, year = (match[1], match[2], match[3]) if match[1] else (match[5], match[4], match[6])
        value = parse_as_of(f"{year}-{_MONTHS.index(month) + 1:02d}-{int(day):02d}")
        if value is not None:
            found.append(value)
    if not found:
        return None, ""
    low, high = min(f.low for f in found), max(f.high for f in found)
    if low == high:
        return found[0], ""
    ordered = sorted(found, key=lambda f: f.low)
    edtf = f"{ordered[0].edtf}/{ordered[-1].edtf}"
    return When(Span(0, 0), low, high, edtf, "in", True, "period", False), f"two datelines: it may speak from {edtf}"
