"""A file's mapping in, its rows out: blocks are expanded, what a row says itself wins over its block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from ledger.light import NamedTuple
from ledger.problem import ERROR, Problem
from ledger.reading import Fields, Items, Node, Scalar

SECTIONS = ("sources", "entities", "relations", "renderings", "tellings", "synonyms", "facts")

MOST_COMPARED = 60
"""How many known words are compared with an unknown one to find what was meant."""


class Row(NamedTuple):
    """One entry with the shared fields of its block."""

    fields: dict[str, Node]
    keys: dict[str, tuple[int, int]]
    path: str
    line: int
    column: int
    layer: int
    is_block: bool
    """The head of a block: shared fields only, not an entry itself."""


def rows_of(root: Fields, section: str, path: str, layer: int, problems: list[Problem]) -> Iterator[Row]:
    """The rows of one section, block heads first in their block."""
    entries = root.fields.get(section)
    if entries is None or (isinstance(entries, Scalar) and entries.text is None):
        return
    if not isinstance(entries, Items):
        problems.append(_not_a_list(section, entries, path))
        return
    for entry in entries.items:
        if not isinstance(entry, Fields):
            problems.append(_not_fields(entry, path))
            continue
        rows = entry.fields.get("rows")
        if rows is None:
            yield Row(entry.fields, entry.keys, path, entry.line, entry.column, layer, is_block=False)
            continue
        shared = {name: node for name, node in entry.fields.items() if name != "rows"}
        yield Row(shared, entry.keys, path, entry.line, entry.column, layer, is_block=True)
        # A closed list belongs to the block, and so does an example; neither is a field of each row.
        passed_on = {name: node for name, node in shared.items() if name not in ("complete", "examples")}
        if isinstance(rows, Scalar) and rows.text is None:
            continue
        if not isinstance(rows, Items):
            problems.append(_not_a_list("rows", rows, path))
            continue
        for row in rows.items:
            if not isinstance(row, Fields):
                problems.append(_not_fields(row, path))
                continue
            fields = {**passed_on, **row.fields}
            keys = {**entry.keys, **row.keys}
            yield Row(fields, keys, path, row.line, row.column, layer, is_block=False)


def unknown_sections(root: Fields, path: str) -> Iterator[Problem]:
    """Problems for the keys of a file that are not sections."""
    for key, (line, column) in root.keys.items():
        if key not in SECTIONS:
            yield Problem(path, line, column, "unknown-section", ERROR, f"'{key}' is no part of a facts file",
                          did_you_mean(key, SECTIONS) or f"a facts file has {', '.join(SECTIONS)}")  # fmt: skip


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest known word, or nothing.

    Only words of the same beginning and about the same length are compared, and not too many of them: a file with
    thousands of wrong ids must not take minutes to be refused.
    """
    alike = [other for other in known if other[:1] == word[:1] and abs(len(other) - len(word)) <= 3]
    if len(alike) > MOST_COMPARED:
        alike = [other for other in alike if other[:3] == word[:3]][:MOST_COMPARED]
    close = get_close_matches(word, alike, n=1, cutoff=0.75)
    return f"did you mean '{close[0]}'?" if close else ""


def _not_a_list(name: str, node: Node, path: str) -> Problem:
    hint = "start each entry with '- '"
    return Problem(path, node.line, node.column, "not-a-list", ERROR, f"'{name}' is a list", hint)


def _not_fields(node: Node, path: str) -> Problem:
    return Problem(path, node.line, node.column, "not-a-mapping", ERROR, "an entry is a mapping of fields")
