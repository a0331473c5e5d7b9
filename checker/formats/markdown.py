"""Markdown and plain text in, prose out: markup, link targets and code blanked out, reader comments left off.

Every pattern has an end in sight: what is not closed within `REACH` is not markup, so that no text takes long to read.
"""

from __future__ import annotations

import re

from checker.formats.prose import Prose, blank

REACH = 2000
_FENCE = re.compile(r"^[ \t]{0,3}(```+|~~~+)[^\n]*$", re.MULTILINE)
_MARKUP = re.compile(
    rf"`[^`\n]{{1,{REACH}}}+`"
    rf"|(?<=\])\((?:[^()\s]|\([^()\s]{{0,200}}\)){{1,{REACH}}}+(?:[ \t]+\"[^\"\n]{{0,200}}\")?\)"
    rf"|<[a-zA-Z/][^<>\n]{{0,{REACH}}}+>"
    r"|^[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{1,2000}"
    r"|(?<=[\w.,;:!?)\"”’'])(?:\[(?:\d{1,4}|[a-z]|note \d{1,3})\])+(?!\()",
    re.MULTILINE,
)
_MARKS = re.compile(r"[*_#>|~\[\]]")
_COMMENTS = re.compile(
    r"^[ \t]*(?:#+[ \t]*)?(?:(?:Your\s+)?Comments?|Reader\s+comments|Leave\s+a\s+(?:comment|reply))\b[^\n]{0,20}$",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = 200
"""Code points at the beginning of a text in which a heading "Comments" is the article's own."""


def read(text: str, start: int) -> Prose:
    """Return the prose of a text from `start` on (what stands before is front matter)."""
    prose = blank(text[:start]) + _MARKUP.sub(
        lambda found: blank(found[0]), without_code(_without_comments(text[start:]))
    )
    prose = _MARKS.sub(" ", prose)
    comments = _COMMENTS.search(prose, min(start + _HEAD, len(prose)))
    return Prose(prose, comments.start() if comments is not None else len(prose))


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
    """Blank fenced blocks of code; one that is never closed goes on to the end."""
    parts: list[str] = []
    at = 0
    opening = _FENCE.search(text)
    while opening is not None:
        fence = opening[1]
        closing = next((f for f in _FENCE.finditer(text, opening.end()) if f[1].startswith(fence)), None)
        end = closing.end() if closing is not None else len(text)
        parts += [text[at : opening.start()], blank(text[opening.start() : end])]
        at = end
        opening = _FENCE.search(text, end)
    return "".join([*parts, text[at:]])
