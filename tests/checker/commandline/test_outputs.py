"""Several reports at once, each to its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from choirs import ARTICLE, CHOIRS
from running import Ran, Run

from checker.commandline.exits import UsageError
from checker.commandline.outputs import Output, outputs_of


def read(words: str) -> list[Output]:
    kinds = {"-f": "format", "-o": "output"}
    parts = words.split()
    return outputs_of([(kinds[kind], value) for kind, value in zip(parts[::2], parts[1::2], strict=True)])


def out(name: str, file: str | None = None) -> Output:
    return Output(name, Path(file) if file else None)


@pytest.mark.parametrize(
    ("words", "outputs"),
    [
        ("", [out("text")]),
        ("-f json", [out("json")]),
        ("-o a.sarif", [out("sarif", "a.sarif")]),
        ("-f markdown -o report.md -f text", [out("markdown", "report.md"), out("text")]),
        ("-o a.txt -f sarif", [out("sarif", "a.txt")]),
        ("-f text -o a.sarif -f sarif", [out("text"), out("sarif", "a.sarif")]),
        ("-o a.sarif -f sarif -o b.json -f json", [out("sarif", "a.sarif"), out("json", "b.json")]),
        ("-f sarif -o a -f json -o b", [out("sarif", "a"), out("json", "b")]),
        ("-o a.sarif -o b.json -f text", [out("sarif", "a.sarif"), out("json", "b.json"), out("text")]),
        ("-f rdjson -o a.json", [out("rdjson", "a.json")]),
        ("-f github -o -", [out("github")]),
        ("-o a.sarif -o b.xml", [out("sarif", "a.sarif"), out("junit", "b.xml")]),
        (
            "-f html -o r.html -o r.sarif -f junit -o j.xml -f github",
            [out("html", "r.html"), out("sarif", "r.sarif"), out("junit", "j.xml"), out("github")],
        ),
        (
            "-o r.html -f html -o r.json -f rdjson -f text",
            [out("html", "r.html"), out("rdjson", "r.json"), out("text")],
        ),
        ("-f claimreview -o r.json", [out("claimreview", "r.json")]),
        ("-f markdown -o out", [out("markdown", "out")]),
    ],
)
def test_each_output_finds_its_format(words: str, outputs: list[Output]) -> None:
    assert read(words) == outputs


@pytest.mark.parametrize("words", ["-f json -f sarif", "-o a.unknown", "-o a.json -o a.json"])
def test_what_cannot_be_meant_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        read(words)


def test_all_reports_are_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    ran = run("check", "a.md", "--facts", str(CHOIRS), "-o", "a.sarif", "-o", "a.json", "--format", "text", "--quiet")
    assert ran.out.count("error[") == 3
    assert len(json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 4
    assert len(json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["findings"]) == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "a.md", "a.sarif"]


def test_a_place_that_cannot_be_written_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    assert run("check", "a.md", "--facts", str(CHOIRS), "-o", "no/such/a.sarif") == Ran(
        2, "", "factledger: --output no/such/a.sarif: cannot be written: No such file or directory\n"
    )
    (tmp_path / "b.sarif").mkdir()
    assert run("check", "a.md", "--facts", str(CHOIRS), "-o", "b.sarif").code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.sarif"]


def test_no_report_is_written_over_an_article(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    assert run("check", ".", "--facts", str(CHOIRS), "-o", "a.md").code == 2
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == ARTICLE


def test_explain_gives_the_comment_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    suggested = run("check", "a.md", "--facts", str(CHOIRS), "--suggest-suppressions").out
    comment = next(line.strip() for line in suggested.splitlines() if "wrong-count@" in line)
    line = ARTICLE.split("\n").index(next(text for text in ARTICLE.split("\n") if "5 members" in text)) + 1
    assert comment in run("explain", f"a.md:{line}", "--facts", str(CHOIRS)).out


def test_suggested_suppressions_work_when_pasted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    suggested = run("check", "a.md", "--facts", str(CHOIRS), "--suggest-suppressions").out
    comments = [line.strip() for line in suggested.splitlines() if line.strip().startswith("<!--")]
    assert len(comments) == 4
    head, _, body = ARTICLE.partition("# Choirs")
    text = head + "".join(
        f"{line.replace('ignore:', 'ignore-file:').replace('REASON', 'a test')}\n" for line in comments
    )
    (tmp_path / "a.md").write_text(f"{text}\n# Choirs{body}", encoding="utf-8")
    ran = run("check", "a.md", "--facts", str(CHOIRS))
    assert (ran.code, "4 findings suppressed." in ran.out) == (0, True)


def test_a_file_that_takes_no_comments_is_given_a_baseline(run: Run, tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Cantabile joined the River Choral Union in 1955.")
    document.save(str(tmp_path / "a.docx"))
    for words in (("check", "a.docx", "--suggest-suppressions"), ("explain", "a.docx:1")):
        out = run(*words, "--facts", str(CHOIRS)).out
        assert "use a baseline" in out and "<!--" not in out
