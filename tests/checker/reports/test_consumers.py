"""Each format against the rules that its readers publish, written down here in our own words."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest
from choirs import ARTICLE, DATED, RIGHT, WRONG_COUNT, WRONG_DAY, WRONG_NAME, WRONG_YEAR, checked
from jsonschema import Draft202012Validator
from reporting import report

from checker.results import Checked, Suppressed
from ledger.light import replace

ODD = f"{DATED}🎵 “{WRONG_YEAR[:-1]},” she said.\r\n\r\nÄ {WRONG_DAY} {WRONG_COUNT}\r\n\r\n{WRONG_NAME.replace('Song ', 'Song' + chr(10))} {RIGHT}"


def documents() -> list[Checked]:
    living = checked(ARTICLE, "living.md")
    first = Suppressed(living.findings[0], "baseline", "known: known.json")
    info = tuple(replace(finding, severity="info") for finding in checked(ARTICLE, "info.md").findings)
    return [
        checked(ARTICLE),
        checked(ODD, "ä odd, näme.md"),
        replace(living, findings=living.findings[1:], suppressed=(first,)),
        replace(checked(ARTICLE, "info.md"), findings=info),
        Checked("broken.md", "", None, error="not UTF-8 text"),
        checked("", "empty.md"),
    ]


def closed(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    return {
        "type": "object", "required": list(required), "properties": {**required, **optional}, "additionalProperties": False,
    }  # fmt: skip


TEXT = {"type": "string", "minLength": 1}
POSITION = closed({"line": {"type": "integer", "minimum": 1}}, column={"type": "integer", "minimum": 1})
RANGE = closed({"start": POSITION}, end=POSITION)
NAMED = closed({"name": TEXT}, url=TEXT)
SEVERITY = {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]}
DIAGNOSTIC = closed(
    {"message": TEXT, "location": closed({"path": TEXT}, range=RANGE)},
    severity=SEVERITY, source=NAMED, code=closed({"value": TEXT}, url=TEXT),
    suggestions={"type": "array", "items": closed({"range": RANGE, "text": {"type": "string"}})},
    original_output={"type": "string"},
)  # fmt: skip
RDJSON = closed({"diagnostics": {"type": "array", "items": DIAGNOSTIC}}, source=NAMED, severity=SEVERITY)
"""Reviewdog's DiagnosticResult: names in snake case, positions from 1, nothing else."""


def test_rdjson_is_what_reviewdog_takes() -> None:
    answer = json.loads(report("rdjson", *documents()))
    assert [error.message for error in Draft202012Validator(RDJSON).iter_errors(answer)] == []
    texts = {document.path: document.text for document in documents()}
    suggested = 0
    for diagnostic in answer["diagnostics"]:
        for change in diagnostic.get("suggestions", ()):
            lines = texts[diagnostic["location"]["path"]].split("\n")
            start, end = change["range"]["start"], change["range"]["end"]
            assert (start["line"], start["column"]) <= (end["line"], end["column"])
            assert end["column"] <= len(lines[end["line"] - 1].encode()) + 1
            suggested += 1
    assert suggested >= 8


JUNIT = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="testsuites"><xs:complexType>
 <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
 <xs:attribute name="name"/><xs:attribute name="time"/><xs:attributeGroup ref="numbers"/>
</xs:complexType></xs:element>
<xs:element name="testsuite"><xs:complexType>
 <xs:sequence><xs:element name="properties" minOccurs="0"/><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/>
 <xs:element name="system-out" minOccurs="0"/><xs:element name="system-err" minOccurs="0"/></xs:sequence>
 <xs:attribute name="name" use="required"/><xs:attribute name="time"/><xs:attribute name="timestamp"/>
 <xs:attribute name="hostname"/><xs:attribute name="id"/><xs:attribute name="package"/><xs:attributeGroup ref="numbers"/>
</xs:complexType></xs:element>
<xs:element name="testcase"><xs:complexType>
 <xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="failure" type="result"/><xs:element name="error" type="result"/>
 <xs:element name="skipped" type="result"/><xs:element name="system-out"/><xs:element name="system-err"/></xs:choice>
 <xs:attribute name="name" use="required"/><xs:attribute name="classname" use="required"/><xs:attribute name="time"/>
 <xs:attribute name="assertions"/><xs:attribute name="status"/><xs:attribute name="file"/><xs:attribute name="line" type="xs:positiveInteger"/>
</xs:complexType></xs:element>
<xs:complexType name="result" mixed="true"><xs:attribute name="message"/><xs:attribute name="type"/></xs:complexType>
<xs:attributeGroup name="numbers"><xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
 <xs:attribute name="failures" type="xs:nonNegativeInteger"/><xs:attribute name="errors" type="xs:nonNegativeInteger"/>
 <xs:attribute name="skipped" type="xs:nonNegativeInteger"/><xs:attribute name="disabled" type="xs:nonNegativeInteger"/></xs:attributeGroup>
</xs:schema>"""
"""What Jenkins, GitLab and the others have in common."""


def test_junit_is_what_ci_systems_take() -> None:
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(io.StringIO(JUNIT)))
    root = etree.fromstring(report("junit", *documents()).encode())
    schema.assertValid(root)
    for suite in root:
        cases = list(suite)
        kinds = [[child.tag for child in case] for case in cases]
        assert all(len(kind) <= 1 for kind in kinds)  # several results of a case would be lost
        assert len({case.get("name") for case in cases}) == len(cases)
        for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(attribute)) == sum(tag in kind for kind in kinds)
        assert int(suite.get("tests")) == len(cases) > 0
    assert int(root.get("tests")) == sum(int(suite.get("tests")) for suite in root)


THING = {"@type": str, "@id": str, "name": str, "url": str, "alternateName": str}
WORK = {**THING, "text": str, "author": dict, "datePublished": str, "citation": list}
SCHEMA_ORG: dict[str, dict[str, type]] = {
    "ClaimReview": {**WORK, "claimReviewed": str, "itemReviewed": dict, "reviewRating": dict, "reviewBody": str},
    "Claim": {**WORK, "appearance": dict, "firstAppearance": dict},
    "CreativeWork": WORK,
    "Rating": {**THING, "ratingValue": int, "bestRating": int, "worstRating": int},
    "Organization": THING,
    "Person": THING,
}
"""Which properties schema.org gives to which types, as far as a review of a claim can use them."""
REQUIRED = {
    "ClaimReview": {"claimReviewed", "reviewRating", "url"}, "Rating": {"alternateName", "ratingValue"}, "Organization": {"name"},
    "Person": {"name"}, "Claim": {"text"}, "CreativeWork": set[str](),
}  # fmt: skip
"""What Google asks for before it shows a review, and what makes the others mean something."""


def things(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [thing for inner in value for thing in things(inner)]
    return [value, *things(list(value.values()))] if isinstance(value, dict) else []


def test_claimreview_is_what_schema_org_and_search_engines_take() -> None:
    answer = json.loads(report("claimreview", *documents()))
    assert set(answer) == {"@context", "@graph"}
    found = things(answer["@graph"])
    assert {thing["@type"] for thing in found} >= {"ClaimReview", "Claim", "Rating", "Organization", "CreativeWork"}
    for thing in found:
        known = SCHEMA_ORG[thing["@type"]]
        assert set(thing) <= set(known), thing
        assert REQUIRED[thing["@type"]] <= set(thing), thing
        assert all(isinstance(value, known[key]) and value != "" for key, value in thing.items()), thing
        if thing["@type"] == "Rating":
            assert thing["worstRating"] <= thing["ratingValue"] <= thing["bestRating"]
        for address in (thing.get("url"), thing.get("@id")):
            assert address is None or re.fullmatch(r"[!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]+", address), address
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", thing.get("datePublished", "2000-01-01"))
    reviews = [thing for thing in found if thing["@type"] == "ClaimReview"]
    assert len({review["@id"] for review in reviews}) == len(reviews)


def test_github_keeps_to_its_caps_for_each_kind() -> None:
    """Ten of a kind for a step; with one step of ours the fifty of a job are never reached."""
    many = checked(DATED + "\n\n".join([WRONG_COUNT] * 12) + "\n")
    kinds = [
        replace(many, path=f"{severity}.md", findings=tuple(replace(f, severity=severity) for f in many.findings))
        for severity in ("info", "warning", "error")
    ]
    rows = report("github", *kinds).splitlines()
    commands = [row.split(" ")[0] for row in rows if row.startswith("::")]
    assert commands == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert "6 more" in "".join(rows)
    assert [row.split(":")[0] for row in rows if row.startswith("- ")] == ["- error.md"] * 2 + ["- warning.md"] * 2 + [
        "- info.md"
    ] * 2
    assert all(len(row.encode()) < 4096 for row in rows)
