from __future__ import annotations

import stat
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.formatting import format_folder, format_text
from ledger.reading import read_text

FOOTBALL = Path(__file__).parent.parent / "ledgers" / "football"


def formatted(text: str) -> str:
    result, problems = format_text(text)
    assert problems == ()
    assert format_text(result) == (result, ())
    return result


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("facts:\n- {time: 1920, subject: x}\n", "facts:\n- {subject: x, time: 1920}\n"),
        ("facts:\n  - relation: r\n    subject: x\n", "facts:\n- relation: r\n  subject: x\n"),
        ("facts: [ {b: 1,subject: x} ]", "facts: [{subject: x, b: 1}]\n"),
        # A row is one line, however it was written.
        ("facts:\n- {subject: x,\n   time: 1920,\n   note: a\n     b}\n",
         'facts:\n- {subject: x, time: 1920, note: "a b"}\n'),
        # Comments stay with what they stand above or beside.
        ("facts:\n- # why\n  subject: x\n", "facts:\n# why\n- subject: x\n"),
        ("facts:\n# one\n- {time: 1920, subject: x}  # two\n# three\n",
         "facts:\n# one\n- {subject: x, time: 1920}  # two\n# three\n"),
        ("facts:\n- subject: x\n  # of r\n  relation: r # here\n",
         "facts:\n# of r\n- relation: r  # here\n  subject: x\n"),
        ("facts:\n- source: s\n  rows: # the rows\n    - {subject: x}\n  relation: r\n",
         "facts:\n- relation: r\n  source: s\n  rows:  # the rows\n  - {subject: x}\n"),
        ("# top\n\n\n\nfacts: []   \n\n\n", "# top\n\nfacts: []\n"),
        ("facts:\r\n- {subject: x}\r\n", "facts:\n- {subject: x}\n"),
        # A `#` inside a text is no comment.
        ("facts:\n- {note: \"no # here\", subject: 'a #b'}\n", "facts:\n- {subject: 'a #b', note: \"no # here\"}\n"),
        # Long lists and texts keep their lines.
        ("entities:\n- names: [a,\n    b]\n  id: x\n", "entities:\n- id: x\n  names: [a,\n    b]\n"),
        ("facts:\n- note: |\n      one\n        two\n  subject: x\n",
         "facts:\n- subject: x\n  note: |\n    one\n      two\n"),
        ("facts:\n- note: one\n     two\n  subject: x\n", "facts:\n- subject: x\n  note: one\n    two\n"),
        ("facts:\n- note:\n  subject:\n", "facts:\n- subject:\n  note:\n"),
        ("facts:\n- note: | # why\n    one\n  # x\n  subject: x\n",
         "facts:\n# x\n- subject: x\n  note: | # why\n    one\n"),
        ("facts:\n- note: {a: 1, # why\n    b: 2}\n", "facts:\n- note: {a: 1, # why\n    b: 2}\n"),
        ("facts:\n- {note: [a,\n  # why\n  b]}\n- {subject: x}\n",
         "facts:\n- {note: [a,\n  # why\n  b]}\n- {subject: x}\n"),
        ("facts:\n- {time: , subject: x}\n", "facts:\n- {subject: x, time: null}\n"),
        ("facts:\n- names: [a\x85, b]\n  id: x\n", "facts:\n- names: [a\n    , b]\n  id: x\n"),
        ("", ""),
        ("# nothing\n", "# nothing\n"),
    ],
)  # fmt: skip
def test_canonical_form(text: str, expected: str) -> None:
    assert formatted(text) == expected


def test_what_cannot_be_read_is_left_alone() -> None:
    text = "facts:\n- {a: 1\n"
    result, problems = format_text(text, "x.yaml")
    assert result == text and [problem.code for problem in problems] == ["bad-yaml"]


def test_the_fixture_ledger_is_canonical() -> None:
    assert [result.path for result in format_folder(FOOTBALL, write=False) if result.changed or result.problems] == []


def test_files_are_replaced_whole_and_keep_their_rights(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("facts:\n- {time: 1920, subject: x}\n")
    file.chmod(0o640)
    (tmp_path / "bad.yaml").write_text("a: [")
    checked = format_folder(tmp_path, write=False)
    assert [(result.path, result.changed, len(result.problems)) for result in checked] == [
        ("a.yaml", True, 0),
        ("bad.yaml", False, 1),
    ]
    assert "{time" in file.read_text()
    format_folder(tmp_path, write=True)
    assert file.read_text() == "facts:\n- {subject: x, time: 1920}\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.yaml", "bad.yaml", *sorted(
        entry.name for entry in tmp_path.iterdir() if entry.is_dir())]  # fmt: skip
    assert not format_folder(tmp_path, write=True)[0].changed


TEXT = st.text(alphabet="ab #:-'\"{}[],\n|>&*!%@?~1", max_size=8)
TREE = st.recursive(
    st.none() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT.filter(lambda key: bool(key)), inner, max_size=4),
    max_leaves=10,
)
FIELDS = st.dictionaries(
    st.sampled_from(["relation", "subject", "time", "note", "rows", "complete", "x"]), TREE, max_size=5
)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["facts", "entities", "sources"]), st.lists(FIELDS, max_size=3), max_size=3),
    st.booleans() | st.none(),
    st.integers(20, 200),
)
def test_formatting_loses_nothing_and_is_done_once(tree: object, flow: bool | None, width: int) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, width=width, allow_unicode=True, sort_keys=False)
    before, problems = read_text(text, "")
    result, left = format_text(text)
    if problems:
        assert result == text
        return
    after, wrong = read_text(result, "")
    assert not wrong
    assert plain(before) == plain(after)
    if not left:
        assert format_text(result) == (result, ())


def plain(node: object) -> object:
    if hasattr(node, "fields"):
        return {key: plain(value) for key, value in node.fields.items()}
    if hasattr(node, "items"):
        return [plain(item) for item in node.items]
    return getattr(node, "text", None)
