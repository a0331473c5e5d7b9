"""Word documents: what is read of them, and that places lead back to the words."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from choirs import RIGHT, WRONG_COUNT, WRONG_YEAR, choirs_checker
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_text
from checker.document import DocumentError, read_document
from checker.formats.docx import read_words
from checker.lines import Lines
from checker.results import Checked

docx = pytest.importorskip("docx")
SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def check(data: bytes) -> Checked:
    return check_text(choirs_checker(), "article.docx", data, "1995-05-05")


def test_findings_stand_in_their_paragraphs() -> None:
    document = docx.Document()
    document.add_heading("Choirs", 1)
    document.add_paragraph(f"{RIGHT} {WRONG_YEAR}")
    paragraph = document.add_paragraph("Sonora joined the River ")
    paragraph.add_run("Choral Union").bold = True
    paragraph.add_run(" on 7 March")
    paragraph.add_run(" 1961.")
    document.add_table(1, 1).cell(0, 0).text = WRONG_COUNT
    data = saved(document)
    checked = check(data)
    lines = Lines(checked.text)
    words = read_words(data)
    assert [f.code for f in checked.findings] == ["wrong-date", "wrong-date", "wrong-count"]
    for finding, said in zip(checked.findings, ["1955", "7 March 1961", "5"], strict=True):
        line, column = lines.place(finding.span.start)
        assert lines.line(line)[column - 1 :].startswith(said)
        if line < 4:
            assert document.paragraphs[line - 1].text[column - 1 :].startswith(said)
        element, at = words.locate(finding.span.start)
        assert element.text[at:].startswith(said[:7])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.text(SIGNS, max_size=8), max_size=4), max_size=5))
def test_every_sign_has_its_place(paragraphs: list[list[str]]) -> None:
    document = docx.Document()
    for runs in paragraphs:
        added = document.add_paragraph()
        for run in runs:
            added.add_run(run)
    words = read_words(saved(document))
    assert words.text == "\r\n".join(p.text.replace("\n", " ") for p in document.paragraphs)
    assert len(words.prose().text) == len(words.text)
    for at, sign in enumerate(words.text):
        if sign not in "\r\n\t ":
            element, place = words.locate(at)
            assert element.text[place] == sign


def test_deleted_and_hidden_text_is_left_out_and_inserted_text_read() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Cantabile joined the River Choral Union in ")
    kept = paragraph.add_run("1950")
    gone = paragraph.add_run("1955")
    hidden = paragraph.add_run("1956")
    hidden.font.hidden = True
    paragraph.add_run(".")
    for run, tag in ((kept, "w:ins"), (gone, "w:moveFrom")):
        wrapper = docx.oxml.parse_xml(
            f'<{tag} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" w:author="a"/>'
        )
        run._r.addprevious(wrapper)
        wrapper.append(run._r)
    assert read_words(saved(document)).text == "Cantabile joined the River Choral Union in 1950."
    assert check(saved(document)).findings == ()


def test_sentences_end_with_their_paragraphs() -> None:
    document = docx.Document()
    document.add_paragraph("Cantabile joined the River Choral Union")
    document.add_paragraph("in 1955 as we all know")
    assert check(saved(document)).findings == ()


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("word/document.xml", "w") as opened:
        for _ in range(310):
            opened.write(b" " * 1_000_000)
    return out.getvalue()


def broken() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, b"<w:document" if entry.filename == "word/document.xml" else old.read(entry))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "not a Word"), (b"PK\x03\x04nonsense", "not a Word"), (broken(), "not a Word"), (bomb(), "larger than any")],
    ids=["empty", "nonsense", "broken", "bomb"],
)
def test_what_cannot_be_read_is_said(data: bytes, said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        read_document("a.docx", data)


def test_external_entities_are_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Cantabile joined the River Choral Union in 1955.", encoding="utf-8")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(docx.Document()))) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                data = (
                    f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
                    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
                    "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
                ).encode()
            new.writestr(entry, data)
    assert "1955" not in read_document("a.docx", out.getvalue()).text
