"""Differences in, a report out: text for the terminal, Markdown for a pull request, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ledger.curating.differences import Change
from ledger.curating.places import harmless

LONGEST = 200
"""Code points of a value that are shown at most."""


def as_text(changes: Sequence[Change], old: str, new: str) -> str:
    """One line a change, its details below."""
    lines = [f"{summary(changes)} between {old} and {new}"]
    for change in changes:
        lines.append(f"{change.kind:<10} {change.what} {harmless(change.id)}  ({harmless(change.path)}:{change.line})")
        lines += [
            f"           {field}: {_short(before) or '–'} -> {_short(after) or '–'}"
            for field, before, after in change.details
        ]
    return "".join(line + "\n" for line in lines)


def as_markdown(changes: Sequence[Change], old: str, new: str) -> str:
    """A section for a pull request: a table for each kind of change."""
    parts = [f"### Facts: {summary(changes)}\n\nBetween `{_code(old)}` and `{_code(new)}`.\n"]
    groups: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        groups.setdefault((change.what, change.kind), []).append(change)
    for (what, kind), listed in groups.items():
        plural = "entities" if what == "entity" else f"{what}s"
        parts.append(
            f"\n<details{' open' if len(listed) <= 20 else ''}>"
            f"<summary>{len(listed)} {plural if len(listed) > 1 else what} {kind}</summary>\n\n"
        )
        parts.append("| | before | after | where |\n|---|---|---|---|\n")
        for change in listed:
            details = change.details or (("", "", ""),)
            for number, (field, before, after) in enumerate(details):
                name = f"`{_code(change.id)}`" if number == 0 else ""
                name += f" {field}" if field not in ("", "time") else ""
                parts.append(f"| {name} | {_cell(before)} | {_cell(after)} | {_cell(change.path)}:{change.line} |\n")
        parts.append("\n</details>\n")
    return "".join(parts)


def as_json(changes: Sequence[Change], old: str, new: str) -> str:
    """One object with every change."""
    return (
        json.dumps(
            {
                "schema_version": 1,
                "old": old,
                "new": new,
                "changes": [
                    {
                        **change._asdict(),
                        "details": [
                            {"field": f, "before": b or None, "after": a or None} for f, b, a in change.details
                        ],
                    }
                    for change in changes
                ],
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def summary(changes: Sequence[Change]) -> str:
    """How many changes of each kind, in words."""
    counts: dict[tuple[str, str], int] = {}
    for change in changes:
        counts[change.what, change.kind] = counts.get((change.what, change.kind), 0) + 1
    said = []
    for (what, kind), number in counts.items():
        plural = {"entity": "entities"}.get(what, f"{what}s") if number != 1 else what
        said.append(f"{number} {plural} {kind}")
    return ", ".join(said) or "no difference"


def _detail(field: str, before: str, after: str) -> dict[str, str | None]:
    return {"field": field, "before": before or None, "after": after or None}


def _short(text: str) -> str:
    clean = harmless(text)
    return clean if len(clean) <= LONGEST else clean[:LONGEST] + "…"


def _cell(text: str) -> str:
    """Text inside a table of Markdown: nothing in it is markup."""
    escaped = "".join("\\" + sign if sign in "\\`*_[]<>|~#@" else sign for sign in _short(text))
    return escaped.replace("&", "&amp;")


def _code(text: str) -> str:
    return harmless(text).replace("`", "'").replace("|", "/")
