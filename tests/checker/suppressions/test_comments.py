"""A comment suppresses the finding to which it is pinned, there and nowhere else, as long as nothing changes."""

from __future__ import annotations

import pytest
from choirs import DATED, RIGHT, WRONG_COUNT, WRONG_YEAR, checked

from checker.results import Checked
from checker.suppressions.directives import read_directives


def pin(text: str, code: str) -> str:
    """The name by which a comment calls the first finding of a code."""
    found = next(f for f in checked(text).findings if f.code == code)
    return f"{found.code}@{found.pin}"


YEAR = pin(DATED + WRONG_YEAR, "wrong-date")
COUNT = pin(DATED + WRONG_COUNT, "wrong-count")


END = "<!-- factledger-ignore-end -->"


def open_codes(document: Checked) -> list[str]:
    return [finding.code for finding in document.findings]


def living_codes(document: Checked) -> list[str]:
    return [entry.finding.code for entry in document.suppressed]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- factledger-ignore: {YEAR} as printed -->\n{WRONG_YEAR}\n",
        f"<!-- factledger-ignore: {YEAR} as printed -->\n\n{WRONG_YEAR}\n",
        f"{WRONG_YEAR} <!-- factledger-ignore: {YEAR} as printed -->\n",
        f"<!--factledger-ignore:{YEAR}: as printed-->\n{WRONG_YEAR}\n",
        f"<!-- factledger-ignore: {YEAR}\n  as printed,\n  twice\n-->\n{WRONG_YEAR}\n",
        f"<!-- factledger-ignore-file: {YEAR} as printed -->\n\n{RIGHT}\n\n{WRONG_YEAR}\n",
        f"<!-- factledger-ignore-start: {YEAR} as printed -->\n\n{RIGHT}\n\n{WRONG_YEAR}\n\n{END}\n",
    ],
)
def test_each_form_suppresses_its_finding(text: str) -> None:
    document = checked(DATED + text)
    assert open_codes(document) == []
    assert living_codes(document) == ["wrong-date"]
    assert document.suppressed[0].reason.startswith("as printed")


@pytest.mark.parametrize(
    "front",
    [
        f"---\ndate: 1995-05-05\nfactledger-ignore:\n  - {YEAR} as printed\n  - '{COUNT} an estimate'\n---\n",
        f"+++\ndate = 1995-05-05\nfactledger-ignore = [\n  \"{YEAR} as printed\", #\n'{COUNT} an estimate',\n]\n+++\n",
    ],
    ids=["yaml", "toml"],
)
def test_front_matter_suppresses_in_the_whole_article(front: str) -> None:
    document = checked(f"{front}\n{WRONG_YEAR}\n\n{WRONG_COUNT}\n")
    assert open_codes(document) == []
    assert [entry.reason for entry in document.suppressed] == ["as printed", "an estimate"]


def test_one_comment_takes_several_findings() -> None:
    text = f"<!-- factledger-ignore: {YEAR}, {COUNT} both as printed -->\n{WRONG_YEAR} {WRONG_COUNT}\n"
    document = checked(DATED + text)
    assert open_codes(document) == []
    assert {entry.reason for entry in document.suppressed} == {"both as printed"}


def test_a_suppressed_finding_keeps_what_its_repair_is() -> None:
    """Spelt like the words, and safe or not, as if it were open: programs get it, too."""
    text = f"{DATED}{WRONG_YEAR.replace('1955', '1 March 1955')}\n"
    name = pin(text, "wrong-date")
    document = checked(text.replace("Cantabile", f"<!-- factledger-ignore: {name} as printed -->\nCantabile", 1))
    assert [entry.finding.repairs[0].safe for entry in document.suppressed] == [
        checked(text).findings[0].repairs[0].safe
    ]


def test_html_comments_work_in_html() -> None:
    page = f"<html><body><!-- factledger-ignore: {YEAR} as printed -->\n<p>{WRONG_YEAR}</p></body></html>"
    document = checked(page, "a.html", "1995-05-05")
    assert (open_codes(document), living_codes(document)) == ([], ["wrong-date"])


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- factledger-ignore: {YEAR} as printed -->\n{RIGHT}\n\n{WRONG_YEAR}\n",
        f"<!-- factledger-ignore-start: {YEAR} as printed -->\n{RIGHT}\n{END}\n\n{WRONG_YEAR}\n",
    ],
)
def test_a_finding_out_of_reach_stays(text: str) -> None:
    assert sorted(open_codes(checked(DATED + text))) == ["unused-suppression", "wrong-date"]


def test_it_reopens_when_the_sentence_changes() -> None:
    text = f"<!-- factledger-ignore: {YEAR} as printed -->\n{WRONG_YEAR.replace('1955', '1957')}\n"
    document = checked(DATED + text)
    assert open_codes(document) == ["unused-suppression", "wrong-date"]
    assert f"{document.findings[1].code}@{document.findings[1].pin}" in document.findings[0].message


def test_it_is_reported_when_nothing_is_wrong_any_more() -> None:
    document = checked(f"{DATED}<!-- factledger-ignore: {YEAR} as printed -->\n{RIGHT}\n")
    assert open_codes(document) == ["unused-suppression"]
    assert document.findings[0].severity == "warning"


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("factledger-ignore: wrong-date as printed", "lacks the pin"),
        (f"factledger-ignore: {YEAR}", "no reason"),
        (f"factledger-ignore: wrong-dat@{YEAR[-8:]} as printed", "no code"),
        ("factledger-ignore", "names no finding"),
        ("factledger-ignore: everything here", "no code"),
        (f"factledger-ignore-line: {YEAR} as printed", "there is no factledger-ignore-line"),
        (f"factledger-ignore-start: {YEAR} as printed", "not closed"),
        ("factledger-ignore-end", "no <!-- factledger-ignore-start"),
    ],
)
def test_what_cannot_be_heeded_is_said_and_suppresses_nothing(comment: str, said: str) -> None:
    document = checked(f"{DATED}<!-- {comment} -->\n{WRONG_YEAR}\n")
    assert sorted(open_codes(document)) == ["invalid-suppression", "wrong-date"]
    assert said in next(f.message for f in document.findings if f.code == "invalid-suppression")


def test_a_reason_in_toml_may_hold_brackets() -> None:
    text = f"+++\ndate = 1995-05-05\nfactledger-ignore = ['{YEAR} see [1]', '{COUNT} see [2]']\n+++\n"
    document = checked(f"{text}\n{WRONG_YEAR}\n\n{WRONG_COUNT}\n")
    assert [entry.reason for entry in document.suppressed] == ["see [1]", "see [2]"]


@pytest.mark.parametrize("example", ["```\n{}\n```\n", "Write `{}` above it.\n", "~~~html\n{}\n~~~\n"])
def test_an_example_in_code_is_none(example: str) -> None:
    text = DATED + example.format(f"<!-- factledger-ignore: {YEAR} as printed -->") + f"\n{WRONG_YEAR}\n"
    assert open_codes(checked(text)) == ["wrong-date"]


def test_two_equal_sentences_need_no_more_than_one_comment_over_the_file() -> None:
    text = f"<!-- factledger-ignore-file: {YEAR} as printed -->\n\n{WRONG_YEAR}\n\n{WRONG_YEAR}\n"
    document = checked(DATED + text)
    assert (open_codes(document), living_codes(document)) == ([], ["wrong-date"] * 2)


def test_directives_read_long_hostile_texts_at_once() -> None:
    text = "<!-- factledger-ignore: " * 20_000 + "<!--" * 20_000 + "-->"
    assert len(read_directives(text, "a.md")) <= 1
    assert len(read_directives(f"x <!-- factledger-ignore: {YEAR} y -->" * 20_000, "a.md")) == 20_000
    assert len(read_directives("<!-- factledger-ignore-start: -->" * 20_000, "a.md")) == 20_000


@pytest.mark.parametrize(
    "front",
    [
        f"---\nfactledger-ignore: {YEAR} as printed\n---\n",
        f'---\n"factledger-ignore": "{YEAR} as printed"  # why\n---\n',
        f"---\nfactledger-ignore:  # why\n\n- {YEAR} as printed\n---\n",
        f"---\nfactledger-ignore:\n  # why\n\n  - '{YEAR} as printed'\ntitle: x\n---\n",
        f"---\nfactledger-ignore: ['{YEAR} as printed']\n---\n",
        f"---\nfactledger-ignore: [\n  {YEAR} as printed\n]\n---\n",
        f'+++\nfactledger-ignore = "{YEAR} as printed"\n+++\n',
        f'+++\n"factledger-ignore" = [ # why\n "{YEAR} as printed",\n]\n+++\n',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_front_matter_lists_in_every_form(front: str, end: str, mark: str) -> None:
    document = checked(mark + f"{front}\n{WRONG_YEAR}\n".replace("\n", end))
    assert (open_codes(document), living_codes(document)) == ([], ["wrong-date"])
    assert document.suppressed[0].reason.startswith("as printed")


@pytest.mark.parametrize(
    "front", ["factledger-ignore:", "factledger-ignore: []", "factledger-ignore: {a: b}", "factledger-ignore: |\n  x"]
)
def test_a_list_that_cannot_be_read_is_said(front: str) -> None:
    document = checked(f"---\n{front}\n---\n{WRONG_YEAR}\n")
    assert sorted(open_codes(document)) == ["invalid-suppression", "wrong-date"]


@pytest.mark.parametrize(
    "example",
    [
        "> ```\n> {}\n> ```\n", "- x\n\n  ```\n  {}\n  ```\n", "1. x\n\n    ```\n    {}\n    ```\n", "````\n```\n{}\n```\n````\n",
        "```\nx\n```python\n{}\n```\n", "- ```\n  {}\n  ```\n", "~~~\n```\n{}\n~~~\n",
    ],
)  # fmt: skip
def test_an_example_in_any_fence_is_none(example: str) -> None:
    text = DATED + example.format(f"<!-- factledger-ignore: {YEAR} as printed -->") + f"\n{WRONG_YEAR}\n"
    assert open_codes(checked(text)) == ["wrong-date"]


def test_what_looks_like_a_fence_hides_nothing() -> None:
    """Code on one line, and an example of a fence that stands far in and is never closed."""
    for text in (f"``` `x` ```\n\n{WRONG_YEAR}\n", f"A fence begins with\n\n        ```\n\n{WRONG_YEAR}\n"):
        assert open_codes(checked(DATED + text)) == ["wrong-date"], text


def test_fences_are_read_in_linear_time() -> None:
    import time

    began = time.perf_counter()
    for text in (
        "      ```x\n" * 50_000,
        "      ````x\n" * 20_000 + "      ```\n" * 20_000,
        "```\n" * 80_000,
        "> " * 100_000,
    ):
        assert len(checked(text).text) == len(text)
    assert time.perf_counter() - began < 60  # seconds, where quadratic time would be hours
