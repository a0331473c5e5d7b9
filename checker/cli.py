"""The command line: arguments in, one function called, output and exit code out."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from checker.check import check_paths, mention_objects
from checker.reports import json as json_report
from ledger import LedgerError, open_ledger


def main() -> int:
    if sys.argv[1:2] == ["facts"]:
        from checker.curation.commands import main as facts

        return facts(sys.argv[2:])
    parser = argparse.ArgumentParser(prog="factledger")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("check", "mentions"):
        command = commands.add_parser(name)
        command.add_argument("paths", nargs="*")
        command.add_argument("--format", default="json")
        command.add_argument("--fail-on", default="error")
        command.add_argument("--facts")
        command.add_argument("--as-of")
    arguments = parser.parse_args()
    try:
        ledger = open_ledger(Path(arguments.facts) if arguments.facts else None, strict=False)
    except LedgerError as error:
        sys.stderr.write(str(error))
        return 2
    if arguments.command == "mentions":
        documents = mention_objects(arguments.paths, ledger, arguments.as_of)
        sys.stdout.write(json.dumps({"schema_version": 1, "documents": documents}, ensure_ascii=False) + "\n")
        return 0
    results = check_paths(arguments.paths, ledger, arguments.as_of)
    sys.stdout.write(json_report.report(results, {"name": "factledger", "version": "0.1.0", "ledger": ledger.fingerprint}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
