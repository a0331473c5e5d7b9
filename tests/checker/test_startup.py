"""What commands import: the way to a checked article goes past YAML, pydantic and every rich library."""

from __future__ import annotations

import subprocess
import sys

import pytest

NEVER = {
    "yaml",
    "ruamel",
    "edtf",
    "pydantic",
    "typer",
    "rich",
    "click",
    "numpy",
    "multiprocessing",
    "asyncio",
    "email",
    "pyarrow",
}
PROGRAM = """
import sys
from checker.commandline import main
code = 0
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code or 0
print("imported", *sorted({name.partition(".")[0] for name in sys.modules} | {n for n in sys.modules if "checker" in n}))
sys.exit(code)
"""


def imported(*words: str, text: str = "") -> set[str]:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert run.returncode in (0, 1), run.stderr
    return set(run.stdout.rsplit("imported ", 1)[1].split())


@pytest.mark.slow
def test_the_version_imports_nothing_of_the_checker() -> None:
    found = imported("--version")
    assert not found & (NEVER | {"checker.pipeline", "dataclasses", "tempfile"})


@pytest.mark.slow
def test_a_check_imports_no_library_beside_the_standard_one() -> None:
    imported("check", "-", text="Poland joined NATO in 1999.\n")  # the ledger is in the cache from here on
    found = imported("check", "-", text="Poland joined NATO in 1999.\n")
    assert "checker.pipeline" in found
    assert not found & NEVER


@pytest.mark.slow
def test_validation_imports_nothing_that_reads_articles() -> None:
    found = imported("facts", "validate", "--no-cache")
    assert "yaml" in found
    assert not found & {"checker.pipeline", "checker.times", "typer", "rich", "numpy", "pandas"}


@pytest.mark.slow
def test_validation_of_unchanged_facts_reads_no_yaml() -> None:
    imported("facts", "validate")
    found = imported("facts", "validate")
    assert not found & (NEVER | {"ledger.loading", "ledger.invariants", "checker.pipeline", "dataclasses", "inspect"})
