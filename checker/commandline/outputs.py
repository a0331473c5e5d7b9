"""`--format` and `--output`, as often as wanted: each report to its file, one of them to standard output.

A file is written when its report is complete, whole or not at all. An `--output` belongs to the `--format` beside it;
one without says by its suffix what it holds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from checker.commandline.exits import UsageError
from checker.reports import FORMATS, Report
from ledger.light import NamedTuple

SUFFIXES = {
    ".json": "json", ".jsonl": "jsonl", ".sarif": "sarif", ".xml": "junit", ".md": "markdown", ".html": "html",
    ".jsonld": "claimreview", ".txt": "text",
}  # fmt: skip
ENCODING = {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}


class Output(NamedTuple):
    """A report that is wanted: its format, and the file for it (None: standard output)."""

    format: str
    file: Path | None


class _Noted(argparse.Action):
    """Notes the option with its value, in the order of the command line."""

    def __call__(self, parser: Any, namespace: Any, values: Any, option_string: str | None = None) -> None:
        noted = list(getattr(namespace, "outputs", None) or ())
        noted.append(("format" if self.dest == "format" else "output", values))
        namespace.outputs = noted


def add_output_options(parser: Any) -> None:
    """Declare `--format` and `--output`."""
    names = [known.name for known in FORMATS]
    parser.add_argument(
        "--format", action=_Noted, choices=names, metavar="FORMAT", help=f"one of {', '.join(names)}; default: text"
    )
    parser.add_argument(
        "-o", "--output", action=_Noted, metavar="FILE",
        help="write the report beside it into a file; may be given several times, each with its --format "
        "(else the suffix says it: .sarif, .json, .jsonl, .xml, .md, .html)",
    )  # fmt: skip


def outputs_of(noted: Sequence[tuple[str, str]] | None) -> list[Output]:
    """Return the reports that are wanted. Raises `UsageError`."""
    outputs = [_output(pair) for pair in _pairs(noted or ())] or [Output(FORMATS[0].name, None)]
    shown = [output for output in outputs if output.file is None]
    if len(shown) > 1:
        raise UsageError(
            f"two reports for standard output ({', '.join(o.format for o in shown)}): give one an --output"
        )
    files = [output.file for output in outputs if output.file is not None]
    for file in files:
        if files.count(file) > 1:
            raise UsageError(f"two reports for {file}")
    return outputs


def spare_articles(outputs: Sequence[Output], articles: Sequence[str]) -> None:
    """No report is written over an article that is checked. Raises `UsageError`."""
    read = {Path(article).resolve() for article in articles} if any(output.file for output in outputs) else set()
    for output in outputs:
        if output.file is not None and output.file.resolve() in read:
            raise UsageError(f"--output {output.file}: that is one of the articles")


def _pairs(noted: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """The formats and files that belong together: neighbours, so that what is left over and what does not fit the suffix of
    its file is least.
    """
    best: list[tuple[float, list[dict[str, str]]]] = [(0.0, [])]
    """For each number of words, the best reading of them."""
    for order, (kind, value) in enumerate(noted):
        cost, read = best[order]
        choices = [(cost + _ALONE[kind], [*read, {kind: value}])]
        if order and noted[order - 1][0] != kind:
            cost, read = best[order - 1]
            pair = dict([noted[order - 1], (kind, value)])
            choices.append((cost + _misfit(pair), [*read, pair]))
        best.append(min(choices, key=lambda choice: choice[0]))
    return best[-1][1]


_ALONE = {"format": 1.5, "output": 0.6}
"""What it costs to leave one without the other: a format goes to standard output, a file is told by its suffix."""
_GENERAL = frozenset((".json", ".txt", ".xml"))
"""Suffixes of which others than their own format make use."""


def _misfit(pair: dict[str, str]) -> float:
    """How badly a format and a file go together."""
    suffix = Path(pair["output"]).suffix.lower()
    known = SUFFIXES.get(suffix)
    if known in (None, pair["format"]):
        return 0.0
    if pair["format"] == FORMATS[0].name:
        return 3.0  # what people read stays on the screen
    return 0.2 if suffix in _GENERAL else 1.95


def _output(pair: dict[str, str]) -> Output:
    name, file = pair.get("format"), pair.get("output")
    if file is None or file == "-":
        return Output(name or FORMATS[0].name, None)
    known = SUFFIXES.get(Path(file).suffix.lower())
    if name is None and known not in {form.name for form in FORMATS}:
        raise UsageError(f"--output {file}: say what it is to hold with --format")
    return Output(name or known or "", Path(file))


class Writer:
    """One report on its way to its place."""

    def __init__(self, output: Output, report: Report) -> None:
        self.report = report
        self._file = output.file
        self._stream: TextIO = sys.stdout
        if output.file is not None:
            from checker.writing import begin_file

            try:
                self._part = begin_file(output.file)
                self._stream = self._part.open("w", **ENCODING)  # type: ignore[call-overload]
            except OSError as error:
                raise UsageError(f"--output {output.file}: cannot be written: {error.strerror}") from None

    def write(self, text: str) -> None:
        """Write a piece of the report."""
        self._stream.write(text)

    def finish(self) -> None:
        """Put the file in its place."""
        if self._file is None:
            return
        self._stream.close()
        try:
            self._part.replace(self._file)
        except OSError as error:
            self.drop()
            raise UsageError(f"--output {self._file}: cannot be written: {error.strerror}") from None

    def drop(self) -> None:
        """Leave nothing behind of a report that was not finished."""
        if self._file is not None:
            self._stream.close()
            with suppress(OSError):
                self._part.unlink(missing_ok=True)
