"""A Word document (.docx) in, its text out: a line for each paragraph, in the order of the document, tables included.

The text of a line is that of the paragraph in `python-docx`, sign for sign (tabs, breaks as one sign each), so a place
“7:12” is the twelfth sign of the seventh paragraph; `Words.locate` gives the element and the sign in it. Deleted and
hidden text, notes and comments are left out; inserted text is read as accepted. `python-docx` opens the file.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from checker.formats.prose import Prose
from ledger.light import NamedTuple

MAX_UNPACKED = 300_000_000
"""Bytes that a document may have when it is unpacked: a small file can hold a very large one."""
SEPARATOR = "\r\n"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FIELD = f"{_W}fldChar"
_LOCKED = frozenset((f"{_W}fldSimple", "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"))
"""What is written anew by Word, or stands in the file twice."""
_GONE = frozenset((f"{_W}del", f"{_W}moveFrom", _FALLBACK))
_SIGNS = {
    f"{_W}tab": "\t", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-", f"{_W}softHyphen": "",
}  # fmt: skip


class DocxError(ValueError):
    """The file cannot be read; the message says why."""


class Words(NamedTuple):
    """The text of a document, and for each piece where it begins in the text and which element holds it."""

    text: str
    starts: tuple[int, ...]
    elements: tuple[Any, ...]
    stretches: tuple[tuple[int, int], ...] = ()
    """Where words can be replaced: each stretch stands in text of one format, and no field writes it anew."""

    def locate(self, offset: int) -> tuple[Any, int]:
        """Return the element that holds a code point of the text, and the place in the element's own text."""
        at = bisect_right(self.starts, offset) - 1
        return self.elements[at], offset - self.starts[at]

    def prose(self) -> Prose:
        """Return the text with paragraphs as far apart as an empty line."""
        return Prose(self.text.replace(SEPARATOR, "\n\n"), len(self.text))


def read_words(data: bytes) -> Words:
    """Return the text of a document. Raises `DocxError`."""
    try:
        from docx import Document
    except ImportError:
        raise DocxError("Word documents are read with python-docx: pip install 'factledger[docx]'") from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MAX_UNPACKED:
                raise DocxError("not read: unpacked, it is larger than any article")
        body = Document(io.BytesIO(data)).element.body
    except DocxError:
        raise
    except Exception:  # whatever is wrong with the archive or with the XML in it
        raise DocxError("not a Word document (.docx)") from None
    return collect_words(body)


def collect_words(body: Any) -> Words:
    """Return the text of the body of a document."""
    parts: list[str] = []
    starts: list[int] = []
    elements: list[Any] = []
    stretches: list[tuple[int, int]] = []
    length = fields = 0
    for order, paragraph in enumerate(_paragraphs(body)):
        if order:
            parts.append(SEPARATOR)
            length += len(SEPARATOR)
        last: object = None
        for element, text in _pieces(paragraph):
            if element.tag == _FIELD:
                fields = max(0, fields + {"begin": 1, "end": -1}.get(element.get(f"{_W}fldCharType"), 0))
                continue
            form = None if fields else _form(element)
            if form is not None and form == last:
                stretches[-1] = (stretches[-1][0], length + len(text))
            elif form is not None:
                stretches.append((length, length + len(text)))
            last = form
            starts.append(length)
            elements.append(element)
            parts.append(text)
            length += len(text)
    return Words("".join(parts), tuple(starts), tuple(elements), tuple(stretches))


def _form(element: Any) -> tuple[Any, bytes] | None:
    """What the text of an element looks like and where it stands; None where its text is not to be replaced."""
    run = element.getparent()
    if element.tag != f"{_W}t" or run is None or run.tag != f"{_W}r":
        return None
    if any(parent.tag in _LOCKED or _is_bound(parent) for parent in run.iterancestors()):
        return None
    looks = run.find(f"{_W}rPr")
    return run.getparent(), b"" if looks is None else b"".join(_written(one) for one in looks)


def _written(element: Any) -> bytes:
    from lxml.etree import tostring

    written: bytes = tostring(element, method="c14n", with_tail=False)
    return written


def _is_bound(element: Any) -> bool:
    return element.tag == f"{_W}sdt" and element.find(f"{_W}sdtPr/{_W}dataBinding") is not None


def _paragraphs(body: Any) -> Iterator[Any]:
    """Yield the paragraphs; those of text boxes after the one that holds them, alternatives for old programs never."""
    for paragraph in body.iter(f"{_W}p"):
        if not any(parent.tag in _GONE for parent in paragraph.iterancestors()):
            yield paragraph


def _pieces(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """Yield the elements with text of a paragraph, and the borders of fields: a stack and not a recursion, since documents nest at will."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        tag = element.tag
        if tag == f"{_W}t":
            text = (element.text or "").replace("\r", " ").replace("\n", " ")
            if text:
                yield element, text
        elif tag == _FIELD:
            yield element, ""
        elif tag in _SIGNS:
            if _SIGNS[tag]:
                yield element, _SIGNS[tag]
        elif tag not in _GONE and tag not in (f"{_W}p", f"{_W}pPr", f"{_W}txbxContent") and not _hidden(element):
            waiting.extend(reversed(element))


def _hidden(element: Any) -> bool:
    if element.tag != f"{_W}r":
        return False
    vanish = element.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(f"{_W}val") not in ("0", "false")
