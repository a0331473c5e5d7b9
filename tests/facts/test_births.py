"""The years in which leaders were born, against two data sets that nobody here wrote.

A leader is matched by surname and by a term that began or ended in the same year. A year that either set has is right;
where both have another, the ledger is wrong or the match is: those are listed here with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from ledger import open_ledger
from ledger.naming import fold
from ledger.spans import EVER
from tests.facts.reference import reference_rows

NAMESAKES = {"jean-chretien", "antonio-guterres", "william-perry"}
"""Matched with somebody of another name that holds theirs, or with a colleague."""
BEFORE_THE_CALENDAR = {"juho-kusti-paasikivi", "joseph-stalin"}
"""Paasikivi: 27 November 1870; Stalin: 18 December 1878, officially 1879. Nothing is said of births before 1900."""

SLIPS = {"anker-jorgensen"}
"""Both sets have 1923; Britannica and the Danish prime minister's biographies have 13 July 1922."""


def _known() -> Iterator[tuple[str, tuple[str, int], int, int]]:
    """Surname, data set and year of birth, first and last year of a term."""
    for row in reference_rows("leaders-archigos.csv"):
        if row["yrborn"].isdigit():
            born = ("archigos", int(row["yrborn"]))
            yield fold(row["leader"]).split()[-1], born, int(row["startdate"][:4]), int(row["enddate"][:4])
    for row in reference_rows("leaders-reign.csv", "latin-1"):
        if row["birthyear"].isdigit() and row["syear"].isdigit() and row["leader"].strip():
            last = int(row["eyear"]) if row["eyear"].isdigit() else 9999
            yield fold(row["leader"]).split()[-1], ("reign", int(row["birthyear"])), int(row["syear"]), last


def _year(day: int) -> int:
    return date.fromordinal(day).year


def test_years_of_birth_agree() -> None:
    ledger = open_ledger()
    rows: dict[str, list[tuple[tuple[str, int], int, int]]] = defaultdict(list)
    for surname, born, first, last in _known():
        rows[surname].append((born, first, last))
    terms: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for fact in ledger.facts("holds_office"):
        if fact.begin is not None:
            terms[fact.subject].add(
                (_year(fact.begin.lo), _year(fact.end.hi) if fact.end and fact.end.hi < EVER else 0)
            )
    agreed, wrong = 0, []
    for person in ledger.entities(kind="person"):
        if person.born is None:
            continue
        found = {
            born for born, first, last in rows.get(fold(person.name).split()[-1], ())
            if any(first == begin or last == end for begin, end in terms[person.id])
        }  # fmt: skip
        if not found:
            continue
        if any(_year(person.born.lo) <= born <= _year(person.born.hi) for _, born in found):
            agreed += 1
        elif person.id not in NAMESAKES | BEFORE_THE_CALENDAR | SLIPS and len({name for name, _ in found}) == 2:
            wrong.append((person.id, person.born.edtf, sorted(found)))
    print(f"years of birth: {agreed} agree")
    assert wrong == []
    assert agreed >= 200
