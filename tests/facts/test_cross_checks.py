"""The shipped ledger against data sets that nobody here wrote. Disagreements are explained in docs/disagreements.md.

A row agrees where its date is one that the ledger accepts. Every other row is either mended or listed there with
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


def treaty_named(ledger: Ledger, title: str) -> str | None:
    """The treaty that a title means, without what stands in brackets."""
    from ledger.naming import fold

    found = {
        n.entity
        for n in ledger.names(fold(title.partition(" (")[0]))
        if (entity := ledger.entity(n.entity)) is not None and entity.kind in ("treaty", "document")
    }
    return found.pop() if len(found) == 1 else None


def test_treaties_by_day(ledger: Ledger) -> None:
    agreed, others = 0, []
    for row in reference_rows("treaties-by-day.csv"):
        treaty = treaty_named(ledger, row["title"])
        if treaty is None:
            continue
        signed = [f for f in ledger.facts("signed", treaty) if not f.negative]
        force = [f for f in ledger.facts("in_force", treaty) if not f.negative]
        withdrawn = [f for f in ledger.facts("withdrew_from", None, treaty) if not f.negative]
        for field, moments in (
            ("signed", begins(signed)),
            ("in_force", begins(force)),
            ("ended", ends(force) + begins(withdrawn)),
        ):
            if not row[field] or not moments:
                continue
            if on_day(moments, row[field]):
                agreed += 1
            else:
                others.append((treaty, field, row[field], row["source"]))
    report("treaties by day", agreed, others, 30)


# Country of the leader list -> the office whose holder leads there.
LED_FROM = {
    "USA": "president-of-the-united-states", "UKG": "prime-minister-of-the-united-kingdom", "GFR": "chancellor-of-germany",
    "GMY": "chancellor-of-germany", "CAN": "prime-minister-of-canada", "NTH": "prime-minister-of-the-netherlands",
    "DEN": "prime-minister-of-denmark", "NOR": "prime-minister-of-norway", "UKR": "president-of-ukraine",
    "BLR": "president-of-belarus", "GRG": "president-of-georgia", "MLD": "president-of-moldova",
}  # fmt: skip


def test_leaders(ledger: Ledger) -> None:
    """Only rows of 1945 and later, for countries whose effective leader holds one office throughout."""
    from ledger.naming import fold

    agreed, others, unknown = 0, [], 0
    for row in reference_rows("leaders-archigos.csv"):
        office = LED_FROM.get(row["idacr"])
        if office is None or row["startdate"] < "1946" or ledger.entity(office) is None:
            continue
        surname = fold(row["leader"]).split()[-1]
        terms = [f for f in ledger.facts("holds_office", None, office) if surname in fold(f.subject).split()]
        if not terms:
            unknown += 1
            continue
        for field, value, moments in (
            ("start", row["startdate"], begins(terms)),
            ("end", row["enddate"], ends(terms)),
        ):
            if value >= "2015-12-31" or not moments:
                continue
            if on_day(moments, value):
                agreed += 1
            else:
                others.append((office, row["leader"], field, value))
    print(f"leaders not found in the office: {unknown}")
    report("leaders", agreed, others, 100)


def test_secretaries_general(ledger: Ledger) -> None:
    from ledger.naming import fold

    agreed, others = 0, []
    for row in reference_rows("nato-secretaries-general.csv"):
        surname = fold(row["name"]).split()[-1]
        facts = ledger.facts("holds_office", None, "nato-secretary-general")
        terms = [
            f for f in facts if fold(f.subject).split()[-1] in (surname, surname.replace("carington", "carrington"))
        ]
        for field, moments in (("start", begins(terms)), ("end", ends(terms))):
            value = row[field]
            if not value:
                continue
            fits = on_day(moments, value) if len(value) == 10 else in_year(moments, int(value[:4]))
            if fits:
                agreed += 1
            else:
                others.append(("nato-secretary-general", row["name"], field, value))
    report("secretaries general", agreed, others, 15)
