"""The audit report of a web page shows what people read of it, and not its markup."""

from __future__ import annotations

from choirs import WRONG_YEAR, checked
from reporting import report


def test_a_page_is_shown_as_it_is_read() -> None:
    page = (
        "<html><head><script>let x = 1</script></head><body><nav>Menu</nav>\n<h1>Choirs</h1>\n\n"
        f"<p class='lead'>Zo&euml; &amp; he: {WRONG_YEAR.replace(' the ', chr(10) + 'the ')}</p><p>And\nso on &lt;b&gt;.</p></body></html>"
    )
    text = report("html", checked(page, "a.html"))
    shown = text.partition('<details class="source page"')[2].partition("</details>")[0]
    assert "<p>Choirs </p>" in shown or "<p>Choirs</p>" in shown
    assert "Menu" not in shown and "lead" not in shown and "let x" not in shown
    assert "he: Cantabile joined the River Choral Union in" in shown
    assert "<mark>1955</mark>" in shown
    assert "so on &lt;b &gt;." in " ".join(shown.split())


def test_markdown_is_shown_as_it_is_written() -> None:
    text = report("html", checked(f"# Choirs\n\n**{WRONG_YEAR}**\n"))
    assert '<details class="source" open>' in text and "**" in text
