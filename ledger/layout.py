"""The text of a facts file in, its tree with every word as written out: values, comments, blank lines.

What formatting needs and reading does not: the source text of each value, and which comments stand before or beside it.
Comments and blank lines belong to the element (a field of a block, an item of a list) that begins below them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

import yaml

from ledger.light import NamedTuple

_BREAKS = re.compile("\n|\x85|\u2028|\u2029")  # what YAML takes for the end of a line
_DASHES = re.compile(r"^(?:-\s+)+(?=#)")
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


class Word(NamedTuple):
    """A text value. `raw` is its source."""

    raw: str
    value: str
    first_line: int
    last_line: int
    is_block_text: bool
    """Written with `|` or `>`."""


class Mapping(NamedTuple):
    """A mapping; `raw` is the source of a `{...}` one, empty for a block."""

    elements: list[Element]
    raw: str
    first_line: int
    last_line: int


class List(NamedTuple):
    """A list; `raw` is the source of a `[...]` one, empty for a block."""

    elements: list[Element]
    raw: str
    first_line: int
    last_line: int


class Element(NamedTuple):
    """A field (with `key`) or an item (without), with its comments."""

    key: str | None
    value: Part
    before: list[str]
    """Comment lines and blank lines above, stripped."""
    beside: str
    """The comment at the end of its first line, or empty."""


Part: TypeAlias = "Word | Mapping | List"


class Layout(NamedTuple):
    """A whole file."""

    root: Part | None
    after: list[str]
    """Comment lines and blank lines below everything."""


def read_layout(text: str) -> Layout:
    """The layout of a file that `reading` reads without problems."""
    return _Builder(text).build()


def comments(text: str) -> list[str]:
    """Every comment of a file, found by itself: what is left of the lines when all values are blanked out."""
    builder = _Builder(text)
    lines = list(builder.lines)
    for token in builder.tokens:
        if not isinstance(token.event, yaml.ScalarEvent):
            continue
        for number in range(token.line, token.last_line + 1):
            line = lines[number]
            begin = token.column if number == token.line else 0
            end = token.end_column if number == token.end_line else len(line)
            if token.is_block_text and number == token.line:
                end = begin + 1
            lines[number] = line[:begin] + "x" * (end - begin) + line[end:]
    matches = (_COMMENT.search(line) for line in lines)
    return [match.group().strip() for match in matches if match]


class _Token(NamedTuple):
    """A parser event with its place; lines and columns from 0."""

    event: yaml.Event
    line: int
    column: int
    end_line: int
    end_column: int
    last_line: int
    """The last line with words of it: the end of a `|` or `>` text is only where the next token begins."""
    is_block_text: bool


class _Builder:
    """Reads parser events; `taken` remembers the lines that hold values, so that the others are comments."""

    def __init__(self, text: str) -> None:
        self.lines = _BREAKS.split(text)
        self.tokens = list(self._tokens(text))
        self.position = 0
        self.claimed = 0
        self.taken: set[int] = set()
        self.last_column: dict[int, int] = {}
        open_flows: list[int] = []
        for token in self.tokens:
            event = token.event
            if isinstance(event, yaml.ScalarEvent):
                if (token.line, token.column) != (token.end_line, token.end_column):
                    self.taken.update(range(token.line, token.last_line + 1))
                    self._reach(token)
            elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)) and event.flow_style:
                open_flows.append(token.line)
            elif isinstance(event, yaml.CollectionEndEvent) and open_flows:  # inside `{` or `[` there are no blocks
                self.taken.update(range(open_flows.pop(), token.end_line + 1))
                self._reach(token)

    def build(self) -> Layout:
        while not isinstance(self.tokens[self.position].event, yaml.DocumentStartEvent):
            self.position += 1
            if self.position >= len(self.tokens):
                return Layout(None, [line.strip() for line in self.lines])
        self.position += 1
        root = self._part()
        return Layout(root, self._claim(len(self.lines)))

    def _tokens(self, text: str) -> Iterator[_Token]:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            start, end = event.start_mark, event.end_mark
            if start is None or end is None:
                continue
            is_block_text = isinstance(event, yaml.ScalarEvent) and event.style in ("|", ">")
            last = self._last_line_of_block(start.line, end.line) if is_block_text else end.line
            yield _Token(event, start.line, start.column, end.line, end.column, last, is_block_text)

    def _last_line_of_block(self, first: int, end: int) -> int:
        last = first
        depth = None
        for number in range(first + 1, min(end + 1, len(self.lines))):
            line = self.lines[number]
            indent = len(line) - len(line.lstrip())
            if not line.strip():
                continue
            depth = indent if depth is None else depth
            if number == end or indent < depth:
                break
            last = number
        return last

    def _reach(self, token: _Token) -> None:
        if not token.is_block_text:
            self.last_column[token.end_line] = max(self.last_column.get(token.end_line, 0), token.end_column)

    def _part(self) -> Part:
        token = self.tokens[self.position]
        self.position += 1
        if isinstance(token.event, yaml.ScalarEvent):
            return self._word(token, token.event)
        is_mapping = isinstance(token.event, yaml.MappingStartEvent)
        is_flow = bool(getattr(token.event, "flow_style", False))
        elements: list[Element] = []
        while not isinstance(self.tokens[self.position].event, yaml.CollectionEndEvent):
            elements.append(self._element(is_mapping, is_flow))
        closing = self.tokens[self.position]
        self.position += 1
        raw = self._between(token, closing) if is_flow else ""
        kind = Mapping if is_mapping else List
        return kind(elements, raw, token.line, closing.end_line)

    def _element(self, is_field: bool, is_flow: bool) -> Element:
        token = self.tokens[self.position]
        before = [] if is_flow else self._claim(token.line)
        key = None
        if is_field:
            key = str(getattr(token.event, "value", ""))
            self.position += 1
        value = self._part()
        return Element(key, value, before, "" if is_flow else self._beside(token.line, value))

    def _claim(self, line: int) -> list[str]:
        """The comments and blank lines above `line` that nothing has claimed, also those beside a lone dash."""
        free = [self.lines[number].strip() for number in range(self.claimed, line) if number not in self.taken]
        bare = [_DASHES.sub("", text) for text in free]
        self.claimed = max(self.claimed, line)
        return [text for text, whole in zip(bare, free, strict=True) if text.startswith("#") or not whole]

    def _beside(self, line: int, value: Part) -> str:
        """The comment at the end of the line on which the element's own words end."""
        if isinstance(value, Word):
            if value.is_block_text:
                return ""  # it stands on the first line and belongs to the source of the value
            line = max(line, value.last_line)
        elif value.raw:
            line = value.last_line
        rest = self.lines[line][self.last_column.get(line, 0) :]
        match = _COMMENT.search(rest)
        return match.group().rstrip() if match and not rest[: match.start()].strip(" \t:-") else ""

    def _word(self, token: _Token, event: yaml.ScalarEvent) -> Word:
        if token.is_block_text:
            raw = "\n".join([self.lines[token.line][token.column :], *self.lines[token.line + 1 : token.last_line + 1]])
            return Word(raw, event.value, token.line, token.last_line, True)
        if (token.line, token.column) == (token.end_line, token.end_column):  # nothing, noted where the next begins
            return Word("", event.value, 0, 0, False)
        return Word(self._between(token, token), event.value, token.line, token.end_line, False)

    def _between(self, start: _Token, end: _Token) -> str:
        if start.line == end.end_line:
            return self.lines[start.line][start.column : end.end_column]
        middle = self.lines[start.line + 1 : end.end_line]
        return "\n".join([self.lines[start.line][start.column :], *middle, self.lines[end.end_line][: end.end_column]])
