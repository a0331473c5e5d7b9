"""Hovers, definitions and code actions in articles."""

from __future__ import annotations

import re

import pytest
from lsprotocol import types
from office import Office

from checker.languageserver.actions import FIX_ALL
from checker.languageserver.desk import Abilities
from checker.languageserver.documents import Open
from checker.languageserver.markdown import Pen
from ledger.model import Source

WRONG = "Bo Lund joined Harbour Rovers in 2009."
UNSAFE = "Bo Lund became coach of Rovers in 2001, they say. He left Rovers in 2009."


def hovered(office: Office, opened: Open, word: str) -> str:
    found = office.desk.hover(opened, opened.text.value.index(word) + 1)
    return found.contents.value if found is not None else ""


def offered(office: Office, opened: Open, word: str, only: list[str] | None = None) -> list[types.CodeAction]:
    start = opened.text.value.index(word)
    at = types.Position(*opened.text.position(start))
    context = types.CodeActionContext([], only=only)
    where = types.Range(at, at)
    return office.desk.actions(
        opened, types.CodeActionParams(types.TextDocumentIdentifier(opened.uri), where, context), None
    )


def after(opened: Open, action: types.CodeAction) -> str:
    text = opened.text
    (change,) = action.edit.document_changes
    assert change.text_document.version == opened.version
    for edit in sorted(change.edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
        start = text.offset(edit.range.start.line, edit.range.start.character)
        end = text.offset(edit.range.end.line, edit.range.end.character)
        text = text.edited(start, end, edit.new_text)
    return text.value


def test_a_name_is_told_with_its_time_line_and_sources(office: Office) -> None:
    shown = hovered(office, office.open("a.md", "Bo Lund sings."), "Lund")
    assert shown.startswith("**Bo Lund** (person, player) `bo-lund`")
    assert re.search(r"```text\n.*plays for Harbour Rovers +█+ +2004-07-01/2011-06-30", shown, re.DOTALL)
    assert re.search(r"holds office Coach of .* +█+▶ +2012-01-01/\.\.", shown)
    assert "[The transfer book](https://example.org/transfers)" in shown


def test_a_finding_is_explained(office: Office) -> None:
    shown = hovered(office, office.open("a.md", WRONG), "2009")
    assert "**error**: Bo Lund joined the Harbour Rovers on 1 July 2004" in shown
    assert "`plays_for/bo-lund/rovers`" in shown and "Suggestion: “2009” → “2004”" in shown
    assert "`wrong-date`: It happened, began or ended, but not then." in shown


def test_a_year_is_told_with_what_its_claim_rests_on(office: Office) -> None:
    shown = hovered(office, office.open("a.md", "Bo Lund joined Harbour Rovers in 2004."), "2004")
    assert "**2004**, read as `2004`" in shown
    assert "Bo Lund played for the Harbour Rovers from 1 July 2004 to 30 June 2011" in shown


def test_a_year_without_a_claim_is_told_with_what_befell_those_named(office: Office) -> None:
    shown = hovered(office, office.open("a.md", "In 2011 Bo Lund was seldom seen."), "2011")
    assert "of what the sentence names" in shown and "to 30 June 2011" in shown


def test_what_the_ledger_does_not_know_has_no_hover(office: Office) -> None:
    opened = office.open("a.md", "Nobody in particular sings.")
    assert hovered(office, opened, "particular") == ""


def test_an_editor_without_markdown_gets_none(office: Office) -> None:
    office.desk.abilities = Abilities(markdown=False)
    opened = office.open("a.md", WRONG)
    for word in ("Lund", "2009"):
        shown = hovered(office, opened, word)
        assert shown and not re.search(r"\*\*|```|\]\(|`", shown)


HOSTILE = "x](http://a.example) <img src=x onerror=1> **b** `c` ![p](y) | # h & $m$ https://e.example www.e.example \x1b[31m\u202e ```"


def test_words_are_words_in_a_hover() -> None:
    pen = Pen(True)
    shown = pen.words(HOSTILE)
    markdown_it = pytest.importorskip("markdown_it")
    parser = markdown_it.MarkdownIt("commonmark", {"html": True})
    for markdown in (shown, f"- {shown}", f"**{shown}**", f"[{shown}](https://example.org)"):
        tokens = [child for block in parser.parse(markdown) for child in [block, *(block.children or ())]]
        assert not {one.type for one in tokens} & {
            "html_inline",
            "html_block",
            "image",
            "code_inline",
            "fence",
            "heading_open",
        }
        links = [one.attrs["href"] for one in tokens if one.type == "link_open"]
        assert links in ([], ["https://example.org"])
    assert "\x1b" not in shown and "\u202e" not in shown


def test_hostile_names_of_a_ledger_stay_names(office: Office) -> None:
    name = "<img src=x onerror=1> [a](javascript:1) ``` **b**"
    office.write(
        "facts/hostile.yaml",
        "sources:\n- {id: odd-book, title: '<script>alert(1)</script>', publisher: '![p](http://e.example)', "
        "reference: x, seen: null}\n"
        f"entities:\n- {{id: odd-club, kind: organisation, class: club, name: '{name}', names: [Odd Club]}}\n"
        "facts:\n- {relation: plays_for, subject: cy-marsh, object: odd-club, time: 1999-01-01/2000-01-01, source: odd-book}\n",
    )
    markdown_it = pytest.importorskip("markdown_it")
    for text, word in (
        ("Odd Club sings.", "Odd"),
        ("Cy Marsh sings.", "Cy"),
        ("Cy Marsh left Odd Club in 1998.", "1998"),
    ):
        shown = hovered(office, office.open("a.md", text), word)
        assert shown, office.told
        parsed = markdown_it.MarkdownIt("commonmark", {"html": True}).parse(shown)
        tokens = [child for block in parsed for child in [block, *(block.children or ())]]
        assert not {one.type for one in tokens} & {"html_inline", "html_block", "image"}
        links = [str(one.attrs["href"]) for one in tokens if one.type == "link_open"]
        assert all(link == "https://example.org/transfers" for link in links)


def test_a_block_cannot_be_ended_from_within() -> None:
    shown = Pen(True).block("one\n```\n[a](javascript:1)\n~~~\n")
    assert shown.count("```") == 2 and shown.startswith("```text\n") and shown.endswith("\n```")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://e.example/a b", "command:x", "file:///etc/passwd"])
def test_only_plain_addresses_become_links(address: str) -> None:
    source = Source("s", "Title", "", address, None, None, None, None, "a.yaml", 1)
    assert "](" not in Pen(True).source(source)


def test_an_address_cannot_leave_its_link() -> None:
    source = Source("s", "T", "", 'https://e.example/a_(b)<c>"d)[x](y', None, None, None, None, "a.yaml", 1)
    assert Pen(True).source(source) == "[T](https://e.example/a_%28b%29%3Cc%3E%22d%29%5Bx%5D%28y)"


def test_hostile_words_of_an_article_stay_words(office: Office) -> None:
    opened = office.open("a.md", f"<b>[x](y)</b> ![p](http://e.example) {WRONG}")
    shown = hovered(office, opened, "2009")
    assert "<b>" not in shown and "![p]" not in shown
    (found,) = office.desk.diagnostics(office.open("a.md", f"\u202e{WRONG}"))
    assert "\u202e" not in found.message


def test_a_safe_repair_is_preferred_and_mends(office: Office) -> None:
    opened = office.open("a.md", f"{WRONG}\n")
    first, *_ = offered(office, opened, "2009")
    assert (first.title, first.is_preferred, first.kind) == ("Replace “2009” with “2004”", True, "quickfix")
    assert after(opened, first) == "Bo Lund joined Harbour Rovers in 2004.\n"
    (shown,) = first.diagnostics
    assert shown.code == "wrong-date"


def test_an_unsafe_repair_is_marked(office: Office) -> None:
    opened = office.open("a.md", "“Bo Lund joined Harbour Rovers in 2009,” she said proudly, and he noted it.")
    found = [one for one in offered(office, opened, "2009") if one.title.startswith("Replace")]
    assert found and all(one.title.endswith("(to be looked at)") and not one.is_preferred for one in found)


def test_a_reason_makes_a_comment_that_is_heeded(office: Office) -> None:
    for name, language, text in [
        ("a.md", "markdown", f"---\ndate: 2020-01-01\n---\nOne line.\r\nTwo. {WRONG}\r\n"),
        ("a.md", "markdown", f"```\ncode\n\n# more\n```\n{WRONG}\n"),
        ("a.md", "markdown", f"- one\n- {WRONG}\n"),
        ("a.txt", "plaintext", WRONG),
        ("a.html", "html", f"<!doctype html><html><head><title>T</title></head><body><p>A.</p><p>{WRONG}</p></body></html>"),
        ("a.html", "html", f"<ul>\n  <li>A.\n  <li>\n\n    {WRONG}</li></ul>"),
        ("a.html", "html", f"<title>{WRONG}</title><p>B."),
        ("a.html", "html", "<body>Cy Marsh sings. Bo Lund <b>joined</b> Rovers\nin 2009.</body>"),
        ("a.html", "html", "<body>\nBo Lund\njoined Harbour Rovers in 2009.</body>"),
    ]:  # fmt: skip
        opened = office.open(name, text, language)
        (left,) = [one for one in offered(office, opened, "2009") if one.title.startswith("Leave")]
        written = after(opened, left)
        assert "<!-- factledger-ignore: wrong-date@" in written and "as it was printed -->" in written
        assert office.desk.diagnostics(office.open(name, written, language)) == []
        assert written.replace("\r\n", "\n").count("\n") - text.replace("\r\n", "\n").count("\n") in (0, 1)


def test_a_reason_cannot_end_its_comment(office: Office) -> None:
    office.desk.abilities = Abilities(reasons=("a --> b", "   "))
    opened = office.open("a.md", WRONG)
    (left,) = [one for one in offered(office, opened, "2009") if one.title.startswith("Leave")]
    assert after(opened, left).count("-->") == 1


def test_everything_safe_at_once(office: Office) -> None:
    text = f"{WRONG} Cy Marsh joined Rovers in 2002.\r\n\r\nDan Okello joined Anna City in 2001. 😀\r\n"
    opened = office.open("a.md", text)
    (every,) = offered(office, opened, "2009", [FIX_ALL])
    assert every.kind == FIX_ALL and every.title == "Apply all 3 safe repairs of factledger"
    mended = after(opened, every)
    assert mended == text.replace("2009", "2004").replace("2002", "2009").replace("2001", "2006")
    assert office.desk.diagnostics(office.open("a.md", mended)) == []
    assert offered(office, office.open("a.md", mended), "2004", [FIX_ALL]) == []


@pytest.mark.parametrize(
    ("only", "kinds"),
    [
        (None, {"quickfix", FIX_ALL}), (["quickfix"], {"quickfix"}), (["source"], {FIX_ALL}), (["source.fixAll"], {FIX_ALL}),
        (["refactor"], set()), (["source.fixAll.other"], set()), ([""], {"quickfix", FIX_ALL}),
    ],
)  # fmt: skip
def test_only_the_kinds_that_are_asked_for(office: Office, only: list[str] | None, kinds: set[str]) -> None:
    assert {one.kind for one in offered(office, office.open("a.md", WRONG), "2009", only)} == kinds


def test_no_repair_where_there_is_no_finding(office: Office) -> None:
    opened = office.open("a.md", f"Hello there. {WRONG}")
    assert {one.kind for one in offered(office, opened, "Hello")} == {FIX_ALL}


def test_in_html_a_repair_is_written_as_html(office: Office) -> None:
    opened = office.open("a.html", f"<p>{WRONG}</p>", "html")
    first, *_ = offered(office, opened, "2009")
    assert after(opened, first) == "<p>Bo Lund joined Harbour Rovers in 2004.</p>"


def test_the_definition_of_a_finding_is_its_fact_and_of_a_name_its_entry(office: Office) -> None:
    opened = office.open("a.md", WRONG)
    file = next((office.folder / "facts").glob("*.yaml"))
    lines = file.read_text().splitlines()
    (fact,) = office.desk.definitions(opened, opened.text.value.index("2009"))
    assert fact.uri == file.as_uri() and "bo-lund, time: 2004-07-01" in lines[fact.range.start.line]
    entity, *_ = office.desk.definitions(opened, opened.text.value.index("Lund"))
    assert "id: bo-lund" in lines[entity.range.start.line]
    assert office.desk.definitions(office.open("a.md", "Nobody sings."), 2) == []
