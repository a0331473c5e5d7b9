"""HTML in, prose out: the main text of the page in place, and the dates in the page's own metadata.

Menus, forms, scripts and comment sections are blanked out (`html_furniture`), and so are blocks that are nothing but a
link. Which of the other blocks are the article is told by `<article>` and `<main>`, and by `readability-lxml` where that
is installed (`html_main`). Tags of blocks leave an empty line behind, so that sentences end there. A character reference
becomes its character and spaces; a letter written as a reference inside a word cuts the word.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from checker.formats import html_main
from checker.formats.html_dates import find_dates
from checker.formats.html_furniture import find_furniture
from checker.formats.html_tags import Piece, pieces
from checker.formats.html_tree import BLOCKS, OUTSIDE, Tree, build_tree
from checker.formats.prose import Prose, blank
from ledger.light import dataclass, field

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_WORD = re.compile(r"\w+")
_SHARE = 0.5
"""So much of the words is most of them."""


@dataclass(slots=True)
class _Block:
    """Stretches of text with no border of a block between them."""

    pieces: list[int] = field(default_factory=list)
    part: int = OUTSIDE
    """The part of the page in which it stands: the number of its `<article>`; where there is none, of its `<main>`."""
    words: int = 0
    """Words that are no link."""
    longest: int = 0
    title: bool = False


def read(text: str, start: int) -> Prose:
    """Return the prose of a page (from `start` on; before it stands front matter)."""
    found = list(pieces(text, start))
    tree = build_tree(found, text)
    hidden = find_furniture(tree)
    linked = tree.inherited(lambda _, element: element.tag == "a" and "href" in element.attributes)
    blocks = _blocks(text, found, tree, hidden, linked)
    notes: tuple[str, ...] = ()
    try:
        chosen = html_main.ask(_marked(text, found, tree, hidden, blocks), len(blocks))
    except html_main.Missing:
        chosen = None
        notes = (html_main.MISSING,)
    kept = _by_tags(blocks) if chosen is None else _agreed(blocks, chosen)
    scripts = [
        text[piece.start : piece.end]
        for piece, owner in zip(found, tree.owners, strict=True)
        if not piece.tag and owner != OUTSIDE and _is_linked_data(tree, owner)
    ]
    dates = tuple(find_dates(tree, hidden, linked, scripts))
    prose = "".join(_prose(text, found, {at for number in kept for at in blocks[number].pieces}))
    return Prose(prose, len(text), dates, notes)


def _is_linked_data(tree: Tree, owner: int) -> bool:
    element = tree.elements[owner]
    return element.tag == "script" and element.attributes.get("type", "").strip().lower() == "application/ld+json"


def _blocks(
    text: str, found: Sequence[Piece], tree: Tree, hidden: Sequence[bool], linked: Sequence[bool]
) -> list[_Block]:
    """The blocks of a page that may be article: shown, and more than a link."""
    inside = {tag: _inside(tree, tag) for tag in ("h1", "title")}
    parts = _parts(tree, hidden)
    blocks: list[_Block] = []
    block = _Block()
    for at, (piece, owner) in enumerate(zip(found, tree.owners, strict=True)):
        if piece.tag:
            if piece.tag in BLOCKS or piece.tag == "br":
                blocks.append(block)
                block = _Block()
            continue
        within = owner != OUTSIDE
        if within and hidden[owner]:
            continue
        words = len(_WORD.findall(text, piece.start, piece.end))
        if not words:
            block.pieces.append(at)
            continue
        if not block.words:
            block.part = parts[owner] if within else OUTSIDE
        title = within and (inside["h1"][owner] or inside["title"][owner])
        block.title = block.title or title
        block.words += words if title or not (within and linked[owner]) else 0
        block.pieces.append(at)
        longest = found[block.longest] if block.longest in block.pieces else None
        if longest is None or piece.end - piece.start > longest.end - longest.start:
            block.longest = at
    headed = any(
        inside["h1"][tree.owners[b.longest]] for b in [*blocks, block] if b.title and tree.owners[b.longest] != OUTSIDE
    )
    return [
        b for b in [*blocks, block]
        if b.words and not (headed and b.title and inside["title"][tree.owners[b.longest]])
    ]  # fmt: skip


def _inside(tree: Tree, tag: str) -> list[bool]:
    return tree.inherited(lambda _, element: element.tag == tag)


def _parts(tree: Tree, hidden: Sequence[bool]) -> list[int]:
    """For each element the outermost `<article>` around it; where the page has none, the outermost `<main>`."""
    for tag in ("article", "main"):
        found: list[int] = []
        for number, element in enumerate(tree.elements):
            above = found[element.parent] if element.parent != OUTSIDE else OUTSIDE
            own = element.tag == tag and not hidden[number]
            found.append(number if own and above == OUTSIDE else above)
        if any(part != OUTSIDE for part in found):
            return found
    return [OUTSIDE] * len(tree.elements)


def _by_tags(blocks: Sequence[_Block]) -> frozenset[int]:
    """The blocks in the page's own parts; all where it has none."""
    within = frozenset(number for number, block in enumerate(blocks) if block.part != OUTSIDE)
    return within or frozenset(range(len(blocks)))


def _agreed(blocks: Sequence[_Block], chosen: frozenset[int]) -> frozenset[int]:
    """What the library has chosen, and the headline, within the page's own parts.

    Where the library has left out most of a part, the part is taken whole; where most of its choice stands outside any,
    the parts are teasers and its choice stands.
    """
    titles = frozenset(number for number, block in enumerate(blocks) if block.title)
    parts = {blocks[number].part for number in chosen} - {OUTSIDE}
    own = frozenset(number for number, block in enumerate(blocks) if block.part in parts)

    def words(numbers: frozenset[int]) -> int:
        return sum(blocks[number].words for number in numbers)

    if words(own & chosen) < words(chosen) * _SHARE:
        return chosen | titles
    if words(own & chosen) < words(own) * _SHARE:
        return own | titles
    return (own & chosen) | titles


def _marked(
    text: str, found: Sequence[Piece], tree: Tree, hidden: Sequence[bool], blocks: Sequence[_Block]
) -> list[str]:
    """The page without what is hidden, and with the number of each block in its longest stretch."""
    marks = {block.longest: number for number, block in enumerate(blocks)}
    parts: list[str] = []
    for at, (piece, owner) in enumerate(zip(found, tree.owners, strict=True)):
        if owner != OUTSIDE and hidden[owner]:
            continue
        written = html_main.unmarked(text[piece.start : piece.end])
        if at in marks:
            lead = len(written) - len(written.lstrip())
            written = written[:lead] + html_main.mark(marks[at]) + written[lead:]
        parts.append(written)
    return parts


def _prose(text: str, found: Sequence[Piece], kept: set[int]) -> list[str]:
    """The prose, in stretches that together have the length of the text."""
    parts: list[str] = []
    at = 0
    for order, piece in enumerate(found):
        shown = ""
        if piece.tag in BLOCKS:
            shown = "\n\n"
        elif piece.tag == "br":
            shown = "\n"
        elif order in kept:
            shown = _REFERENCE.sub(_character, text[piece.start : piece.end])
        if shown:
            parts += [blank(text[at : piece.start]), shown]
            at = piece.start + len(shown)
    return [*parts, blank(text[at:])]


def _character(found: re.Match[str]) -> str:
    """The character of a reference, with spaces before it: “Ukraine&rsquo;s” stays a word and its genitive."""
    written = found[0]
    sign = html.unescape(written)
    if len(sign) > len(written) or sign == written:
        return written
    return sign.replace("\u00a0", " ").replace("\0", " ").rjust(len(written))
