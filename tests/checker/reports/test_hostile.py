"""Whatever an article or its name holds, no report of it acts on the terminal, the runner or the page that shows it."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from choirs import DATED, WRONG_COUNT, WRONG_YEAR, checked
from reporting import report

from checker.reports import FORMATS, Style
from checker.results import Checked

NASTY = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "end of a script": "</script></style>--><!--",
    "terminal": "\x1b[31mred\x1b]0;title\x07\x9b2J\x08\r",
    "annotation": "::error file=a,line=1::forged",
    "old annotation": "##[error]forged ##[add-mask]word",
    "new line": "\n::error::forged\n##[error]forged\n",
    "bidi": "\u202egnp.exe\u2066\u200f\u061c",
    "invisible": "\u200b\u00ad\ufeff\U000e0041",
    "path": "../../etc/passwd\\..\\x",
    "markdown": "`` ` ``` [link](javascript:alert(1)) @everyone #1 | a | **b**",
    "xml": "]]> & &lt; <![CDATA[ \x0b\ufffe\uffff",
    "json": '"}, {"a": \\u0000',
    "halves": "\ud800 \udfff",
}
COMMAND = re.compile(
    r"::(error|warning|notice) file=[^,:]*(,(line|endLine|col|endColumn)=\d+)*,title=factledger%3A [a-z -]+::"
)
PROGRAMS = ("json", "jsonl", "sarif", "rdjson", "claimreview")
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


def documents(nasty: str) -> list[Checked]:
    said = nasty.encode("utf-8", "replace").decode()
    text = f"{DATED}{WRONG_YEAR[:-1]} {said} and so on. {said} {WRONG_COUNT}\n\n{said}\n\n{WRONG_COUNT}\n"
    found = [checked(text, f"{nasty}.md"), Checked(f"{nasty}.txt", "", None, error=f"cannot {nasty}")]
    assert found[0].findings, "the article must give findings, or nothing is tested"
    return found


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("name", [known.name for known in FORMATS])
def test_hostile_text_is_harmless(name: str, nasty: str) -> None:
    text = report(name, *documents(nasty), style=Style(show_supported=True))
    assert not STEERING.search(text)
    text.encode("utf-8")
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    if name != "github":
        assert commands == []
    assert all(COMMAND.match(line) for line in commands)
    assert "##[" not in text
    if name in PROGRAMS:
        assert [json.loads(line) for line in (text.splitlines() if name == "jsonl" else [text])]
    if name == "junit":
        ElementTree.fromstring(text)
    if name == "claimreview":
        assert "<" not in text


class Tags(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_markdown_renders_to_text(nasty: str) -> None:
    markdown_it = pytest.importorskip("markdown_it")
    text = report("markdown", *documents(nasty))
    tags = Tags()
    tags.feed(markdown_it.MarkdownIt("gfm-like", {"linkify": False}).render(text))
    own = {"h1", "h2", "ul", "li", "strong", "code", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert set(tags.tags) <= own
    outside_code = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", text, flags=re.DOTALL)
    assert "@everyone" not in outside_code


def test_a_forged_annotation_in_a_path_stays_a_path() -> None:
    text = report("github", checked(f"{DATED}{WRONG_COUNT}", "x::error::y,line=9\n::error::z.md"))
    rows = [row for row in text.splitlines() if row.startswith("::")]
    assert len(rows) == 1
    assert rows[0].startswith("::error file=x%3A%3Aerror%3A%3Ay%2Cline=9␊%3A%3Aerror%3A%3Az.md,line=4")
