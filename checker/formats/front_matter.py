"""Front matter (YAML between `---`, TOML between `+++`): where it ends, and the dates in it. Never an error."""

from __future__ import annotations

import re

from ledger.light import NamedTuple

_BEGINS = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n")
_ENDS = {"---": r"^(?:---|\.\.\.)[ \t]*\r?$", "+++": r"^\+\+\+[ \t]*\r?$"}
DATE_KEYS = (
    "date", "published", "datepublished", "publishdate", "publisheddate", "publishedat", "publishedon", "pubdate",
    "publicationdate", "dateofpublication", "firstpublished", "dcdate", "dctermsdate", "created", "createdat", "datecreated",
)  # fmt: skip
"""In this order; written with capitals, `-`, `_` or `.` between the words, or without. When a text was changed last is no
date from which it speaks."""
_ENTRY = re.compile(r"^[\"']?([A-Za-z][\w.:-]{1,30})[\"']?[ \t]*[:=][ \t]*([^\r\n]*)", re.MULTILINE)
_TABLE = re.compile(r"^\[", re.MULTILINE)
"""From here on, TOML speaks of something inside."""
_COMMENT = re.compile(r"[ \t]+#.*$")
_BETWEEN = re.compile(r"[_.:-]")


class FrontMatter(NamedTuple):
    """Where the front matter ends, its dates as (key, value), and what is wrong with it."""

    end: int
    dates: tuple[tuple[str, str], ...] = ()
    note: str = ""


def read_front_matter(text: str) -> FrontMatter:
    """Return the front matter at the beginning of a text; `end` is 0 where there is none."""
    begins = _BEGINS.match(text)
    if begins is None:
        return FrontMatter(0)
    mark = begins[1]
    closed = re.compile(_ENDS[mark], re.MULTILINE).search(text, begins.end())
    if closed is None:
        # A rule of dashes at the top of a text is no front matter; a key right below it is.
        broken = re.match(r"[\w-]+[ \t]*[:=]", text[begins.end() : begins.end() + 80])
        note = f"the front matter is not closed with a line “{mark}”, and was read as text" if broken else ""
        return FrontMatter(0, note=note)
    inside = text[begins.end() : closed.start()]
    if mark == "+++" and (table := _TABLE.search(inside)) is not None:
        inside = inside[: table.start()]
    found: dict[str, tuple[str, str]] = {}
    for key, written in _ENTRY.findall(inside):
        value = _COMMENT.sub("", written.strip()).strip("\"' ")
        if value:
            found.setdefault(_BETWEEN.sub("", key).lower(), (key, value))
    return FrontMatter(closed.end(), tuple(found[key] for key in DATE_KEYS if key in found))
