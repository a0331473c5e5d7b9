"""An audit on one machine: batches in, checked by several processes, rows and a summary out."""

from __future__ import annotations

import importlib.util
import signal
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from checker.audit.archives import ArchiveError, Batch, Fields, plan
from checker.audit.batches import check_batch
from checker.audit.progress import Progress
from checker.audit.rows import Tally
from checker.audit.summary import write_summary
from checker.parallel import run_parallel
from checker.pipeline import Checker
from ledger.light import NamedTuple
from ledger.store import Ledger


class Job(NamedTuple):
    """What an audit is to do. `form` is `parquet` or `jsonl`."""

    inputs: tuple[str, ...]
    folder: Path
    form: str
    jobs: int = 1
    fields: Fields = Fields()
    as_of: str | None = None
    default_as_of: str | None = None


class Step(NamedTuple):
    """A batch that was just done, and how many are by now."""

    done: int
    batches: int
    tally: Tally


def usual_form() -> str:
    """Return the form of the results where none is asked for: Parquet where it can be written."""
    return "parquet" if importlib.util.find_spec("pyarrow") else "jsonl"


def audit(job: Job, open_ledger: Callable[[], Ledger]) -> Iterator[Step]:
    """Check what is not checked yet, yielding after each batch; at the end the summary is written.

    Raises `ArchiveError` and `progress.OtherAuditError` before anything is written.
    """
    if job.form == "parquet" and usual_form() != "parquet":
        raise ArchiveError("Parquet needs pyarrow: pip install 'factledger[audit]', or choose --format jsonl")
    batches = plan(job.inputs)
    ledger = open_ledger()
    fingerprint = ledger.fingerprint
    ledger.close()
    settings: dict[str, object] = {
        "ledger": fingerprint, "form": job.form, "fields": job.fields, "as_of": job.as_of, "default_as_of": job.default_as_of,
    }  # fmt: skip
    progress = Progress(job.folder, batches, settings)
    try:
        waiting = progress.waiting(batches)
        done = len(batches) - len(waiting)
        for number, tally in _checked(waiting, job, open_ledger):
            progress.finish(number, tally)
            done += 1
            yield Step(done, len(batches), tally)
        write_summary(job.folder / "summary.html", progress.total(), fingerprint)
    finally:
        progress.close()


def _checked(waiting: Iterable[Batch], job: Job, open_ledger: Callable[[], Ledger]) -> Iterator[tuple[int, Tally]]:
    if job.jobs > 1:
        yield from run_parallel(waiting, job.jobs, _work, _failed, _prepare, (job, open_ledger))
        return
    checker = Checker(open_ledger())
    for batch in waiting:
        yield _check(batch, checker, job)


class _Worker:
    """What a process keeps from one batch to the next."""

    job: Job
    checker: Checker


def _prepare(job: Job, open_ledger: Callable[[], Ledger]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Worker.job, _Worker.checker = job, Checker(open_ledger())


def _work(batch: Batch) -> tuple[int, Tally]:
    return _check(batch, _Worker.checker, _Worker.job)


def _check(batch: Batch, checker: Checker, job: Job) -> tuple[int, Tally]:
    tally = check_batch(batch, checker, job.folder, job.form, job.fields, job.as_of, job.default_as_of)
    return batch.number, tally


def _failed(batch: Batch) -> tuple[int, Tally]:
    raise ArchiveError(f"the process that checked batch {batch.number} ({batch.path[:80]}) was ended twice")
