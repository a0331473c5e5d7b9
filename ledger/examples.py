"""Folders of facts in, the sentences out that their relations and facts carry as `examples`.

They stand outside the compiled ledger: only curators run them, and a failure has to name its file and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ledger import folders
from ledger.entries.rows import Row, rows_of
from ledger.light import NamedTuple
from ledger.problem import Problem
from ledger.reading import Fields, Items, Scalar, read_bytes

FLAG = "flag"
PASS = "pass"
_DATED = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?[~?]?):\s+(.*)", re.DOTALL)
_BRACKETS = re.compile(r"\[([^\[\]]+)\]")


class Example(NamedTuple):
    """A sentence that must be flagged, or must not."""

    path: str
    line: int
    relation: str
    """The relation that carries it, or whose fact does."""
    outcome: str
    """`flag` or `pass`."""
    text: str
    """The sentence, without brackets and date."""
    wrong: tuple[tuple[int, int], ...]
    """The bracketed words: start and end in `text`, end exclusive. Empty for `pass`."""
    as_of: str | None
    """The day from which the sentence speaks, as written before it."""


def read_examples(facts: Path | None = None, extend: Sequence[Path] = ()) -> tuple[Example, ...]:
    """The examples of a folder (None: the shipped facts) and of those that extend it, in reading order.

    A file that cannot be read has none; `validate` says what is wrong. Raises `LedgerError` for a missing folder.
    """
    chosen = [Path(facts) if facts is not None else folders.shipped_facts(), *map(Path, extend)]
    sources, _ = folders.read_sources(chosen)
    return tuple(example for source in sources for example in _in_file(source))


def parse_example(text: str) -> tuple[str, tuple[tuple[int, int], ...], str | None]:
    """The sentence without its marks, the places of its wrong words, and its as-of date."""
    dated = _DATED.match(text)
    as_of, marked = (dated[1], dated[2]) if dated else (None, text)
    plain: list[str] = []
    wrong: list[tuple[int, int]] = []
    at = length = 0
    for found in _BRACKETS.finditer(marked):
        before = marked[at : found.start()]
        plain += [before, found[1]]
        start = length + len(before)
        length = start + len(found[1])
        wrong.append((start, length))
        at = found.end()
    return "".join([*plain, marked[at:]]), tuple(wrong), as_of


def _in_file(source: folders.SourceFile) -> Iterator[Example]:
    if b"examples" not in source.data:
        return
    root, _ = read_bytes(source.data, source.path)
    if root is None:
        return
    ignored: list[Problem] = []
    for section, field in (("relations", "id"), ("facts", "relation")):
        seen: set[int] = set()
        for row in rows_of(root, section, source.path, source.layer, ignored):
            node = row.fields.get("examples")
            if isinstance(node, Fields) and id(node) not in seen:
                seen.add(id(node))
                yield from _of_row(row, node, field)


def _of_row(row: Row, node: Fields, field: str) -> Iterator[Example]:
    named = row.fields.get(field)
    relation = named.text if isinstance(named, Scalar) and named.text else ""
    for outcome, listed in node.fields.items():
        if outcome not in (FLAG, PASS):
            continue
        for item in listed.items if isinstance(listed, Items) else [listed]:
            if isinstance(item, Scalar) and item.text:
                text, wrong, as_of = parse_example(item.text)
                yield Example(row.path, item.line, relation, outcome, text, wrong, as_of)
