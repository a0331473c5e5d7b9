"""A long text in parts is the same text, and its report the same report, with positions in the whole."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from checker import check, parts
from checker.pipeline import Checker
from checker.reports.jsonl import JsonLinesReport
from checker.results import Totals

PARAGRAPH = "Poland joined NATO in 1999. Spain joined NATO in 1981.\nÉtude — nothing else.\n\n"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "SIZE", 200)
    monkeypatch.setattr(parts, "LONGEST", 400)
    monkeypatch.setattr(check, "LONG", 100)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "text", [PARAGRAPH * 40, "no border at all " * 90, "x" * 3000, "", PARAGRAPH.replace("\n", "\r\n") * 9]
)
def test_the_parts_are_the_text(text: str) -> None:
    found = list(parts.pieces(io.BytesIO(b"\xef\xbb\xbf" + text.encode())))
    assert "".join(piece.text for piece in found) == text
    assert [piece.last for piece in found] == [False] * (len(found) - 1) + [True]
    for piece in found:
        assert text.startswith(piece.text, piece.offset)
        assert piece.line == text.count("\n", 0, piece.offset)
        assert len(piece.text) <= 400


@pytest.mark.usefixtures("small")
def test_the_report_of_the_parts_is_that_of_the_whole(tmp_path: Path, shipped_checker: Checker) -> None:
    file = tmp_path / "long.txt"
    file.write_text(PARAGRAPH * 12, encoding="utf-8")

    def rows(in_parts: bool) -> list[dict[str, object]]:
        report, totals = JsonLinesReport(shipped_checker.ledger), Totals()
        written = report.opening()
        for checked in check.check_files([str(file)], shipped_checker, "2019", in_parts=in_parts):
            totals.add(checked)
            written += report.document(checked)
        return [json.loads(line) for line in (written + report.closing(totals)).splitlines()]

    whole, parted = rows(False), rows(True)
    assert len(whole[1]["claims"]) == 24  # type: ignore[arg-type]
    assert parted == whole


@pytest.mark.usefixtures("small")
def test_bytes_that_are_no_text_are_an_error_in_the_report(tmp_path: Path, shipped_checker: Checker) -> None:
    file = tmp_path / "long.txt"
    file.write_bytes(PARAGRAPH.encode() * 12 + b"\xff\xfe" * 200)
    found = list(check.check_files([str(file)], shipped_checker, "2019", in_parts=True))
    assert found[-1].error
    report = JsonLinesReport(shipped_checker.ledger)
    document = json.loads("".join(report.document(checked) for checked in found).splitlines()[0])
    assert document["path"] == str(file)
