"""Web pages as they come: the article is read, at its places, and what stands around it is not.

`tests/pages` holds pages of many makes. What their articles say of 1955 is wrong and is to be found; what their menus,
links, comments and banners say of 1975 is wrong, too, and is not theirs.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from choirs import WRONG_YEAR, checked, choirs_checker
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting import report
from running import ROOT

from checker.check import check_text
from checker.document import Document, read_document
from checker.fixes.edits import fix
from checker.reports import FORMATS, Style
from checker.results import Checked

PAGES = sorted((ROOT / "tests" / "pages").glob("*.html"))
BARE = {"amp": 1, "blog": 1, "modules": 1, "teasers": 1}
"""How many statements around the article are taken for its own where the layout is not looked at."""
FEW_WORDS = ("bare", "notice")
DATED = '<meta name="date" content="1995-05-05">'


def check(page: str | bytes, path: str = "page.html") -> Checked:
    return check_text(choirs_checker(), path, page if isinstance(page, bytes) else page.encode())


def words(document: Checked) -> list[str]:
    return [document.text[f.span.start : f.span.end] for f in document.findings]


@pytest.fixture
def tags_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the library for main text."""
    monkeypatch.setitem(sys.modules, "readability", None)


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_the_article_is_read_and_nothing_else(file: Path) -> None:
    pytest.importorskip("readability")
    document = check(file.read_bytes())
    assert words(document) == ["1955"] * document.text.count("in 1955")
    assert [f.span.start for f in document.findings] == [m.start() + 3 for m in re.finditer("in 1955", document.text)]
    assert document.notes == ()


@pytest.mark.usefixtures("tags_alone")
@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_the_tags_alone_go_far_and_it_is_said(file: Path) -> None:
    document = check(file.read_bytes())
    assert words(document).count("1955") == document.text.count("in 1955")
    assert words(document).count("1975") <= BARE.get(file.stem, 0)
    assert any("factledger[html]" in note for note in document.notes) == (file.stem not in FEW_WORDS)


@pytest.mark.parametrize(
    ("page", "found"),
    [
        (f"<h1>{WRONG_YEAR}</h1><p>" + "More of it, in many words. " * 20, 1),
        (f"<title>{WRONG_YEAR}</title><h1>{WRONG_YEAR}</h1>", 1),
        (f"<title>{WRONG_YEAR}</title><p>Something else.", 1),
        (f"<p><a href='/x'>{WRONG_YEAR}</a></p><p>And more, in other words.", 0),
        (f"<p>It says: <a href='/x'>{WRONG_YEAR}</a></p>", 1),
        (f"<a name='top'><p>{WRONG_YEAR}</p>", 1),
        (f"<body class='post comments-open'><div id='page' class='no-comments'><p>{WRONG_YEAR}", 1),
        (f"<div class='comments'><main><p>{WRONG_YEAR}</main></div>", 1),
        (f"<div class='comments'><p>{WRONG_YEAR}</div>", 0),
        (f"<ol class='comment-list'><li>{WRONG_YEAR}</ol>", 0),
        (f"<form id='aspnetForm'><table><tr><td>{WRONG_YEAR}</table></form>", 1),
        (f"<form><label>{WRONG_YEAR}</label></form>", 0),
        (f"<p style='color:red; display : none'>{WRONG_YEAR}", 0),
        (f"<p hidden>{WRONG_YEAR}<p>Other words.", 0),
        (f"<p hidden>Hidden words.<p>{WRONG_YEAR}", 1),
        (f"<ul><li class='share'>Share<li>{WRONG_YEAR}</ul>", 1),
        (f"<div aria-hidden=true>{WRONG_YEAR}</div>", 0),
        (f"<div role=dialog>{WRONG_YEAR}</div>", 0),
        (f"<p>A <![CDATA[{WRONG_YEAR}]]> B", 0),
        (f"<!-- a --!><p>{WRONG_YEAR}", 1),
        (f"<!--><p>{WRONG_YEAR}", 1),
        (f"<p>{WRONG_YEAR.replace('1955', '19&#53;5')}", 0),
        (f"<p>{WRONG_YEAR.replace(' ', '&nbsp;')}", 1),
        (f"<P>{WRONG_YEAR}</P><SCRIPT>{WRONG_YEAR}</SCRIPT>", 1),
        (f"<section id='market-share'><p>{WRONG_YEAR}</section>", 1),
        (f"<table><tr><td>{WRONG_YEAR}</table>", 1),
        (f"<p>{WRONG_YEAR[:20]}<wbr>{WRONG_YEAR[20:]}", 1),
    ],
)
@pytest.mark.parametrize("library", [True, False])
def test_what_counts_as_text(page: str, found: int, library: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not library:
        monkeypatch.setitem(sys.modules, "readability", None)
    assert len(check(DATED + page).findings) == found


def test_an_article_that_the_library_tears_apart_is_taken_whole() -> None:
    pytest.importorskip("readability")
    sections = "".join(
        f"<div class=x{n}><div><p>{'And so it went on, from year to year, with songs. ' * 4}</p></div></div>"
        for n in range(4)
    )
    page = f"<article><h1>Songs</h1>{sections}<div><div><div><p>{WRONG_YEAR}</p></div></div></div></article>"
    assert words(check(DATED + page)) == ["1955"]


PARTS = st.lists(
    st.sampled_from(
        [
            "<p>", "</p>", "<div>", "</div>", "<div class='related'>", "<b>", "</b>", "<br>", "<article>", "</article>", "<h1>",
            "</h1>", "<!-- x -->", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<a href='/x'>", "</a>", "<td>",
            "<table>", "</table>", "<", ">", "&", "&amp;", "&#x1F3B5;", "&nbsp;", "&mdash;", "\r\n", "\n\n", "🎵", "é", "\ue000\uf8ff",
            "&#xF8FF;&#xE000;", f" {WRONG_YEAR} ", f"<p>{WRONG_YEAR}</p>", "Words, and more words, and some. ", "\u202e", "\ud83c\udfb5",
        ]
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(PARTS, st.booleans(), st.sampled_from(["", "\ufeff"]))
def test_every_word_stands_where_it_stood(parts: list[str], page: bool, mark: str) -> None:
    """Whatever the markup: what is read as prose is the very text at its place, references apart."""
    text = mark + ("<!DOCTYPE html><body>" if page else "") + "".join(parts)
    data = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    document = read_document("a.html", data)
    assert len(document.prose) == len(document.text)
    for sign, own in zip(document.prose, document.text, strict=True):
        assert sign == own or sign.isspace() or own in "&#;" or own.isalnum()
    plain = re.sub(r"&[#\w]+;", lambda found: " " * len(found[0]), document.text)
    for sign, own in zip(document.prose, plain, strict=True):
        assert sign == own or sign.isspace() or own == " "
    for finding in check(data).findings:
        assert document.text[finding.span.start : finding.span.end] == "1955"


def read(page: str, **more: str) -> Document:
    return read_document("a.html", page.encode(), **more)


@pytest.mark.parametrize(
    ("page", "as_of"),
    [
        ('<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2020-01-01"},'
         '{"@type":["NewsArticle"],"datePublished":"2021-04-20"}]</script>', "2021-04-20"),
        ('<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"Article",'
         '"datePublished":"2019-01-01"}],"datePublished":"2021-04-20"}</script>', "2021-04-20"),
        ('<script type="application/ld+json">{"broken</script><meta name="DC.date.issued" content="2021-04-20">', "2021-04-20"),
        ('<meta property="og:type" name="publish-date" content="2021-04-20">', "2021-04-20"),
        ('<span itemprop="datePublished" content="2021-04-20">yesterday</span>', "2021-04-20"),
        ("<time datetime=2022-01-01>today</time><h1>A</h1><time datetime=2021-04-20>then</time>", "2021-04-20"),
        ("<nav><time datetime=2022-01-01>now</time></nav><p><time datetime=2021-04-20>then</time>", "2021-04-20"),
        ("<a href=/x><time datetime=2022-01-01>now</time></a><time datetime=2021-04-20>then</time>", "2021-04-20"),
        ("<time datetime=2022-01-01>updated</time><time class='entry-date published' datetime=2021-04-20>then</time>", "2021-04-20"),
        ("<h1>A</h1><p>20 April 2021</p><p>Text", "2021-04-20"),
        ("<script type='application/ld+json'>" + "[" * 50_000 + "</script><p>Text", None),
    ],
)  # fmt: skip
def test_the_date_of_a_page(page: str, as_of: str | None) -> None:
    assert read(page).as_of_text == as_of


@pytest.mark.parametrize(
    ("charset", "codec", "signs"),
    [
        ("windows-1252", "cp1252", "“Zoë” — café"),
        ("ISO-8859-1", "cp1252", "“Zoë”"),
        ("iso-8859-2", "iso8859-2", "Łódź"),
        ("windows-1251", "cp1251", "Хор"),
        ("koi8-r", "koi8-r", "Хор"),
        ("Shift_JIS", "cp932", "合唱団"),
        ("gb2312", "gb18030", "合唱团"),
        ("big5", "big5", "合唱團"),
        ("euc-kr", "cp949", "합창단"),
    ],
)
@pytest.mark.parametrize(
    "said",
    [
        '<meta charset="{}">',
        "<META http-equiv=x content='text/html; CHARSET={}'>",
        '<?xml version="1.0" encoding="{}"?>',
    ],
)
def test_a_page_in_its_own_encoding_is_read_and_written_back(charset: str, codec: str, signs: str, said: str) -> None:
    page = f"{said.format(charset)}{DATED}<h1>{signs}</h1>\r\n<p>{WRONG_YEAR}</p>\r\n"
    document = check(page.encode(codec))
    assert document.text == page
    assert words(document) == ["1955"]
    assert document.findings[0].span.start == page.index("1955")
    fixed = fix(page.encode(codec), check)
    assert (fixed.applied, fixed.after) == (1, page.replace("1955", "1950").encode(codec))


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.txt", "-"])
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-8"])
def test_a_mark_at_the_beginning_says_the_encoding(name: str, codec: str) -> None:
    text = f"\ufeff\r\n\r\n🎵 {WRONG_YEAR}\r\n"
    document = check(text.encode(codec), name)
    assert document.text == text[1:]
    assert document.findings[0].span.start == text.index("1955") - 1
    fixed = fix(text.encode(codec), lambda data: check(data, name))
    assert fixed.after == text.replace("1955", "1950").encode(codec)


@pytest.mark.parametrize("charset", ["rot13", "utf-7", "unicode_escape", "idna", "zlib", "nonsense", "utf-16"])
def test_an_encoding_that_is_none_is_not_used(charset: str) -> None:
    document = check(f'<meta charset="{charset}"><p>\xe9'.encode("latin-1"))
    assert document.error is not None and "not UTF-8 text" in document.error


def test_utf8_goes_before_what_a_page_says_wrongly() -> None:
    assert check(f'<meta charset="iso-8859-1"><p>“Zoë” {WRONG_YEAR}').text.endswith(f"“Zoë” {WRONG_YEAR}")


@pytest.mark.parametrize(
    "piece",
    [
        "<div>", "</div>", "<p>Some text, and more of it, in words. ", "<a href='", "<!--", "<", "&amp;", "<li>An item, of a list",
        "<article><p>Some text, and more of it, in words.</p></article>", "<script>", "<table><td>Some words, and more words",
        "<h1>x</h1>", "<a href=x>Some text, ", "<span class='related'>x",
    ],
)  # fmt: skip
def test_hostile_pages_are_read_in_linear_time(piece: str) -> None:
    import time

    began = time.perf_counter()
    assert checked(piece * (400_000 // len(piece)), "a.html").error is None
    assert time.perf_counter() - began < 30  # seconds, where quadratic time would be hours


FILL = "The evening was long, and the hall was cold, but the soup was warm and everybody stayed to the end of it. "
LINKED = "<a href=/c>Cantabile</a> joined the <a href=/r>River Choral Union</a> in 1955."
WHOLE = {
    "list": f"<p>{FILL * 3}</p><ul>{f'<li>{WRONG_YEAR}</li>' * 5}</ul><p>{FILL}</p>",
    "list with links": f"<p>{FILL * 3}</p><ul>{f'<li>{LINKED}</li>' * 5}</ul>",
    "article with links": f"<article><p>{FILL}</p><ul>{f'<li>{LINKED}</li>' * 5}</ul></article>",
    "table": f"<p>{FILL * 3}</p><table>{f'<tr><td>{WRONG_YEAR}</td><td>x</td></tr>' * 5}</table><p>{FILL}</p>",
    "rows": "".join(
        f"<div class=row{n}><div class=col><h2>S</h2><p>{FILL}{WRONG_YEAR}</p></div></div>" for n in range(5)
    ),
    "sections": f"<section><h2>S</h2><p>{FILL}{WRONG_YEAR}</p></section>" * 5,
    "text in divisions": f"<div class=text>{FILL}{WRONG_YEAR}</div>" * 5,
    "short paragraphs": f"<p>{FILL * 3}</p>" + f"<p>{WRONG_YEAR}</p>" * 5,
    "terms": f"<p>{FILL * 3}</p><dl>{f'<dt>X<dd>{WRONG_YEAR}' * 5}</dl>",
    "captions": f"<p>{FILL * 3}</p>" + f"<figure><figcaption>{WRONG_YEAR}</figcaption></figure><p>{FILL}</p>" * 5,
    "quotations": f"<p>{FILL * 3}</p>" + f"<blockquote>{WRONG_YEAR}</blockquote><p>{FILL}</p>" * 5,
    "preformatted": f"<pre>{FILL}{(chr(10) * 2 + WRONG_YEAR) * 5}</pre>",
    "headings": f"<h2>{WRONG_YEAR}</h2><p>{FILL}</p>" * 5,
    "lines": f"<div>{f'<span>{FILL}{WRONG_YEAR}</span><br><br>' * 5}</div>",
    "from a word processor": f"<div class=WordSection1>{f'<p class=MsoNormal><span>{FILL}{WRONG_YEAR}<o:p></o:p></span>' * 5}</div>",
}


@pytest.mark.parametrize("page", WHOLE.values(), ids=WHOLE)
def test_no_part_of_an_article_is_left_out(page: str) -> None:
    assert words(check(f"{DATED}<h1>Songs</h1>{page}")).count("1955") == page.count("in 1955") == 5


@pytest.mark.parametrize(
    "page", ["<div class=content>" * 240 + "<p>Some text, and words, here.</p>" * 5_000, "<p>Many words. " * 7_000]
)
def test_a_page_too_large_for_its_layout_is_read_by_its_tags_and_says_so(page: str) -> None:
    document = read(page)
    assert any("too large to look at its layout" in note for note in document.notes)
    assert "words" in document.prose


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("C&aacute;nt&agrave;bil&eacute;", "a.html"),
        ("&Ccedil;ant&#225;bile", "a.html"),
        ("Canta&shy;bile", "a.html"),
        ("Can&#8203;ta&zwj;bile", "a.html"),
        ("Canta\u00adbile", "a.html"),
        ("Canta\u00adbi\u200ble", "a.md"),
        ("C\u00e1ntabile", "a.md"),
    ],
)
def test_letters_as_references_and_unseen_signs_do_not_part_a_word(written: str, path: str) -> None:
    text = f"It rained. {WRONG_YEAR.replace('Cantabile', written)} And so on."
    document = check(text, path)
    (claim,) = [entry.claim for entry in document.judged]
    assert document.text[claim.span.start : claim.span.end] == f"{written} joined the River Choral Union in 1955"
    assert words(document) == ["1955"]
    read = document.findings[0].quote
    assert "\u0335" not in read and read.endswith("joined the River Choral Union in 1955.")


def test_what_fills_words_is_never_shown() -> None:
    page = (
        f"<p>Officials of the S&oacute;nora Choir noted that {WRONG_YEAR.replace('Cantabile', 'C&aacute;ntabile')}</p>"
    )
    document = check(DATED + page)
    assert document.findings
    for known in FORMATS:
        assert "\u0335" not in report(known.name, document, style=Style(show_supported=True)), known.name
