"""A file's text in, its prose out: the same length, everything that is not prose blanked out, so that no position
changes.

To add a format that keeps positions: a module with `read(text, start) -> Prose`, and a row in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from checker.formats.encodings import Encoding, find_encoding
from checker.formats.prose import Prose
from ledger.light import NamedTuple


class Format(NamedTuple):
    """A format: the suffixes of its files, and the module that reads it."""

    suffixes: tuple[str, ...]
    module: str


FORMATS = (
    Format((".html", ".htm", ".xhtml"), "checker.formats.html"),
    Format((".md", ".markdown", ".txt", ""), "checker.formats.markdown"),
)
"""Every format; the last also reads what has another name, plain text among it."""


_HEAD = 200
"""Signs at the beginning of a text that tell what it is, where its name does not."""


def reader_for(path: str, text: str) -> Callable[[str, int], Prose]:
    """Return what reads a file, by its name; standard input and files without a suffix by how they begin."""
    read: Callable[[str, int], Prose] = import_module(_format(path, text).module).read
    return read


def keeps_text(path: str) -> bool:
    """Is the file text whose positions are those of the document?"""
    return not path.lower().endswith(".docx")


def encoding_of(path: str, data: bytes) -> Encoding:
    """Return how the text in a file is written."""
    return find_encoding(data, is_html(path, data[:_HEAD].decode("latin-1")))


def is_html(path: str, text: str) -> bool:
    """Is a file read as HTML?"""
    return _format(path, text) is FORMATS[0]


def _format(path: str, text: str) -> Format:
    name = path.rsplit("/", 1)[-1].lower()
    chosen = FORMATS[-1]
    if "." in name:
        chosen = next((known for known in FORMATS if any(s and name.endswith(s) for s in known.suffixes)), chosen)
    elif text[:_HEAD].lstrip().lower().startswith(("<!doctype html", "<html")):
        chosen = FORMATS[0]
    return chosen
