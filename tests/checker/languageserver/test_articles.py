"""What is underlined in an article: findings with their code, severity, evidence and place, by the settings nearest to it."""

from __future__ import annotations

import pytest
from lsprotocol import types
from office import Office

from checker.document import Document
from checker.languageserver.desk import Abilities
from checker.languageserver.documents import Open
from checker.results import Checked
from checker.settings import Settings
from checker.suppressions.inline import MARK

WRONG = "Bo Lund joined Harbour Rovers in 2009."
RIGHT = "Bo Lund joined Harbour Rovers in 2004."


def words(opened: Open, found: types.Diagnostic) -> str:
    text = opened.text
    start = text.offset(found.range.start.line, found.range.start.character)
    return text.value[start : text.offset(found.range.end.line, found.range.end.character)]


def test_a_finding_is_shown_with_its_evidence_at_the_fact(office: Office) -> None:
    opened = office.open("a.md", f"# Players\n\n{WRONG}\n")
    (found,) = office.desk.diagnostics(opened)
    assert (found.code, found.severity, found.source) == ("wrong-date", types.DiagnosticSeverity.Error, "factledger")
    assert words(opened, found) == "2009"
    (evidence,) = found.related_information
    assert evidence.location.uri == next((office.folder / "facts").glob("*.yaml")).as_uri()
    line = next((office.folder / "facts").glob("*.yaml")).read_text().splitlines()[evidence.location.range.start.line]
    assert "bo-lund, time: 2004-07-01/2011-06-30" in line
    assert "The transfer book" in evidence.message


def test_a_true_article_is_not_underlined(office: Office) -> None:
    assert office.desk.diagnostics(office.open("a.md", RIGHT)) == []
    assert not office.told and not office.logged


def test_an_editor_without_evidence_gets_it_in_the_message(office: Office) -> None:
    office.desk.abilities = Abilities(related=False)
    (found,) = office.desk.diagnostics(office.open("a.md", WRONG))
    assert found.related_information is None
    assert "The transfer book" in found.message and "2004" in found.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_right_in_every_encoding(office: Office, encoding: str, end: str) -> None:
    opened = office.open("a.md", f"😀 Ånd{end}{end}😀 𝒜 “é” {WRONG}{end}", encoding=encoding)
    (found,) = office.desk.diagnostics(opened)
    assert words(opened, found) == "2009"
    before = "😀 𝒜 “é” Bo Lund joined Harbour Rovers in "
    width = {"utf-8": len(before.encode()), "utf-16": len(before.encode("utf-16-le")) // 2, "utf-32": len(before)}
    assert found.range.start == types.Position(2, width[encoding])


def test_a_byte_order_mark_that_an_editor_keeps_moves_nothing(office: Office) -> None:
    opened = office.open("a.md", f"\ufeff---\ndate: 2010-01-01\n---\n{WRONG}")
    (found,) = office.desk.diagnostics(opened)
    assert words(opened, found) == "2009"


@pytest.mark.parametrize(
    ("name", "language", "checked"),
    [
        ("a.md", "markdown", True), ("a.txt", "plaintext", True), ("notes", "plaintext", True), ("a.adoc", "text", True),
        ("a.py", "python", False), ("a.docx", "plaintext", False), ("a", "cobol", False), ("a.html", "vue", True),
    ],
)  # fmt: skip
def test_articles_are_known_by_their_name_or_their_language(
    office: Office, name: str, language: str, checked: bool
) -> None:
    assert bool(office.desk.diagnostics(office.open(name, WRONG, language))) is checked


def test_html_is_read_as_html_whatever_the_file_is_called(office: Office) -> None:
    page = f"<p>Hello.</p><script>var a = '{WRONG}'</script><p>{WRONG}</p>"
    for name in ("a.html", "page.tmpl"):
        opened = office.open(name, page, "html")
        (found,) = office.desk.diagnostics(opened)
        assert found.range.start.character > page.index("</script>")


def test_the_nearest_settings_hold_with_overrides_and_severities(office: Office) -> None:
    office.write(
        "factledger.toml",
        'facts = "facts"\nexclude = ["drafts/**"]\nseverity = {wrong-date = "info"}\n'
        '[[overrides]]\npaths = ["old/**"]\nignore = ["wrong-date"]\n',
    )
    (found,) = office.desk.diagnostics(office.open("a.md", WRONG))
    assert found.severity == types.DiagnosticSeverity.Information
    assert office.desk.diagnostics(office.open("old/a.md", WRONG)) == []
    assert office.desk.diagnostics(office.open("drafts/a.md", WRONG)) == []


def test_what_is_lived_with_is_not_underlined_and_what_nothing_answers_to_is_faded(office: Office) -> None:
    (found,) = office.desk.diagnostics(office.open("a.md", WRONG))
    comment = f"<!-- {MARK}: wrong-date@{found.data['pin']} as printed -->\n"
    assert office.desk.diagnostics(office.open("a.md", comment + WRONG)) == []
    (unused,) = office.desk.diagnostics(office.open("a.md", comment + RIGHT))
    assert (unused.code, unused.tags) == ("unused-suppression", [types.DiagnosticTag.Unnecessary])


def test_settings_that_cannot_be_used_are_said_once_and_heeded_once_they_are_mended(office: Office) -> None:
    office.write("factledger.toml", 'fact = "facts"\n')
    assert office.desk.diagnostics(office.open("a.md", WRONG)) == []
    assert office.desk.diagnostics(office.open("b.md", WRONG)) == []
    (told,) = office.told
    assert "did you mean 'facts'?" in told
    office.write("factledger.toml", 'facts = "facts"\n')
    office.desk.reload(True, True)
    assert len(office.desk.diagnostics(office.open("a.md", WRONG))) == 1


def test_an_older_state_of_the_facts_holds_while_they_are_broken(office: Office) -> None:
    assert len(office.desk.diagnostics(office.open("a.md", WRONG))) == 1
    file = next((office.folder / "facts").glob("*.yaml"))
    kept = file.read_text()
    file.write_text(kept + "\n- broken: [", encoding="utf-8")
    office.desk.reload(True, True)
    assert len(office.desk.diagnostics(office.open("a.md", WRONG))) == 1
    assert "an older state" in office.told[-1]
    file.write_text(kept.replace("2004-07-01/2011-06-30", "2009-07-01/2011-06-30"), encoding="utf-8")
    office.desk.reload(True, True)
    assert office.desk.diagnostics(office.open("a.md", WRONG)) == []


def test_a_baseline_is_heeded_as_often_as_the_article_is_checked(office: Office) -> None:
    from checker.commandline import main

    office.write("a.md", WRONG)
    baseline = office.folder / "known.json"
    words = ["check", str(office.folder / "a.md"), "--baseline", str(baseline), "--update-baseline", "--quiet"]
    main([*words, "--fail-on", "never"])
    office.write("factledger.toml", 'facts = "facts"\nbaseline = "known.json"\n')
    for _ in range(3):
        assert office.desk.diagnostics(office.open("a.md", WRONG)) == []
    assert len(office.desk.diagnostics(office.open("a.md", f"{WRONG} Cy Marsh joined Rovers in 2002."))) == 1


def test_a_crash_costs_one_answer_and_is_logged(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    from checker.rechecking import Rechecker

    check = Rechecker.check

    def crash(rechecker: Rechecker, document: Document, settings: Settings | None = None) -> Checked:
        if "crash" in document.text:
            raise RuntimeError("a bug\x1b[31m")
        return check(rechecker, document, settings)

    monkeypatch.setattr(Rechecker, "check", crash)
    opened = office.open("a.md", f"crash here. {WRONG}")
    assert office.desk.diagnostics(opened) == []
    assert office.desk.hover(opened, 3) is None
    assert "RuntimeError" in office.logged[0]
    assert len(office.desk.diagnostics(office.open("b.md", WRONG))) == 1


@pytest.mark.parametrize("text", ["", "\0", "\ud800", "a" * 70_000, "---\n", "\ufeff", "<!--", "]]>" * 300])
def test_no_text_breaks_the_desk(office: Office, text: str) -> None:
    for language in ("markdown", "html", "plaintext"):
        opened = office.open(f"a.{language}", text, language)
        assert all(found.code == "unreadable" for found in office.desk.diagnostics(opened))
        office.desk.hover(opened, 0)
        office.desk.definitions(opened, len(text))
    assert not office.logged


def test_a_page_is_read_as_the_editor_decoded_it(office: Office) -> None:
    """The declaration speaks of the bytes on disk."""
    page = f'<html><head><meta charset="windows-1251"></head><body><p>“Café”. {WRONG}</p></body></html>'
    opened = office.open("a.html", page, "html")
    (found,) = office.desk.diagnostics(opened)
    assert words(opened, found) == "2009"


def test_every_state_of_a_text_has_the_findings_that_it_would_have_alone(office: Office) -> None:
    lines = [WRONG, RIGHT, "He left Rovers in 2005.", "Cy Marsh joined them in 2002.", "Hello there."]
    texts = ["\n\n".join(lines[:n] + lines[n + 1 :][::-1]) for n in range(5)]
    for text in [*texts, *reversed(texts)]:
        found = office.desk.diagnostics(office.open("a.md", text))
        fresh = Office(office.folder).desk.diagnostics(office.open("a.md", text))
        assert [(one.range, one.code, one.message) for one in found] == [
            (one.range, one.code, one.message) for one in fresh
        ]


def test_what_keeps_statements_from_being_checked_is_said_once(office: Office) -> None:
    text = "Bo Lund is the coach of Harbour Rovers. Cy Marsh now plays for Rovers."
    found = office.desk.diagnostics(office.open("a.md", text))
    assert [(one.code, one.severity) for one in found] == [("undated", types.DiagnosticSeverity.Hint)]
    assert office.desk.diagnostics(office.open("a.md", f"---\ndate: 2015-01-01\n---\n{text}")) == []
    (note,) = [
        one for one in office.desk.diagnostics(office.open("a.md", "---\ndate: soon\n---\nHi.")) if one.code == "note"
    ]
    assert "“soon”" in note.message and note.range.start.line == 0


def test_facts_that_did_not_change_are_not_read_anew(office: Office) -> None:
    opened = office.open("a.md", WRONG)
    kept = office.analysis(opened).project
    office.projects.forget_ledgers()
    assert office.analysis(opened).project is kept
    office.write("facts/more.yaml", "entities:\n- {id: hull, kind: city, name: Hull}\n")
    office.projects.forget_ledgers()
    assert office.analysis(opened).project is not kept
