"""`factledger cache`: where compiled ledgers are kept, and how to be rid of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from checker.commandline.exits import Exit
from ledger import caching
from ledger.folders import COMPILED_BESIDE, cache_folder

EPILOG = """\
A ledger is compiled on first use and kept by the content of its facts (KEY.sqlite), with tables of its names and phrases
(KEY.tables), so that it never has to be cleared: an entry that
is out of date is not used, and removed in time. FACTLEDGER_CACHE names another folder.

examples:
  factledger cache info
  factledger cache clear
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `cache`."""
    parser.epilog = EPILOG
    parser.add_argument("action", choices=("info", "clear"), help="info: list what is kept; clear: remove it")


def run(arguments: argparse.Namespace) -> Exit:
    """List or clear the cache."""
    if arguments.action == "clear":
        removed = caching.clear_cache()
        sys.stdout.write(f"{removed} compiled file{'' if removed == 1 else 's'} removed from {cache_folder()}\n")
        return Exit.CLEAN
    ledgers = caching.cache_contents()
    found = [file for suffix in caching.SUFFIXES for file in caching.cache_contents(suffix)]
    sizes = [_size(file) for file in found]
    sys.stdout.write(f"folder   {cache_folder()}\nledgers  {len(ledgers)}\nbytes    {sum(sizes)}\n")
    for file, size in zip(found, sizes, strict=True):
        sys.stdout.write(f"  {file.name}  {size}\n")
    if COMPILED_BESIDE.is_file():
        sys.stdout.write(f"shipped  {COMPILED_BESIDE}  {_size(COMPILED_BESIDE)}\n")
    return Exit.CLEAN


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
