"""`factledger lsp`: the language server for editors, on standard input and output."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from checker.commandline.clock import as_of_value
from checker.commandline.exits import Exit, UsageError
from checker.commandline.options import add_as_of_option, add_ledger_options
from checker.commandline.terminal import complain
from checker.settings_file import SettingsError, read_settings

EPILOG = """\
An editor starts it and talks to it; docs/editors-lsp.md says how to set up VS Code, Neovim, Helix, Zed and Emacs.
Settings come from the factledger.toml or pyproject.toml nearest to each file, as they do for `factledger check`.

examples:
  factledger lsp
  factledger lsp --extend-facts my-facts
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of `lsp`."""
    parser.epilog = EPILOG
    parser.add_argument("--stdio", action="store_true", help="standard input and output; the only way there is")
    add_as_of_option(parser)
    add_ledger_options(parser)
    parser.add_argument("--settings", metavar="FILE", help="use this settings file instead of the nearest one")


def run(arguments: argparse.Namespace) -> Exit:
    """Serve until the editor says that it is enough. Raises `UsageError` without the extra."""
    try:
        from checker.languageserver.server import new_server
    except ImportError as error:
        if (error.name or "").split(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        raise UsageError("lsp: the language server needs pygls: pip install 'factledger[lsp]'") from None
    from checker.languageserver.projects import Options

    options = Options(
        arguments.facts,
        tuple(arguments.extend_facts or ()),
        Path(arguments.settings) if arguments.settings else None,
        as_of_value(arguments.as_of),
        not arguments.no_cache,
    )
    if options.settings is not None:
        try:
            read_settings(options.settings, required=True)
        except SettingsError as error:
            raise UsageError(str(error)) from None
    if sys.stdin.isatty():
        complain("factledger: waiting for an editor on standard input; docs/editors-lsp.md says how to set one up")
    server = new_server(options)
    # The conversation has a descriptor of its own: whatever else might be printed goes to the log of the editor.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        server.start_io(sys.stdin.buffer, answers)
    return Exit.CLEAN if server.was_shut_down else Exit.FINDINGS
