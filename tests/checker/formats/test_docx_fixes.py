"""Word documents put right: the words change, and nothing else in the file does."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from choirs import RIGHT, WRONG_COUNT, WRONG_DAY, WRONG_NAME, WRONG_YEAR, choirs_checker
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_text
from checker.fixes.edits import Fixed, fix
from checker.formats.docx import read_words
from checker.formats.docx_writing import with_replacements
from checker.results import Checked

docx = pytest.importorskip("docx")
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def check(data: bytes) -> Checked:
    return check_text(choirs_checker(), "article.docx", data, "1995-05-05")


def fixed(document: Any, unsafe: bool = False) -> Fixed:
    return fix(saved(document), check, unsafe)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {entry.filename: packed.read(entry) for entry in packed.infolist()}


def test_words_are_put_right_and_every_other_part_stays() -> None:
    document = docx.Document()
    document.core_properties.title = "Choirs"
    document.add_heading("Choirs", 1)
    paragraph = document.add_paragraph("Cantabile joined the River Choral Union in ")
    paragraph.add_run("1955").bold = True
    paragraph.add_run(f". {RIGHT}")
    document.add_paragraph(WRONG_DAY)
    document.add_table(1, 1).cell(0, 0).text = WRONG_COUNT
    document.add_paragraph(WRONG_NAME)
    before = saved(document)
    result = fix(before, check)
    assert result.applied == 4
    assert result.checked.findings == ()
    after = docx.Document(io.BytesIO(result.after))
    run = after.paragraphs[1].runs[1]
    assert (run.text, run.bold) == ("1950", True)
    assert after.paragraphs[3].text == WRONG_NAME.replace("Stream Song Alliance", "River Choral Union")
    old, new = members(before), members(result.after)
    assert list(old) == list(new)
    assert [name for name in old if old[name] != new[name]] == ["word/document.xml"]
    assert fix(result.after, check).applied == 0


def test_words_in_several_runs_of_one_format_are_put_right() -> None:
    """Word splits runs where somebody has corrected, or where the spelling was checked."""
    document = docx.Document()
    paragraph = document.add_paragraph("Cantabile joined the River Choral Union in ")
    for part in ("1", "9", "55 "):
        paragraph.add_run(part).italic = True
    paragraph.runs[1]._r.addnext(docx.oxml.parse_xml(f'<w:proofErr {SPACE} w:type="spellStart"/>'))
    paragraph.add_run("or so they say.")
    result = fixed(document, unsafe=True)
    assert result.applied == 1
    after = docx.Document(io.BytesIO(result.after)).paragraphs[0]
    assert after.text == "Cantabile joined the River Choral Union in 1950 or so they say."
    assert [run.italic for run in after.runs] == [None, True, True, True, None]


def in_two_formats(paragraph: Any) -> None:
    paragraph.add_run("19")
    paragraph.add_run("55").bold = True


def in_a_field(paragraph: Any) -> None:
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        run._r.append(docx.oxml.parse_xml(f'<w:fldChar {SPACE} w:fldCharType="{kind}"/>'))
        if kind == "separate":
            paragraph.add_run("1955")


def in_a_simple_field(paragraph: Any) -> None:
    field = docx.oxml.parse_xml(f'<w:fldSimple {SPACE} w:instr="REF year"/>')
    paragraph._p.append(field)
    field.append(paragraph.add_run("1955")._r)


def partly_inserted(paragraph: Any) -> None:
    paragraph.add_run("19")
    inserted = docx.oxml.parse_xml(f'<w:ins {SPACE} w:id="1" w:author="a"/>')
    paragraph._p.append(inserted)
    inserted.append(paragraph.add_run("55")._r)


@pytest.mark.parametrize("written", [in_two_formats, in_a_field, in_a_simple_field, partly_inserted])
def test_words_that_cannot_be_replaced_without_harm_are_left(written: Callable[[Any], None]) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Cantabile joined the River Choral Union in ")
    written(paragraph)
    paragraph.add_run(".")
    before = saved(document)
    result = fix(before, check, unsafe=True)
    assert [f.code for f in result.checked.findings] == ["wrong-date"]
    assert not result.checked.findings[0].repairs[0].applicable
    assert (result.applied, result.after) == (0, before)


def test_a_signed_document_is_left() -> None:
    document = docx.Document()
    document.add_paragraph(WRONG_YEAR)
    out = io.BytesIO(saved(document))
    with zipfile.ZipFile(out, "a") as packed:
        packed.writestr("_xmlsignatures/sig1.xml", "<Signature/>")
    result = fix(out.getvalue(), check)
    assert len(result.checked.findings) == 1
    assert (result.applied, result.after) == (0, out.getvalue())


SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.tuples(st.text(SIGNS, max_size=6), st.booleans()), max_size=5), min_size=1, max_size=4),
    st.text(SIGNS, max_size=5),
    st.data(),
)
def test_any_stretch_can_be_replaced(paragraphs: list[list[tuple[str, bool]]], new: str, data: st.DataObject) -> None:
    document = docx.Document()
    for runs in paragraphs:
        added = document.add_paragraph()
        for text, bold in runs:
            added.add_run(text).bold = bold
    before = saved(document)
    words = read_words(before)
    changes: list[tuple[int, int, str]] = []
    for start, end in words.stretches:
        if data.draw(st.booleans()):
            low = data.draw(st.integers(start, end - 1))
            changes.append((low, data.draw(st.integers(low + 1, end)), new))
    after = with_replacements(before, words.text, changes)
    assert after is not None
    expected, at = "", 0
    for low, high, replacement in changes:
        expected, at = expected + words.text[at:low] + replacement, high
    assert read_words(after).text == expected + words.text[at:]


def test_the_command_shows_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from choirs import CHOIRS

    from checker.commandline import main

    monkeypatch.setenv("FACTLEDGER_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    document = docx.Document()
    document.add_paragraph(WRONG_YEAR)
    in_two_formats(document.add_paragraph("Sonora joined the River Choral Union in "))
    Path("a.docx").write_bytes(saved(document))
    words = ("check", "a.docx", "--facts", str(CHOIRS), "--as-of", "1995-05-05")
    assert main([*words, "--diff"]) == 1
    shown = capsys.readouterr()
    assert "--- a/a.docx\n+++ b/a.docx\n" in shown.out
    assert f"-{WRONG_YEAR}" in shown.out.replace("\r", "")
    assert f"+{WRONG_YEAR.replace('1955', '1950')}" in shown.out
    assert "1 suggestion is left to you" in shown.err
    assert main([*words, "--fix"]) == 1
    assert "1 fix in 1 document made" in capsys.readouterr().err
    assert docx.Document("a.docx").paragraphs[0].text == WRONG_YEAR.replace("1955", "1950")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.docx"]
