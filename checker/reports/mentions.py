"""What was recognised in a document, as rows for the JSON contract and as lines for people.

Kinds: `name` (value: the ids of the entities that it may mean), `time` (EDTF, or null where the text does not say
enough), `quantity` (a number, or its bounds), `role` (a title: the ids of the offices that it may mean).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from checker.lines import Lines
from checker.pipeline import Mentions
from checker.reports.harmless import harmless, shown_path
from checker.tokens import Token
from checker.values import Number
from ledger.naming import fold
from ledger.store import Ledger


def mention_rows(mentions: Mentions, ledger: Ledger) -> list[dict[str, Any]]:
    """Return the mentions of a document in the order of their places; times are never nested."""
    rows: list[dict[str, Any]] = [
        {"start": t.start, "end": t.end, "kind": "time", "value": t.edtf or None, "certain": t.certain}
        for t in mentions.times
    ]
    times = {(t.start, t.end) for t in mentions.times}
    for names in mentions.names:
        for name in names:
            found = list(name.entities)
            rows.append(_row(name.span.start, name.span.end, "name", found, len(found) == 1))
    for order, numbers in enumerate(mentions.numbers):
        for number in numbers:
            inside = any(start <= number.span.start < end for start, end in times)
            if not inside:
                rows.append(_row(number.span.start, number.span.end, "quantity", _bounds(number), number.exact))
        for start, end, offices in find_titles(mentions.sentences[order].tokens, ledger):
            rows.append(_row(start, end, "role", list(offices), len(offices) == 1))
    rows.sort(key=lambda row: (row["start"], row["end"], row["kind"]))
    return rows


def find_titles(tokens: Iterable[Token], ledger: Ledger) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the titles of offices, the longest at each place: start, end, ids of the offices."""
    words = list(tokens)
    at = 0
    while at < len(words):
        keys = ledger.title_keys_starting(fold(words[at].text))
        longest = 0
        for length in range(1, max((key.count(" ") + 1 for key in keys), default=0) + 1):
            key = " ".join(fold(token.text) for token in words[at : at + length])
            if key in keys and at + length <= len(words):
                longest = length
        if longest:
            key = " ".join(fold(token.text) for token in words[at : at + longest])
            offices = tuple(office.id for office in ledger.titled(key))
            yield words[at].start, words[at + longest - 1].end, offices
        at += max(longest, 1)


def _row(start: int, end: int, kind: str, value: Any, certain: bool) -> dict[str, Any]:
    return {"start": start, "end": end, "kind": kind, "value": value, "certain": certain}


def _bounds(number: Number) -> Any:
    low, high = _plain(number.low), _plain(number.high)
    return low if low == high else {"from": low, "to": high}


def _plain(value: float) -> float | int | None:
    if abs(value) == float("inf"):
        return None
    return int(value) if float(value).is_integer() else value


def mention_lines(path: str, text: str, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each mention: place, kind, words, value."""
    lines = Lines(text)
    for row in rows:
        line, column = lines.place(row["start"])
        words = harmless(" ".join(text[row["start"] : row["end"]].split()))
        yield f"{shown_path(path)}:{line}:{column}: {row['kind']} “{words}” = {_said(row)}"


def _said(row: dict[str, Any]) -> str:
    value = row["value"]
    if value is None:
        return "?"
    if isinstance(value, list):
        shown = " | ".join(value[:6])
        return shown if len(value) <= 6 else f"{shown} | … ({len(value)})"
    if isinstance(value, dict):
        low, high = value["from"], value["to"]
        return f"{'' if low is None else low}..{'' if high is None else high}"
    return str(value) if row["certain"] else f"{value} (or otherwise)"
