"""The command line: arguments in, one function called, output and exit code out. Only this package prints.

To add a command: write a module with `add_arguments(parser)` and `run(arguments) -> Exit`, and add it to `COMMANDS` (to
`checker.curation.commands` for `factledger facts …`). The module is imported only when its command is called, so what
a command imports is paid for by that command alone; `argparse` and not a richer library stands here because every
`check` would pay for the import (typer costs about six times as much, more than half of the time allowed for starting).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from checker.commandline import facts
from checker.commandline.exits import Exit, UsageError
from checker.commandline.lazy import Command, LazyParser, add_commands
from checker.commandline.terminal import complain, let_go_of_output, use_utf8
from checker.version import VERSION
from ledger.problem import LedgerError

COMMANDS = (
    Command("check", "check articles against the ledger", "checker.commandline.check"),
    Command("mentions", "show the names, times and quantities recognised in articles", "checker.commandline.mentions"),
    Command("explain", "explain a finding code, a fact, or a line of an article", "checker.commandline.explain"),
    Command("facts", facts.SUMMARY, "checker.commandline.facts"),
    Command("audit", "check an archive: files of findings and claims, and a summary", "checker.commandline.audit"),
    Command("lsp", "serve editors: findings while you write (the language server)", "checker.commandline.lsp"),
    Command("completion", "print the completion script of a shell", "checker.commandline.completion"),
    Command("cache", "show or clear the compiled ledgers", "checker.commandline.cache"),
)
"""Every command, in the order of the help."""

EXAMPLES = """\
examples:
  factledger check article.md                   check an article
  factledger check articles/ --as-of 2021-04-20 check a folder of articles that speak from that day
  factledger check - < article.txt              check standard input
  factledger explain wrong-date                 what a finding means, and how to silence it
  factledger explain article.md:12              how each claim of that line was read and judged
  factledger facts validate my-facts            check a folder of facts

exit codes: 0 nothing to report, 1 findings at or above --fail-on, 2 wrong usage, an unusable ledger,
or a file that cannot be read
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv` (default: that of the process) and return its exit code."""
    use_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    if words[:1] == ["facts"]:
        return facts.hand_over(words[1:])
    try:
        arguments = _parser().parse_args(words)
        code: Exit = arguments.run(arguments)
        sys.stdout.flush()
    except UsageError as error:
        complain(f"factledger: {error}")
        return Exit.TROUBLE
    except LedgerError as error:
        from checker.commandline.opening import describe

        complain(describe(error))
        return Exit.TROUBLE
    except BrokenPipeError:
        let_go_of_output()
        return Exit.TROUBLE
    except KeyboardInterrupt:
        complain("factledger: interrupted")
        return Exit.INTERRUPTED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = LazyParser(
        prog="factledger",
        description="Find statements in articles that conflict with a ledger of hand-curated facts.",
        epilog=EXAMPLES,
    )
    parser.add_argument("--version", action="version", version=f"factledger {VERSION}")
    add_commands(parser, COMMANDS)
    return parser
