"""Commands in, the CPU time and the memory that their processes took out: in turn, so that other work disturbs all alike."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
_MEASURE = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL);"
    "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_maxrss / 1024, used.ru_utime + used.ru_stime)"
)


class Used(NamedTuple):
    """What a process took."""

    cpu: float
    """Seconds, user and system."""
    wall: float
    memory: float
    """MB at most."""


def environment(checkout: bool = True) -> dict[str, str]:
    """The variables of a measured process: with this checkout on its path, or without."""
    found = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONPATH")}
    return {**found, "OMP_NUM_THREADS": "1", **({"PYTHONPATH": str(ROOT)} if checkout else {})}


def used_by_children() -> float:
    """The CPU time of all processes that ended so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def in_turn(commands: Mapping[str, Sequence[str]], runs: int = 7, checkout: bool = False) -> dict[str, float]:
    """The median CPU time of each command, in seconds, one run of each after the other; the first round only warms the disk."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(runs + 1):
        for name, command in commands.items():
            before = used_by_children()
            subprocess.run(command, env=environment(checkout), capture_output=True, check=False, cwd=ROOT)
            if round_:
                times[name].append(used_by_children() - before)
    return {name: median(spent) for name, spent in times.items()}


def once(command: Sequence[str], checkout: bool = False) -> Used:
    """What one run of a command takes, measured from a process of its own."""
    at = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", _MEASURE, *command],
        env=environment(checkout), capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    memory, cpu = map(float, run.stdout.split())
    return Used(cpu, time.perf_counter() - at, memory)


def call(work: Callable[[], object], runs: int, warm: int = 1) -> float:
    """The median CPU time of a call in this process, after some to warm up."""
    times = []
    for _ in range(runs + warm):
        at = time.process_time()
        work()
        times.append(time.process_time() - at)
    return median(times[warm:])
