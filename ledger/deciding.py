"""Modules on which a compiled form depends: files of code in, what tells one state of them from another out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def modules(folder: Path, packages: Sequence[str]) -> list[Path]:
    """Every module of some packages of a folder (empty: its own), in the order of their names."""
    return [
        folder / package / name
        for package in packages
        for name in sorted(file.name for file in os.scandir(folder / package))
        if name.endswith(".py")
    ]


def digest(files: Sequence[Path]) -> str:
    """What the modules say, in hexadecimal."""
    from ledger.hashing import sha256

    told = sha256()
    for file in files:
        told.update(file.read_bytes())
    return told.hexdigest()[:40]


def stamp(files: Sequence[Path]) -> str:
    """Names and sizes of the modules: enough to see that a file compiled elsewhere came with them, and quick."""
    return " ".join(f"{file.name}:{file.stat().st_size}" for file in files)
