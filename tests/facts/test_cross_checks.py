"""The shipped ledger against data sets that nobody here wrote. Disagreements are explained in docs/disagreements.md.

A row agrees where its date is one of the dates that the ledger accepts. Every other row is either mended or listed there with
its reason; the numbers of rows that agreed are printed and kept from falling.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from ledger import Ledger, open_ledger
from ledger.model import Fact, Moment
from tests.facts.reference import by_code, country_rows, explained, reference_rows, state_named


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return open_ledger()


def begins(facts: Iterable[Fact]) -> list[Moment]:
    """Every accepted beginning."""
    return [m for f in facts for m in (f.begin, *f.also, *(s for _, s in f.senses)) if m is not None]


def ends(facts: Iterable[Fact]) -> list[Moment]:
    """Every accepted end."""
    return [m for f in facts for m in (f.end, *f.also_end) if m is not None]


def in_year(moments: Iterable[Moment], year: int) -> bool:
    low, high = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    return any(m.lo <= high and low <= m.hi for m in moments)


def on_day(moments: Iterable[Moment], value: str) -> bool:
    day = date.fromisoformat(value).toordinal()
    return any(m.lo - 1 <= day <= m.hi + 1 for m in moments)


def members(ledger: Ledger, organisation: str, state: str) -> list[Fact]:
    from ledger.history import identity

    return [
        f for s in sorted(identity(ledger, state)) for f in ledger.facts("member_of", s, organisation) if not f.negative
    ]


def report(name: str, agreed: int, others: list[tuple[str, ...]], at_least: int) -> None:
    known = explained()
    unexplained = [row for row in others if row[:4] not in known]
    print(f"{name}: {agreed} rows agree, {len(others) - len(unexplained)} explained, {len(unexplained)} not")
    assert not unexplained, "\n".join(map(str, unexplained))
    assert agreed >= at_least


COLUMNS = {"UNmember": "un"}
LISTS = {"EU": "eu", "EURO": "euro-area", "Schengen": "schengen-area", "CoE": "council-of-europe"}


def test_membership_years_of_country_converter(ledger: Ledger) -> None:
    agreed, others = 0, []
    for row in country_rows():
        state = state_named(ledger, row["name_short"]) or state_named(ledger, row["name_official"])
        if state is None:
            continue
        for column, organisation in {**COLUMNS, **LISTS}.items():
            value = row[column]
            if not value[:4].isdigit():
                continue
            if in_year(begins(members(ledger, organisation, state)), int(value[:4])):
                agreed += 1
            else:
                others.append((organisation, state, "begin", value))
    report("country_converter", agreed, others, 200)


BY_DAY = {
    "NATO": "nato", "EU": "eu", "CSTO": "csto", "WarsawPact": "warsaw-pact", "Eurozone": "euro-area", "SCO": "sco",
    "G7": "g7",
}  # fmt: skip


def test_memberships_by_day(ledger: Ledger) -> None:
    codes, agreed, others = by_code(ledger), 0, []
    for row in reference_rows("memberships-by-day.csv"):
        organisation, state = BY_DAY.get(row["org"]), codes.get(row["iso3"])
        if organisation is None or state is None:
            continue
        facts = members(ledger, organisation, state)
        for field, moments in (("joined", begins(facts)), ("left", ends(facts))):
            value = row[field]
            if not value:
                continue
            fits = on_day(moments, value) if len(value) == 10 else in_year(moments, int(value[:4]))
            if fits:
                agreed += 1
            else:
                others.append((organisation, state, field, value, row["source"]))
    report("memberships by day", agreed, others, 150)


COW = {
    "NATO": "nato", "EU": "eu", "EEC": "eu", "UN": "un", "CIS": "cis", "CSTO": "csto", "WPact": "warsaw-pact",
    "COE": "council-of-europe", "CMEA": "comecon", "SCO": "sco", "WEU": "western-european-union",
}  # fmt: skip


def test_memberships_by_year(ledger: Ledger) -> None:
    agreed, others, unknown = 0, [], 0
    for row in reference_rows("memberships-by-year-cow.csv"):
        organisation = COW.get(row["org"])
        state = state_named(ledger, row["state"].replace("_", " "))
        if organisation is None or row["status"] != "full":
            continue
        if state is None:
            unknown += 1
            continue
        facts = members(ledger, organisation, state)
        if in_year(begins(facts), int(row["first_year"])):
            agreed += 1
        else:
            others.append((organisation, state, "first", row["first_year"]))
    print(f"names not found: {unknown}")
    report("memberships by year", agreed, others, 250)
