"""A revision of a git repository in, the facts folder as it was then out."""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ledger.light import NamedTuple
from ledger.problem import LedgerError

WORKING_TREE = ""
"""The revision that stands for the files as they are now."""


class Range(NamedTuple):
    """Two states to compare; `WORKING_TREE` stands for the files as they are."""

    old: str
    new: str


def parse_range(text: str) -> Range:
    """`OLD..NEW`; `OLD..` and `OLD` alone compare with the files as they are. Raises `LedgerError`.

    `OLD...NEW` compares with the revision at which NEW left OLD behind, as pull requests do.
    """
    if "..." in text:
        old, _, new = text.partition("...")
        return Range(f"{old or 'HEAD'}...{new}", new)
    old, _, new = text.partition("..")
    return Range(old or "HEAD", new)


@contextlib.contextmanager
def folder_at(folder: Path, revision: str) -> Iterator[Path]:
    """The facts folder as it was at a revision, as long as the context lasts. Raises `LedgerError`."""
    if revision == WORKING_TREE:
        if not folder.is_dir():
            raise LedgerError(f"there is no folder of facts at {folder}")
        yield folder
        return
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    commit = _commit(folder, revision)
    with tempfile.TemporaryDirectory(prefix="factledger-") as place:
        for path, data in _files(top, commit, inside):
            file = Path(place) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        yield Path(place)


def name_of(revision: str) -> str:
    """How a revision is called in reports."""
    return revision.replace("...", " … ") if revision else "the working tree"


def _commit(folder: Path, revision: str) -> str:
    if "..." in revision:
        old, _, new = revision.partition("...")
        return _git(folder, "merge-base", "--end-of-options", old, new or "HEAD").decode().strip()
    name = f"{revision}^{{commit}}"
    return _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name, said=revision).decode().strip()


def _files(top: Path, commit: str, inside: str) -> Iterator[tuple[str, bytes]]:
    """(path inside the folder, content) of every YAML file; links and hidden names are left out, as everywhere."""
    prefix = "" if inside == "." else inside + "/"
    listed = _git(top, "ls-tree", "-r", "-z", commit, "--", prefix or ".").split(b"\0")
    wanted: list[tuple[str, str]] = []
    for entry in filter(None, listed):
        head, _, raw = entry.partition(b"\t")
        mode, kind, object_id = head.decode().split()
        path = raw.decode("utf-8", "surrogateescape")[len(prefix) :]
        parts = PurePosixPath(path).parts
        if kind == "blob" and mode != "120000" and path.endswith(".yaml") and not any(p.startswith(".") for p in parts):
            wanted.append((path, object_id))
    if not wanted:
        return
    asked = "".join(f"{object_id}\n" for _, object_id in wanted).encode()
    data = _git(top, "cat-file", "--batch", stdin=asked)
    at = 0
    for path, _ in wanted:
        end = data.index(b"\n", at)
        size = int(data[at:end].split()[2])
        yield path, data[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(folder: Path, *words: str, stdin: bytes | None = None, said: str = "") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], input=stdin, capture_output=True, check=False)
    except FileNotFoundError:
        raise LedgerError("git is not installed; revisions of a ledger are read with it") from None
    if done.returncode:
        if said:
            raise LedgerError(f"there is no revision '{said}' in the repository of {folder}")
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise LedgerError(f"{folder}: git {words[0]}: {reason[-1] if reason else 'failed'}")
    return done.stdout
