"""A relation that the shipped ledger does not have is declared in a folder of facts, and checked: no Python changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.commandline import main

LEDGER = """\
sources:
- {id: almanac, title: The almanac, reference: page 7, seen: null}

entities:
- kind: organisation
  class: club
  rows:
  - {id: sodertull-bk, name: Södertull BK, names: [Södertull]}
  - {id: vestra-if, name: Västra IF}
- kind: person
  class: player
  rows:
  - {id: nils-tegner, name: Nils Tegnér}
  - {id: maja-oster, name: Maja Öster}
  - {id: ola-dahl, name: Ola Dahl}

relations:
- id: plays_for
  shape: state
  subject: [person]
  object: [organisation]
  counts: [player]
  says: {begin: "{subject} joined {object}", state: "{subject} played for {object}", end: "{subject} left {object}"}
  phrases:
    begin:
      verbs: [S join O, S transfer to O, O sign S]
      nouns: [transfer of S to O]
    state:
      verbs: [S play for O]
      roles: [striker of O]
    end:
      verbs: [S leave O]

facts:
- relation: plays_for
  object: sodertull-bk
  source: almanac
  confirmed: 2020-01-01
  complete: {from: 1990-01-01, subjects: [player]}
  rows:
  - {subject: nils-tegner, time: 1998-07-01/2006-06-30}
  - {subject: maja-oster, time: 2001-02-15/..}
- relation: plays_for
  object: vestra-if
  source: almanac
  confirmed: 2020-01-01
  complete: {from: 1990-01-01, subjects: [player]}
  rows:
  - {subject: nils-tegner, time: 2006-07-01/2010-05-31}
"""

FALSE = [
    ("Nils Tegnér joined Södertull BK in 2003.", "2003"),
    ("In 2009, Södertull signed Maja Öster.", "2009"),
    ("Maja Öster was signed by Södertull in 2009.", "2009"),
    ("The transfer of Maja Öster to Södertull BK in March 1999 cost little.", "March 1999"),
    ("Nils Tegnér, who left Västra IF in 2013, is a teacher now.", "2013"),
    ("In 2004 Södertull BK had five players.", "five"),
]
TRUE = [
    "Nils Tegnér joined Södertull BK in 1998.",
    "In February 2001, Södertull signed Maja Öster.",
    "Nils Tegnér played for Södertull in 2003.",
    "The transfer of Nils Tegnér to Västra IF in July 2006 cost much.",
    "In 2004 Södertull BK had two players.",
]
SILENT = [
    "If Ola Dahl joined Södertull BK in 2003, nobody noticed.",
    "Did Nils Tegnér join Södertull BK in 2003?",
    "Södertull BK may sign Nils Tegnér in 2012.",
    "In 2003 Nils Tegnér, of Södertull BK, opened a restaurant.",
    "A striker joined Södertull BK in 2003.",
]


def check(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str]]:
    """The wrong words that are found, and the verdicts."""
    (folder / "a.md").write_text(text, encoding="utf-8")
    capsys.readouterr()
    main(["check", str(folder / "a.md"), "--facts", str(folder / "facts"), "--format", "json"])
    answer = json.loads(capsys.readouterr().out)
    found = [text[finding["start"] : finding["end"]] for finding in answer["findings"]]
    return found, [claim["verdict"] for claim in answer["documents"][0]["claims"]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path_factory.getbasetemp() / "compiled"))
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "football.yaml").write_text(LEDGER, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("text", "wrong"), FALSE)
def test_what_is_false_is_flagged(folder: Path, text: str, wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder, text, capsys)[0] == [wrong]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_supported(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    found, verdicts = check(folder, text, capsys)
    assert found == []
    assert "supported" in verdicts


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_says_is_left_alone(folder: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder, text, capsys)[0] == []
