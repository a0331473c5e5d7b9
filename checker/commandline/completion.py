"""Shell completion: prints the script for a shell, which asks this command again for what may come next.

Commands, options and their values are completed, and, from the ledger, the ids of entities and relations.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from importlib import import_module

EPILOG = """\
examples:
  eval "$(factledger completion bash)"     in ~/.bashrc
  eval "$(factledger completion zsh)"      in ~/.zshrc, after compinit
  factledger completion fish | source      in ~/.config/fish/config.fish
"""

_SCRIPTS = {
    "bash": """\
_factledger() {
    local IFS=$'\\n'
    COMPREPLY=($(factledger completion quoted "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _factledger factledger
""",
    "zsh": """\
#compdef factledger
_factledger() {
    local -a found
    found=("${(@f)$(factledger completion candidates "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "${found[1]}" ]]; then compadd -- "${found[@]}"; else _files; fi
}
compdef _factledger factledger
""",
    "fish": """\
function __factledger_candidates
    set -l words (commandline -opc)
    set -l found (factledger completion candidates $words[2..-1] (commandline -ct) 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c factledger -f -a '(__factledger_candidates)'
""",
}
MOST = 200
"""How many candidates are given at most: nobody reads more, and a ledger may hold a million ids."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `completion`."""
    parser.epilog = EPILOG
    parser.add_argument(
        "shell", choices=(*_SCRIPTS, "candidates", "quoted"), help="the shell; the scripts call the last two"
    )
    parser.add_argument(
        "words", nargs=argparse.REMAINDER, help="for the last two: the words so far, the last one begun"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print a script, or the words that may come next; returns the exit code."""
    if arguments.shell in _SCRIPTS:
        sys.stdout.write(_SCRIPTS[arguments.shell])
        return 0
    words = arguments.words or [""]
    if arguments.shell == "quoted":
        words = _unquoted(words)
    sys.stdout.write("".join(f"{word}\n" for word in candidates(words)))
    return 0


def candidates(words: list[str]) -> list[str]:
    """What the last of the words may become; nothing where a file is meant, which the shell completes by itself."""
    from checker.commandline import COMMANDS

    *before, begun = words
    modules = {command.name: command.module for command in COMMANDS} | {"facts": ""}
    if not before:
        return _starting(begun, [*modules, "--version", "--help"])
    name, *rest = before
    if name == "facts":
        from checker.curation.commands import COMMANDS as FACTS
        from checker.curation.commands import parser_for

        if not rest:
            return _starting(begun, [*FACTS, "--help"])
        if rest[0] not in FACTS:
            return []
        return _of_parser(parser_for(rest[0]), rest[1:], begun)
    if not modules.get(name):
        return []
    parser = argparse.ArgumentParser(prog=name)
    import_module(modules[name]).add_arguments(parser)
    return _of_parser(parser, rest, begun)


def _unquoted(words: list[str]) -> list[str]:
    """The words as the shell will pass them: bash gives them as they are typed, and cuts them at `=`."""
    import shlex

    found: list[str] = []
    for word in words:
        try:
            found.append("".join(shlex.split(word)))
        except ValueError:  # a quotation mark that is still open
            found.append(word.lstrip("\"'"))
    last = "" if found[-1] == "=" else found[-1]
    return [*(word for word in found[:-1] if word != "="), last]


def _of_parser(parser: argparse.ArgumentParser, before: list[str], begun: str) -> list[str]:
    options = {option: action for action in parser._actions for option in action.option_strings}
    before = [part for word in before for part in (word.split("=", 1) if word.startswith("--") else [word])]
    name, equals, value = begun.partition("=")
    if equals and name in options and options[name].nargs != 0:
        return [f"{name}={found}" for found in _values(options[name], before, value)]
    if begun.startswith("-"):
        return _starting(begun, options)
    asked = options.get(before[-1]) if before else None
    if asked is not None and asked.nargs != 0:
        return _values(asked, before, begun)
    given = 0
    for position, word in enumerate(before):
        previous = options.get(before[position - 1]) if position else None
        given += not word.startswith("-") and (previous is None or previous.nargs == 0)
    free = [action for action in parser._actions if not action.option_strings]
    if not free or (given >= len(free) and free[-1].nargs not in ("*", "+")):
        return []
    return _values(free[min(given, len(free) - 1)], before, begun)


def _values(action: argparse.Action, before: list[str], begun: str) -> list[str]:
    if action.choices:
        return _starting(begun, map(str, action.choices))
    if action.metavar in ("ENTITY", "ORG") or action.dest == "relation":
        return _of_ledger("relation" if action.dest == "relation" else "entity", before, begun)
    if action.metavar == "CODE":
        from ledger.invariants import codes

        return _starting(begun, codes())
    return []


def _of_ledger(kind: str, before: list[str], begun: str) -> list[str]:
    from itertools import pairwise
    from pathlib import Path

    from ledger import LedgerError, open_ledger

    given = [word for option, word in pairwise(before) if option == "--facts"]
    try:
        ledger = open_ledger(Path(given[-1]) if given else None, strict=False)
    except LedgerError:
        return []
    found = ledger.relations() if kind == "relation" else ledger.entities()
    return _starting(begun, (one.id for one in found))[:MOST]


def _starting(begun: str, words: Iterable[str]) -> list[str]:
    return sorted(word for word in words if word.startswith(begun))
