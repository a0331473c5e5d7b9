"""Fields in, a row of YAML on one line out, quoted where YAML would read something else than text."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Field: TypeAlias = "str | Sequence[str]"

ORDER = (
    "relation",
    "subject",
    "object",
    "time",
    "also",
    "also_end",
    "quantity",
    "unit",
    "founder",
    "acting",
    "elected",
    "not",
    "source",
    "confirmed",
    "note",
)
"""The order of fields in a row; roles and named dates stand before `quantity`."""

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~][^,\[\]{}\r\n\t]*")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n", "~"])
_DATE = re.compile(r"[\dX./~?%-]+")


def row(fields: Mapping[str, Field]) -> str:
    """A flow mapping: `{subject: poland, time: 1999-03-12/..}`. Empty fields are left out."""
    given = {name: value for name, value in fields.items() if value not in ("", (), [])}
    ordered = sorted(given, key=_rank)
    return "{" + ", ".join(f"{name}: {_value(name, given[name])}" for name in ordered) + "}"


def scalar(text: str) -> str:
    """One value, plain where YAML reads it back as the same text, quoted otherwise."""
    if _DATE.fullmatch(text) and not text.startswith(("-", "?", "%", "~")):
        return text
    plain = _PLAIN.fullmatch(text) and ": " not in text and " #" not in text and not text.endswith((":", " "))
    if plain and text.lower() not in _WORDS and text.isprintable():
        return text
    return json.dumps(text, ensure_ascii=False)


def _value(name: str, value: Field) -> str:
    if isinstance(value, str):
        # A quantity is written in quotes: editors would take it for a number.
        return json.dumps(value) if name == "quantity" else _flag(name, value) or scalar(value)
    return "[" + ", ".join(scalar(item) for item in value) + "]"


def _flag(name: str, value: str) -> str:
    return value if name in ("founder", "acting", "elected", "not") and value in ("true", "false") else ""


def _rank(name: str) -> tuple[float, str]:
    return (ORDER.index(name), "") if name in ORDER else (ORDER.index("quantity") - 0.5, name)
