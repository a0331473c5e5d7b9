"""Settings: what a project wants of every check, from `[tool.factledger]` or `factledger.toml`. The nearest file wins.

Built-in values < the nearest settings file < its `overrides` for the document's path < the command line. Settings files
are not merged with one another: the one nearest to a document is the whole truth about that document. What concerns a
run and not a document (`RUN_WIDE`) is taken from the settings nearest to all documents together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePosixPath

from checker.findings import Finding, Severity
from ledger.light import dataclass, field, replace

RUN_WIDE = ("facts", "extend_facts", "fail_on", "baseline")
DEFAULT_MAX_MEGABYTES = 16
"""The size from which a file is taken for something other than an article."""


@dataclass(frozen=True, slots=True)
class Override:
    """Values for the documents that match one of the globs."""

    paths: tuple[str, ...]
    values: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What is to be done with a document, and with a run. Paths are as they can be opened from here."""

    file: Path | None = None
    """Where this was read; None for the built-in values."""
    facts: str | None = None
    extend_facts: tuple[str, ...] = ()
    fail_on: str = "error"
    baseline: str | None = None
    """The file of findings that are known and lived with."""
    default_as_of: str | None = None
    select: frozenset[str] | None = None
    """Only these codes; None: all."""
    ignore: frozenset[str] = frozenset()
    severity: tuple[tuple[str, Severity], ...] = ()
    show_supported: bool = False
    exclude: tuple[str, ...] = ()
    """Globs of documents that folders are searched without."""
    max_megabytes: int = DEFAULT_MAX_MEGABYTES
    overrides: tuple[Override, ...] = field(default=())

    def relative(self, path: str) -> str | None:
        """Return a document's path relative to the settings file; None where it lies elsewhere."""
        if self.file is None or path == "-":
            return None
        try:
            return Path(os.path.abspath(path)).relative_to(os.path.abspath(self.file.parent)).as_posix()  # noqa: PTH100 - links stay
        except ValueError:
            return None

    def for_path(self, path: str) -> Settings:
        """Return the settings with the overrides that a document's path matches, the later ones winning."""
        relative = self.relative(path)
        settings = self
        for override in self.overrides:
            if relative is not None and any(matches(relative, pattern) for pattern in override.paths):
                settings = replace(settings, **dict(override.values))  # type: ignore[arg-type]
        return settings

    def excludes(self, path: str) -> bool:
        """Is a document left out where a folder is searched?"""
        relative = self.relative(path)
        return relative is not None and any(matches(relative, pattern) for pattern in self.exclude)

    def narrowed(self, select: frozenset[str] | None, ignore: frozenset[str]) -> Settings:
        """Return the settings with codes chosen on the command line: `select` replaces, `ignore` adds."""
        if select is None and not ignore:
            return self
        return replace(self, select=self.select if select is None else select, ignore=self.ignore | ignore)

    def apply(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that are wanted, with the severities that are wanted."""
        severities = dict(self.severity)
        return tuple(
            replace(finding, severity=severities.get(finding.code, finding.severity))
            for finding in findings
            if (self.select is None or finding.code in self.select) and finding.code not in self.ignore
        )


def matches(path: str, pattern: str) -> bool:
    """Does a relative path match a glob? `**` is any folders; a pattern without `/` matches a name at any depth."""
    if "/" not in pattern:
        return any(_compiled(pattern).fullmatch(part) for part in PurePosixPath(path).parts)
    compiled = _compiled(pattern.strip("/"))
    return compiled.fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|/\*\*$|\*\*|\*|\?)", pattern)
    signs = {"**/": r"(?:.*/)?", "/**": r"(?:/.*)?", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}
    return re.compile("".join(signs.get(part, re.escape(part)) for part in parts), re.DOTALL)
