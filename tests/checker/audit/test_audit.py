"""An audit reads every kind of archive, writes every row once, and goes on after it was killed."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from checker.audit import archives
from checker.audit.progress import OtherAuditError
from checker.audit.running import Job, audit
from checker.commandline import main
from ledger import open_ledger

TRUE, FALSE = "Poland joined NATO in 1999.", "Poland joined NATO in 2001."


def rows(folder: Path, kind: str) -> list[dict[str, object]]:
    found = [
        json.loads(line) for file in sorted((folder / kind).glob("*.jsonl")) for line in file.open(encoding="utf-8")
    ]
    if list((folder / kind).glob("*.parquet")):
        parquet = pytest.importorskip("pyarrow.parquet")
        found += [
            row for file in sorted((folder / kind).glob("*.parquet")) for row in parquet.read_table(file).to_pylist()
        ]
    return found


def lines_of(number: int) -> str:
    return "".join(
        json.dumps({"id": f"d{i}", "text": FALSE if i % 2 else TRUE, "date": "2020-05-01"}) + "\n"
        for i in range(number)
    )


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "BYTES_IN_BATCH", 500)
    monkeypatch.setattr(archives, "FILES_IN_BATCH", 2)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("jobs", [1, 2])
def test_json_lines_come_out_once_each(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "in.jsonl").write_text(lines_of(30) + "no json\n\n[]\n", encoding="utf-8")
    out = tmp_path / "out"
    steps = list(audit(Job((str(tmp_path / "in.jsonl"),), out, "jsonl", jobs), open_ledger))
    assert len(steps) > 3
    documents = rows(out, "documents")
    assert sorted(str(d["document"]) for d in documents if not d["error"]) == sorted(f"d{i}" for i in range(30))
    assert len([d for d in documents if d["error"]]) == 2
    assert {d["as_of"] for d in documents if not d["error"]} == {"2020-05-01"}
    assert Counter(f["words"] for f in rows(out, "findings")) == {"2001": 15}
    assert len(rows(out, "claims")) == 30
    assert "wrong-date" in (out / "summary.html").read_text(encoding="utf-8")
    assert list(audit(Job((str(tmp_path / "in.jsonl"),), out, "jsonl", jobs), open_ledger)) == []
    with pytest.raises(OtherAuditError):
        list(audit(Job((str(tmp_path / "in.jsonl"),), out, "jsonl", jobs, as_of="2019"), open_ledger))


@pytest.mark.usefixtures("small")
def test_folders_and_compressed_lines(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.md").write_text(FALSE, encoding="utf-8")
    (folder / "broken.md").write_bytes(b"\xff\xff")
    (folder / "more.jsonl.gz").write_bytes(gzip.compress(lines_of(4).encode()))
    out = tmp_path / "out"
    assert main(["audit", str(folder), "--out", str(out), "--format", "jsonl"]) == 0
    assert len(rows(out, "documents")) == 10
    assert len(rows(out, "findings")) == 7


def test_parquet_and_web_archives(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    warc = pytest.importorskip("warcio.warcwriter")
    from warcio.statusandheaders import StatusAndHeaders

    table = pyarrow.table({"url": [f"u{i}" for i in range(10)], "body": [FALSE] * 10, "other": [1] * 10})
    parquet.write_table(table, tmp_path / "in.parquet", row_group_size=4)
    with (tmp_path / "in.warc.gz").open("wb") as opened:
        writer = warc.WARCWriter(opened, gzip=True)
        for number, kind in enumerate(("text/html; charset=utf-8", "image/png", "text/html; charset=latin-1")):
            page = f"<html><head><title>x</title></head><body><p>{FALSE} Caf\xe9.</p></body></html>"
            data = page.encode("latin-1" if "latin" in kind else "utf-8")
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    f"https://example.org/{number}", "response", payload=io.BytesIO(data), http_headers=headers
                )
            )
    out = tmp_path / "out"
    inputs = (str(tmp_path / "in.parquet"), str(tmp_path / "in.warc.gz"))
    assert len(list(audit(Job(inputs, out, "parquet"), open_ledger))) == 4
    assert sorted(str(d["document"]) for d in rows(out, "documents")) == [
        "https://example.org/0",
        "https://example.org/2",
        *(f"u{i}" for i in range(10)),
    ]
    assert len(rows(out, "findings")) == 12


def test_what_is_no_archive_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.zip").write_bytes(b"")
    for given in ("a.zip", "nothing.jsonl"):
        assert main(["audit", str(tmp_path / given), "--out", str(tmp_path / "out")]) == 2
        assert given in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
def test_a_killed_audit_goes_on(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(lines_of(4000), encoding="utf-8")
    out = tmp_path / "out"
    program = (
        "import sys; from checker.audit import archives; archives.BYTES_IN_BATCH = 6000\n"
        "from checker.commandline import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [
        sys.executable,
        "-c",
        program,
        "audit",
        str(tmp_path / "in.jsonl"),
        "--out",
        str(out),
        "--format",
        "jsonl",
        "--jobs",
        "2",
    ]
    kills = 0
    for patience in (0.9, 1.2, 1.5, 60.0, 60.0):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
        try:
            run.wait(patience)
            break
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
            kills += 1
            time.sleep(0.1)
    assert run.returncode == 0
    assert kills
    assert Counter(str(d["document"]) for d in rows(out, "documents")) == Counter(f"d{i}" for i in range(4000))
    assert len(rows(out, "findings")) == 2000
    assert not list(out.rglob("*.part"))
