"""Bytes and a file name in, a document out: text with its prose, and the days from which it speaks.

Positions are code points of the file as decoded (of a Word document: of its text, a line for each paragraph), a
byte-order mark not counted. What is not prose (front matter,
markup, link targets, code) is blanked out with spaces of the same length, so that no position ever changes.
"""

from __future__ import annotations

from checker.formats import encoding_of, keeps_text, reader_for
from checker.formats.encodings import decoded
from checker.formats.front_matter import FrontMatter, read_front_matter
from checker.formats.prose import Prose, joined
from checker.speaking import parse_as_of, read_date
from checker.values import Span, When
from ledger.light import dataclass


class DocumentError(ValueError):
    """The file cannot be read as text; the message says why."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to check. `prose` has the length of `text`, with everything that is not prose blanked out."""

    path: str
    text: str
    prose: str
    sections: tuple[Span, ...]
    as_of: When | None
    as_of_text: str | None
    notes: tuple[str, ...] = ()
    stretches: tuple[tuple[int, int], ...] | None = None
    """Where words can be replaced in a file that is no plain text, in order; None where the file is the text."""


def read_document(path: str, data: bytes, as_of: str | None = None, default_as_of: str | None = None) -> Document:
    """Return the document in a file. Raises `DocumentError` if it is not text, or `as_of` is not an EDTF date.

    The as-of date is `as_of`, else that of the front matter, the page's metadata, a dateline, or `default_as_of`.
    """
    text, front, prose, stretches = _read(path, data)
    notes = [*([front.note] if front.note else []), *prose.notes]
    when: When | None = None
    if as_of is not None:
        when = parse_as_of(as_of)
        if when is None:
            raise DocumentError(
                f"the as-of date “{as_of}” is not an EDTF date such as 2021-04-20, 2021-04, 2021 or 2021~"
            )
    stated = [*((f"front matter, {key}", value) for key, value in front.dates), *prose.dates]
    for where, value in stated:
        if when is None:
            when = read_date(value)
            if when is None:
                notes.append(f"the date “{value[:40]}” ({where}) is not understood: write it as 2021-04-20")
    if when is None:
        from checker.datelines import REACH, read_datelines  # a text with a date of its own does not pay for it

        when, note = read_datelines(prose.text[front.end : front.end + REACH])
        notes += [note] if note else []
    if when is None and default_as_of is not None:
        when = parse_as_of(default_as_of)
    section = Span(front.end, max(front.end, prose.end))
    as_written = when.edtf if when is not None else None
    written = prose.text
    if when is not None and _may_open_with_a_dateline(written, front.end):
        from checker.datelines import without_datelines

        written = without_datelines(written, front.end, when)
    return Document(path, text, joined(written), (section,), when, as_written, tuple(notes), stretches)


def _may_open_with_a_dateline(prose: str, first: int) -> bool:
    """Does a dash stand in one of the first lines, behind a figure?"""
    head = prose[first : first + 400]
    figure = next((at for at, sign in enumerate(head) if sign.isdigit()), -1)
    return figure >= 0 and any(sign in head[figure:] for sign in ("—", "–", "- ", "--"))


def _read(path: str, data: bytes) -> tuple[str, FrontMatter, Prose, tuple[tuple[int, int], ...] | None]:
    if not keeps_text(path):
        from checker.formats.docx import DocxError, read_words

        try:
            words = read_words(data)
        except DocxError as error:
            raise DocumentError(str(error)) from None
        return words.text, FrontMatter(0), words.prose(), words.stretches
    text = _decoded(path, data)
    front = read_front_matter(text)
    return text, front, reader_for(path, text)(text, front.end), None


def _decoded(path: str, data: bytes) -> str:
    encoding = encoding_of(path, data)
    try:
        text = decoded(data, encoding)
    except UnicodeDecodeError as error:
        at = error.start + len(encoding.mark)
        if encoding.name != "utf-8":
            raise DocumentError(f"not {encoding.name} text, as it says (byte {at}): save the file as UTF-8") from None
        line = data.count(b"\n", 0, at) + 1
        raise DocumentError(f"not UTF-8 text (line {line}, byte {at}): save the file as UTF-8") from None
    if "\0" in text[:4096]:
        raise DocumentError("not a text file (it holds NUL bytes)")
    return text
