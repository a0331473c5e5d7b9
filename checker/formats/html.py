"""HTML in, prose out: the main text of the page in place, and the dates in the page's own metadata.

Menus, forms, scripts and comment sections are blanked out (`html_furniture`), and so are blocks that are nothing but a
link. Which of the other blocks are the article is told by `<article>` and `<main>`, and by `readability-lxml` where that
is installed (`html_main`). Tags of blocks leave an empty line behind, so that sentences end there. A character reference
becomes its character and spaces or fillers, as long as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from checker.formats import html_main
from checker.formats.html_blocks import Block, find_blocks
from checker.formats.html_dates import find_dates
from checker.formats.html_furniture import find_furniture
from checker.formats.html_tags import Piece, pieces
from checker.formats.html_tree import BLOCKS, OUTSIDE, Tree, build_tree
from checker.formats.prose import FILLER, UNSEEN, Prose, blank

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_SHARE = 0.5
"""So much of the words is most of them."""
_FEW = 60
"""Words of a page, links apart, below which its layout says nothing."""


def read(text: str, start: int) -> Prose:
    """Return the prose of a page (from `start` on; before it stands front matter)."""
    found = list(pieces(text, start))
    tree = build_tree(found, text)
    hidden = find_furniture(tree)
    linked = tree.inherited(lambda _, element: element.tag == "a" and "href" in element.attributes)
    blocks = find_blocks(text, found, tree, hidden, linked)
    notes: tuple[str, ...] = ()
    chosen: frozenset[int] | None = None
    try:
        if sum(block.words for block in blocks) >= _FEW:
            chosen = html_main.ask(_marked(text, found, tree, hidden, blocks), [block.depth for block in blocks])
    except html_main.NotAsked as reason:
        notes = (str(reason),)
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


def _by_tags(blocks: Sequence[Block]) -> frozenset[int]:
    """The blocks in the page's own parts; all where it has none."""
    within = frozenset(number for number, block in enumerate(blocks) if block.part != OUTSIDE)
    return within or frozenset(range(len(blocks)))


def _agreed(blocks: Sequence[Block], chosen: frozenset[int]) -> frozenset[int]:
    """What the library has chosen, and the headline, within the page's own parts; and the sentences that stand as what it
    has chosen stands: in the same container, or in one of the same kind.

    Where the library has left out most of a part, the part is taken whole; where most of its choice stands outside any,
    the parts are teasers and its choice stands.
    """
    titles = frozenset(number for number, block in enumerate(blocks) if block.title)
    parts = {blocks[number].part for number in chosen} - {OUTSIDE}
    own = frozenset(number for number, block in enumerate(blocks) if block.part in parts)

    def words(numbers: frozenset[int]) -> int:
        return sum(blocks[number].words for number in numbers)

    within = own
    if words(own & chosen) < words(chosen) * _SHARE:
        within = frozenset(range(len(blocks)))
    elif words(own & chosen) < words(own) * _SHARE:
        return own | titles
    sure = [blocks[number] for number in chosen & within if blocks[number].tells]
    homes, shapes = {block.home for block in sure}, {block.shape for block in sure}
    alike = frozenset(
        number for number in within
        if blocks[number].tells and (blocks[number].home in homes or blocks[number].shape in shapes)
    )  # fmt: skip
    return (within & chosen) | alike | titles


def _marked(
    text: str, found: Sequence[Piece], tree: Tree, hidden: Sequence[bool], blocks: Sequence[Block]
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
    """The character of a reference. A letter stands first, with fillers: “T&uuml;rkiye” stays a word. Other signs stand
    last, after spaces: “Ukraine&rsquo;s” stays a word and its genitive.
    """
    written = found[0]
    sign = html.unescape(written)
    if len(sign) > len(written) or sign == written:
        return written
    if sign.isalpha():
        return sign.ljust(len(written), FILLER)
    if sign in UNSEEN:
        return sign * len(written)
    return sign.replace("\u00a0", " ").replace("\0", " ").rjust(len(written))
