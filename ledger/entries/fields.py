"""Single fields of a row: each reader returns the value, or a default and a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ledger import dates
from ledger.entries.rows import Row, did_you_mean
from ledger.light import NamedTuple
from ledger.model import Moment, Relation
from ledger.problem import ERROR, Problem
from ledger.reading import Fields, Items, Node, Scalar

SLUG = re.compile(r"[a-z0-9][a-z0-9-]*")
RELATION_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")

MOST_SAID = 300
"""Code points of a message; what quotes a longer value is cut."""


class Known(NamedTuple):
    """The ids of the whole ledger, against which references are checked."""

    entities: Mapping[str, str]
    """Entity id, kind."""
    sources: Mapping[str, object]
    relations: Mapping[str, Relation]


class Reader:
    """Reads the fields of one row and collects what is wrong with them."""

    __slots__ = ("broken", "fields", "known", "problems", "row")

    def __init__(self, row: Row, known: Known, problems: list[Problem]) -> None:
        self.row = row
        self.fields = row.fields
        self.known = known
        self.problems = problems
        self.broken = False
        """Whether a field was wrong, so that the value built from the row is not what was meant."""

    def report(self, code: str, message: str, at: Node | None = None, hint: str = "", level: str = ERROR) -> None:
        """Note a problem at a node, or at the row."""
        line, column = (at.line, at.column) if at is not None else (self.row.line, self.row.column)
        if len(message) > MOST_SAID:  # a value of a megabyte is not repeated in full
            message = message[:MOST_SAID] + "…"
        self.problems.append(Problem(self.row.path, line, column, code, level, message, hint))
        if level == ERROR:
            self.broken = True

    def check_names(self, allowed: frozenset[str], what: str, otherwise: str = "") -> None:
        """Report fields that do not exist."""
        for name in self.fields:
            if name not in allowed:
                line, column = self.row.keys[name]
                hint = did_you_mean(name, sorted(allowed)) or otherwise
                message = f"{what} has no field '{name}'"
                self.problems.append(Problem(self.row.path, line, column, "unknown-field", ERROR, message, hint))

    def text(self, name: str) -> str | None:
        """One text."""
        node = self.fields.get(name)
        if node is None:
            return None
        if isinstance(node, Scalar):
            return node.text
        self.report("wrong-shape", f"'{name}' is one value, not a list or mapping", node)
        return None

    def required(self, name: str) -> str:
        """One text that must be there; empty if it is not."""
        value = self.text(name)
        if not value:
            node = self.fields.get(name)
            if node is None or isinstance(node, Scalar):
                self.report("missing-field", f"'{name}' is missing", node)
            return ""
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, or one text."""
        return tuple(node.text for node in self.scalars(name) if node.text is not None)

    def scalars(self, name: str) -> list[Scalar]:
        """The nodes of a list of texts, or of one text."""
        node = self.fields.get(name)
        return [] if node is None else self.scalars_in(node, name)

    def scalars_in(self, node: Node, name: str) -> list[Scalar]:
        """The text nodes inside a node that is a text or a list of texts."""
        if isinstance(node, Scalar):
            return [node] if node.text is not None else []
        if not isinstance(node, Items):
            self.report("wrong-shape", f"'{name}' is a list of values", node)
            return []
        found = []
        for item in node.items:
            if isinstance(item, Scalar) and item.text is not None:
                found.append(item)
            else:
                self.report("wrong-shape", f"'{name}' is a list of values, one of them is not a text", item)
        return found

    def mappings(self, name: str) -> list[Fields | Scalar]:
        """The items of a list of mappings; a text stands for itself."""
        node = self.fields.get(name)
        if node is None or (isinstance(node, Scalar) and node.text is None):
            return []
        items = node.items if isinstance(node, Items) else [node]
        found: list[Fields | Scalar] = []
        for item in items:
            if isinstance(item, Items) or (isinstance(item, Scalar) and item.text is None):
                self.report("wrong-shape", f"'{name}' is a list of texts or mappings", item)
            else:
                found.append(item)
        return found

    def mapping(self, name: str) -> Fields | None:
        """One mapping."""
        node = self.fields.get(name)
        if node is None or (isinstance(node, Scalar) and node.text is None):
            return None
        if isinstance(node, Fields):
            return node
        self.report("wrong-shape", f"'{name}' is a mapping", node)
        return None

    def flag(self, name: str) -> bool:
        """`true` or `false`, false if absent."""
        value = self.text(name)
        if value in (None, "false"):
            return False
        if value != "true":
            self.report("wrong-shape", f"'{name}' is true or false", self.fields[name])
        return value == "true"

    def id(self, pattern: re.Pattern[str] = SLUG) -> str:
        """The entry's own id."""
        value = self.required("id")
        if value and not pattern.fullmatch(value):
            self.report("bad-id", f"'{value}' is not an id", self.fields["id"], "write small letters, digits, hyphens")
        return value

    def one_of(self, name: str, choices: Iterable[str], default: str = "") -> str:
        """One of a few words."""
        value = self.text(name)
        if value is None:
            return default
        listed = list(choices)
        if value not in listed:
            hint = did_you_mean(value, listed) or f"one of {', '.join(listed)}"
            self.report("unknown-value", f"'{value}' is not a {name}", self.fields[name], hint)
            return default
        return value

    def entity(self, name: str, kinds: tuple[str, ...] = ()) -> str | None:
        """The id of an entity that exists and is of one of `kinds` (none: any)."""
        node = self.fields.get(name)
        value = self.text(name)
        return self.entity_at(node, name, kinds) if value and isinstance(node, Scalar) else None

    def entities(self, name: str, kinds: tuple[str, ...] = ()) -> tuple[str, ...]:
        """A list of ids of entities."""
        found = (self.entity_at(node, name, kinds) for node in self.scalars(name))
        return tuple(value for value in found if value is not None)

    def entity_at(self, node: Scalar, name: str, kinds: tuple[str, ...]) -> str | None:
        """The id at a node, None if there is no such entity."""
        value = node.text or ""
        kind = self.known.entities.get(value)
        if kind is None:
            hint = did_you_mean(value, self.known.entities) or "define it under 'entities', or mend the spelling"
            self.report("dangling-id", f"there is no entity '{value}'", node, hint)
            return None
        if kinds and kind not in kinds:
            message = f"'{value}' is of kind {kind}; '{name}' takes {' or '.join(kinds)}"
            self.report("wrong-kind", message, node, "mend the id, the entity's kind, or the relation")
        return value

    def sources(self) -> tuple[str, ...]:
        """The ids under `source`."""
        found = []
        for node in self.scalars("source"):
            if node.text in self.known.sources:
                found.append(node.text)
                continue
            hint = did_you_mean(str(node.text), self.known.sources) or "define it under 'sources'"
            self.report("dangling-id", f"there is no source '{node.text}'", node, hint)
        return tuple(str(text) for text in found)

    def moment(self, name: str) -> Moment | None:
        """One EDTF date."""
        node = self.fields.get(name)
        value = self.text(name)
        return self.moment_at(node) if value and isinstance(node, Scalar) else None

    def moments(self, name: str) -> tuple[Moment, ...]:
        """A list of EDTF dates."""
        found = (self.moment_at(node) for node in self.scalars(name))
        return tuple(moment for moment in found if moment is not None)

    def moment_at(self, node: Node | None) -> Moment | None:
        """The date at a node."""
        if not isinstance(node, Scalar) or not node.text:
            if node is not None and not isinstance(node, Scalar):
                self.report("wrong-shape", "a date is one value", node)
            return None
        try:
            return dates.parse_moment(node.text)
        except dates.BadDate as error:
            self.report("bad-date", str(error), node, "write 2004, 2004-03 or 2004-03-29, or another EDTF value")
            return None

    def inner(self, node: Fields) -> Reader:
        """A reader for a mapping inside the row."""
        row = Row(node.fields, node.keys, self.row.path, node.line, node.column, self.row.layer, is_block=False)
        return Reader(row, self.known, self.problems)
