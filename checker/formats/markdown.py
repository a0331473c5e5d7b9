"""Markdown and plain text in, prose out: markup, link targets and code blanked out, reader comments left off.

Every pattern has an end in sight: what is not closed within `REACH` is not markup, so that no text takes long to read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.formats.prose import Prose, blank

REACH = 2000
_FENCE = re.compile(
    r"^(?P<indent>[ \t]{0,16})(?:>[ \t]{0,3}){0,4}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?P<fence>```+|~~~+)(?P<info>[^\n]*)$",
    re.MULTILINE,
)
_TRIED = 50
"""How many ends are looked at for a fence that stands far in: it may be an example of one."""
_MARKUP = re.compile(
    rf"`[^`\n]{{1,{REACH}}}+`"
    rf"|(?<=\])\((?:[^()\s]|\([^()\s]{{0,200}}\)){{1,{REACH}}}+(?:[ \t]+\"[^\"\n]{{0,200}}\")?\)"
    rf"|<[a-zA-Z/][^<>\n]{{0,{REACH}}}+>"
    r"|^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{1,2000}"
    r"|(?<=[\w.,;:!?)\"”’'])(?:\[(?:\d{1,4}|[a-z]|note \d{1,3})\])+(?!\()",
    re.MULTILINE,
)
_SIGNS = "`<[]"
"""Signs of which one stands in every markup of `_MARKUP`."""
_MARKS = "*_#>|~[]"
_COMMENTS = re.compile(
    r"^[ \t]*(?:#+[ \t]*)?(?:(?:Your\s+)?Comments?|Reader\s+comments|Leave\s+a\s+(?:comment|reply))\b[^\n]{0,20}$",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = 200
"""Code points at the beginning of a text in which a heading "Comments" is the article's own."""


def read(text: str, start: int) -> Prose:
    """Return the prose of a text from `start` on (what stands before is front matter)."""
    prose = blank(text[:start]) + _without_markup(without_code(_without_comments(text[start:])))
    for mark in _MARKS:
        prose = prose.replace(mark, " ")
    return Prose(prose, _end(prose, min(start + _HEAD, len(prose))))


def _without_markup(text: str) -> str:
    """Blank markup. None crosses the end of a line, so that only lines with its signs are looked at."""
    if not any(sign in text for sign in _SIGNS):
        return text
    lines = text.split("\n")
    for number, line in enumerate(lines):
        if "]" in line or "`" in line or "<" in line or "[" in line:
            lines[number] = _MARKUP.sub(lambda found: blank(found[0]), line)
    return "\n".join(lines)


def _end(prose: str, start: int) -> int:
    """Where the reader comments begin that follow the article: looked for where their last word stands."""
    for word in _last_words(prose, start):
        at, earliest = word, -1
        for _ in range(3):  # "Leave a comment" may run over three lines
            begin = prose.rfind("\n", 0, at) + 1
            found = _COMMENTS.match(prose, begin) if begin >= start else None
            if found is not None and found.end() > word:
                earliest = found.start()
            floor = max(begin - REACH, 0)
            at = floor + len(prose[floor:begin].rstrip())
        if earliest >= 0:
            return earliest
    return len(prose)


def _last_words(prose: str, start: int) -> Iterator[int]:
    """The places of "comment" and "reply", in whatever letters."""
    lower = prose.lower()
    if len(lower) != len(prose):  # a capital that is two small letters
        yield from (found.start() for found in re.compile("comment|reply", re.IGNORECASE).finditer(prose, start))
        return
    at = start
    while True:
        found = [place for word in ("comment", "reply") if (place := lower.find(word, at)) >= 0]
        if not found:
            return
        yield min(found)
        at = min(found) + 1


def _without_comments(text: str) -> str:
    """Blank `<!-- … -->`."""
    parts: list[str] = []
    at = 0
    while (begin := text.find("<!--", at)) >= 0:
        end = text.find("-->", begin + 4)
        if end < 0:
            break
        parts += [text[at:begin], blank(text[begin : end + 3])]
        at = end + 3
    return "".join([*parts, text[at:]])


def without_code(text: str) -> str:
    """Blank fenced blocks of code; one that is never closed goes on to the end, unless it stands far in."""
    lines = list(_FENCE.finditer(text))
    bare = [number for number, line in enumerate(lines) if not line["info"].strip()]
    parts: list[str] = []
    at = number = 0
    while number < len(lines):
        opening = lines[number]
        if opening["fence"].startswith("`") and "`" in opening["info"]:
            number += 1
            continue
        deep = len(opening["indent"].expandtabs(4)) > 3
        first = bisect_right(bare, number)
        last = min(first + _TRIED, len(bare)) if deep else len(bare)
        closing = next(
            (
                end
                for end in map(bare.__getitem__, range(first, last))
                if lines[end]["fence"].startswith(opening["fence"])
            ),
            None,
        )
        if closing is None and deep:
            number += 1
            continue
        end = lines[closing].end() if closing is not None else len(text)
        parts += [text[at : opening.start()], blank(text[opening.start() : end])]
        at = end
        number = closing + 1 if closing is not None else len(lines)
    return "".join([*parts, text[at:]])
