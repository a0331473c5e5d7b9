"""Documents in, the same documents checked by several processes out, in their order and with the same bytes.

Every process opens the ledger for itself. Only a few documents a process are under way at any time, so that memory does
not grow with their number. A document on which a process dies is tried once more alone; if it dies again, that is the
document's error, and the others are still checked.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

AHEAD = 4
"""Tasks under way for each process."""

Task = TypeVar("Task")
Result = TypeVar("Result")


def run_parallel(
    tasks: Iterable[Task],
    jobs: int,
    work: Callable[[Task], Result],
    failed: Callable[[Task], Result],
    prepare: Callable[..., None],
    given: tuple[object, ...],
) -> Iterator[Result]:
    """Yield `work(task)` for every task, in their order.

    `prepare(*given)` is called first in each process; `failed(task)` stands for the result of a task on which a process
    died twice. All functions must be importable.
    """

    def new_pool(size: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(size, mp_context=_context(), initializer=prepare, initargs=given)

    waiting: deque[tuple[Task, Future[Result] | None]] = deque()
    source = iter(tasks)
    pool = new_pool(jobs)
    try:
        exhausted = False
        while waiting or not exhausted:
            while not exhausted and len(waiting) < AHEAD * jobs:
                for task in source:
                    waiting.append((task, _submitted(pool, work, task)))
                    break
                else:
                    exhausted = True
            if not waiting:
                break
            task, future = waiting.popleft()
            try:
                if future is None:
                    raise BrokenProcessPool
                result = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=True, cancel_futures=True)
                result = _alone(new_pool, work, failed, task)
                pool = new_pool(jobs)
                waiting = deque((other, _again(pool, work, other, known)) for other, known in waiting)
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, work: Callable[[Task], Result], task: Task) -> Future[Result] | None:
    try:
        return pool.submit(work, task)
    except BrokenProcessPool:
        return None


def _again(
    pool: ProcessPoolExecutor, work: Callable[[Task], Result], task: Task, known: Future[Result] | None
) -> Future[Result] | None:
    """What was done before a process died is not done again."""
    if known is not None and known.done() and not known.cancelled() and known.exception() is None:
        return known
    return _submitted(pool, work, task)


def _alone(
    new_pool: Callable[[int], ProcessPoolExecutor],
    work: Callable[[Task], Result],
    failed: Callable[[Task], Result],
    task: Task,
) -> Result:
    with new_pool(1) as single:
        try:
            return single.submit(work, task).result()
        except BrokenProcessPool:
            return failed(task)


def _context() -> multiprocessing.context.BaseContext:
    """Forked processes start at once; where they do not exist, or are not safe, new ones are started."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
