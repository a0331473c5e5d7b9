"""The pieces of a page in, its elements out: which stand in which, and to which one each piece belongs.

What HTML lets writers leave out is understood (a paragraph ends where the next block begins, a list item at the next
one), end tags of nothing are passed over, and every piece is looked at once however deep they are nested.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.formats.html_tags import Piece
from ledger.light import dataclass

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table tbody td "
    "tfoot th thead title tr ul".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
OUTSIDE = -1
"""The parent of what stands in no element."""
_NESTING = 60
"""How far up an end tag looks for the element that it ends, and a start tag for one that it ends unsaid."""
_ENDS = {
    **dict.fromkeys(BLOCKS - {"title", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "caption"}, ("p",)),
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",), "td": ("td", "th"), "th": ("td", "th"),
    "tr": ("tr",), "tbody": ("thead", "tbody", "tfoot"), "tfoot": ("thead", "tbody", "tfoot"), "body": ("head",),
}  # fmt: skip
"""By start tag: the open elements that it ends, where their own end tag is left out."""
_BORDERS = frozenset("table ul ol dl menu div section article aside main blockquote figure details body".split())
"""No start tag ends anything beyond these."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element. `parent` is the number of the element that holds it, or `OUTSIDE`."""

    tag: str
    attributes: dict[str, str]
    parent: int
    start: int
    """Where its start tag begins."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Elements in the order of their start tags, and for each piece the number of the element in which it stands.

    A start tag stands in its own element, an end tag in the one that it ends.
    """

    elements: tuple[Element, ...]
    owners: tuple[int, ...]

    def inherited(self, own: Callable[[int, Element], bool]) -> list[bool]:
        """Return for each element whether it, or one around it, is such."""
        found: list[bool] = []
        for number, element in enumerate(self.elements):
            found.append((element.parent != OUTSIDE and found[element.parent]) or own(number, element))
        return found

    def holding(self, own: Callable[[Element], bool]) -> list[bool]:
        """Return for each element whether one inside it is such."""
        found = [False] * len(self.elements)
        for number in range(len(self.elements) - 1, -1, -1):
            element = self.elements[number]
            if element.parent != OUTSIDE and (found[number] or own(element)):
                found[element.parent] = True
        return found


def build_tree(pieces: Sequence[Piece], text: str) -> Tree:
    """Return the tree of a page's pieces."""
    elements: list[Element] = []
    owners: list[int] = []
    opened: list[int] = []
    for piece in pieces:
        here = opened[-1] if opened else OUTSIDE
        if not piece.tag:
            owners.append(here)
        elif piece.closing:
            depth = _found(opened, elements, (piece.tag,), frozenset())
            owners.append(here if depth is None else opened[depth])
            if depth is not None:
                del opened[depth:]
        else:
            depth = _found(opened, elements, _ENDS.get(piece.tag, ()), _BORDERS)
            if depth is not None:
                del opened[depth:]
            elements.append(Element(piece.tag, piece.attributes, opened[-1] if opened else OUTSIDE, piece.start))
            owners.append(len(elements) - 1)
            if piece.tag not in VOID and not text.startswith("/>", piece.end - 2):
                opened.append(len(elements) - 1)
    return Tree(tuple(elements), tuple(owners))


def _found(
    opened: Sequence[int], elements: Sequence[Element], tags: tuple[str, ...], borders: frozenset[str]
) -> int | None:
    """The depth of the innermost open element with one of the tags."""
    if not tags:
        return None
    for depth in range(len(opened) - 1, max(-1, len(opened) - _NESTING), -1):
        tag = elements[opened[depth]].tag
        if tag in tags:
            return depth
        if tag in borders:
            return None
    return None
