"""The numbers of an audit in, one page of HTML out: what was checked, what was true, what could not be said, what is missing."""

from __future__ import annotations

from collections import Counter
from html import escape
from pathlib import Path

from checker.audit.rows import Tally
from checker.version import VERSION

SHOWN = 40
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #ddd}"
    "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600}"
)
_VERDICTS = ("supported", "conflict", "unverifiable", "not-checked")


def write_summary(file: Path, tally: Tally, fingerprint: str) -> None:
    """Write the page; the same numbers give the same bytes."""
    part = file.with_suffix(".part")
    part.write_text(page(tally, fingerprint), encoding="utf-8", newline="\n")
    part.replace(file)


def page(tally: Tally, fingerprint: str) -> str:
    """Return the page."""
    relations: dict[str, Counter[str]] = {}
    for key, count in tally.verdicts.items():
        relation, verdict = key.split(" ", 1)
        relations.setdefault(relation, Counter())[verdict] += count
    totals = {verdict: sum(counts[verdict] for counts in relations.values()) for verdict in _VERDICTS}
    rows = [
        ("documents", tally.documents), ("that could not be read", tally.unreadable), ("characters", tally.characters),
        ("claims", sum(totals.values())), *totals.items(), ("findings", sum(tally.findings.values())),
    ]  # fmt: skip
    by_claims = sorted(relations.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))
    body = [
        "<h1>Audit</h1>",
        _table("What was read", ("", "number"), [(name, f"{count:,}") for name, count in rows]),
        _table("Findings", ("code", "severity", "number"), [
            (*key.split(" ", 1), f"{count:,}") for key, count in _most(tally.findings)
        ]),
        _table("Claims by relation", ("relation", *_VERDICTS), [
            (relation, *(f"{counts[verdict]:,}" for verdict in _VERDICTS)) for relation, counts in by_claims
        ]),
        _table("Facts contradicted most", ("fact", "findings"), [
            (fact, f"{count:,}") for fact, count in _most(tally.facts)
        ]),
        _table("What is missing most", ("relation", "subject", "claims"), [
            (*key.split(" ", 1), f"{count:,}") for key, count in _most(tally.gaps)
        ]),
        f"<p>factledger {escape(VERSION)}, ledger {escape(fingerprint)}</p>",
    ]  # fmt: skip
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Audit</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n' + "\n".join(body) + "\n</body></html>\n"


def _most(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]


def _table(caption: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    if not rows:
        return f"<h2>{escape(caption)}</h2><p>None.</p>"
    lines = [
        f"<table><caption>{escape(caption)}</caption>",
        "<tr>" + "".join(_cell("th", h, i) for i, h in enumerate(heads)) + "</tr>",
    ]
    lines += ["<tr>" + "".join(_cell("td", value, i) for i, value in enumerate(row)) + "</tr>" for row in rows]
    return "\n".join([*lines, "</table>"])


def _cell(tag: str, value: str, position: int) -> str:
    is_number = value.replace(",", "").isdigit() or (tag == "th" and position and value not in ("severity", "subject"))
    return f"<{tag}{' class=n' if is_number else ''}>{escape(value)}</{tag}>"
