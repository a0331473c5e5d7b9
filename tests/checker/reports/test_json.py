"""The JSON report keeps its contract: the published schema, the order of keys, offsets in code points."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import jsonschema
import pytest
from running import PLAYERS, ROOT

from checker.check import check_text
from checker.pipeline import Checker
from checker.reports import FORMATS, Style, new_report
from checker.results import Checked, Suppressed, Totals
from ledger import Ledger, open_ledger
from ledger.light import replace

TEXT = (
    "\ufeff---\r\ndate: 2015-03-01\r\n---\r\n\r\n"
    "Élan — Cy Marsh plays for Harbour Rovers.\r\n\r\n𝕬 Bo Lund joined Rovers in 2009.\r\n"
)


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return open_ledger(PLAYERS, cache=False)


def reported(ledger: Ledger, name: str, *documents: Checked, style: Style = Style()) -> str:  # noqa: B008 - frozen
    report = new_report(name, ledger, style)
    totals = Totals()
    parts = [report.opening()]
    for checked in documents:
        totals.add(checked)
        parts.append(report.document(checked))
    return "".join([*parts, report.closing(totals)])


def check(ledger: Ledger, text: str, path: str = "a.md") -> Checked:
    return check_text(Checker(ledger), path, text.encode())


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((ROOT / "docs" / f"{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


def test_the_report_fits_its_schema_and_keeps_the_order_of_keys(ledger: Ledger) -> None:
    answer = json.loads(reported(ledger, "json", check(ledger, TEXT), Checked("b.md", "", None, error="gone")))
    published = schema("report")
    jsonschema.validate(answer, published)
    assert [*answer, "suppressed"] == list(published["properties"])
    assert list(answer["documents"][0]["claims"][0]) == list(published["$defs"]["claim"]["properties"])
    assert list(answer["findings"][0]) == list(published["$defs"]["finding"]["properties"])
    assert list(answer["summary"]) == list(published["$defs"]["summary"]["properties"])
    assert answer["documents"][1] == {"path": "b.md", "as_of": None, "error": "gone", "claims": []}


def test_offsets_are_code_points_of_the_file_as_decoded(ledger: Ledger) -> None:
    answer = json.loads(reported(ledger, "json", check(ledger, TEXT)))
    decoded = TEXT.encode().decode("utf-8-sig")
    (finding,) = answer["findings"]
    assert decoded[finding["start"] : finding["end"]] == "2009"
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (7, 28, 7, 32)
    for claim in answer["documents"][0]["claims"]:
        assert decoded[claim["start"] : claim["end"]] == claim["text"]
    claim = answer["documents"][0]["claims"][finding["claim"]]
    assert claim["verdict"] == "conflict"
    assert claim["arguments"] == {"subject": "bo-lund", "object": "rovers"}
    assert claim["time"] == "2009"
    assert answer["documents"][0]["as_of"] == "2015-03-01"
    assert finding["repairs"] == [
        {"start": finding["start"], "end": finding["end"], "replacement": "2004", "safe": finding["repairs"][0]["safe"]}
    ]


def test_the_streaming_form_says_the_same(ledger: Ledger) -> None:
    documents = [check(ledger, TEXT), check(ledger, "Nothing.", "b.md")]
    whole = json.loads(reported(ledger, "json", *documents))
    rows = [json.loads(line) for line in reported(ledger, "jsonl", *documents).splitlines()]
    assert [row.pop("kind") for row in rows] == ["run", "document", "finding", "document", "summary"]
    assert rows[0] == {"schema_version": 1, "tool": whole["tool"]}
    assert [rows[1], rows[3]] == whole["documents"]
    assert rows[2] == whole["findings"][0]
    assert rows[4] == whole["summary"]


@pytest.mark.parametrize("by", ["comment", "baseline"])
def test_what_is_suppressed_stands_apart_with_the_reason(ledger: Ledger, by: Literal["comment", "baseline"]) -> None:
    document = check(ledger, TEXT)
    (finding,) = document.findings
    living = replace(document, findings=(), suppressed=(Suppressed(finding, by, "as it was printed"),))
    answer = json.loads(reported(ledger, "json", living))
    jsonschema.validate(answer, schema("report"))
    assert answer["findings"] == []
    (plain,) = json.loads(reported(ledger, "json", document))["findings"]
    assert answer["suppressed"] == [{**plain, "by": by, "reason": "as it was printed"}]
    assert list(answer["suppressed"][0]) == list(schema("report")["$defs"]["suppressed"]["properties"])
    rows = [json.loads(line) for line in reported(ledger, "jsonl", living).splitlines()]
    assert rows[2] == {"kind": "suppressed", **answer["suppressed"][0]}
    assert [row["kind"] for row in rows] == ["run", "document", "suppressed", "summary"]


def test_a_run_over_nothing(ledger: Ledger) -> None:
    answer = json.loads(reported(ledger, "json"))
    jsonschema.validate(answer, schema("report"))
    assert answer["documents"] == []


HOSTILE = (
    "Bo Lund\x1b[31m joined \u202eHarbour Rovers\u202c in 2009\u2066. ]]> "
    "<script>alert(1)</script> %0A::error::x \x9b2J"
)


@pytest.mark.parametrize("name", [known.name for known in FORMATS])
def test_hostile_text_comes_out_harmless_in_every_format(ledger: Ledger, name: str) -> None:
    checked = check(
        ledger, "Bo Lund joined Harbour Rovers in 2009.\n" + HOSTILE + "\nBo Lund joined \x1b]8;;x\x07Rovers in 2008."
    )
    path = "a\x1b[2J\u202e\n.md"
    said = reported(ledger, name, Checked(path, checked.text, None, checked.judged, checked.findings, ("\x1b[0m",)),
                    Checked(path, "", None, error="\x1b[0m"), style=Style(show_supported=True))  # fmt: skip
    for sign in "\x1b\x9b\x07\u202e\u202c\u2066":
        assert sign not in said
    if name == "json":
        assert json.loads(said)["documents"][0]["path"] == path


def test_formats_are_those_of_the_folder() -> None:
    named = {known.module.rpartition(".")[2] for known in FORMATS}
    assert named <= {file.stem for file in Path(ROOT, "checker", "reports").glob("*.py")}
