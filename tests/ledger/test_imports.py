"""The house of the truth side: imports run one way, and reading YAML stays out of the check path."""

from __future__ import annotations

import ast
from pathlib import Path

from ledger import opening

LEDGER = Path(__file__).parents[2] / "ledger"
READS_YAML = {"ledger.reading", "ledger.layout"}


def imports() -> dict[str, set[str]]:
    """Module, what it imports at its top level."""
    found: dict[str, set[str]] = {}
    for file in LEDGER.rglob("*.py"):
        name = ".".join(("ledger", *file.relative_to(LEDGER).with_suffix("").parts)).removesuffix(".__init__")
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found[name] = set()
        for node in tree.body:
            if isinstance(node, ast.Import):
                found[name] |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found[name] |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return found


def test_the_ledger_never_imports_the_checker() -> None:
    for file in LEDGER.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        assert "import checker" not in text and "from checker" not in text, file


def test_only_two_modules_import_yaml() -> None:
    assert {
        name for name, found in imports().items() if any(part.split(".")[0] == "yaml" for part in found)
    } == READS_YAML


def test_imports_run_one_way() -> None:
    read = imports()
    graph = {
        name: {part for part in found if part in read and part not in (name, "ledger")}
        for name, found in read.items()
        if name != "ledger"
    }
    while graph:
        free = {name for name, found in graph.items() if not found & graph.keys()}
        assert free, f"in a circle: {sorted(graph)}"
        graph = {name: found for name, found in graph.items() if name not in free}


def test_what_checking_needs_never_reads_yaml() -> None:
    graph = imports()
    waiting, seen = ["ledger", "ledger.history"], set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        waiting += [part for part in graph.get(name, ()) if part in graph]
    assert not seen & READS_YAML


def test_the_key_of_the_compiled_form_covers_what_decides_about_it() -> None:
    graph = imports()
    waiting, seen = ["ledger.compiling"], set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [part for part in graph.get(name, ()) if part in graph and part != "ledger"]
    modules = {f"ledger.{name.removesuffix('.py').replace('/', '.')}" for name in opening._DECIDING}
    assert modules == seen - {"ledger.entries", "ledger.folders", "ledger.collector", "ledger.problem"}
