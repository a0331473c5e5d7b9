"""Formats: what is prose stays where it was, everything else is blank, and the dates are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.document import Document, DocumentError, read_document


def read(text: str, path: str = "a.md", **more: str) -> Document:
    return read_document(path, text.encode(), **more)


def prose(text: str, path: str = "a.md") -> str:
    document = read(text, path)
    assert len(document.prose) == len(document.text)
    section = document.sections[0]
    return document.prose[section.start : section.end]


@pytest.mark.parametrize(
    ("text", "path", "gone", "kept"),
    [
        ("See [NATO](https://x.org/a_(b)) now.", "a.md", "https", "NATO"),
        ("Use `NATO 1997` or:\n\n```\nNATO 1997\n```\n\nThen 1999.", "a.md", "1997", "Then 1999."),
        ("~~~ py\n1997\n", "a.md", "1997", ""),
        ("One <!-- 1997 --> two", "a.md", "1997", "two"),
        ("[1]: https://x.org/1997\nText", "a.md", "1997", "Text"),
        ("# *Bold* title", "a.md", "*", "Bold"),
        ("Article.\n" + "x" * 300 + "\n\n## Comments\nIn 1997 …", "a.md", "1997", "Article."),
        ("<p>One</p><script>1997</script><p>Two</p>", "a.html", "1997", "Two"),
        ("<nav>1997</nav><article><p>Text</article><div>1998</div>", "a.html", "1998", "Text"),
        ("<p>Text</p><div id='comments'><p>In 1997</p></div>", "a.html", "1997", "Text"),
        ("<p title='a > 1997'>Text", "a.html", "1997", "Text"),
        ("<style>a{1997}", "a.html", "1997", ""),
    ],
)
def test_what_is_not_prose_is_blank(text: str, path: str, gone: str, kept: str) -> None:
    left = prose(text, path)
    assert gone not in left
    assert kept in left


def test_prose_of_html_stands_where_it_stood_and_blocks_end_sentences() -> None:
    text = "<html><body><h1>A title</h1><p>Ukraine&rsquo;s &amp; R&D&nbsp;now</p></body>"
    document = read(text, "a.html")
    assert document.prose.index("A title") == text.index("A title")
    assert document.prose.index("now") == text.index("now")
    assert "’s" in document.prose
    assert "R&D" in document.prose
    assert "\n\n" in document.prose[document.prose.index("title") : document.prose.index("Ukraine")]


@pytest.mark.parametrize(
    ("text", "path", "as_of"),
    [
        ("---\ndate: 2021-04-20\n---\nText", "a.md", "2021-04-20"),
        ("---\npublished: '2021-04'  # about\n---\nText", "a.md", "2021-04"),
        ("---\npublished: 2020\ndate: 2021~\n---\nText", "a.md", "2021~"),
        ("---\ndate: 2021-04-20T10:00:00+02:00\n---\nText", "a.md", "2021-04-20"),
        ('---\ndate: "April 20, 2021"\n---\nText', "a.md", "2021-04-20"),
        ("+++\ndate = 2021-04-20\n+++\nText", "a.md", "2021-04-20"),
        ("---\r\ndate: 2021-04-20\r\n---\r\nText", "a.md", "2021-04-20"),
        ("Brussels, 20 April 2021\n\nText", "a.txt", "2021-04-20"),
        ("20 April 2021\nUpdated May 1, 2021\n\nText", "a.txt", "2021-04-20/2021-05-01"),
        ("<meta property='article:published_time' content='2021-04-20T08:00Z'><p>x", "a.html", "2021-04-20"),
        (
            '<script type=\'application/ld+json\'>{"@graph":[{"datePublished":"2021-04-20"}]}</script>',
            "a.html",
            "2021-04-20",
        ),
        ("<p>By her, <time datetime=2021-04-20>yesterday</time>", "a.html", "2021-04-20"),
        ("Text", "a.md", None),
        ("In 1997 it began.", "a.md", None),
        ("---\ndate: soon\n---\nText", "a.md", None),
    ],
)
def test_the_date_from_which_a_text_speaks(text: str, path: str, as_of: str | None) -> None:
    assert read(text, path).as_of_text == as_of


def test_the_order_of_sources_of_the_date() -> None:
    text = "---\ndate: 2021\n---\n3 May 2020\n"
    assert read(text, as_of="1999").as_of_text == "1999"
    assert read(text, default_as_of="1998").as_of_text == "2021"
    assert read("Text", default_as_of="1998").as_of_text == "1998"
    with pytest.raises(DocumentError, match="not an EDTF date"):
        read("Text", as_of="next week")


@given(
    st.text(alphabet="<>!-/ab`~[]()\n\r'\"&;#*x=é\u202e", max_size=120),
    st.sampled_from(["a.md", "a.html", "a.txt", "-"]),
)
def test_no_text_changes_its_length_or_breaks_the_reader(text: str, path: str) -> None:
    prose(text, path)
    prose("---\n" + text, path)
