"""Paths in, checked documents out, one after the other. A document that cannot be checked never stops the others."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from checker.contradictions import find_contradictions
from checker.document import Document, DocumentError, read_document
from checker.findings import findings_of
from checker.fixes.safety import mark_safe
from checker.formats import is_html
from checker.keeping import Kept
from checker.parts import Part, pieces
from checker.pipeline import Checker
from checker.results import Checked
from checker.settings import Settings
from checker.suppressions.inline import suppress
from checker.suppressions.pins import pinned
from ledger.light import replace
from ledger.problem import LedgerError
from ledger.store import Ledger

SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm", ".docx")
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
            if name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$")):
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


def check_document(
    checker: Checker, document: Document, settings: Settings | None = None, kept: Kept | None = None
) -> Checked:
    """Return what checking one document gives; with what is `kept` of an earlier state of it, only sooner (`rechecking`)."""
    reading = checker.read(document, kept)
    contradictions = find_contradictions(reading.judged, checker.relations)
    found = findings_of(reading.judged, reading.mistakes, contradictions, reading.renderings)
    remaining, suppressed = suppress(pinned(found, document, checker.ledger), document)
    wanted = settings or Settings()
    return Checked(
        document.path,
        document.text,
        document.as_of_text,
        reading.judged,
        mark_safe(wanted.apply(remaining), reading.judged, document),
        document.notes,
        suppressed=tuple(
            replace(entry, finding=finding)
            for entry in suppressed
            for finding in mark_safe(wanted.apply([entry.finding]), reading.judged, document)
        ),
        prose=document.prose if is_html(document.path, document.text) else "",
    )


def check_text(checker: Checker, path: str, data: bytes, as_of: str | None = None) -> Checked:
    """Return what checking one file's bytes gives."""
    try:
        return check_document(checker, read_document(path, data, as_of))
    except DocumentError as error:
        return Checked(path, "", None, error=str(error))


def check_data(checker: Checker, path: str, data: bytes, as_of: str | None, settings: Settings) -> Checked:
    """Return what checking one file's bytes gives: an error of theirs, or of this program, is part of the answer."""
    try:
        return check_document(checker, read_document(path, data, as_of, settings.default_as_of), settings)
    except DocumentError as error:
        return Checked(path, "", None, error=str(error))
    except LedgerError:
        raise  # not the document's: the ledger cannot be used
    except Exception as error:
        return _crashed(path, error)


def check_files(
    files: Iterable[str],
    checker: Checker,
    as_of: str | None = None,
    settings_for: SettingsFor = lambda path: Settings(),
    in_parts: bool = False,
) -> Iterator[Checked]:
    """Yield the documents of files, checked, in their order; one that cannot be read carries its error.

    With `in_parts`, long plain texts come as several `Checked` in a row, each with its `part`.

    An error of this program in one document is that document's error too (unless FACTLEDGER_DEBUG is set): a thousand
    articles are not left unchecked because of one sentence.
    """
    for path in files:
        settings = settings_for(path)
        if in_parts and _is_long(path):
            yield from _check_parts(path, checker, as_of, settings)
        else:
            yield check_file(path, checker, as_of, settings)


def check_file(path: str, checker: Checker, as_of: str | None, settings: Settings) -> Checked:
    """Return what checking one file gives: an error of the file, or of this program, is part of the answer."""
    try:
        return check_document(checker, open_document(path, as_of, settings), settings)
    except DocumentError as error:
        return Checked(path, "", None, error=str(error))
    except LedgerError:
        raise  # not the document's: the ledger cannot be used
    except Exception as error:
        return _crashed(path, error)


def _crashed(path: str, error: Exception) -> Checked:
    if os.environ.get("FACTLEDGER_DEBUG"):
        raise error
    message = f"internal error, please report it: {type(error).__name__}: {error}"
    return Checked(path, "", None, error=message, crashed=True)


LONG = 8_000_000
"""Bytes above which a plain text is read in parts, where the report can be written so."""


def _is_long(path: str) -> bool:
    try:
        return path.lower().endswith(".txt") and Path(path).stat().st_size > LONG
    except OSError:
        return False


def _check_parts(path: str, checker: Checker, as_of: str | None, settings: Settings) -> Iterator[Checked]:
    """Yield a long text part by part: memory does not grow with its length. The first part tells the as-of date."""
    claims, first = 0, True
    try:
        with Path(path).open("rb") as opened:
            for piece in pieces(opened):
                data = piece.text.encode("utf-8", "surrogatepass")
                document = read_document(path, data, as_of, settings.default_as_of if first else None)
                checked = check_document(checker, document, settings)
                as_of = as_of or document.as_of_text
                part = Part(piece.offset, piece.line, claims, first, piece.last)
                yield replace(checked, as_of=as_of, part=part)
                claims, first = claims + len(checked.judged), False
    except (OSError, UnicodeDecodeError, DocumentError) as error:
        yield Checked(path, "", as_of, error=str(error), part=Part(0, 0, claims, first, True))
    except LedgerError:
        raise  # not the document's: the ledger cannot be used
    except Exception as error:
        yield replace(_crashed(path, error), part=Part(0, 0, claims, first, True))


class _Worker:
    """What a process keeps from one document to the next."""

    checker: Checker
    as_of: str | None
    settings_for: SettingsFor


def check_files_in_parallel(
    files: Sequence[str],
    jobs: int,
    open_ledger: Callable[[], Ledger],
    as_of: str | None = None,
    settings_for: SettingsFor = lambda path: Settings(),
) -> Iterator[Checked]:
    """Yield what `check_files` yields, worked out by several processes."""
    from checker.parallel import run_parallel  # only where it is asked for: slow to import

    return run_parallel(files, jobs, _work, _failed, _prepare, (open_ledger, as_of, settings_for))


def _prepare(open_ledger: Callable[[], Ledger], as_of: str | None, settings_for: SettingsFor) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that was called
    _Worker.checker = Checker(open_ledger())
    _Worker.as_of = as_of
    _Worker.settings_for = staticmethod(settings_for)


def _work(path: str) -> Checked:
    return check_file(path, _Worker.checker, _Worker.as_of, _Worker.settings_for(path))


def _failed(path: str) -> Checked:
    return Checked(path, "", None, error="the process that checked it was ended twice", crashed=True)
