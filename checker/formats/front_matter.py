"""Front matter (YAML between `---`, TOML between `+++`): where it ends, and the dates in it. Never an error."""

from __future__ import annotations

import re

from ledger.light import NamedTuple

_BEGINS = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n")
_DATE = re.compile(r"^[\"']?(date|published|datePublished)[\"']?[ \t]*[:=][ \t]*(.*)$", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]+#.*$")
DATE_KEYS = ("date", "published", "datePublished")
"""In this order."""


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
    mark = re.escape(begins[1])
    closed = re.compile(rf"^{mark}[ \t]*\r?$", re.MULTILINE).search(text, begins.end())
    if closed is None:
        # A rule of dashes at the top of a text is no front matter; a key right below it is.
        broken = re.match(r"[\w-]+[ \t]*[:=]", text[begins.end() : begins.end() + 80])
        note = f"the front matter is not closed with a line “{begins[1]}”, and was read as text" if broken else ""
        return FrontMatter(0, note=note)
    found: dict[str, str] = {}
    for key, value in _DATE.findall(text[begins.end() : closed.start()]):
        value = _COMMENT.sub("", value.strip()).strip("\"' ")
        if value:
            found.setdefault(key, value)
    return FrontMatter(closed.end(), tuple((key, found[key]) for key in DATE_KEYS if key in found))
