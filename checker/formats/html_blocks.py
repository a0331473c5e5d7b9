"""The tree of a page in, its blocks out: stretches of shown text with no border of a block between them, and where each
stands. What is nothing but a link is no block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.formats.html_tags import Piece
from checker.formats.html_tree import BLOCKS, OUTSIDE, Tree
from ledger.light import dataclass, field

_WORD = re.compile(r"\w+")
_ENDS = tuple('.!?…:”"»)’')
_WRAPPERS = frozenset(
    "p li ul ol dl dt dd menu dir pre blockquote figure figcaption h2 h3 h4 h5 h6 hgroup header details summary address".split()
)
_DIGITS = re.compile(r"\d+")
_LEAST = 4
"""Words of a sentence, links apart."""


@dataclass(slots=True)
class Block:
    """A block. Numbers are those of elements, `OUTSIDE` where there is none."""

    pieces: list[int] = field(default_factory=list)
    part: int = OUTSIDE
    """The part of the page in which it stands: its outermost `<article>`; where the page has none, its `<main>`."""
    home: int = OUTSIDE
    """The container in which it stands, paragraphs and lists not counted."""
    shape: int = 0
    """The same for blocks whose elements are of the same kinds and classes all the way up, digits apart."""
    depth: int = 0
    """How many elements are around it."""
    words: int = 0
    """Words that are no link."""
    linked: int = 0
    longest: int = -1
    """The piece with most text."""
    title: bool = False
    ends: bool = False
    """Does it end as sentences do?"""

    @property
    def tells(self) -> bool:
        """Is it made of sentences and not of links?"""
        return self.ends and self.words >= max(_LEAST, self.linked)


def find_blocks(
    text: str, found: Sequence[Piece], tree: Tree, hidden: Sequence[bool], linked: Sequence[bool]
) -> list[Block]:
    """Return the blocks of a page that may be article, in order; the title of the page only where no heading stands."""
    headings, titles = (_inside(tree, tag) for tag in ("h1", "title"))
    parts, homes, shapes, depths = _parts(tree, hidden), _homes(tree), _shapes(tree), _depths(tree)
    blocks: list[Block] = []
    block = Block()
    headed = False
    for at, (piece, owner) in enumerate(zip(found, tree.owners, strict=True)):
        if piece.tag:
            if piece.tag in BLOCKS or piece.tag == "br":
                blocks.append(block)
                block = Block()
            continue
        within = owner != OUTSIDE
        if within and hidden[owner]:
            continue
        block.pieces.append(at)
        words = len(_WORD.findall(text, piece.start, piece.end))
        if not words:
            continue
        if block.longest < 0 and within:
            block.part, block.home, block.shape = parts[owner], homes[owner], shapes[owner]
            block.depth = depths[owner]
        title = within and (headings[owner] or titles[owner])
        headed = headed or (within and headings[owner])
        block.title = block.title or title
        if title or not (within and linked[owner]):
            block.words += words
        else:
            block.linked += words
        block.ends = text[piece.start : piece.end].rstrip().endswith(_ENDS)
        longest = found[block.longest] if block.longest >= 0 else None
        if longest is None or piece.end - piece.start > longest.end - longest.start:
            block.longest = at
    blocks.append(block)
    return [b for b in blocks if b.words and not (headed and b.title and titles[tree.owners[b.longest]])]


def _inside(tree: Tree, tag: str) -> list[bool]:
    return tree.inherited(lambda _, element: element.tag == tag)


def _parts(tree: Tree, hidden: Sequence[bool]) -> list[int]:
    for tag in ("article", "main"):
        found: list[int] = []
        for number, element in enumerate(tree.elements):
            above = found[element.parent] if element.parent != OUTSIDE else OUTSIDE
            own = element.tag == tag and not hidden[number]
            found.append(number if own and above == OUTSIDE else above)
        if any(part != OUTSIDE for part in found):
            return found
    return [OUTSIDE] * len(tree.elements)


def _depths(tree: Tree) -> list[int]:
    found: list[int] = []
    for element in tree.elements:
        found.append(found[element.parent] + 1 if element.parent != OUTSIDE else 1)
    return found


def _homes(tree: Tree) -> list[int]:
    found: list[int] = []
    for number, element in enumerate(tree.elements):
        above = found[element.parent] if element.parent != OUTSIDE else OUTSIDE
        found.append(number if element.tag in BLOCKS and element.tag not in _WRAPPERS else above)
    return found


def _shapes(tree: Tree) -> list[int]:
    known: dict[tuple[int, str, str], int] = {}
    found: list[int] = []
    for element in tree.elements:
        above = found[element.parent] if element.parent != OUTSIDE else 0
        if element.tag in BLOCKS:
            kind = _DIGITS.sub("", element.attributes.get("class", ""))
            above = known.setdefault((above, element.tag, kind), len(known) + 1)
        found.append(above)
    return found
