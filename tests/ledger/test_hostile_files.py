"""Files made to harm: every one gets a clear answer, soon, in little memory, and never a traceback.

Sizes are chosen so that anything quadratic or expanding would run for minutes; the bound on time is that a test ends.
"""

from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from ledger.formatting import format_bytes
from ledger.validating import validate

BOMB = "a: &a [x,x,x]\n" + "".join(
    f"{c}: &{c} [*{p},*{p},*{p},*{p}]\n" for p, c in zip("abcdefghijkl", "bcdefghijklm", strict=True)
)

HOSTILE: dict[str, tuple[bytes, str]] = {
    "a bomb of aliases": (BOMB.encode(), "alias"),
    "a merge key": (b"a: &a {x: y}\nentities:\n- {<<: *a}\n", "alias"),
    "deep lists": (b"entities: " + b"[" * 100_000 + b"]" * 100_000, "too-deep"),
    "deep mappings": (b"entities: " + b"{a: " * 100_000, "too-deep"),
    "deep blocks": ("".join(" " * depth + "a:\n" for depth in range(1000)).encode(), "too-deep"),
    "a huge number": (b"entities:\n- {id: a, kind: person, name: A B, born: " + b"9" * 1_000_000 + b"}\n", "bad-date"),
    "a huge exponent": (b"entities:\n- {id: a, kind: person, name: A B, born: Y-17E999999}\n", "bad-date"),
    "a huge set": (b'entities:\n- {id: a, kind: person, name: A B, born: "[1..9999999]"}\n', "bad-date"),
    "a huge quantity": (
        b"sources:\n- {id: s, title: S, publisher: P, seen: null}\nentities:\n- {id: a, kind: state, name: A}\n"
        b"relations:\n- {id: r, shape: event, subject: [state]}\n"
        b'facts:\n- {relation: r, subject: a, time: 1999, source: s, quantity: "' + b"1" * 1_000_000 + b'x"}\n',
        "bad-quantity",
    ),
    "a key given twice": (b"entities:\n- {id: a, kind: state, name: A, id: b}\n", "duplicate-key"),
    "a key given ten thousand times": (b"entities:\n- {" + b"id: a, " * 10_000 + b"kind: x}\n", "duplicate-key"),
    "tabs": (b"entities:\n\t- id: a\n", "tab"),
    "Latin-1": ("entities:\n- {id: a, kind: state, name: Åland}\n".encode("latin-1"), "not-utf-8"),
    "UTF-16": ("entities:\n- {id: a, kind: state, name: A}\n".encode("utf-16"), "not-utf-8"),
    "NUL": (b"entities:\n- {id: a\0b}\n", "bad-yaml"),
    "noise": (bytes(range(256)) * 4096, "not-utf-8"),
    "half a surrogate": (b'entities:\n- {id: a, kind: state, name: "\\uD800"}\n', "bad-yaml"),
    "a tag that builds objects": (b"entities: !!python/object/apply:os.system ['true']\n", "tag"),
    "two documents": (b"entities: []\n---\nentities: []\n", "several-documents"),
    "an endless quotation": (b'entities:\n- {id: a, kind: state, name: "' + b"x" * 1_000_000, "bad-yaml"),
    "a list as key": (b"? [a, b]\n: c\n", "bad-key"),
    "thousands of wrong ids": (
        ("entities:\n" + "".join(f"- {{id: e{n}, kind: state, name: N, of: e{n}x}}\n" for n in range(3000))).encode(),
        "dangling-id",
    ),
    "thousands of phrases": (
        b"relations:\n- id: r\n  shape: state\n  subject: [state]\n  phrases:\n    begin: {verbs: [S join "
        + b"a|b|c|d|e|f|g|h " * 30 + b"O]}\n",
        "bad-phrase",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_file_gets_its_answer(tmp_path: Path, name: str) -> None:
    data, code = HOSTILE[name]
    (tmp_path / "a.yaml").write_bytes(data)
    tracemalloc.start()
    try:
        problems = validate(tmp_path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    found = [problem for problem in problems if problem.code == code]
    assert found, {problem.code for problem in problems}
    assert all(problem.path == "a.yaml" for problem in problems)
    assert all(len(str(problem)) < 5000 for problem in problems)
    assert peak < 30 * len(data) + 60_000_000


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_formatting_leaves_a_hostile_file_alone_or_loses_nothing(name: str) -> None:
    data, _ = HOSTILE[name]
    if len(data) > 200_000:
        data = data[:200_000]
    formatted, problems = format_bytes(data, "a.yaml")
    assert formatted == data if problems else formatted.strip()


def loop_of_links(folder: Path) -> None:
    (folder / "up").symlink_to("..")
    (folder / "self.yaml").symlink_to("self.yaml")


def link_to_a_device(folder: Path) -> None:
    (folder / "zero.yaml").symlink_to("/dev/zero")


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.yaml")


def folder_named_as_a_file(folder: Path) -> None:
    (folder / "dir.yaml").mkdir()
    (folder / "nowhere.yaml").symlink_to("missing.yaml")


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are different there")
@pytest.mark.parametrize("make", [loop_of_links, link_to_a_device, pipe, folder_named_as_a_file])
def test_what_is_no_file_is_reported_and_not_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    facts = tmp_path / "facts"
    facts.mkdir()
    (facts / "good.yaml").write_text("entities:\n- {id: a, kind: state, name: Aland}\n", "utf-8")
    make(facts)
    assert {problem.code for problem in validate(facts)} == {"unreadable-file"}


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.folders.MAX_BYTES", 1000)
    (tmp_path / "a.yaml").write_bytes(b"#" * 2000)
    assert [problem.code for problem in validate(tmp_path)] == ["file-too-large"]
