"""`--fix`, `--unsafe-fixes` and `--diff`: documents repaired on their way to the report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.check import INPUT, SettingsFor, check_data, read_input
from checker.commandline.exits import UsageError
from checker.commandline.terminal import complain
from checker.document import DocumentError
from checker.fixes.edits import Fixed, fix
from checker.pipeline import Checker
from checker.reports.paint import Paint
from checker.results import Checked


class Fixer:
    """Repairs documents, writes them or shows the difference, and counts."""

    def __init__(self, arguments: argparse.Namespace, colour: bool, make_room: Callable[[], None]) -> None:
        if arguments.diff and arguments.fix:
            raise UsageError("--diff shows and --fix writes: give one of them")
        self._unsafe: bool = arguments.unsafe_fixes
        self._show: bool = arguments.diff
        self._paint = Paint(colour)
        self._make_room = make_room
        """Called before anything is shown."""
        self.applied = 0
        self.documents = 0
        self.failed = 0
        self.left = 0

    def files(
        self,
        files: Iterable[str],
        checker: Checker,
        as_of: str | None,
        settings_for: SettingsFor,
        known: Callable[[Checked], Checked],
    ) -> Iterator[Checked]:
        """Yield the documents as they are after the repairs."""
        for path in files:
            settings = settings_for(path)

            def check(data: bytes, path: str = path, settings: Any = settings) -> Checked:
                return known(check_data(checker, path, data, as_of, settings))

            try:
                data = read_input(path, settings.max_megabytes)
            except DocumentError as error:
                yield Checked(path, "", None, error=str(error))
                continue
            if path == INPUT and not self._show:
                yield check(data)
                continue
            fixed = fix(data, check, self._unsafe)
            yield self._finish(path, fixed, check)

    def _finish(self, path: str, fixed: Fixed, check: Callable[[bytes], Checked]) -> Checked:
        self.left += sum(len(f.repairs) == 1 and not f.repairs[0].applicable for f in fixed.checked.findings)
        if not fixed.applied:
            return fixed.checked
        if self._show:
            self._print(path, fixed)
        elif not self._write(Path(path), fixed):
            self.failed += 1
            return check(fixed.before)
        self.applied += fixed.applied
        self.documents += 1
        return fixed.checked

    def _print(self, path: str, fixed: Fixed) -> None:
        from checker.fixes.diffs import diff_lines

        self._make_room()
        name = "stdin" if path == INPUT else path
        sys.stdout.writelines(diff_lines(name, fixed.text, fixed.checked.text, self._paint))

    def _write(self, file: Path, fixed: Fixed) -> bool:
        from checker.writing import write_whole

        problem = ""
        try:
            if file.read_bytes() != fixed.before:
                problem = "changed while it was checked; nothing was written"
            elif not os.access(file, os.W_OK):
                problem = "cannot be written: it is read-only"
            else:
                write_whole(file, fixed.after)
        except OSError as error:
            problem = f"cannot be written: {error.strerror or error}"
        if problem:
            self._make_room()
            complain(f"factledger: {file}: {problem}")
        return not problem

    def say(self) -> None:
        """Tell what was done."""
        what = f"{self.applied} fix{'' if self.applied == 1 else 'es'} in {self.documents} document"
        what += "" if self.documents == 1 else "s"
        complain(f"factledger: {what} {'would be made' if self._show else 'made'}")
        if self.left:
            these = "1 suggestion is" if self.left == 1 else f"{self.left} suggestions are"
            complain(f"factledger: {these} left to you: markup, another format or a field runs through the words")
