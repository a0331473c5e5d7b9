"""The rules of the house, held over the source itself.

Imports run one way; what is registered is what is there; nothing looks at a clock, prints outside the command line, or
asserts outside the tests; the public names are few and pinned.
"""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from running import ROOT

SOURCES = sorted(file for folder in ("ledger", "checker") for file in (ROOT / folder).rglob("*.py"))
MAY_SPEAK = ("checker/cli.py", "checker/commandline/", "checker/curation/commands/")
"""What writes to the user's screen."""
MAY_LOOK_AT_THE_CLOCK = ("checker/commandline/clock.py",)
CLOCKS = {
    ("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time"),
    ("time", "localtime"), ("time", "gmtime"), ("time", "strftime"), ("time", "time_ns"), ("time", "ctime"),
}  # fmt: skip
CLOCK_NAMES = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime"}


def relative(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


TREES = {file: ast.parse(file.read_text(encoding="utf-8")) for file in SOURCES}
MODULES = {module_of(file): file for file in SOURCES}


def imported(tree: ast.AST, everywhere: bool) -> Iterator[str]:
    """Yield the modules that a module imports: at its top level, or anywhere in it."""
    for node in ast.walk(tree) if everywhere else ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in MODULES else node.module


def test_the_ledger_never_imports_the_checker() -> None:
    for file, tree in TREES.items():
        if relative(file).startswith("ledger/"):
            assert not [name for name in imported(tree, True) if name.split(".")[0] == "checker"], relative(file)


def test_imports_run_one_way() -> None:
    """No module imports itself by way of others."""
    graph = {name: [i for i in imported(TREES[file], False) if i in MODULES] for name, file in MODULES.items()}
    done: set[str] = set()

    def visit(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, " imports ".join([*way[way.index(name) :], name])
        if name not in done:
            for other in graph[name]:
                if other != name:
                    visit(other, (*way, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_stages_of_the_text_side_do_not_know_the_command_line_or_the_reports() -> None:
    outer = ("checker.commandline", "checker.reports", "checker.curation", "checker.cli", "checker.audit")
    users = ("commandline/", "reports/", "fixes/", "curation/", "audit/", "languageserver/", "cli.py")
    allowed = tuple(f"checker/{name}" for name in users)
    for file, tree in TREES.items():
        if relative(file).startswith("checker/") and not relative(file).startswith(allowed):
            assert not [name for name in imported(tree, True) if name.startswith(outer)], relative(file)


def calls(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield (what it is called on, name) of every call, the first empty for a plain name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield "", node.func.id
            elif isinstance(node.func, ast.Attribute):
                on = node.func.value
                name = on.id if isinstance(on, ast.Name) else on.attr if isinstance(on, ast.Attribute) else "?"
                yield name, node.func.attr


def test_nothing_looks_at_a_clock_but_as_of_today() -> None:
    found = {
        relative(file)
        for file, tree in TREES.items()
        for on, name in calls(tree)
        if (on, name) in CLOCKS or (on != "self" and name in CLOCK_NAMES)
    }
    assert found == set(MAY_LOOK_AT_THE_CLOCK)


def test_times_of_files_are_never_dates_of_texts() -> None:
    for file, tree in TREES.items():
        if relative(file).startswith("checker/"):
            names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            assert not names & {"st_mtime", "st_ctime", "getmtime", "getctime", "fromtimestamp"}, relative(file)


def test_only_the_command_line_speaks() -> None:
    for file, tree in TREES.items():
        if relative(file).startswith(MAY_SPEAK):
            continue
        assert ("", "print") not in set(calls(tree)), relative(file)
        streams = {
            node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "sys"
        }
        assert not streams & {"stdout", "stderr"}, relative(file)


def test_no_assert_outside_the_tests() -> None:
    for file, tree in TREES.items():
        assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Assert)], relative(file)


def test_no_random_numbers_and_no_network() -> None:
    refused = {"random", "secrets", "uuid", "socket", "urllib.request", "http.client", "requests", "httpx"}
    for file, tree in TREES.items():
        assert not set(imported(tree, True)) & refused, relative(file)


def test_values_are_defined_lightly() -> None:
    """`dataclasses` and `typing.NamedTuple` cost every start; `ledger.light` has both."""
    for file, tree in TREES.items():
        found = {
            f"{node.module}.{a.name}" for node in tree.body if isinstance(node, ast.ImportFrom) for a in node.names
        }
        assert not [name for name in found if name.startswith("dataclasses.") or name == "typing.NamedTuple"], relative(
            file
        )


def test_every_module_says_what_it_is() -> None:
    for file, tree in TREES.items():
        assert not tree.body or ast.get_docstring(tree), relative(file)


def test_no_file_of_helpers() -> None:
    assert not [relative(file) for file in SOURCES if file.stem in ("utils", "util", "helpers", "misc", "common_utils")]


def functions(folder: str, prefix: str) -> set[str]:
    """Every public function with a prefix that the modules of a folder define."""
    found: set[str] = set()
    for file, tree in TREES.items():
        if relative(file.parent) == folder:
            found |= {
                f"{module_of(file)}.{node.name}"
                for node in tree.body
                if isinstance(node, ast.FunctionDef) and node.name.startswith(prefix)
            }
    return found


def test_every_reader_of_claims_is_registered_or_used_by_another() -> None:
    from checker import claims

    registered = {f"{reader.__module__}.{reader.__name__}" for reader in claims.READERS}
    written = functions("checker/claims", "read_")
    folder = [file for file in SOURCES if relative(file).startswith("checker/")]
    used = {name for file in folder for _, name in calls(TREES[file])}
    assert registered <= written
    assert not [name for name in written - registered if name.rpartition(".")[2] not in used]


def test_every_command_is_registered() -> None:
    """A module of the command line that declares arguments and runs is a command."""
    from checker.commandline import COMMANDS

    written = {
        module_of(file)
        for file, tree in TREES.items()
        if relative(file.parent) == "checker/commandline"
        and {"add_arguments", "run"} <= {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    }
    assert {command.module for command in COMMANDS if command.name != "facts"} == written


def test_formats_of_reports_are_registered() -> None:
    from checker.reports import FORMATS

    reports = {
        f"{module_of(file)}.{node.name}"
        for file, tree in TREES.items()
        if relative(file).startswith("checker/reports/")
        for node in tree.body
        if isinstance(node, ast.ClassDef) and node.name.endswith("Report") and node.name != "Report"
    }
    assert {f"{known.module}.{known.report}" for known in FORMATS} == reports


def test_formats_of_documents_are_registered() -> None:
    from checker.formats import FORMATS

    readers = {name.rpartition(".")[0] for name in functions("checker/formats", "read") if name.endswith(".read")}
    assert {known.module for known in FORMATS} == readers


def test_every_invariant_is_registered() -> None:
    from ledger.invariants import INVARIANTS

    registered = {f"{i.check.__module__}.{i.check.__name__}" for i in INVARIANTS}
    written = {
        f"{module_of(file)}.{node.name}"
        for file, tree in TREES.items()
        if relative(file).startswith("ledger/invariants/") and file.stem != "__init__"
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and [argument.annotation and ast.unparse(argument.annotation) for argument in node.args.args] == ["Whole"]
        and node.returns is not None
        and ast.unparse(node.returns) == "Iterator[Problem]"
    }
    assert registered == written


def test_every_code_of_a_finding_is_documented() -> None:
    """Codes are the kebab-case texts given to `Verdict` and `Finding`, and the `code` of mistakes."""
    from checker.catalogue import CODES

    used: dict[str, str] = {}
    for file, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                place = {"Verdict": 2, "Finding": 1, "Mistake": 1}.get(node.func.id)
                given = [k.value for k in node.keywords if k.arg == "code"]
                given += [node.args[place]] if place is not None and len(node.args) > place else []
                for value in given:
                    if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
                        used[value.value] = f"{relative(file)}:{node.lineno}"
    missing = {code: where for code, where in used.items() if code not in CODES}
    assert not missing, f"document them in checker/catalogue.py: {missing}"
    assert list(CODES) == sorted(set(CODES))


def test_the_public_names() -> None:
    import ledger

    assert ledger.__all__ == ["Ledger", "LedgerError", "Problem", "open_ledger"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert project["scripts"] == {"factledger": "checker.cli:main"}
    assert project["name"] == "factledger"
