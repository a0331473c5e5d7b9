"""Opening a ledger: the cache, folders that extend, and everything that can be wrong around the files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ledger import Ledger, LedgerError, caching, folders, open_ledger, opening
from ledger.folders import cache_folder, shipped_facts

LEDGERS = Path(__file__).parent.parent / "ledgers"
FOOTBALL = LEDGERS / "football"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOOTBALL, tmp_path / "facts"))


def compiled() -> list[Path]:
    return sorted(cache_folder().glob("*.sqlite"))


def test_the_second_opening_reads_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_ledger(FOOTBALL)
    (file,) = compiled()
    assert first.location == str(file)
    monkeypatch.setattr("ledger.opening._compile", None)
    second = open_ledger(FOOTBALL)
    assert second.facts() == first.facts()
    assert second.fingerprint == first.fingerprint
    assert list(cache_folder().glob("*.part")) == []


def test_the_check_path_imports_neither_yaml_nor_pydantic() -> None:
    open_ledger(FOOTBALL)
    program = (
        "import sys; from pathlib import Path; from ledger import open_ledger, history\n"
        f"ledger = open_ledger(Path({str(FOOTBALL)!r})); ledger.facts(); ledger.phrases(); ledger.names('rovers')\n"
        "print(sorted({'yaml', 'ruamel', 'ruamel.yaml', 'pydantic', 'edtf', 'pyparsing'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.strip() == "[]"


def test_a_changed_file_is_compiled_anew(copy: Path) -> None:
    before = open_ledger(copy)
    file = copy / "facts" / "members.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("1920-08-01", "1920-08-02"), encoding="utf-8")
    after = open_ledger(copy)
    assert before.fingerprint != after.fingerprint
    assert after.facts("member_of", "rovers")[0].time == "1920-08-02/.."


def test_the_fingerprint_does_not_depend_on_the_place(copy: Path) -> None:
    assert open_ledger(copy).fingerprint == open_ledger(FOOTBALL).fingerprint


@pytest.mark.parametrize("damage", [b"", b"not a database", None])
def test_a_damaged_cache_is_compiled_anew(damage: bytes | None) -> None:
    open_ledger(FOOTBALL).close()
    (file,) = compiled()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    ledger = open_ledger(FOOTBALL)
    assert len(ledger.facts()) == ledger.size["facts"]
    assert file.read_bytes() != damage


def test_pages_that_were_overwritten_are_noticed() -> None:
    open_ledger(FOOTBALL).close()
    (file,) = compiled()
    data = bytearray(file.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    file.write_bytes(data)
    ledger = open_ledger(FOOTBALL)
    assert len(ledger.facts()) == ledger.size["facts"]


def test_damage_that_is_met_later_is_said() -> None:
    ledger = open_ledger(FOOTBALL)
    ledger.close()
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE meta (key, value)")
    with pytest.raises(LedgerError, match="damaged"):
        Ledger(connection, "x.sqlite").facts()


def test_without_a_place_for_the_cache_the_ledger_works_from_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    monkeypatch.setenv("FACTLEDGER_CACHE", str(blocker / "cache"))
    ledger = open_ledger(FOOTBALL)
    assert ledger.location == ":memory:"
    assert ledger.entity("rovers") is not None


def test_a_full_disk_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    from ledger import compiling

    whole = compiling.write

    def full(content: object, connection: sqlite3.Connection, *rest: object) -> None:
        if connection.execute("PRAGMA database_list").fetchone()[2]:
            connection.execute("CREATE TABLE half (x)")
            raise sqlite3.OperationalError("database or disk is full")
        whole(content, connection, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "write", full)
    ledger = open_ledger(FOOTBALL)
    assert ledger.location == ":memory:"
    assert {file.suffix for file in cache_folder().iterdir()} <= {".seen"}


def test_the_cache_keeps_the_newest(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "KEPT", 2)
    opened = []
    for number in range(3):
        (copy / "more.yaml").write_text(f"# {number}\n")
        opened.append(Path(open_ledger(copy).location))
        os.utime(opened[-1], ns=(number, number))
    assert set(caching.cache_contents()) == set(opened[1:])
    (cache_folder() / "broken-off.part").write_text("x")
    assert caching.clear_cache() >= 3
    assert caching.cache_contents() == ()
    assert caching.clear_cache() == 0


def test_a_package_may_bring_its_ledger_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.folders.shipped_facts", lambda: FOOTBALL)
    monkeypatch.setattr("ledger.folders.COMPILED_BESIDE", tmp_path / "beside.sqlite")
    file = opening.compile_shipped()
    assert open_ledger().location == str(file) == str(tmp_path / "beside.sqlite")
    assert not compiled()
    file.write_bytes(b"")
    assert open_ledger().location != str(file)


def test_cache_false_touches_no_file() -> None:
    assert open_ledger(FOOTBALL, cache=False).location == ":memory:"
    assert not cache_folder().exists()


def test_processes_that_compile_at_once_do_not_disturb_each_other() -> None:
    program = (
        "from pathlib import Path; from ledger import open_ledger\n"
        f"print(len(open_ledger(Path({str(FOOTBALL)!r})).facts()))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}

    def run(_: int) -> str:
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True
        )
        return done.stdout

    with ThreadPoolExecutor(4) as pool:
        outputs = set(pool.map(run, range(4)))
    assert len(outputs) == 1
    assert len(compiled()) == 1


def test_errors_are_raised_with_their_problems(copy: Path) -> None:
    (copy / "wrong.yaml").write_text("facts:\n- {relation: member_of, subject: rovrs, object: harbour-league}\n")
    with pytest.raises(LedgerError) as caught:
        open_ledger(copy)
    assert ("wrong.yaml", 2, "dangling-id") in {(p.path, p.line, p.code) for p in caught.value.problems}
    assert "did you mean 'rovers'" in str(caught.value)
    assert compiled() == []


def test_not_strict_loads_what_is_loadable(copy: Path) -> None:
    (copy / "wrong.yaml").write_text("facts:\n- {relation: member_of, subject: rovrs, object: harbour-league}\n")
    ledger = open_ledger(copy, strict=False)
    assert ledger.facts() == tuple(open_ledger(FOOTBALL).facts())
    with pytest.raises(LedgerError):
        open_ledger(copy)  # the lenient form in the cache is not taken for the strict one


def test_a_folder_extends_and_overrides() -> None:
    ledger = open_ledger(FOOTBALL, [LEDGERS / "football-more"])
    assert ledger.entity("city-club").name == "Anna City FC"  # type: ignore[union-attr]
    assert [fact.time for fact in ledger.facts("member_of", "united")] == ["1921/1951"]
    assert ledger.facts("member_of", "united")[0].id == "member_of/united/harbour-league"
    assert ledger.facts("member_of", "united")[0].path == "+1/more.yaml"


def test_saying_an_id_again_without_overrides_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("entities:\n- {id: rovers, kind: organisation, name: Other}\n")
    with pytest.raises(LedgerError) as caught:
        open_ledger(FOOTBALL, [tmp_path])
    (problem,) = caught.value.problems
    assert (problem.code, problem.hint) == ("duplicate-id", "add 'overrides: rovers'")


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(LedgerError, match="no folder of facts"):
        open_ledger(FOOTBALL / "nowhere")


def test_links_that_lead_in_a_circle_are_not_followed(copy: Path) -> None:
    try:
        (copy / "facts" / "again").symlink_to(copy, target_is_directory=True)
        (copy / "self.yaml").symlink_to(copy / "self.yaml")
    except OSError:
        pytest.skip("no links here")
    with pytest.raises(LedgerError) as caught:
        open_ledger(copy)
    assert [problem.code for problem in caught.value.problems] == ["unreadable-file"]


def test_a_pipe_is_not_waited_for(copy: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(copy / "pipe.yaml")
    with pytest.raises(LedgerError) as caught:
        open_ledger(copy)
    assert [problem.message for problem in caught.value.problems] == ["cannot read the file: it is not a file"]


def test_a_file_that_is_too_large_is_not_read(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ledger.folders.MAX_BYTES", 100)
    with pytest.raises(LedgerError) as caught:
        open_ledger(copy)
    assert {problem.code for problem in caught.value.problems} >= {"file-too-large"}


def test_two_folders_may_extend_one_another(tmp_path: Path) -> None:
    base = "member_of/united/harbour-league"
    row = "{relation: member_of, subject: united, object: harbour-league, source: league-record, overrides: " + base
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "x.yaml").write_text(f"facts:\n- {row}, time: 1921/1952}}\n")
    (tmp_path / "b" / "x.yaml").write_text(f"facts:\n- {row}, time: 1921/1953}}\n")
    ledger = open_ledger(FOOTBALL, [tmp_path / "a", tmp_path / "b"])
    assert [fact.time for fact in ledger.facts("member_of", "united")] == ["1921/1953"]
    assert ledger.fact(base) is not None


def test_an_empty_folder_is_an_empty_ledger(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path)
    assert (ledger.facts(), ledger.entities(), ledger.names("x"), ledger.relations()) == ((), (), (), ())


def test_the_shipped_facts_are_found() -> None:
    assert list(shipped_facts().rglob("*.yaml"))


def test_files_that_were_not_touched_are_not_read_again(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(copy)
    first = open_ledger(copy)
    with monkeypatch.context() as patched:
        patched.setattr(folders, "read_sources", None)
        assert open_ledger(copy).location == first.location
        with pytest.raises(TypeError):
            open_ledger(copy, cache=False)
    file = copy / "facts" / "members.yaml"
    status = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("1920-08-01", "1920-08-02"), encoding="utf-8")
    os.utime(
        file, ns=(status.st_atime_ns, status.st_mtime_ns)
    )  # the same size and time: only that of the change differs
    assert file.stat().st_size == status.st_size
    assert open_ledger(copy).fingerprint != first.fingerprint


def test_files_that_were_changed_just_now_are_read_again(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "SETTLED", 10**15)
    open_ledger(copy)
    assert not list(cache_folder().glob("*.seen"))


@pytest.mark.parametrize("damage", [b"", b"0" * 64, b"\xff" * 64, b"x"])
def test_a_damaged_note_of_what_was_seen_is_passed_over(copy: Path, damage: bytes) -> None:
    settle(copy)
    first = open_ledger(copy)
    (seen,) = cache_folder().glob("*.seen")
    seen.write_bytes(damage)
    assert open_ledger(copy).fingerprint == first.fingerprint


def settle(folder: Path) -> None:
    """Let the files of a folder look as if they had been changed long ago (the time of a change cannot be set)."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(caching, "SETTLED", -1)
        listing = folders.listing([folder])
        assert listing is not None
        files, problems = folders.read_sources([folder])
        assert not problems and caching.keep_fingerprint(listing, folders.fingerprint(files))
