"""Paths in, checked documents out, one after the other. A document that cannot be checked never stops the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from checker.contradictions import find_contradictions
from checker.document import Document, DocumentError, read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.results import Checked
from checker.settings import Settings
from checker.suppressions.pins import pinned

SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")
"""The files that a folder is searched for. A file named on the command line may have any name."""
SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders that hold no articles; those whose name begins with a dot are left out as well."""
INPUT = "-"
"""Standard input."""

SettingsFor = Callable[[str], Settings]


def files_of(paths: Sequence[str], settings_for: SettingsFor = lambda path: Settings()) -> list[str]:
    """Return the documents that paths name, folders searched, each once, sorted: the order of arguments changes
    nothing.
    """
    found: set[str] = set()
    for path in paths:
        if path != INPUT and Path(path).is_dir():
            found.update(file for file in _search(Path(path)) if not settings_for(file).excludes(file))
        else:
            found.add(path if path == INPUT else Path(path).as_posix())
    return sorted(found)


def _search(folder: Path) -> Iterator[str]:
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in SKIPPED)
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield Path(here, name).as_posix()


def read_input(path: str, max_megabytes: int) -> bytes:
    """Return the bytes of a file or of standard input. Raises `DocumentError` where there are none to be had."""
    limit = max_megabytes * 1_000_000
    too_large = f"larger than {max_megabytes} MB: split it, or set max_megabytes in the settings"
    try:
        if path == INPUT:
            data = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(path).open("rb") as opened:
                data = opened.read(limit + 1)
    except FileNotFoundError:
        raise DocumentError("there is no such file") from None
    except (OSError, ValueError) as error:
        raise DocumentError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(data) > limit:
        raise DocumentError(too_large)
    return data


def open_document(path: str, as_of: str | None, settings: Settings) -> Document:
    """Return the document at a path. Raises `DocumentError`."""
    return read_document(path, read_input(path, settings.max_megabytes), as_of, settings.default_as_of)


def check_document(checker: Checker, document: Document, settings: Settings | None = None) -> Checked:
    """Return what checking one document gives."""
    reading = checker.read(document)
    contradictions = find_contradictions(reading.judged, checker.relations)
    findings = (settings or Settings()).apply(
        findings_of(reading.judged, reading.mistakes, contradictions, reading.renderings)
    )
    findings = pinned(findings, document, checker.ledger)
    return Checked(document.path, document.text, document.as_of_text, reading.judged, findings, notes=document.notes)


def check_text(checker: Checker, path: str, data: bytes, as_of: str | None = None) -> Checked:
    """Return what checking one file's bytes gives."""
    try:
        return check_document(checker, read_document(path, data, as_of))
    except DocumentError as error:
        return Checked(path, "", None, error=str(error))


def check_files(
    files: Iterable[str],
    checker: Checker,
    as_of: str | None = None,
    settings_for: SettingsFor = lambda path: Settings(),
) -> Iterator[Checked]:
    """Yield the documents of files, checked, in their order; one that cannot be read carries its error.

    An error of this program in one document is that document's error too (unless FACTLEDGER_DEBUG is set): a thousand
    articles are not left unchecked because of one sentence.
    """
    for path in files:
        settings = settings_for(path)
        try:
            yield check_document(checker, open_document(path, as_of, settings), settings)
        except DocumentError as error:
            yield Checked(path, "", None, error=str(error))
        except Exception as error:
            if os.environ.get("FACTLEDGER_DEBUG"):
                raise
            message = f"internal error, please report it: {type(error).__name__}: {error}"
            yield Checked(path, "", None, error=message, crashed=True)
