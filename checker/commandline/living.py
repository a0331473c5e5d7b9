"""Options for living with findings: a baseline, changed lines only."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from checker.commandline.exits import UsageError
from checker.commandline.terminal import complain
from checker.results import Checked


def add_living_options(parser: Any) -> None:
    """Declare them."""
    group = parser.add_argument_group("living with findings")
    group.add_argument("--baseline", metavar="FILE", help="leave alone the findings that this file knows")
    group.add_argument(
        "--update-baseline", action="store_true",
        help="write the findings of the documents checked into the baseline, and take out what is gone",
    )  # fmt: skip
    group.add_argument("--prune-baseline", action="store_true", help="take out of the baseline what is gone")
    group.add_argument("--changed-since", metavar="REV", help="only what stands on lines changed since a git revision")
    group.add_argument(
        "--suggest-suppressions", action="store_const", dest="outputs", const=[("format", "suppressions")],
        help="print, for each finding, the comment that suppresses it (the same as --format suppressions)",
    )  # fmt: skip


class Living:
    """What is left out of a run, and what is known of it afterwards. Raises `UsageError`."""

    def __init__(self, arguments: argparse.Namespace, baseline: str | None) -> None:
        self._baseline: Any = None
        self._changes: Any = None
        self._update, self._prune = arguments.update_baseline, arguments.prune_baseline
        file = arguments.baseline if arguments.baseline is not None else baseline
        if file:
            self._baseline = _open_baseline(Path(file), self._update)
        elif self._update or self._prune:
            raise UsageError("--update-baseline and --prune-baseline need --baseline FILE")
        if (self._update or self._prune) and (arguments.select or arguments.ignore or arguments.diff):
            raise UsageError(
                "a baseline is written from all findings as they are: leave out --select, --ignore and --diff"
            )
        if arguments.changed_since is not None:
            if self._update or self._prune:
                raise UsageError("a baseline is written from whole documents: leave out --changed-since")
            self._changes = _open_changes(arguments.changed_since)
        self._whole = self._changes is None and not (arguments.select or arguments.ignore)
        """Is everything looked for that a baseline knows?"""

    def files(self, files: list[str]) -> list[str]:
        """Return the files that are to be checked at all."""
        return files if self._changes is None else [file for file in files if self._changes.touches(file)]

    def filter(self, checked: Checked) -> Checked:
        """Return the document with what is to be looked at; it may be one of many states of it."""
        if self._changes is not None:
            checked = self._changes.only(checked)
        found: Checked = checked if self._baseline is None else self._baseline.waive(checked)
        return found

    def settled(self, checked: Checked) -> Checked:
        """Return the document with what is to be looked at, and remember it."""
        return self.note(self.filter(checked))

    def note(self, checked: Checked) -> Checked:
        """Remember the document as it is in the end, and return it."""
        if self._baseline is not None:
            self._baseline.note(checked)
        return checked

    def finish(self, quiet: bool) -> None:
        """Write the baseline, or say what is gone from it."""
        if self._baseline is None:
            return
        try:
            if self._update:
                entries = self._baseline.updated()
            elif self._prune:
                entries = self._baseline.pruned()
            else:
                gone = self._baseline.gone if self._whole else 0
                if gone and not quiet:
                    complain(f"factledger: {gone} of the baseline no longer found; --prune-baseline takes them out")
                return
            self._baseline.write(entries)
        except OSError as error:
            raise UsageError(f"the baseline cannot be written: {error.strerror or error}") from None
        complain(f"factledger: the baseline holds {sum(entries.values())}")


def _open_baseline(file: Path, new: bool) -> Any:
    from checker.suppressions.baseline import Baseline, BaselineError, read_baseline

    if new and not file.exists():
        return Baseline(file)
    try:
        return read_baseline(file)
    except BaselineError as error:
        raise UsageError(str(error)) from None


def _open_changes(revision: str) -> Any:
    from checker.changed import Changes, GitError

    try:
        return Changes(revision)
    except GitError as error:
        raise UsageError(f"--changed-since: {error}") from None
