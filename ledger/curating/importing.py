"""A CSV and a map of its columns in, rows of facts out, with everything that could not be placed and why.

A map says for each field where its value comes from: `subject=Country` a column, `object==nato` a fixed value,
`time=Joined/Left` an interval of two columns. Names are looked up in the ledger; dates are read in the forms that can
mean only one day.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ledger.curating.finding import find_entity
from ledger.curating.rows import Field
from ledger.dates import BadDate, parse_time
from ledger.light import NamedTuple
from ledger.model import Fact, Relation
from ledger.problem import LedgerError
from ledger.store import Ledger

NEW, KNOWN, DIFFERS = "new", "known", "differs"
_MONTHS = "january february march april may june july august september october november december".split()
_DAY_FIRST = re.compile(r"(\d{1,2})\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
_MONTH = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_OPEN = frozenset(["", "present", "current", "now", "today", "ongoing", "..", "-", "–"])
_LISTED = re.compile(r"\s*[;|]\s*")


class Column(NamedTuple):
    """Where a field's value comes from."""

    field: str
    columns: tuple[str, ...]
    """One column, or two for the beginning and the end of an interval; empty for a fixed value."""
    fixed: str


class Imported(NamedTuple):
    """A row of the CSV that became a fact."""

    line: int
    fact: dict[str, Field]
    status: str
    """`new`, `known` (the ledger says the same) or `differs` (it says another time)."""
    at: str
    """Where the ledger says it already, `path:line`; else empty."""


class Unplaced(NamedTuple):
    """A row of the CSV that could not become one."""

    line: int
    reason: str
    row: str


def parse_map(given: Iterable[str]) -> tuple[Column, ...]:
    """`FIELD=COLUMN`, `FIELD=BEGIN/END` or `FIELD==VALUE`. Raises `LedgerError`."""
    found = []
    for text in given:
        field, sign, value = text.partition("=")
        if not sign or not field.strip():
            raise LedgerError(f"--map: '{text}' is not FIELD=COLUMN, FIELD=BEGIN/END or FIELD==VALUE")
        if value.startswith("="):
            found.append(Column(field.strip(), (), value[1:]))
        else:
            found.append(Column(field.strip(), tuple(part.strip() for part in value.split("/", 1)), ""))
    return tuple(found)


def read_table(text: str) -> tuple[list[str], list[tuple[int, dict[str, str]]]]:
    """The columns and rows (line, values by column) of a CSV; commas, semicolons or tabs. Raises `LedgerError`."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        columns = [column.strip() for column in next(reader, [])]
        rows = []
        for values in reader:
            if any(value.strip() for value in values):
                rows.append((reader.line_num, dict(zip(columns, (value.strip() for value in values), strict=False))))
    except csv.Error as error:
        raise LedgerError(f"not a CSV: {error}") from None
    if not columns:
        raise LedgerError("the CSV is empty; its first line names the columns")
    return columns, rows


def import_rows(
    ledger: Ledger, relation: Relation, columns: Sequence[str], rows: Iterable[tuple[int, Mapping[str, str]]],
    mapping: Sequence[Column],
) -> Iterator[Imported | Unplaced]:  # fmt: skip
    """Yield what became of every row, in order. Raises `LedgerError` for a map of columns that are not there."""
    for column in mapping:
        for name in column.columns:
            if name not in columns:
                raise LedgerError(f"--map: there is no column '{name}'; there are {', '.join(columns)}")
    if "subject" not in {column.field for column in mapping}:
        raise LedgerError("--map: nothing says which column is the subject")
    seen: set[tuple[object, ...]] = set()
    for line, values in rows:
        try:
            fact = _fact(ledger, relation, values, mapping)
        except (LedgerError, BadDate) as error:
            yield Unplaced(line, str(error), "; ".join(value for value in values.values() if value))
            continue
        key = (fact["subject"], fact.get("object"), fact.get("time"))
        if key in seen:
            yield Unplaced(line, "the same row stands above", "; ".join(value for value in values.values() if value))
            continue
        seen.add(key)
        status, at = _status(ledger, fact)
        yield Imported(line, fact, status, at)


def read_date(text: str) -> str:
    """A date as people write it, as EDTF. Raises `BadDate` where it could be two dates, or none."""
    text = text.strip().removesuffix("T00:00:00Z").removesuffix(" 00:00:00")
    if found := _DAY_FIRST.fullmatch(text):
        return _checked(f"{found[3]}-{_month(found[2])}-{int(found[1]):02d}")
    if found := _MONTH_FIRST.fullmatch(text):
        return _checked(f"{found[3]}-{_month(found[1])}-{int(found[2]):02d}")
    if found := _MONTH.fullmatch(text):
        return _checked(f"{found[2]}-{_month(found[1])}")
    if found := _SLASHED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first <= 12 and second <= 12 and first != second:
            raise BadDate(f"'{text}' could be two days; write {found[3]}-MM-DD")
        day, month = (first, second) if first > 12 or first == second else (second, first)
        return _checked(f"{found[3]}-{month:02d}-{day:02d}")
    return _checked(text)


def _fact(ledger: Ledger, relation: Relation, values: Mapping[str, str], mapping: Sequence[Column]) -> dict[str, Field]:
    fact: dict[str, Field] = {"relation": relation.id}
    roles = dict(relation.roles)
    for column in mapping:
        field = column.field
        value = column.fixed if not column.columns else values.get(column.columns[0], "")
        if field == "time":
            fact["time"] = _time(relation, column, values)
        elif field in ("subject", "object"):
            if value:
                kinds = relation.subject_kinds if field == "subject" else relation.object_kinds
                fact[field] = find_entity(ledger, value, kinds).id
        elif field in roles:
            ids = tuple(find_entity(ledger, name, roles[field]).id for name in _LISTED.split(value) if name)
            fact[field] = ids[0] if len(ids) == 1 else ids
        elif field in ("also", "also_end", *relation.senses, "confirmed"):
            dates = tuple(read_date(part) for part in _LISTED.split(value) if part)
            fact[field] = dates[0] if len(dates) == 1 and not field.startswith("also") else dates
        elif field == "source":
            sources = tuple(part for part in _LISTED.split(value) if part)
            for source in sources:
                if ledger.source(source) is None:
                    raise LedgerError(f"there is no source '{source}'")
            fact["source"] = sources[0] if len(sources) == 1 else sources
        else:
            fact[field] = value
    if "subject" not in fact:
        raise LedgerError("no subject")
    if relation.object_kinds and "object" not in fact:
        raise LedgerError("no object")
    return {field: value for field, value in fact.items() if value not in ("", ())}


def _time(relation: Relation, column: Column, values: Mapping[str, str]) -> str:
    if not column.columns:
        return _checked(column.fixed)
    parts = [values.get(name, "") for name in column.columns]
    if len(parts) == 1 and "/" in parts[0] and not _SLASHED.fullmatch(parts[0]):
        return _checked(parts[0])
    if parts[0].strip().lower() in _OPEN:
        raise BadDate("no date")
    begin = read_date(parts[0])
    if len(parts) == 1:
        # A state with one date is one whose end the table does not tell.
        return f"{begin}/" if relation.shape == "state" else begin
    end = parts[1].strip()
    return f"{begin}/.." if end.lower() in _OPEN else _checked(f"{begin}/{read_date(end)}")


def _checked(text: str) -> str:
    time = parse_time(text)
    if time.begin and time.end and time.begin.lo > time.end.hi:
        raise BadDate(f"'{text}' ends before it begins")
    return text


def _month(word: str) -> str:
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(word.lower()[:3]) and (month.startswith(word.lower()) or word.lower() == "sept"):
            return f"{number:02d}"
    raise BadDate(f"'{word}' is not a month")


def _status(ledger: Ledger, fact: Mapping[str, Field]) -> tuple[str, str]:
    object = fact.get("object")
    same = ledger.facts(str(fact["relation"]), str(fact["subject"]), str(object) if object else None)
    for other in same:
        if _agrees(other, str(fact.get("time", ""))):
            return KNOWN, f"{other.path}:{other.line}"
    return (DIFFERS, f"{same[0].path}:{same[0].line}") if same else (NEW, "")


def _agrees(known: Fact, time: str) -> bool:
    """Whether the ledger's row has room for the date: compared at the coarser of the two precisions."""
    if known.time == time or not time:
        return True
    given = parse_time(time)
    if given.begin is None or known.begin is None:
        return False
    begins = any(given.begin.lo <= moment.hi and moment.lo <= given.begin.hi for moment in (known.begin, *known.also))
    if given.end is None or known.end is None or not given.is_interval:
        return begins and (given.end is not None or given.open_end == known.open_end or not given.open_end)
    return begins and any(
        given.end.lo <= moment.hi and moment.lo <= given.end.hi for moment in (known.end, *known.also_end)
    )
