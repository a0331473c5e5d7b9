"""`factledger facts …`: one module per sub-command, imported only when it is called.

A module has `add_arguments(parser)` (which also sets the epilog: examples) and `run(arguments) -> int` (the exit code);
its docstring is the description. To add a sub-command, write the module and a row of `COMMANDS`.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn, Protocol

from ledger.light import NamedTuple
from ledger.problem import ERROR, LedgerError

OK, FINDINGS, USAGE = 0, 1, 2
"""Exit codes: nothing to report; problems to look at; wrong use, or a ledger that cannot be used."""


SHOWN = 20
"""How many problems are listed of a ledger that cannot be used."""


class Command(NamedTuple):
    """A sub-command."""

    module: str
    help: str


COMMANDS = {
    "validate": Command("validate", "every problem of a facts folder, in one run"),
    "fmt": Command("fmt", "put facts files into canonical form"),
    "test": Command("test", "run the examples in the ledger; plant mistakes in them"),
    "show": Command("show", "everything known about an entity"),
    "query": Command("query", "the facts of a relation"),
    "timeline": Command("timeline", "when things held, drawn in the terminal"),
    "count": Command("count", "how many members an organisation had on a day"),
    "stats": Command("stats", "counts, precision, sources seen, stale confirmations"),
    "diff": Command("diff", "facts added, removed, re-dated, re-sourced between two revisions"),
    "impact": Command("impact", "articles whose verdicts change between two revisions"),
    "gaps": Command("gaps", "missing facts, by the number of sentences that speak of them"),
    "schema": Command("schema", "JSON Schema of facts files, for editors"),
    "new": Command("new", "write a row in the right place"),
    "init": Command("init", "start a facts repository"),
    "export": Command("export", "facts as CSV, JSON Lines or JSON-LD"),
    "import": Command("import_", "facts from CSV, by a map of columns"),
    "explain": Command("explain", "what a code of `validate` means"),
}
"""Name, module and help of every sub-command."""


class _Module(Protocol):
    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run one sub-command with the words that follow `factledger facts`; returns the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in ("-h", "--help"):
        sys.stdout.write(overview())
        return OK if words else USAGE
    name = words[0]
    if name not in COMMANDS:
        from difflib import get_close_matches

        close = get_close_matches(name, COMMANDS, n=1)
        hint = f"; did you mean '{close[0]}'?" if close else f"; one of {', '.join(COMMANDS)}"
        sys.stderr.write(f"factledger facts: there is no command '{name}'{hint}\n")
        return USAGE
    module: _Module = _module(name)
    arguments = argparse.Namespace(facts=None, extend_facts=[])
    try:
        arguments = _with_option(parser_for(name).parse_args(words[1:]))
        code = module.run(arguments)
        sys.stdout.flush()
        return code
    except LedgerError as error:
        sys.stderr.write(_described(error, arguments))
        return USAGE
    except SystemExit as left:  # argparse has said what was wrong, or shown the help
        return left.code if isinstance(left.code, int) else USAGE
    except BrokenPipeError:  # `… | head`: whoever read has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        sys.stderr.write("factledger: interrupted\n")
        return 130


def _with_option(arguments: argparse.Namespace) -> argparse.Namespace:
    """The arguments with `--facts DIR` in the place of the folder, where a command takes either."""
    given = getattr(arguments, "facts_option", None)
    if given is not None and not arguments.facts:
        arguments.facts = [given] if isinstance(arguments.facts, list) else given
    return arguments


def _described(error: LedgerError, arguments: argparse.Namespace) -> str:
    """What is said of a ledger that cannot be used: the first problems, with paths that can be opened from here."""
    from ledger.curating.places import Places, harmless

    lines = [f"factledger: {harmless(str(error.args[0]))}"]
    wrong = [problem for problem in error.problems if problem.level == ERROR]
    if wrong:
        facts = getattr(arguments, "facts", None)
        places = Places(facts if not isinstance(facts, list) else None, getattr(arguments, "extend_facts", None) or ())
        lines += [harmless(str(problem._replace(path=places.path(problem.path)))) for problem in wrong[:SHOWN]]
        lines += [f"… and {len(wrong) - SHOWN} more"] if len(wrong) > SHOWN else []
        lines.append(
            "'factledger facts validate' lists everything; 'factledger facts explain CODE' says what a code means"
        )
    return "".join(f"{line}\n" for line in lines)


def parser_for(name: str) -> argparse.ArgumentParser:
    """The parser of one sub-command."""
    module: _Module = _module(name)
    parser = _Parser(
        prog=f"factledger facts {name}",
        description=(module.__doc__ or "").strip(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    return parser


def overview() -> str:
    """The help of `factledger facts`."""
    width = max(map(len, COMMANDS))
    rows = "\n".join(f"  {name:{width}}  {command.help}" for name, command in COMMANDS.items())
    return (
        "usage: factledger facts COMMAND …\n\nFor curators of a facts folder (the shipped ledger by default).\n\n"
        f"commands:\n{rows}\n\n"
        "examples:\n  factledger facts validate facts\n  factledger facts show nato\n"
        "  factledger facts count nato --on 2004-04-01\n\n'factledger facts COMMAND --help' says more.\n"
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{self.prog}: {message}\n'{self.prog} --help' shows how it is used\n")
        raise SystemExit(USAGE)


def _module(name: str) -> _Module:
    module: _Module = importlib.import_module(f"checker.curation.commands.{COMMANDS[name].module}")
    return module
