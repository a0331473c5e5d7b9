"""Spans and files in, the places of the protocol out."""

from __future__ import annotations

from pathlib import Path

from lsprotocol import types
from pygls import uris

from checker.languageserver.text import Text
from checker.values import Span


def range_of(text: Text, span: Span) -> types.Range:
    """Return a span of code points as lines and columns."""
    return types.Range(types.Position(*text.position(span.start)), types.Position(*text.position(span.end)))


def span_of(text: Text, place: types.Range) -> Span:
    """Return lines and columns as a span of code points, the right way round whatever the editor sent."""
    start = text.offset(place.start.line, place.start.character)
    end = text.offset(place.end.line, place.end.character)
    return Span(min(start, end), max(start, end))


def path_of(uri: str) -> str | None:
    """Return the file of an address, None where it is of none."""
    return uris.to_fs_path(uri)


def uri_of(file: Path) -> str:
    """Return the address of a file."""
    return uris.from_fs_path(str(file.absolute())) or file.absolute().as_uri()


def line_in(file: Path, line: int) -> types.Location:
    """Return the beginning of a line (from 1) of a file."""
    at = types.Position(max(0, line - 1), 0)
    return types.Location(uri_of(file), types.Range(at, at))
