"""A finding that is to stay in, what its comment says and the places in the text where it may go out.

The comment goes before the paragraph, in HTML before the element of a block, so that it splits no sentence and no
markup. Whoever asks tries the places: a comment that would not be heeded is not offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.findings import Finding
from checker.formats import is_html
from checker.formats.front_matter import read_front_matter
from checker.formats.html_tags import pieces
from checker.suppressions.inline import MARK, suggested
from checker.values import Span

REASONS = ("quoted as it was printed", "checked, and right as it stands")
"""What is offered as a reason where the settings of the editor name none."""
_BLOCKS = frozenset(
    "p li dd dt h1 h2 h3 h4 h5 h6 blockquote figcaption td th div section article main title body".split()
)


def comment_for(finding: Finding, reason: str) -> str:
    """Return the comment that suppresses a finding; nothing where there is no reason, or no pin."""
    words = " ".join(reason.replace("--", "–").split())
    return f"<!-- {MARK}: {suggested(finding)} {words} -->" if words and finding.pin else ""


def places_for(path: str, text: str, span: Span) -> list[int]:
    """Return where the comment for words of a document may go, the best place first."""
    found = _before_blocks(text, span) if is_html(path, text) else _before_paragraph(text, span)
    return list(dict.fromkeys(found))


def break_after(text: str, at: int) -> str:
    """Return what follows a comment: a line end where it stands first in its line, with the indentation of that line."""
    line = text.rfind("\n", 0, at) + 1
    if text[line:at].strip():
        return ""
    return ("\r\n" if "\r\n" in text else "\n") + text[line:at]


def _before_paragraph(text: str, span: Span) -> Iterator[int]:
    """Yield the beginning of the paragraph, then of the line."""
    front = read_front_matter(text).end
    line = text.rfind("\n", 0, span.start) + 1
    start = line
    while start > front:
        before = text.rfind("\n", 0, start - 1) + 1
        if before < front or not text[before : start - 1].strip():
            break
        start = before
    yield start
    yield line


def _before_blocks(text: str, span: Span) -> Iterator[int]:
    """Yield the beginning of the element that holds the words, of the text that does, and of the line in that text."""
    blocks: list[int] = []
    holder = None
    for piece in pieces(text, read_front_matter(text).end):
        if piece.start > span.start:
            break
        if piece.tag in _BLOCKS and not piece.closing:
            blocks.append(piece.start)
        elif not piece.tag and piece.end > span.start:
            holder = piece.start
    yield from reversed(blocks[-2:])
    if holder is not None:
        yield holder
        line = text.rfind("\n", holder, span.start) + 1
        if line:
            yield line + len(text[line : span.start]) - len(text[line : span.start].lstrip())
