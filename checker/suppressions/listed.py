"""Front matter in, what its key `factledger-ignore` lists out: one entry, a list in a line, or a list over lines.

Only so much of YAML and TOML is read as such a list needs. What is there and cannot be read gives an entry without words,
so that nobody believes in a suppression that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.suppressions.inline import MARK
from checker.values import Span

_KEY = re.compile(rf"^[\"']?{MARK}[\"']?[ \t]*(?P<sign>[:=])[ \t]*", re.MULTILINE)
_LINE = re.compile(r"[ \t]*(?:#[^\r\n]*)?\r?(?:\n|\Z)")
"""The rest of a line that holds nothing but a comment."""
_ITEM = re.compile(r"[ \t]*-[ \t]+")
_TEXT = re.compile(r"\"(?P<double>[^\"\r\n]*+)\"|'(?P<single>[^'\r\n]*+)'|(?P<plain>[^\s\"'#\[\]][^\r\n]*)")
_BETWEEN = re.compile(r"(?:[\s,]|#[^\n]*+)*+")
_PLAIN_PART = re.compile(r"(?P<plain>[^\s\"'#,\[\]][^,\]\r\n]*)")


def listed(front: str) -> Iterator[tuple[str, Span]]:
    """Yield each entry with its place."""
    key = _KEY.search(front)
    if key is None:
        return
    found = list(_in_brackets(front, key.end()) if front.startswith("[", key.end()) else _over_lines(front, key.end()))
    yield from found or [("", Span(key.start(), key.end()))]


def _in_brackets(front: str, start: int) -> Iterator[tuple[str, Span]]:
    """The texts of `["…", "…"]`, in quotation marks or, without commas in them, bare."""
    between = _BETWEEN.match(front, start + 1)
    at = between.end() if between is not None else start + 1
    while at < len(front) and front[at] != "]":
        entry = _TEXT.match(front, at) if front[at] in "\"'" else _PLAIN_PART.match(front, at)
        if entry is None:
            return
        yield _entry(entry)
        between = _BETWEEN.match(front, entry.end())
        at = between.end() if between is not None else entry.end()


def _over_lines(front: str, start: int) -> Iterator[tuple[str, Span]]:
    """The text beside the key, or the items below it."""
    empty = _LINE.match(front, start)
    if empty is None:
        beside = _TEXT.match(front, start)
        if beside is not None:
            yield _entry(beside)
        return
    at = empty.end()
    while at < len(front):
        blank = _LINE.match(front, at)
        if blank is not None:
            at = blank.end()
            continue
        item = _ITEM.match(front, at)
        entry = _TEXT.match(front, item.end()) if item is not None else None
        if entry is None:
            return
        yield _entry(entry)
        end = front.find("\n", entry.end())
        at = end + 1 if end >= 0 else len(front)


def _entry(found: re.Match[str]) -> tuple[str, Span]:
    name = str(found.lastgroup)
    text = found[name].rstrip()
    return text, Span(found.start(name), found.start(name) + len(text))
