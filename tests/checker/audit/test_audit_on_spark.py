"""The audit on a local Spark cluster of several workers gives every row once, also when one of them is killed midway."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = 3000


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql")
    pytest.importorskip("pyarrow")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    made = (
        sql.SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.executorEnv.PYTHONPATH", str(ROOT))
        .config("spark.executor.memory", "512m")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "50")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    yield made
    made.stop()


def executors(application: str) -> list[int]:
    """The processes that run executors of one application."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            command = (entry / "cmdline").read_bytes().decode(errors="replace")
        except OSError:
            continue
        if (
            entry.name.isdigit()
            and "CoarseGrainedExecutorBackend" in command
            and application in command
            and "java" in command
        ):
            found.append(int(entry.name))
    return sorted(found)


@pytest.mark.slow
def test_every_row_comes_once_though_a_worker_is_killed(session: Any, tmp_path: Path) -> None:
    from checker.audit.spark import audit

    texts = ["Poland joined NATO in 2001.", "Poland joined NATO in 1999.", "It rained. " * 50]
    rows = [(f"d{i}", texts[i % 3], "2020-05-01") for i in range(DOCUMENTS)]
    frame = session.createDataFrame(rows, "name string, body string, day string").repartition(24)
    killed: list[int] = []
    done = threading.Event()

    def kill_one() -> None:
        while not done.is_set():
            status = session.sparkContext.statusTracker()
            stages = [status.getStageInfo(stage) for stage in status.getActiveStageIds()]
            running = executors(session.sparkContext.applicationId)
            if len(running) == 2 and any(
                stage and stage.numCompletedTasks >= 2 and stage.numTasks == 24 for stage in stages
            ):
                os.kill(running[0], signal.SIGKILL)
                killed.append(running[0])
                return
            time.sleep(0.02)

    killer = threading.Thread(target=kill_one)
    killer.start()
    try:
        documents = audit(frame, "documents", text="body", name="name", date="day").collect()
    finally:
        done.set()
        killer.join()
    assert killed, "no worker was killed: the run was too short"
    assert Counter(row["document"] for row in documents) == Counter(f"d{i}" for i in range(DOCUMENTS))
    assert sum(row["findings"] for row in documents) == DOCUMENTS // 3


@pytest.mark.slow
def test_the_rows_are_those_of_one_machine(session: Any, tmp_path: Path) -> None:
    from checker.audit.running import Job
    from checker.audit.running import audit as audit_here
    from checker.audit.spark import audit
    from ledger import open_ledger

    rows = [{"id": f"d{i}", "text": "Poland joined NATO in 2001.", "date": "2020-05-01"} for i in range(20)]
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    list(audit_here(Job((str(file),), tmp_path / "out", "jsonl"), open_ledger))
    written = (tmp_path / "out" / "findings" / "00000000.jsonl").read_text(encoding="utf-8")
    here = [json.loads(line) for line in written.splitlines()]
    frame = session.createDataFrame([tuple(row.values()) for row in rows], "id string, text string, date string")
    there = [row.asDict() for row in audit(frame, "findings", name="id", date="date").collect()]
    assert sorted(there, key=lambda row: str(row["document"])) == sorted(here, key=lambda row: str(row["document"]))
