"""Paths in, checked documents out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from checker.contradictions import find_contradictions
from checker.document import DocumentError, read_document
from checker.findings import findings_of
from checker.pipeline import Checker
from checker.results import Checked
from ledger.store import Ledger

SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")


def files_of(paths: Sequence[str]) -> Iterator[str]:
    """Yield the files that the paths name, folders searched in the order of names; `-` stays as it is."""
    for path in paths:
        place = Path(path)
        if path != "-" and place.is_dir():
            for file in sorted(place.rglob("*")):
                if file.suffix.lower() in SUFFIXES and file.is_file():
                    yield file.as_posix()
        else:
            yield path


def check_text(checker: Checker, path: str, data: bytes, as_of: str | None = None) -> Checked:
    """Return what checking one file's bytes gives."""
    try:
        document = read_document(path, data, as_of)
    except DocumentError as error:
        return Checked(path, "", None, error=str(error))
    reading = checker.read(document)
    contradictions = find_contradictions(reading.judged, checker.relations)
    findings = findings_of(reading.judged, reading.mistakes, contradictions, reading.renderings)
    return Checked(path, document.text, document.as_of_text, reading.judged, tuple(findings), document.notes)


def check_paths(paths: Sequence[str], ledger: Ledger, as_of: str | None = None) -> list[Checked]:
    """Return the checked documents in the order of the paths; one that cannot be read carries its error."""
    checker = Checker(ledger)
    results: list[Checked] = []
    for path in files_of(paths):
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            results.append(Checked(path, "", None, error=error.strerror or str(error)))
            continue
        results.append(check_text(checker, path, data, as_of))
    return results


def mention_objects(paths: Sequence[str], ledger: Ledger, as_of: str | None = None) -> list[dict[str, Any]]:
    """Return the mentions of each document as the JSON contract has them."""
    checker = Checker(ledger)
    documents: list[dict[str, Any]] = []
    for path in files_of(paths):
        try:
            document = read_document(path, Path(path).read_bytes(), as_of)
        except (OSError, DocumentError) as error:
            documents.append({"path": path, "as_of": None, "error": str(error), "mentions": []})
            continue
        found = checker.mentions(document)
        rows: list[dict[str, Any]] = [
            {"start": t.start, "end": t.end, "kind": "time", "value": t.edtf or None, "certain": t.certain}
            for t in found.times
        ]
        for names in found.names:
            rows.extend(
                {
                    "start": n.span.start,
                    "end": n.span.end,
                    "kind": "name",
                    "value": list(n.entities),
                    "certain": len(n.entities) == 1,
                }
                for n in names
            )
        rows.sort(key=lambda row: (row["start"], row["end"]))
        documents.append({"path": path, "as_of": document.as_of_text, "error": None, "mentions": rows})
    return documents
