"""A Word document and new words for some of its stretches in, the document with them out.

Only the text of the runs changes: their format, everything else in the main part, and the content of every other part
stay as they are. Words that are split over several runs of one format come to stand in the first.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import Any

from checker.formats.docx import Words, collect_words

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNED = "_xmlsignatures/"


def with_replacements(data: bytes, text: str, replacements: Sequence[tuple[int, int, str]]) -> bytes | None:
    """Return the document with words replaced: (start, end, new words) in `text`, none overlapping, each in one of the
    `stretches` of the text. None where that cannot be done without harm.
    """
    try:
        return _rewritten(data, text, replacements)
    except Exception:  # a part that is broken, packed in an unknown way, or enciphered
        return None


def _rewritten(data: bytes, text: str, replacements: Sequence[tuple[int, int, str]]) -> bytes | None:
    from docx import Document
    from lxml import etree

    name = str(Document(io.BytesIO(data)).part.partname).lstrip("/")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        names = [entry.filename for entry in packed.infolist()]
        if names.count(name) != 1 or any(entry.startswith(_SIGNED) for entry in names):
            return None  # a signature would no longer hold
        root: Any = etree.fromstring(packed.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        body = root.find(f"{_W}body")
        if body is None or root.getroottree().docinfo.doctype:
            return None
        words = collect_words(body)
        if words.text != text or not all(_replace(words, *change) for change in sorted(replacements, reverse=True)):
            return None
        changed: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", standalone=True)
        return _packed(packed, name, changed)


def _replace(words: Words, start: int, end: int, new: str) -> bool:
    """Replace words in the elements that hold them; from the last to the first, so that places stay true."""
    element, at = words.locate(start)
    last, until = words.locate(end - 1)
    until += 1
    if element is last:
        _put(element, element.text[:at] + new + element.text[until:])
        return True
    first, final = (next(n for n, held in enumerate(words.elements) if held is one) for one in (element, last))
    _put(element, element.text[:at] + new)
    for between in words.elements[first + 1 : final]:
        _put(between, "")
    _put(last, last.text[until:])
    return True


def _put(element: Any, text: str) -> None:
    element.text = text
    if text != text.strip():
        element.set(_SPACE, "preserve")


def _packed(packed: zipfile.ZipFile, name: str, content: bytes) -> bytes:
    """The archive with one member replaced; the others with their content, order, dates and ways of packing."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.comment = packed.comment
        for old in packed.infolist():
            entry = zipfile.ZipInfo(old.filename, old.date_time)
            entry.compress_type = old.compress_type
            entry.external_attr, entry.create_system = old.external_attr, old.create_system
            entry.internal_attr, entry.comment = old.internal_attr, old.comment
            new.writestr(entry, content if old.filename == name else packed.read(old))
    return out.getvalue()
