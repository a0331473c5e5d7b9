"""Commands as rows of a table, of which only the one called is imported."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Any, NoReturn

from ledger.light import NamedTuple


class Command(NamedTuple):
    """A command: its name, a line for the help, and the module that holds `add_arguments` and `run`."""

    name: str
    summary: str
    module: str


class Formatter(argparse.RawDescriptionHelpFormatter):
    """The formatter of the help. argparse makes one for every option, and looks at the terminal each time: here once."""

    def __init__(self, prog: str, **kwargs: Any) -> None:
        kwargs.setdefault("width", _width())
        super().__init__(prog, **kwargs)


@cache
def _width() -> int:
    """The columns of the terminal, but for two, as argparse has it."""
    try:
        columns = int(os.environ.get("COLUMNS", "0"))
    except ValueError:
        columns = 0
    if columns <= 0:
        try:
            columns = os.get_terminal_size(1).columns
        except OSError:
            columns = 0
    return (columns or 80) - 2


class LazyParser(argparse.ArgumentParser):
    """A parser that asks its command's module for arguments only when it has something to parse."""

    def __init__(self, *args: Any, module: str = "", **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", Formatter)
        kwargs.setdefault("allow_abbrev", False)
        super().__init__(*args, **kwargs)
        self._module = module

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Load the command, once, then parse."""
        if self._module:
            command = import_module(self._module)
            self._module = ""
            self.description = self.description or command.__doc__
            command.add_arguments(self)
            if hasattr(command, "run"):
                self.set_defaults(run=command.run)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, harmless to the terminal whatever the words were, and leave with 2."""
        from checker.reports.harmless import harmless

        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {harmless(message)}\n")


def add_commands(parser: argparse.ArgumentParser, commands: Sequence[Command]) -> None:
    """Give a parser its commands; one of them must be called."""
    # With `prog` said, argparse does not format a usage line to find it out (and imports nothing for that).
    listed = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, parser_class=LazyParser, prog=parser.prog
    )
    for command in commands:
        listed.add_parser(
            command.name, help=command.summary, description=f"{command.summary}.".capitalize(), module=command.module
        )
