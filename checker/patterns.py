"""The regular expressions of earlier runs: what they were compiled to is kept in the cache and taken up by the next run.

Compiling some hundred and fifty expressions takes longer than reading an article with them; taking up what the same Python
compiled before takes a hundredth of that. `recall` puts the compiled expressions where `re.compile` looks first, so that no
other module knows of this; `keep` writes those that modules define (never one that was made from a text). Where the
file is missing, damaged or from another Python, or where this Python keeps its expressions another way, they are compiled
as ever.
"""

from __future__ import annotations

import json
import re
import sys
from array import array
from binascii import crc32
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ledger.caching import PATTERNS
from ledger.folders import cache_folder

MOST = 400
"""So many expressions are kept, the newest; `re` itself forgets the oldest from 512 on."""
_UNIT = "I"
"""The type of an array of compiled code."""

_Key = tuple[type, str, int]
_Row = tuple[list[Any], bytes]


class Recalled:
    """What was taken up: the rows of the file by their keys, and how many expressions Python knew afterwards."""

    def __init__(self) -> None:
        self.rows: dict[_Key, _Row] = {}
        self.known = 0


def recall() -> Recalled:
    """Take up the expressions of earlier runs."""
    recalled = Recalled()
    try:
        import _sre  # type: ignore[import-not-found]

        known: dict[Any, Any] = re._cache  # type: ignore[attr-defined]
        for row, code in _read(_file()):
            source, given, flags, groups, names, _ = row
            order: list[str | None] = [None] * (groups + 1)
            for name, number in names.items():
                order[number] = name
            numbers = array(_UNIT)
            numbers.frombytes(code)
            key = (str, source, given)
            known[key] = _sre.compile(source, flags, numbers.tolist(), groups, names, tuple(order))
            recalled.rows[key] = row, code
        recalled.known = len(known)
    except Exception:  # whatever is wrong with the file, or new in Python: nothing is lost but time
        return recalled
    return recalled


def keep(recalled: Recalled) -> bool:
    """Write the expressions that modules define, if there are others than those recalled; was something written?"""
    try:
        known: dict[Any, Any] = re._cache  # type: ignore[attr-defined]
        if len(known) == recalled.known:
            return False
        new = [key for key in known if key not in recalled.rows and key[0] is str]
        defined = _defined()
        rows = [_compiled(key) for key in new if id(known[key]) in defined]
        return bool(rows) and _write(_file(), [*recalled.rows.values(), *rows][-MOST:])
    except Exception:  # as above
        return False


def _file() -> Path:
    """One file for each version of Python: compiled expressions are its own."""
    import _sre

    if array(_UNIT).itemsize != _sre.CODESIZE:
        raise ValueError("code of another size")
    name = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{_sre.MAGIC}-{sys.byteorder}"
    return cache_folder() / f"patterns-{name}{PATTERNS}"


def _read(file: Path) -> Iterator[_Row]:
    """The rows of a file; none if it is not whole."""
    data = file.read_bytes()
    if int.from_bytes(data[:4], "big") != crc32(memoryview(data)[4:]):
        return
    at = 8 + int.from_bytes(data[4:8], "big")
    for row in json.loads(data[8:at]):
        yield row, data[at : at + row[-1]]
        at += row[-1]


def _write(file: Path, rows: list[_Row]) -> bool:
    from ledger.caching import keep_bytes

    head = json.dumps([row for row, _ in rows]).encode()
    data = b"".join([len(head).to_bytes(4, "big"), head, *(code for _, code in rows)])
    return keep_bytes(file, crc32(data).to_bytes(4, "big") + data)


def _compiled(key: _Key) -> _Row:
    """What `re` makes of an expression, by the same steps."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    _, source, given = key
    parsed = _parser.parse(source, given)
    state = parsed.state
    code = array(_UNIT, _compiler._code(parsed, given)).tobytes()
    return [source, given, given | state.flags, state.groups - 1, dict(state.groupdict), len(code)], code


def _defined() -> set[int]:
    """The expressions that stand in modules, by themselves or in a row of them."""
    found: set[int] = set()
    for name, module in list(sys.modules.items()):
        if name == "re":
            continue  # it remembers every expression
        for value in list(getattr(module, "__dict__", {}).values()):
            rows = value if type(value) in (tuple, list) else value.values() if type(value) is dict else (value,)
            found.update(id(one) for one in rows if type(one) is re.Pattern)
    return found
