"""Facts out as CSV, JSON Lines and JSON-LD; facts in from CSV, with nothing placed by guessing."""

from __future__ import annotations

import contextlib
import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import Ledger, LedgerError
from ledger.curating.exporting import COLUMNS, as_csv, as_json_lines
from ledger.curating.importing import Imported, Unplaced, import_rows, parse_map, read_date, read_table
from ledger.curating.linked_data import as_linked_data
from ledger.dates import BadDate, parse_time


def test_csv_has_a_row_for_every_fact(football: Ledger) -> None:
    facts = football.facts()
    rows = list(csv.DictReader(io.StringIO(as_csv(football, facts))))
    assert [row["id"] for row in rows] == [fact.id for fact in facts]
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["subject_name"]


def test_a_cell_is_never_a_formula(football: Ledger) -> None:
    fact = football.facts()[0]._replace(quantity=("=1+1", None))
    row = next(csv.DictReader(io.StringIO(as_csv(football, [fact]))))
    assert row["quantity"] == "'=1+1"


def test_json_lines_hold_one_fact_each(football: Ledger) -> None:
    rows = [json.loads(line) for line in as_json_lines(football, football.facts())]
    assert [row["id"] for row in rows] == [fact.id for fact in football.facts()]


def test_linked_data_are_one_document_with_statements(football: Ledger) -> None:
    facts = football.facts("member_of")
    document = json.loads("".join(as_linked_data(football, facts, "https://example.org/f")))
    assert document["@context"]["@base"] == "https://example.org/f/"
    statements = [node for node in document["@graph"] if node["@type"] == "rdf:Statement"]
    assert len(statements) == len(facts)
    nodes = {node["@id"] for node in document["@graph"]}
    assert {node["subject"] for node in statements} <= nodes
    assert {source for node in statements for source in node["citation"]} <= nodes
    assert {node["@type"] for node in document["@graph"]} >= {"schema:Organization", "schema:CreativeWork"}


CLUBS = "Club,In,Out\nHarbour Rovers,1990-01-01,\nAnna City,5 May 1991,present\nNobody,1999,\nAnna United,4/5/1999,\n"


def rows_of(ledger: Ledger, text: str, *mapping: str) -> list[Imported | Unplaced]:
    relation = ledger.relation("member_of")
    assert relation is not None
    columns, rows = read_table(text)
    return list(import_rows(ledger, relation, columns, rows, parse_map(mapping)))


def test_rows_are_placed_or_reported(football: Ledger) -> None:
    found = rows_of(football, CLUBS, "subject=Club", "object==harbour-league", "time=In/Out", "source==club-site")
    placed = [one for one in found if isinstance(one, Imported)]
    assert [one.fact["subject"] for one in placed] == ["rovers", "city-club"]
    assert [one.fact["time"] for one in placed] == ["1990-01-01/..", "1991-05-05/.."]
    unplaced = [one for one in found if isinstance(one, Unplaced)]
    assert [(one.line, one.reason.split(";")[0]) for one in unplaced] == [
        (4, "there is no entity 'Nobody'"),
        (5, "'4/5/1999' could be two days"),
    ]


def test_what_the_ledger_says_already_is_known_or_differs(football: Ledger) -> None:
    fact = next(fact for fact in football.facts("member_of", object="harbour-league") if fact.begin and fact.time)
    text = f"Club,Time\n{fact.subject},{fact.time}\n"
    (same,) = rows_of(football, text, "subject=Club", "object==harbour-league", "time=Time")
    assert isinstance(same, Imported) and same.status == "known" and same.at.endswith(f":{fact.line}")
    (other,) = rows_of(
        football, f"Club,Time\n{fact.subject},2150\n", "subject=Club", "object==harbour-league", "time=Time"
    )
    assert isinstance(other, Imported) and other.status == "differs"


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        (["subject"], "is not FIELD=COLUMN"),
        (["object==x"], "nothing says which column is the subject"),
        (["subject=Nope"], "there is no column 'Nope'"),
    ],
)
def test_a_wrong_map_is_said_to_be_one(football: Ledger, mapping: list[str], message: str) -> None:
    with pytest.raises(LedgerError, match=message):
        rows_of(football, CLUBS, *mapping)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("12 March 1999", "1999-03-12"),
        ("March 12, 1999", "1999-03-12"),
        ("12. Mar 1999", "1999-03-12"),
        ("Sept. 3, 2001", "2001-09-03"),
        ("March 1999", "1999-03"),
        ("31/12/1999", "1999-12-31"),
        ("12/31/1999", "1999-12-31"),
        ("5/5/1999", "1999-05-05"),
        ("1999-03-12T00:00:00Z", "1999-03-12"),
        ("199X", "199X"),
        ("1999~", "1999~"),
    ],
)
def test_dates_as_people_write_them(written: str, edtf: str) -> None:
    assert read_date(written) == edtf


@pytest.mark.parametrize("written", ["4/5/1999", "31 February 1999", "12 Foo 1999", "soon", "", "1999-13"])
def test_dates_that_could_be_two_or_none_are_refused(written: str) -> None:
    with pytest.raises(BadDate):
        read_date(written)


@given(st.text(max_size=40))
def test_reading_a_date_gives_edtf_or_refuses(text: str) -> None:
    with contextlib.suppress(BadDate):
        parse_time(read_date(text))


@given(st.text(max_size=200))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        columns, rows = read_table(text)
    except LedgerError:
        return
    assert columns and all(set(row) <= set(columns) for _, row in rows)
