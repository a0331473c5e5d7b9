"""A revision in git in, the lines of files that have changed since out.

Only the plumbing of git that is the same everywhere is used: names separated by NUL, hunks without context. A file that
git does not track has changed as a whole.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from checker.lines import Lines
from checker.results import Checked
from checker.values import Span
from ledger.light import replace

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_BINARY = re.compile(rb"^Binary files .* differ$", re.MULTILINE)
"""Git knows no lines of such a file (a Word document, UTF-16): it has changed as a whole."""
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--inter-hunk-context=0")


class GitError(ValueError):
    """Git cannot say what has changed; the message says why."""


class Changes:
    """What has changed since a revision in the repository of the current folder. Raises `GitError`."""

    def __init__(self, revision: str) -> None:
        found = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", allowed=(0, 1))
        self._commit = found.decode("ascii", "replace").strip()
        if not self._commit:
            raise GitError(f"git knows no revision '{revision}'")
        top = _git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
        self._top = Path(top).resolve()
        names = _git("-C", top, *_DIFF, "--name-only", "--diff-filter=d", "-z", self._commit, "--")
        new = _git("-C", top, "ls-files", "--others", "--exclude-standard", "-z", "--")
        self._changed = frozenset(_names(names))
        self._new = frozenset(_names(new))
        self._lines: dict[str, tuple[tuple[int, int], ...]] = {}

    def touches(self, path: str) -> bool:
        """Has the file changed at all? Standard input has."""
        name = self._name(path)
        return name is None or name in self._changed or name in self._new

    def only(self, checked: Checked) -> Checked:
        """Return the document with the findings on changed lines: where the wrong words or their claim stand."""
        name = self._name(checked.path)
        if name is None or name in self._new or not (checked.findings or checked.suppressed):
            return checked
        changed = self._hunks(name)
        lines = Lines(checked.text)

        def stands(span: Span) -> bool:
            first, last = lines.place(span.start)[0], lines.place(max(span.start, span.end - 1))[0]
            return any(first <= end and begin <= last for begin, end in changed)

        def wanted(span: Span, claim: int | None) -> bool:
            return stands(span) or (claim is not None and stands(checked.judged[claim].claim.span))

        return replace(
            checked,
            findings=tuple(f for f in checked.findings if wanted(f.span, f.claim)),
            suppressed=tuple(s for s in checked.suppressed if wanted(s.finding.span, s.finding.claim)),
        )

    def _name(self, path: str) -> str | None:
        if path == "-":
            return None
        try:
            return Path(path).resolve().relative_to(self._top).as_posix()
        except ValueError:
            return None

    def _hunks(self, name: str) -> tuple[tuple[int, int], ...]:
        known = self._lines.get(name)
        if known is None:
            diff = _git("-C", str(self._top), *_DIFF, "--unified=0", self._commit, "--", f":(literal){name}")
            found = [(int(hunk[1]), int(hunk[2]) if hunk[2] is not None else 1) for hunk in _HUNK.finditer(diff)]
            known = tuple((start, start + count - 1) for start, count in found if count)
            if _BINARY.search(diff):
                known = ((1, sys.maxsize),)
            self._lines[name] = known
        return known


def _names(output: bytes) -> list[str]:
    return [name.decode("utf-8", "surrogateescape") for name in output.split(b"\0") if name]


def _git(*arguments: str, allowed: tuple[int, ...] = (0,)) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}") from None
    if done.returncode not in allowed:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(f"git: {said[-1] if said else f'exit code {done.returncode}'}")
    return done.stdout
