"""The tables that the checker keeps beside a compiled ledger: the same answers with and without, and never stale."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from running import PLAYERS, ROOT

from checker import prepared as tables
from checker.check import check_text
from checker.pipeline import Checker
from checker.prepared import keep, make, prepared
from ledger import LedgerError, caching, folders, open_ledger
from ledger.tables import Draft, Kept

TEXT = b"Bo Lund joined Harbour Rovers in 2009. He left the club in 1999."


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_tables_are_kept_and_found_again(cache: Path) -> None:
    first = prepared(open_ledger(PLAYERS))
    assert isinstance(first, Kept) and Path(first.location).parent == cache
    made = Path(first.location).stat().st_mtime_ns
    again = prepared(open_ledger(PLAYERS))
    assert isinstance(again, Kept) and again.location == first.location
    assert Path(again.location).stat().st_mtime_ns == made and not list(cache.glob("*.part"))


def test_what_is_kept_is_what_was_made() -> None:
    ledger = open_ledger(PLAYERS)
    made, kept = make(ledger), prepared(ledger)
    for name in ("verb", "noun", "role", "title", "leading", "trigger", "class", "stems", "names", "wrong names"):
        assert kept.words(name) == made.words(name)
        for word in made.words(name):
            assert json.dumps(kept.get(name, word)) == json.dumps(made.get(name, word))


def test_the_answer_does_not_depend_on_where_the_tables_are() -> None:
    in_file, in_memory = open_ledger(PLAYERS), open_ledger(PLAYERS, cache=False)
    assert isinstance(prepared(in_file), Kept) and isinstance(prepared(in_memory), Draft)
    assert check_text(Checker(in_file), "a.md", TEXT) == check_text(Checker(in_memory), "a.md", TEXT)


def test_without_a_cache_nothing_is_written(cache: Path) -> None:
    prepared(open_ledger(PLAYERS, cache=False))
    assert not cache.exists()


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_damaged_tables_are_made_again(damage: bytes | None) -> None:
    file = Path(getattr(prepared(open_ledger(PLAYERS)), "location", ""))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert isinstance(prepared(open_ledger(PLAYERS)), Kept)
    assert file.read_bytes() == whole


def test_a_full_disk_leaves_tables_in_memory(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = open_ledger(PLAYERS)
    monkeypatch.setattr(caching, "keep_compiled", lambda file, write: False)
    assert isinstance(prepared(ledger), Draft)
    with pytest.raises(LedgerError, match="cannot write"):
        keep(ledger, cache / "x.tables")


def test_other_code_has_other_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    before = getattr(prepared(open_ledger(PLAYERS)), "location", "")
    monkeypatch.setattr("ledger.deciding.digest", lambda files: "other code")
    assert getattr(prepared(open_ledger(PLAYERS)), "location", "") not in ("", before)


def test_tables_beside_a_ledger_that_was_sent_elsewhere(tmp_path: Path) -> None:
    ledger = open_ledger(PLAYERS)
    sent = tmp_path / "sent.sqlite"
    sent.write_bytes(Path(ledger.location).read_bytes())
    keep(ledger, tmp_path / "sent.tables")
    opened = caching.open_compiled(sent, None)
    assert opened is not None and isinstance(prepared(opened), Kept)


def test_the_cache_is_cleared_of_them() -> None:
    prepared(open_ledger(PLAYERS))
    assert len(list(folders.cache_folder().iterdir())) == caching.clear_cache() >= 2
    assert not list(folders.cache_folder().iterdir())


def test_the_key_covers_the_code_that_makes_them() -> None:
    """Every module of the text side that filing imports, at any depth, is in one of the packages of the key."""
    waiting, seen = ["checker.claims.filing", "checker.renderings.filing"], set[str]()
    while waiting:
        name = waiting.pop()
        file = ROOT / Path(*name.split(".")).with_suffix(".py")
        file = file if file.is_file() else ROOT / Path(*name.split(".")) / "__init__.py"
        if name in seen or not name.startswith("checker") or not file.is_file():
            continue
        seen.add(name)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                waiting += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    packages = {name.split(".")[1] if name.count(".") > 1 else "" for name in seen}
    folders_of = {name.split(".")[1] for name in seen if (ROOT / "checker" / [*name.split("."), ""][1]).is_dir()} - {""}
    assert folders_of | packages <= set(tables._PACKAGES)
