"""Arguments and small steps that several sub-commands share."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from ledger.curating.drawing import ASCII, UNICODE, Signs
from ledger.folders import shipped_facts
from ledger.problem import LedgerError

Item = TypeVar("Item")


def add_folder(parser: argparse.ArgumentParser, positional: bool = False) -> None:
    """The facts folder: a positional argument, or `--facts`; and `--extend-facts`."""
    if positional:
        parser.add_argument(
            "facts", nargs="?", type=Path, metavar="FACTS", help="facts folder (default: the shipped ledger)"
        )
        parser.add_argument("--facts", dest="facts_option", type=Path, metavar="DIR", help="the same, as elsewhere")
    else:
        parser.add_argument("--facts", type=Path, metavar="DIR", help="facts folder (default: the shipped ledger)")
    parser.add_argument(
        "--extend-facts", type=Path, metavar="DIR", action="append", default=[],
        help="a folder that adds to it (may be repeated)",
    )  # fmt: skip


def add_format(parser: argparse.ArgumentParser, *formats: str) -> None:
    """`--format`, the first one being the default."""
    parser.add_argument("--format", choices=formats, default=formats[0], help=f"output format (default: {formats[0]})")


def write(text: str) -> None:
    """Write to standard output, whatever its encoding can hold."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def say(text: str) -> None:
    """Write a line to standard error."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding) + "\n")


def shown_progress(items: Iterable[Item], what: str, total: int | None = None) -> Iterator[Item]:
    """Yield the items; on a terminal, say how far it is once it takes more than a second."""
    if not sys.stderr.isatty():
        yield from items
        return
    started = said = time.monotonic()
    shown = False
    for number, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if now - started > 1 and now - said > 0.1:
            said, shown = now, True
            sys.stderr.write(f"\r{what}: {number}{f' of {total}' if total else ''} ")
            sys.stderr.flush()
    if shown:
        sys.stderr.write("\r\033[K")
        sys.stderr.flush()


def terminal_width() -> int:
    """The columns of the terminal; 160 where output goes to a file or another program."""
    return shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 160


def signs() -> Signs:
    """What to draw bars with: what the output's encoding can hold."""
    try:
        "".join(UNICODE).encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return ASCII
    return UNICODE


def add_range(parser: argparse.ArgumentParser) -> None:
    """Two revisions."""
    parser.add_argument(
        "range", metavar="REV..REV",
        help="two revisions of git; REV.. or REV: against the files as they are; REV...REV: from where they parted",
    )  # fmt: skip


def facts_of_repository(facts: Path | None) -> Path:
    """The facts folder whose history is meant: the given one, else `facts/` here, else the shipped one."""
    if facts is not None:
        return facts
    here = Path("facts")
    return here if here.is_dir() else shipped_facts()


def facts_to_write(facts: Path | None) -> Path:
    """The same folder, for what writes. Raises `LedgerError` rather than write into the installed package."""
    folder = facts_of_repository(facts)
    if facts is None and folder.name == "shipped":
        raise LedgerError(
            "say which folder to write to (--facts DIR): the shipped facts belong to the installed package"
        )
    return folder


def read_articles(places: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """(path, content) of every article in folders or files. Raises `LedgerError` where there is none to read."""
    from checker.check import SUFFIXES

    for place in places:
        folder = Path(place)
        if not folder.exists():
            raise LedgerError(f"--articles: there is no folder or file {place}")
        files = (
            sorted(file for file in folder.rglob("*") if file.suffix.lower() in SUFFIXES)
            if folder.is_dir()
            else [folder]
        )
        for file in files:
            if file.is_file():
                try:
                    yield file.as_posix(), file.read_bytes()
                except OSError as error:
                    say(f"{file.as_posix()}: {error.strerror}")
