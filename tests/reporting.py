"""A report on some documents, as text."""

from __future__ import annotations

from choirs import choirs_ledger

from checker.reports import Style, new_report
from checker.results import Checked, Totals


def report(name: str, *documents: Checked, style: Style = Style()) -> str:  # noqa: B008 - frozen
    """Write a whole report."""
    made = new_report(name, choirs_ledger(), style)
    totals = Totals()
    parts = [made.opening()]
    for document in documents:
        totals.add(document)
        parts.append(made.document(document))
    return "".join([*parts, made.closing(totals)])
