"""A finding that is to stay in, where in the text its comment goes and what it says out.

The comment goes before the paragraph, in HTML before the element of a block, so that it splits no sentence and no
markup. What would be written is read back before it is offered: a comment that would not be heeded is not.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.findings import Finding
from checker.formats import is_html
from checker.formats.front_matter import read_front_matter
from checker.formats.html_tags import pieces
from checker.suppressions.directives import read_directives
from checker.suppressions.inline import MARK, suggested
from checker.values import Span
from ledger.light import NamedTuple

REASONS = ("quoted as it was printed", "checked, and right as it stands")
"""What is offered as a reason where the settings of the editor name none."""
_BLOCKS = frozenset("p li dd dt h1 h2 h3 h4 h5 h6 blockquote figcaption td th div section article main title".split())


class Comment(NamedTuple):
    """A comment, and where it is to be put in."""

    at: int
    text: str


def comment_for(path: str, text: str, finding: Finding, reason: str) -> Comment | None:
    """Return the comment that suppresses a finding; None where no place for one is found, or it says no reason."""
    words = " ".join(reason.replace("--", "–").split())
    if not finding.pin or not words:
        return None
    comment = f"<!-- {MARK}: {suggested(finding)} {words} -->"
    places = _before_blocks(text, finding.span) if is_html(path, text) else _before_paragraph(text, finding.span)
    for at in places:
        put = comment + _break(text, at)
        if _is_heeded(path, text[:at] + put + text[at:], finding, len(put)):
            return Comment(at, put)
    return None


def _break(text: str, at: int) -> str:
    """What follows the comment: a line end where it stands first in its line, with the indentation of that line."""
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


def _is_heeded(path: str, after: str, finding: Finding, longer: int) -> bool:
    span = Span(finding.span.start + longer, finding.span.end + longer)
    return any(
        not directive.problem and (directive.code, directive.pin) == (finding.code, finding.pin)
        and directive.reach.overlaps(span)
        for directive in read_directives(after, path)
    )  # fmt: skip
