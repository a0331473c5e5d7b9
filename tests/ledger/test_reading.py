from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.reading import Fields, Items, Scalar, read_bytes, read_text


def test_every_scalar_stays_text() -> None:
    root, problems = read_text("a: 2004\nb: 2004-03\nc: no\nd: null\ne: 'null'\nf:\ng: 1.50\n", "x.yaml")
    assert root is not None and not problems
    texts = [node.text for node in root.fields.values() if isinstance(node, Scalar)]
    assert texts == ["2004", "2004-03", "no", None, "null", None, "1.50"]


def test_nodes_know_their_place() -> None:
    root, _ = read_text("a: 1\nlist:\n- {b: x}\n", "x.yaml")
    assert root is not None
    items = root.fields["list"]
    assert isinstance(items, Items)
    (entry,) = items.items
    assert isinstance(entry, Fields)
    assert (entry.line, entry.column, entry.keys["b"], entry.fields["b"].column) == (3, 3, (3, 4), 7)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: 1\na: 2\n", "duplicate-key", 2),
        ("a: &x [1]\nb: *x\n", "alias", 1),
        ("a: *x\n", "alias", 1),
        ("a: !!python/object:os.system x\n", "tag", 1),
        ("a:\n\tb: 1\n", "tab", 2),
        ("a: b: c\n", "bad-yaml", 1),
        ("a: [1\n", "bad-yaml", 2),
        ("- 1\n", "not-a-mapping", 1),
        ("a: 1\n---\nb: 2\n", "several-documents", 2),
        ("[a]: 1\n", "bad-key", 1),
        ("a: \x01\n", "bad-yaml", 0),
        ("[" * 100_000, "too-deep", 1),
        ("- " * 100_000, "too-deep", 1),
    ],
)
def test_what_is_not_read_is_a_problem_with_a_line(text: str, code: str, line: int) -> None:
    _, problems = read_text(text, "x.yaml")
    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]


def test_bytes_that_are_not_utf_8_have_a_line() -> None:
    _, (problem,) = read_bytes(b"a: 1\nb: \xff\n", "x.yaml")
    assert (problem.code, problem.line, problem.column) == ("not-utf-8", 2, 4)


def test_a_byte_order_mark_and_an_empty_file_are_fine() -> None:
    assert read_bytes(b"\xef\xbb\xbfa: 1\n", "x.yaml")[0] is not None
    assert read_bytes(b"", "x.yaml") == (None, [])
    assert read_bytes(b"# nothing\n", "x.yaml") == (None, [])


@settings(max_examples=200)
@given(
    st.binary(max_size=60)
    | st.text(max_size=60).map(str.encode)
    | st.text(alphabet="a:-[]{}&*!|>' \n\t#", max_size=40).map(str.encode)
)
def test_reading_never_raises(data: bytes) -> None:
    read_bytes(data, "x.yaml")
