"""A facts file in, the same file in canonical form out: `load(format(text)) == load(text)`, comments and all.

The canonical form: fields in a fixed order, two-space indent, lists not indented under their field, `{...}` rows on one
line with one space after commas and colons, comments above or beside what they were above or beside, no blanks at the
ends of lines, at most one blank line in a row, one at the end. Quotes and the order of rows are the author's.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ledger.folders import yaml_files
from ledger.layout import Element, Layout, List, Mapping, Part, Word, comments, read_layout
from ledger.light import NamedTuple
from ledger.problem import ERROR, WARNING, Problem
from ledger.reading import Fields, Items, Node, Scalar, read_bytes, read_text

OTHERS = "*"
"""Where fields stand that an order does not name, in the order in which they were written."""

_ORDERS = {
    "": "sources entities relations renderings tellings synonyms facts",
    "tellings": "id overrides told begin end * note rows",
    "synonyms": "id overrides of words shown_by * note rows",
    "renderings": "id overrides words odd languages because * note rows",
    "sources": "id overrides title publisher address reference licence seen as * note rows",
    "entities": "id overrides kind class name names former surname demonyms adjectives contextual languages "
    "mistranslations confusable of titles holders nationality capital seat members part_of continues after born died "
    "* note rows",
    "relations": "id overrides shape subject object roles single precedes ends entry source counts says phrases senses * examples "
    "note rows",
    "facts": "relation subject object time also also_end * open_roles quantity unit founder acting elected not status "
    "positions source confirmed overrides note complete examples rows",
    "complete": "from to subjects objects source * note",
    "former": "text from to * note",
    "mistranslations": "text from because * note",
    "positions": "time held_by * note",
}
_RANKS = {
    context: {name: position for position, name in enumerate(order.split())} for context, order in _ORDERS.items()
}


class Formatted(NamedTuple):
    """What formatting one file came to."""

    path: str
    changed: bool
    problems: tuple[Problem, ...]


def format_text(text: str, path: str = "") -> tuple[str, tuple[Problem, ...]]:
    """The canonical form of a file's text; unchanged, with the problems, if the file cannot be read."""
    root, problems = read_text(text, path)
    if problems:
        return text, tuple(problems)
    clean = _clean(text)
    formatted = _tidy(_render(read_layout(clean)))
    if formatted == clean:
        return formatted, ()
    # Nothing is ever lost: if the values or the comments are not the same, the file stays as it is.
    again, wrong = read_text(formatted, path)
    if wrong or _plain(root) != _plain(again) or Counter(comments(clean)) != Counter(comments(formatted)):
        message = "cannot be put into canonical form without losing something"
        return text, (Problem(path, 0, 0, "not-formatted", WARNING, message, "is a comment in an unusual place?"),)
    return formatted, ()


def is_canonical(text: str) -> bool:
    """Whether a file that can be read is in canonical form."""
    return _tidy(_render(read_layout(_clean(text)))) == text


def _clean(text: str) -> str:
    """The text with `\\n` at the end of every line, the last one too, and no blanks before it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    clean = "\n".join(line.rstrip(" \t") for line in lines)
    return clean if clean.endswith("\n") else clean + "\n"


def format_folder(folder: Path, write: bool) -> tuple[Formatted, ...]:
    """Format every file of a folder; with `write=False` only say which are not in canonical form."""
    results = []
    for path, file in yaml_files(folder):
        try:
            data = file.read_bytes()
        except OSError as error:
            problem = Problem(path, 0, 0, "unreadable-file", ERROR, f"cannot read the file: {error.strerror}")
            results.append(Formatted(path, False, (problem,)))
            continue
        formatted, problems = format_bytes(data, path)
        if formatted != data and write:
            replace_file(file, formatted)
        results.append(Formatted(path, formatted != data, problems))
    return tuple(results)


def format_bytes(data: bytes, path: str = "") -> tuple[bytes, tuple[Problem, ...]]:
    """The canonical form of a file's bytes; unchanged, with the problems, if the file cannot be read."""
    _, problems = read_bytes(data, path)
    if problems:
        return data, tuple(problems)
    formatted, left = format_text(data.decode("utf-8-sig"), path)
    return (data, left) if left else (formatted.encode(), ())


def replace_file(file: Path, data: bytes) -> None:
    """Write a file so that it is at every moment either the old one or the new one."""
    target = file.resolve()
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(data)
        Path(temporary).chmod(target.stat().st_mode & 0o7777)
        Path(temporary).replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _tidy(lines: list[str]) -> str:
    """Lines to text, with at most one blank line in a row."""
    kept: list[str] = []
    for line in lines:
        if line.strip() or (kept and kept[-1]):
            kept.append(line)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept) + "\n" if kept else ""


def _render(layout: Layout) -> list[str]:
    lines = []
    if isinstance(layout.root, Mapping):
        lines = [*_block(layout.root, 0, "", "")]
    elif layout.root is not None and isinstance(layout.root, Word):
        lines = [layout.root.raw]
    return [*lines, *layout.after]


def _block(part: Mapping | List, indent: int, context: str, first_prefix: str) -> Iterator[str]:
    """The lines of a block. `first_prefix` ("- ") stands on the first line instead of its last two blanks."""
    if isinstance(part, List):
        for item in part.elements:
            yield from _above(item, indent)
            yield from _item(item, indent, context)
        return
    for number, field in enumerate(_ordered(part, context)):
        prefix = first_prefix if number == 0 else ""
        yield from _above(field, indent - len(prefix))
        head = " " * (indent - len(prefix)) + prefix + _key(field.key or "") + ":"
        yield from _value(field, head, indent, context)


def _item(item: Element, indent: int, context: str) -> Iterator[str]:
    value = item.value
    if isinstance(value, Mapping) and not value.raw and value.elements:
        # A comment beside the dash belongs to the first field, which begins on the same line.
        yield from _block(value, indent + 2, context, "- ")
        return
    if isinstance(value, List) and not value.raw and value.elements:
        yield " " * indent + "-" + _comment(item.beside)
        yield from _block(value, indent + 2, context, "")
        return
    yield from _inline(" " * indent + "-", value, indent, context, item.beside)


def _value(field: Element, head: str, indent: int, context: str) -> Iterator[str]:
    value = field.value
    inner = context if field.key == "rows" else (field.key or "")
    if isinstance(value, (Mapping, List)) and not value.raw:
        yield head + _comment(field.beside)
        yield from _block(value, indent + (2 if isinstance(value, Mapping) else 0), inner, "")
        return
    yield from _inline(head, value, indent, inner, field.beside)


def _inline(head: str, value: Part, indent: int, context: str, beside: str) -> Iterator[str]:
    """A value that begins on the line of its field or dash."""
    if isinstance(value, Word):
        if value.first_line == value.last_line:
            yield (f"{head} {value.raw}" if value.raw else head) + _comment(beside)
        elif value.is_block_text:
            yield from _block_text(head, value, indent)
        else:
            first, *rest = value.raw.split("\n")
            yield f"{head} {first.rstrip()}"
            for number, line in enumerate(rest, 1):
                text = " " * (indent + 2) + line.strip() if line.strip() else ""
                yield text + (_comment(beside) if number == len(rest) else "")
        return
    if "\n" in value.raw and (isinstance(value, List) or "#" in value.raw):
        # A long list keeps its line breaks; comments inside a flow keep their lines.
        first, *rest = value.raw.split("\n")
        yield f"{head} {first.rstrip()}"
        for number, line in enumerate(rest, 1):
            closes = number == len(rest) and line.strip() in ("]", "}")
            text = " " * (indent + (0 if closes else 2)) + line.strip() if line.strip() else ""
            yield text + (_comment(beside) if number == len(rest) else "")
        return
    yield f"{head} {_flow(value, context)}{_comment(beside)}"


def _block_text(head: str, value: Word, indent: int) -> Iterator[str]:
    """A `|` or `>` text, with its own indentation made two deeper than its field's."""
    first, *rest = value.raw.split("\n")
    depths = [len(line) - len(line.lstrip()) for line in rest if line.strip()]
    if any(sign.isdigit() for sign in first.split("#")[0]):  # an explicit indentation is left as it is
        yield f"{head} {first.rstrip()}"
        yield from rest
        return
    yield f"{head} {first.rstrip()}"
    depth = min(depths, default=0)
    for line in rest:
        yield " " * (indent + 2) + line[depth:] if line.strip() else ""


def _flow(part: Part, context: str) -> str:
    if isinstance(part, Word):
        return part.raw if part.first_line == part.last_line else json.dumps(part.value, ensure_ascii=False)
    if isinstance(part, List):
        return "[" + ", ".join(_flow(item.value, context) for item in part.elements) + "]"
    fields = []
    for field in _ordered(part, context):
        # Nothing at all would leave `key:,`, which YAML reads as a word.
        fields.append(f"{_key(field.key or '')}: {_flow(field.value, field.key or '') or 'null'}")
    return "{" + ", ".join(fields) + "}"


def _ordered(part: Mapping, context: str) -> list[Element]:
    rank = _RANKS.get(context)
    if rank is None:
        return part.elements
    others = rank.get(OTHERS, len(rank))
    return sorted(part.elements, key=lambda element: rank.get(element.key or "", others))


def _key(key: str) -> str:
    plain = key.replace("_", "").replace("-", "").replace(" ", "")
    return key if plain.isalnum() and key == key.strip() and key[0] != "-" else json.dumps(key, ensure_ascii=False)


def _above(element: Element, indent: int) -> Iterator[str]:
    for line in element.before:
        yield " " * indent + line if line else ""


def _comment(beside: str) -> str:
    return f"  {beside}" if beside else ""


def _plain(node: Node | None) -> object:
    """A node without places; the order of fields does not count, that of items does."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, value in node.fields.items()} if isinstance(node, Fields) else None
