"""Facts from a CSV, by a map of columns. Names of entities are looked up in the ledger, dates are read in every form
that can mean only one day. New rows are printed as a block of YAML, or with --into put into a file of the facts folder;
what the ledger says already, says otherwise, or cannot place is reported row by row on standard error.

Exit code: 0 everything placed, 1 some rows could not be placed or differ from the ledger, 2 wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from checker.curation.commands.common import add_folder, add_format, facts_of_repository, facts_to_write, say, write
from ledger import open_ledger
from ledger.curating.finding import find_relation
from ledger.curating.importing import DIFFERS, KNOWN, NEW, Imported, Unplaced, import_rows, parse_map, read_table
from ledger.curating.places import harmless
from ledger.curating.rows import Field, row, scalar
from ledger.folders import SourceFile, read_sources
from ledger.formatting import format_bytes, replace_file
from ledger.loading import load
from ledger.problem import LedgerError, errors

EPILOG = """\
a map says for each field where its value comes from:
  --map subject=Country        the column Country (names or ids)
  --map object==nato           the value `nato` for every row
  --map time=Joined            a column with a date; for a state, its beginning
  --map time=Joined/Left       two columns; an empty end, or "present", is open

examples:
  factledger facts import members.csv --relation member_of --map subject=Country --map object==nato \\
      --map time=Joined/Left --map source==nato-members --map confirmed==2026-11-01
  factledger facts import terms.csv --relation holds_office --map subject=Name --map object=Office \\
      --map time=From/To --map source==gazette --into offices/new.yaml --facts facts
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `import`."""
    parser.epilog = EPILOG
    parser.add_argument("file", metavar="CSV", help="a file, or - for standard input")
    parser.add_argument("--relation", required=True, metavar="ID", help="the relation that every row states")
    parser.add_argument("--map", action="append", required=True, metavar="FIELD=COLUMN", help="see below (repeat it)")
    parser.add_argument("--into", metavar="PATH", help="append the new rows to this file of the facts folder")
    add_folder(parser)
    add_format(parser, "yaml", "json")


def run(arguments: argparse.Namespace) -> int:
    """Import; returns the exit code."""
    folder = (facts_to_write if arguments.into else facts_of_repository)(arguments.facts)
    ledger = open_ledger(folder, arguments.extend_facts)
    relation = ledger.relation(find_relation(ledger, arguments.relation))
    if relation is None:
        return 2
    if arguments.into:
        _refuse_outside(folder, arguments.into)
    columns, rows = read_table(_text(arguments.file))
    found = list(import_rows(ledger, relation, columns, rows, parse_map(arguments.map)))
    placed = [one for one in found if isinstance(one, Imported)]
    new = [one.fact for one in placed if one.status == NEW]
    if arguments.format == "json":
        write(json.dumps(_as_json(found), ensure_ascii=False, indent=1) + "\n")
    elif new and not arguments.into:
        write("facts:\n" + block(new))
    if new and arguments.into:
        _append(folder, arguments.into, new)
    for one in found:
        if isinstance(one, Unplaced):
            say(f"line {one.line}: not placed: {harmless(one.reason)} ({harmless(one.row)})")
        elif one.status == DIFFERS:
            say(f"line {one.line}: differs from {one.at}: {row(one.fact)}")
    counts = {status: sum(one.status == status for one in placed) for status in (NEW, KNOWN, DIFFERS)}
    unplaced = len(found) - len(placed)
    say(f"{counts[NEW]} new, {counts[KNOWN]} known, {counts[DIFFERS]} differ, {unplaced} not placed of {len(found)}")
    return 1 if unplaced or counts[DIFFERS] else 0


def block(facts: list[dict[str, Field]]) -> str:
    """Facts as one block of YAML: what all of them say stands once above the rows."""
    shared = {
        name: value
        for name, value in facts[0].items()
        if name not in ("time", "note") and all(fact.get(name) == value for fact in facts)
    }
    if len(facts) == 1:
        return f"- {row(facts[0])}\n"
    head = [
        f"{name}: {scalar(value) if isinstance(value, str) else '[' + ', '.join(map(scalar, value)) + ']'}"
        for name, value in shared.items()
    ]
    rows = [f"  - {row({name: value for name, value in fact.items() if name not in shared})}" for fact in facts]
    return "- " + "\n  ".join([*head, "rows:"]) + "\n" + "\n".join(rows) + "\n"


def _refuse_outside(folder: Path, path: str) -> None:
    file = folder / path
    if not file.resolve().is_relative_to(folder.resolve()) or file.suffix != ".yaml":
        raise LedgerError(f"--into: '{path}' is not a .yaml file inside {folder}")


def _append(folder: Path, path: str, facts: list[dict[str, Field]]) -> None:
    file = folder / path
    before = file.read_text("utf-8") if file.is_file() else ""
    files, _ = read_sources([folder])
    known = {(problem.code, problem.message) for problem in errors(load(files)[1])}
    text = before.rstrip("\n") + "\n" if before.strip() else ""
    # Where `facts` is the file's last section, the block continues it; else the rows go to a file of their own.
    sections = [line for line in text.splitlines() if line and not line[0].isspace() and line[0] not in "-#"]
    if sections and sections[-1].rstrip() != "facts:":
        raise LedgerError(f"--into: 'facts:' is not the last section of {path}; name another file")
    data, _ = format_bytes((text + ("" if sections else "facts:\n") + block(facts)).encode(), path)
    others = [one for one in files if one.path != path]
    wrong = [
        p for p in errors(load(sorted([*others, SourceFile(path, 0, data)]))[1]) if (p.code, p.message) not in known
    ]
    if wrong:
        raise LedgerError(f"nothing is written to {path}: the new rows have errors", wrong)
    if file.is_file():
        replace_file(file, data)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _text(name: str) -> str:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise LedgerError(f"cannot read {name}: {error.strerror}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LedgerError(f"{name} is not UTF-8; save it as UTF-8") from None


def _as_json(found: list[Imported | Unplaced]) -> dict[str, object]:
    return {
        "schema_version": 1,
        "rows": [
            {"line": one.line, "status": one.status, "fact": one.fact, "at": one.at or None}
            if isinstance(one, Imported)
            else {"line": one.line, "status": "not placed", "reason": one.reason, "row": one.row}
            for one in found
        ],
    }
