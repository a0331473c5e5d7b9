"""New facts: written as YAML that reads back the same, and put where they belong."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger import LedgerError
from ledger.curating.placing import place
from ledger.curating.rows import row, scalar
from ledger.formatting import is_canonical
from ledger.reading import Fields, Items, Scalar, read_text

FACTS = """\
sources:
- {id: s, title: S, publisher: P, seen: null}
entities:
- {id: a, kind: state, name: Aland}
- {id: b, kind: state, name: Beland}
- {id: c, kind: state, name: Celand}
- {id: club, kind: organisation, name: Club}
relations:
- {id: member_of, shape: state, subject: [state], object: [organisation]}
- {id: invaded, shape: event, subject: [state], object: [state]}
facts:
- relation: member_of
  object: club
  source: s
  rows:
  - {subject: a, time: 1950/1960}  # the first
  # The second came late.
  - {subject: b, time: 1970/1980}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.yaml").write_text(FACTS, "utf-8")
    return tmp_path


def member(subject: str, time: str) -> dict[str, str]:
    return {"relation": "member_of", "subject": subject, "object": "club", "time": time, "source": "s"}


def test_a_row_stands_in_its_block_in_the_order_of_time(folder: Path) -> None:
    placed = place(folder, member("c", "1955/1965"))
    assert placed.text == "{subject: c, time: 1955/1965}"
    assert placed.data.decode() == FACTS.replace("  # The second", "  - {subject: c, time: 1955/1965}\n  # The second")
    assert placed.line == 17
    assert not placed.problems


def test_the_last_in_time_stands_at_the_end(folder: Path) -> None:
    placed = place(folder, member("c", "1990/.."))
    assert placed.data.decode() == FACTS + "  - {subject: c, time: 1990/..}\n"


def test_without_a_block_it_stands_by_itself(folder: Path) -> None:
    placed = place(folder, {"relation": "invaded", "subject": "a", "object": "b", "time": "1951", "source": "s"})
    assert placed.path == "invaded.yaml"
    assert placed.data.decode() == "facts:\n- {relation: invaded, subject: a, object: b, time: 1951, source: s}\n"
    named = place(
        folder, {"relation": "invaded", "subject": "a", "object": "b", "time": "1951", "source": "s"}, "a.yaml"
    )
    assert named.data.decode().endswith("  - {subject: b, time: 1970/1980}\n" + placed.data.decode().split("\n", 1)[1])


def test_nothing_is_written_outside_the_folder(folder: Path) -> None:
    for path in ("../b.yaml", "/tmp/b.yaml", "b.txt"):
        with pytest.raises(LedgerError, match="inside"):
            place(folder, member("c", "1990/.."), path)


def test_what_is_wrong_with_a_new_row_is_said(folder: Path) -> None:
    codes = {problem.code for problem in place(folder, member("nobody", "1955-13/1965")).problems}
    assert codes == {"dangling-id", "bad-date"}
    assert {p.code for p in place(folder, member("a", "1955/1965")).problems} <= {"overlapping-rows"}


def test_a_file_that_is_not_canonical_keeps_its_form(folder: Path) -> None:
    odd = FACTS.replace("{id: a, kind: state, name: Aland}", "{name: Aland, kind: state, id: a}")
    (folder / "a.yaml").write_text(odd, "utf-8")
    placed = place(folder, member("c", "1990/.."))
    assert placed.data.decode() == odd + "  - {subject: c, time: 1990/..}\n"
    assert not is_canonical(odd)


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(
    lambda text: text.strip() == text
)


@given(
    TEXTS
    | st.sampled_from(["null", "true", "~", "1999", "a: b", "# x", "- x", "{x}", "x #y", "'", '"', "…", "1/..", "-"])
)
def test_every_text_reads_back_as_itself(text: str) -> None:
    root, problems = read_text(f"facts:\n- {{note: {scalar(text)}, source: [{scalar(text)}, b]}}\n", "x")
    assert not problems and root is not None
    facts = root.fields["facts"]
    assert isinstance(facts, Items) and isinstance(facts.items[0], Fields)
    note, source = facts.items[0].fields["note"], facts.items[0].fields["source"]
    assert isinstance(note, Scalar) and note.text == text
    assert isinstance(source, Items) and isinstance(source.items[0], Scalar) and source.items[0].text == text


def test_fields_have_their_order_and_empty_ones_are_left_out() -> None:
    fields = {
        "note": "so",
        "source": ["s", "t"],
        "place": "x",
        "time": "1999",
        "subject": "a",
        "quantity": "3",
        "unit": "",
    }
    assert row(fields) == '{subject: a, time: 1999, place: x, quantity: "3", source: [s, t], note: so}'
