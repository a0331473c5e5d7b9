"""A ledger that the checker can read claims by, small enough to know by heart, and a way to run a command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.curation.commands import main
from checker.pipeline import Checker
from ledger import open_ledger

LEDGER = """\
sources:
- {id: gazette, title: The Gazette, publisher: Press, address: "https://example.org/g", seen: 2026-01-01, as: page}
- {id: record, title: The Record, publisher: Press, seen: null}
entities:
- kind: state
  rows:
  - {id: norland, name: Norland, adjectives: [Norlandish], confusable: [sorland]}
  - {id: sorland, name: Sorland, adjectives: [Sorlandish]}
  - {id: ostland, name: Ostland, adjectives: [Ostlandish]}
- {id: harbour-pact, kind: organisation, name: Harbour Pact}
relations:
- id: member_of
  shape: state
  subject: [state]
  object: [organisation]
  counts: [member]
  says:
    begin: "{subject} joined {object}"
    state: "{subject} was a member of {object}"
    end: "{subject} left {object}"
  phrases:
    begin:
      verbs: [S join O]
    state:
      roles: [member of O]
    end:
      verbs: [S leave O]
  examples:
    flag:
    - Norland joined the Harbour Pact in [1955].
    pass:
    - Norland joined the Harbour Pact in 1970.
    - In 1995 the Harbour Pact had two members.
facts:
- relation: member_of
  object: harbour-pact
  source: gazette
  confirmed: 2026-01-01
  complete: {from: 1970-03-01, subjects: [state]}
  rows:
  - {subject: norland, time: 1970-03-01/..}
  - {subject: sorland, time: 1990-05-06/..}
"""


class Ran(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or fills the user's cache."""
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A facts folder of one file."""
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "pact.yaml").write_text(LEDGER, "utf-8")
    return folder


@pytest.fixture
def checker(facts: Path) -> Checker:
    return Checker(open_ledger(facts, cache=False))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("validate", "facts")`: the exit code and both outputs of `factledger facts …`."""

    def call(*words: object) -> Ran:
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return call
