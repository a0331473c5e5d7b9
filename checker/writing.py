"""A file and its new bytes in, the file written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, data: bytes) -> None:
    """Put bytes in the place of a file, or make it: at no moment is half of it there. Mode and links stay.

    Raises `OSError`; the old file is then as it was.
    """
    target = Path(os.path.realpath(file))
    part = begin_file(target)
    try:
        with part.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def begin_file(target: Path) -> Path:
    """Return an empty file beside the target, with the mode that the target has or is to have. Raises `OSError`."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".new", dir=target.parent)
    os.close(handle)
    with suppress(OSError):
        Path(name).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
