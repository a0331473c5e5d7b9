"""The JSON Schema of facts files, with which YAML editors complete and validate while you type.

It is written next to the facts (facts.schema.json), and the first line of each file names it:
`# yaml-language-server: $schema=../facts.schema.json`.

Exit code: 0 done or in order, 1 with --check: the schema or a first line is missing or old.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from checker.curation.commands.common import add_folder, facts_of_repository, facts_to_write, write
from ledger.curating.schemas import FILE_NAME, MODELINE, schema_text
from ledger.folders import read_sources, yaml_files
from ledger.formatting import replace_file
from ledger.loading import load

EPILOG = f"""\
examples:
  factledger facts schema                              print it
  factledger facts schema --write --facts facts        write facts/{FILE_NAME} and the first lines of the files
  factledger facts schema --write --ids --facts facts  … with every id of the ledger, so that editors complete them
  factledger facts schema --check --facts facts        is it there, and does it describe this version?
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `schema`."""
    parser.epilog = EPILOG
    add_folder(parser)
    parser.add_argument("--ids", action="store_true", help="list the ids, roles and named dates of the ledger")
    parser.add_argument(
        "--write", action="store_true", help="write the schema next to the facts, and the files' first lines"
    )
    parser.add_argument(
        "--no-modelines", action="store_true", help="with --write or --check: leave the files' first lines alone"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if --write would change anything")


def run(arguments: argparse.Namespace) -> int:
    """Print, write or check the schema; returns the exit code."""
    folder = (facts_to_write if arguments.write else facts_of_repository)(arguments.facts)
    content = load(read_sources([folder, *arguments.extend_facts])[0])[0] if arguments.ids else None
    text = schema_text(content)
    if not (arguments.write or arguments.check):
        write(text)
        return 0
    wanted = [(folder / FILE_NAME, text.encode())]
    if not arguments.no_modelines:
        wanted += [(file, with_modeline(file.read_bytes(), path)) for path, file in yaml_files(folder)]
    changed = [(file, data) for file, data in wanted if not file.is_file() or file.read_bytes() != data]
    for file, data in changed:
        write(f"{'would change' if arguments.check else 'wrote'} {file.as_posix()}\n")
        if not arguments.check:
            _write(file, data)
    return 1 if arguments.check and changed else 0


def with_modeline(data: bytes, path: str) -> bytes:
    """A facts file with the line that names its schema; `path` is its path inside the folder."""
    line = f"{MODELINE}{'../' * path.count('/')}{FILE_NAME}".encode()
    first, newline, rest = data.partition(b"\n")
    if first.rstrip(b"\r").startswith(MODELINE.encode()):
        return line + newline + rest if first.rstrip(b"\r") != line else data
    return line + b"\n" + data


def _write(file: Path, data: bytes) -> None:
    if file.exists():
        replace_file(file, data)
    else:
        file.write_bytes(data)
