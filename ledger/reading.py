"""One YAML file in; its entries out, as nodes that know their line and column. Problems are values, nothing is raised.

Only the plain part of YAML is read: mappings, lists and text. Every scalar stays text (`2004-03` is not a number, `no`
is not false); `null` and nothing are None. Anchors, aliases and tags are refused: ten lines of them can mean millions.
"""

from __future__ import annotations

from typing import TypeAlias

import yaml

from ledger.light import NamedTuple
from ledger.problem import ERROR, Problem

MAX_DEPTH = 12
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """Text, or None for null."""

    text: str | None
    line: int
    column: int


class Items(NamedTuple):
    """A list."""

    items: list[Node]
    line: int
    column: int


class Fields(NamedTuple):
    """A mapping; `keys` holds the line and column of every key."""

    fields: dict[str, Node]
    keys: dict[str, tuple[int, int]]
    line: int
    column: int


Node: TypeAlias = "Scalar | Items | Fields"


class _Refused(Exception):
    """Something in the file is not read; carries the problem."""

    def __init__(self, code: str, message: str, line: int, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.values = (line, column, code, ERROR, message, hint)


def read_bytes(data: bytes, path: str) -> tuple[Fields | None, list[Problem]]:
    """The mapping in `data`, or None if it holds none; `path` is how problems call the file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        return None, [Problem(path, line, column, "not-utf-8", ERROR, "the file is not UTF-8", "save it as UTF-8")]
    return read_text(text, path)


def read_text(text: str, path: str) -> tuple[Fields | None, list[Problem]]:
    """The mapping in `text`, or None if it holds none."""
    problems: list[Problem] = []
    try:
        root = _build(text, path, problems)
    except _Refused as refused:
        return None, [*problems, Problem(path, *refused.values)]
    except yaml.YAMLError as error:
        return None, [*problems, _syntax_problem(text, path, error)]
    if root is None or (isinstance(root, Scalar) and root.text is None):
        return None, problems
    if not isinstance(root, Fields):
        message = "a facts file is a mapping with the keys sources, entities, relations, facts"
        return None, [*problems, Problem(path, root.line, root.column, "not-a-mapping", ERROR, message)]
    return root, problems


def _build(text: str, path: str, problems: list[Problem]) -> Node | None:
    """Build the tree from parser events: iterative, so that depth cannot exhaust the stack."""
    # The C parser is many times faster; PyYAML built without it still reads the same language.
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    stack: list[tuple[Items | Fields, list[tuple[str, int, int]]]] = []
    root: Node | None = None
    documents = 0
    try:
        while True:
            event = parser.get_event()
            kind = type(event)
            if kind is yaml.StreamEndEvent or event is None:
                return root
            if kind is yaml.StreamStartEvent or kind is yaml.DocumentEndEvent:
                continue
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise _Refused("several-documents", "a facts file holds one YAML document", line, column)
                continue
            if kind is yaml.SequenceEndEvent or kind is yaml.MappingEndEvent:
                stack.pop()
                continue
            if kind is yaml.AliasEvent or event.anchor is not None:
                raise _Refused("alias", "anchors and aliases are not read", line, column, "write the value out")
            node: Node
            if kind is yaml.ScalarEvent:
                _refuse_tag(event.tag, line, column)
                value = event.value
                node = Scalar(None if event.implicit[0] and value in _NULLS else value, line, column)
            else:
                _refuse_tag(event.tag, line, column)
                node = Items([], line, column) if kind is yaml.SequenceStartEvent else Fields({}, {}, line, column)
            if not stack:
                root = node
            else:
                _attach(stack[-1], node, path, problems)
            if kind is not yaml.ScalarEvent:
                if len(stack) >= MAX_DEPTH:
                    raise _Refused("too-deep", f"nested more than {MAX_DEPTH} levels deep", line, column)
                stack.append((node, []))  # type: ignore[arg-type]
    finally:
        parser.dispose()


def _refuse_tag(tag: str | None, line: int, column: int) -> None:
    if tag not in (None, "!"):
        raise _Refused("tag", f"YAML tags are not read: {tag}", line, column, "remove the tag")


def _attach(
    top: tuple[Items | Fields, list[tuple[str, int, int]]], node: Node, path: str, problems: list[Problem]
) -> None:
    """Put a node into the list or mapping that is being read."""
    holder, pending = top
    if isinstance(holder, Items):
        holder.items.append(node)
        return
    if not pending:
        if not isinstance(node, Scalar) or node.text is None:
            raise _Refused("bad-key", "a field's name must be a word", node.line, node.column)
        pending.append((node.text, node.line, node.column))
        return
    key, line, column = pending.pop()
    if key in holder.fields:
        first = holder.keys[key][0]
        message = f"'{key}' is given twice; first in line {first}"
        problems.append(Problem(path, line, column, "duplicate-key", ERROR, message, "keep one of the two"))
        return
    holder.fields[key] = node
    holder.keys[key] = (line, column)


def _syntax_problem(text: str, path: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "not YAML"
    lines = text.splitlines()
    if 0 < line <= len(lines) and "\t" in lines[line - 1][: len(lines[line - 1]) - len(lines[line - 1].lstrip())]:
        return Problem(path, line, column, "tab", ERROR, "a tab in the indentation", "indent with two spaces")
    return Problem(path, line, column, "bad-yaml", ERROR, f"not valid YAML: {reason}")
