"""Several processes give the same answers in the same order; one that dies takes nothing with it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from checker.parallel import run_parallel


def _prepare(folder: str) -> None:
    os.chdir(folder)


def _work(task: int) -> int:
    if task == 7 and not Path("died").exists():
        Path("died").write_text("once", encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    if task == 11:
        os.kill(os.getpid(), signal.SIGKILL)
    return task * task


def _failed(task: int) -> int:
    return -task


@pytest.mark.slow
def test_answers_come_in_order_and_survive_dead_processes(tmp_path: Path) -> None:
    found = list(run_parallel(range(20), 2, _work, _failed, _prepare, (str(tmp_path),)))
    assert found == [-11 if task == 11 else task * task for task in range(20)]


@pytest.mark.slow
def test_no_more_tasks_are_taken_than_can_be_under_way(tmp_path: Path) -> None:
    taken: list[int] = []

    def tasks() -> object:
        for task in range(100, 200):
            taken.append(task)
            yield task

    answers = run_parallel(tasks(), 2, _work, _failed, _prepare, (str(tmp_path),))  # type: ignore[arg-type]
    assert next(answers) == 10_000
    assert len(taken) <= 10
    answers.close()  # type: ignore[attr-defined]
