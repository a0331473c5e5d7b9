"""Where ledgers live: the shipped facts, the files of a folder, the cache folder.

The wheel holds the YAML of the repository's `facts/` as `ledger/shipped/` (hatchling: `force-include`), and may hold
the compiled form of it beside, `ledger/shipped.sqlite`, used when it was compiled from exactly these files. A
checkout or a source distribution has `facts/` beside `ledger/`.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from ledger.light import NamedTuple
from ledger.problem import ERROR, LedgerError, Problem

_HERE = Path(__file__).resolve().parent
COMPILED_BESIDE = _HERE / "shipped.sqlite"
"""The compiled form of the shipped facts, if the package was built with one."""


MAX_BYTES = 256 * 1024 * 1024
"""The size above which a facts file is not read."""


class SourceFile(NamedTuple):
    """A facts file that was read."""

    path: str
    """Relative to its folder, with `/`; the second and further folders' files are `+N/path`."""
    layer: int
    """0 for the base, 1 … for the folders that extend it."""
    data: bytes


def layer_and_path(path: str) -> tuple[int, str]:
    """Split a ledger's path of a file (`+N/…`: in the N-th folder that extends it) into the layer and the path in it."""
    number, _, rest = path[1:].partition("/")
    return (int(number), rest) if path.startswith("+") and number.isdigit() and rest else (0, path)


def shipped_facts() -> Path:
    """The folder of the facts that ship with the package: from a wheel, a source distribution or a checkout."""
    for folder in (_HERE / "shipped", _HERE.parent / "facts"):
        if folder.is_dir():
            return folder
    raise LedgerError(f"the facts that ship with factledger are missing beside {_HERE}; reinstall the package")


def is_installed() -> bool:
    """Whether the facts lie where a wheel puts them: then they are as they were built, and nobody edits them."""
    return (_HERE / "shipped").is_dir()


def yaml_files(folder: Path) -> list[tuple[str, Path]]:
    """The `*.yaml` files of a folder, by relative path, sorted. Hidden names and linked folders are left out."""
    found: list[tuple[str, Path]] = []
    start = len(os.path.join(folder, ""))  # noqa: PTH118 - what os.walk puts before every name
    for here, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if name.endswith(".yaml") and not name.startswith("."):
                path = f"{here}/{name}"[start:].replace(os.sep, "/")
                found.append((path, folder / path))
    return sorted(found)


def read_sources(folders: Sequence[Path]) -> tuple[list[SourceFile], list[Problem]]:
    """Every facts file of the folders, in reading order; what cannot be read is a problem."""
    sources: list[SourceFile] = []
    problems: list[Problem] = []
    for layer, folder in enumerate(folders):
        if not folder.is_dir():
            raise LedgerError(f"there is no folder of facts at {folder}")
        prefix = f"+{layer}/" if layer else ""
        for path, file in yaml_files(folder):
            try:
                # A pipe would be waited for, and what is too large would be read before anyone could say so.
                status = file.stat()
                if not stat.S_ISREG(status.st_mode):
                    problems.append(_unreadable(prefix + path, "it is not a file"))
                elif status.st_size > MAX_BYTES:
                    message = f"the file is larger than {MAX_BYTES // 2**20} MB"
                    problems.append(
                        Problem(prefix + path, 0, 0, "file-too-large", ERROR, message, "split it by subject")
                    )
                else:
                    sources.append(SourceFile(prefix + path, layer, file.read_bytes()))
            except OSError as error:
                problems.append(_unreadable(prefix + path, error.strerror or str(error)))
    return sources, problems


class Listing(NamedTuple):
    """The facts files of some folders as the file system tells them apart, without their contents."""

    text: str
    newest: int
    """When the last of them was changed, in nanoseconds by the clock of the file system."""


def listing(folders: Sequence[Path]) -> Listing | None:
    """What the file system says of every facts file; None where one cannot be read as a facts file."""
    rows: list[str] = []
    newest = 0
    try:
        for layer, folder in enumerate(folders):
            rows.append(f"{layer} {folder.resolve()}")
            for path, file in yaml_files(folder):
                status = file.stat()
                if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
                    return None
                newest = max(newest, status.st_mtime_ns, status.st_ctime_ns)
                rows.append(f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}")
    except (OSError, RuntimeError):
        return None
    return Listing("\n".join(rows), newest)


def _unreadable(path: str, why: str) -> Problem:
    return Problem(path, 0, 0, "unreadable-file", ERROR, f"cannot read the file: {why}")


def fingerprint(sources: Sequence[SourceFile]) -> str:
    """The sha256 of paths and contents, in hexadecimal: the same facts have the same fingerprint on any machine."""
    from ledger.hashing import sha256

    digest = sha256()
    for source in sources:
        name = source.path.encode("utf-8", "surrogateescape")
        digest.update(b"%d %d\n" % (len(name), len(source.data)))
        digest.update(name)
        digest.update(source.data)
    return digest.hexdigest()


def cache_folder() -> Path:
    """Where compiled ledgers are kept: `$FACTLEDGER_CACHE`, `$XDG_CACHE_HOME/factledger`, or the platform's place."""
    chosen = os.environ.get("FACTLEDGER_CACHE")
    if chosen:
        return Path(chosen)
    base = os.environ.get("XDG_CACHE_HOME")
    if base:
        return Path(base) / "factledger"
    if sys.platform == "win32" and os.environ.get("LOCALAPPDATA"):
        return Path(os.environ["LOCALAPPDATA"]) / "factledger" / "cache"
    try:
        home = Path.home()
    except RuntimeError:  # no home at all: an unusable place, so that the caller compiles into memory
        return Path(os.devnull) / "factledger"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "factledger"
    return home / ".cache" / "factledger"


def discard(location: str, why: object) -> LedgerError:
    """What is to be raised when a compiled file turns out to be damaged; one in the cache is removed, to be made anew."""
    file, why = Path(location), str(why)[:80]
    if file.parent == cache_folder():
        try:
            file.unlink(missing_ok=True)
        except OSError:
            return LedgerError(f"the compiled ledger {location} is damaged ({why}); delete it")
        return LedgerError(f"the compiled ledger {location} was damaged ({why}) and is removed; run the command again")
    return LedgerError(f"the compiled ledger {location} is damaged ({why}); delete it")
