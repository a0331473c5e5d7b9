"""Measures of a ledger, and a new repository that is in order from the first moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledger import LedgerError, open_ledger
from ledger.curating.starting import files, start
from ledger.curating.statistics import measure, share
from ledger.dates import day_of
from ledger.folders import SourceFile, read_sources
from ledger.formatting import is_canonical
from ledger.loading import load
from ledger.validating import validate

LEDGER = """\
sources:
- {id: seen, title: S, publisher: P, address: "https://example.org/", seen: 2020-01-01, as: page}
- {id: unseen, title: T, publisher: P, seen: null}
entities:
- {id: a, kind: state, name: Aland}
- {id: club, kind: organisation, name: Club}
relations:
- {id: member_of, shape: state, subject: [state], object: [organisation]}
- {id: unused, shape: event, subject: [state]}
facts:
- {relation: member_of, subject: a, object: club, time: 1999-01-01/2001, source: [unseen, seen]}
- {relation: member_of, subject: a, object: club, time: 2005/.., source: unseen, confirmed: 2018-01-01}
"""


def test_what_is_measured() -> None:
    file = SourceFile("a.yaml", 0, LEDGER.encode())
    content, problems = load([file])
    assert not problems
    found = measure([file], content)
    assert (found.total.facts, found.total.dates, found.total.by_day) == (2, 3, 1)
    assert (found.sources, found.sources_seen, found.total.with_seen_source) == (2, 1, 1)
    assert (found.total.open_ends, found.total.stale) == (1, 1)  # against the newest day that the ledger names
    assert found.on == day_of("2020-01-01")
    assert [one.name for one in found.relations] == ["member_of", "unused"]
    assert measure([file], content, day_of("2018-06-01")).total.stale == 0


def test_a_share_is_not_rounded_up_to_all() -> None:
    assert share(999, 1000) == "99%"
    assert share(3, 3) == "100%"
    assert share(0, 0) == "–"


def test_a_new_repository_is_in_order(tmp_path: Path) -> None:
    started = start(tmp_path / "new")
    assert all(file.written for file in started)
    facts = tmp_path / "new" / "facts"
    assert validate(facts) == ()
    assert len(open_ledger(facts, cache=False).facts()) == 3
    for path, text in files().items():
        if path.startswith("facts/") and path.endswith(".yaml"):
            assert is_canonical(text), path
    assert len(read_sources([facts])[0]) == 4


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", "utf-8")
    started = {file.path: file.written for file in start(tmp_path)}
    assert started["README.md"] is False and started["factledger.toml"] is True
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
    with pytest.raises(LedgerError, match="holds facts already"):
        start(tmp_path)


def test_a_place_that_cannot_be_written_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "facts").write_text("a file", "utf-8")
    with pytest.raises(LedgerError, match="cannot write"):
        start(tmp_path)
