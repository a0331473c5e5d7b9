"""A new fact in, the file and line where it belongs out, and the file's text with it.

The right place is the block that already shares most of the fact's fields; within it, the order of time if the block is
in that order, else its end. Without such a block, a block of its own in the file that says most about the relation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from ledger.curating.rows import Field, row
from ledger.dates import BadDate, parse_time
from ledger.folders import SourceFile, read_sources
from ledger.formatting import format_bytes
from ledger.invariants import Whole, check_all
from ledger.light import NamedTuple
from ledger.loading import load
from ledger.problem import ERROR, LedgerError, Problem
from ledger.reading import Fields, Items, Node, Scalar, read_bytes

_OWN = ("rows", "complete", "examples", "note")
"""Fields of a block that its rows do not share."""


class Placed(NamedTuple):
    """A file with a new fact in it."""

    path: str
    """Relative to the facts folder."""
    line: int
    """Of the new row."""
    text: str
    """The row as written."""
    data: bytes
    """The whole file."""
    problems: tuple[Problem, ...]
    """What is wrong with the ledger since the row is in it."""


class _Block(NamedTuple):
    file: SourceFile
    shared: dict[str, Field]
    rows: Items
    same: int


def place(folder: Path, fact: Mapping[str, Field], path: str | None = None) -> Placed:
    """Put a fact into the ledger of a folder, in memory. `path` names the file to put it into. Raises `LedgerError`."""
    inside = path is None or (folder / path).resolve().is_relative_to(folder.resolve())
    if path is not None and (not inside or not path.endswith(".yaml")):
        raise LedgerError(f"'{path}' is not a .yaml file inside {folder}")
    files, _ = read_sources([folder])
    known = {(problem.code, problem.message) for problem in _errors(files)}
    block = _best_block(files, fact, path)
    if block is not None:
        file, line, text, data = _into_block(block, fact)
    else:
        file, line, text, data = _own_block(files, fact, path)
    changed = [*(old for old in files if old.path != file), SourceFile(file, 0, data)]
    problems = tuple(p for p in _errors(sorted(changed)) if (p.code, p.message) not in known)
    return Placed(file, line, text, data, problems)


def _errors(files: Sequence[SourceFile]) -> list[Problem]:
    """What is wrong with a ledger, of its entries and of the whole."""
    content, problems = load(files)
    return [problem for problem in (*problems, *check_all(Whole(content))) if problem.level == ERROR]


def _best_block(files: Sequence[SourceFile], fact: Mapping[str, Field], path: str | None) -> _Block | None:
    """The block all of whose statement fields the fact shares; of several, the one that shares most."""
    best: _Block | None = None
    for file in files:
        if path is not None and file.path != path:
            continue
        root, _ = read_bytes(file.data, file.path)
        entries = root.fields.get("facts") if root is not None else None
        for entry in entries.items if isinstance(entries, Items) else ():
            if not isinstance(entry, Fields):
                continue
            rows = entry.fields.get("rows")
            if not isinstance(rows, Items) or not rows.items:
                continue
            shared = {
                name: value
                for name, node in entry.fields.items()
                if name not in _OWN and (value := _plain(node)) is not None
            }
            arguments = [name for name in ("relation", "subject", "object") if name in shared]
            if len(arguments) < 2 or any(shared[name] != fact.get(name) for name in arguments):
                continue
            same = sum(fact.get(name) == value for name, value in shared.items())
            if best is None or same > best.same:
                best = _Block(file, shared, rows, same)
    return best


def _into_block(block: _Block, fact: Mapping[str, Field]) -> tuple[str, int, str, bytes]:
    own = {name: value for name, value in fact.items() if block.shared.get(name) != value}
    text = row(own)
    lines = block.file.data.decode("utf-8-sig").split("\n")
    rows = block.rows.items
    at = _position(rows, fact)
    indent = rows[0].column - 3  # the dash stands two columns before the row
    if at < len(rows):
        line = rows[at].line - 1
        while line > 0 and lines[line - 1].strip().startswith("#"):  # comments above a row belong to it
            line -= 1
    else:
        line = _last_line(rows[-1])
    lines.insert(line, " " * max(0, indent) + "- " + text)
    return _finished(block.file.path, block.file.data, "\n".join(lines), text)


def _own_block(files: Sequence[SourceFile], fact: Mapping[str, Field], path: str | None) -> tuple[str, int, str, bytes]:
    chosen = path or _home(files, str(fact.get("relation", "")))
    data = next((file.data for file in files if file.path == chosen), b"")
    text = row(fact)
    source = data.decode("utf-8-sig").rstrip("\n")
    root, _ = read_bytes(data, chosen)
    section = root.fields.get("facts") if root is not None else None
    if not isinstance(section, Items) or not section.items:
        if isinstance(section, Scalar):
            raise LedgerError(f"{chosen} has an empty 'facts:'; remove it first")
        return _finished(chosen, data, (source + "\n" if source else "") + f"facts:\n- {text}\n", text)
    lines = source.split("\n")
    lines.insert(_last_line(section.items[-1]), " " * (section.items[0].column - 3) + "- " + text)
    return _finished(chosen, data, "\n".join(lines) + "\n", text)


def _finished(path: str, before: bytes, text: str, written: str) -> tuple[str, int, str, bytes]:
    data = text.encode()
    if format_bytes(before, path)[0] == before:  # a file in canonical form stays in it; another's author did not ask
        data, _ = format_bytes(data, path)
    lines = data.decode().split("\n")
    line = next((number for number, line in enumerate(lines, 1) if line.strip() == f"- {written}"), 0)
    return path, line, written, data


def _home(files: Sequence[SourceFile], relation: str) -> str:
    """The file that holds most facts of the relation."""
    content, _ = load(files)
    paths = Counter(fact.path for fact in content.facts if fact.relation == relation)
    return paths.most_common(1)[0][0] if paths else f"{relation.replace('_', '-') or 'facts'}.yaml"


def _position(rows: Sequence[Node], fact: Mapping[str, Field]) -> int:
    """Where in a block the row belongs."""
    begins = [_begin(row.fields.get("time")) if isinstance(row, Fields) else None for row in rows]
    known = [begin for begin in begins if begin is not None]
    time = fact.get("time")
    own = _begin(Scalar(time, 0, 0)) if isinstance(time, str) else None
    if own is None or known != sorted(known) or len(known) < len(begins):
        return len(rows)
    return next((number for number, begin in enumerate(known) if begin > own), len(rows))


def _begin(node: Node | None) -> int | None:
    if not isinstance(node, Scalar) or not node.text:
        return None
    try:
        begin = parse_time(node.text).begin
    except BadDate:
        return None
    return begin.lo if begin else None


def _last_line(node: Node) -> int:
    """The last line (1-based) on which a node has words, as far as its parts know."""
    if isinstance(node, Scalar):
        return node.line + (node.text or "").count("\n")
    children = list(node.fields.values()) if isinstance(node, Fields) else node.items
    return max([node.line, *(_last_line(child) for child in children)])


def _plain(node: Node) -> Field | None:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return tuple(item.text for item in node.items if isinstance(item, Scalar) and item.text is not None)
    return None
