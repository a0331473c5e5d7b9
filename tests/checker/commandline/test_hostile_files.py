"""Files with hostile names and texts, through the whole command: nothing that it writes acts on whoever shows it."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from choirs import CHOIRS, DATED, WRONG_COUNT, WRONG_YEAR
from running import Ran, Run

from checker.reports import FORMATS

FACTS = ("--facts", str(CHOIRS))
NAMES = (
    "::error file=a::forged.md", "\n::warning::forged.md", "a\x1b[2J\x1b]0;title\x07.md", "\u202egnp.exe\u2066.md", "##[error]x.md",
    "<script>alert(1)<", "<img src=x onerror=alert(1)>.html", "'\"><svg onload=alert(1)>.txt", "%0A%3A%3Aerror.md", "a,b:c=d.md",
    "`x` [l](javascript:alert(1)) @all.md", "$(touch taken);`touch taken`.md", "--fix.md", "-.md", "\udcff\udc80.md", "]]>.md",
    "a\u2028b\u200b.md", "..md", "{{7*7}}${{ github.token }}.md", "\ue000\uf8ff.html",
)  # fmt: skip
NASTY = (
    "\x1b[31mred\x9b2J \u202eevil\u2066 <script>alert(1)</script><img src=x onerror=alert(1)> ]]> %0A::error::x ##[error]y "
    "`` ` ``` | **b** @everyone \ue000 {{7*7}} \U000e0041 \x07 \ufffe"
)
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f\ud800-\udfff]"
)


@pytest.fixture
def files(tmp_path: Path) -> Iterator[list[str]]:
    """The files that this file system takes."""
    made = []
    for name in NAMES:
        with contextlib.suppress(OSError, ValueError):
            (tmp_path / name).write_text(
                f"{DATED}{NASTY} and\n\n{WRONG_YEAR} {NASTY}\n\n::error::{NASTY}\n{WRONG_COUNT}\n\n<!-- factledger-ignore: {NASTY} -->\n",
                encoding="utf-8",
            )
            made.append(name)
    (tmp_path / "\x1b[31mbinary.md").write_bytes(b"\xff\xff\0")
    assert len(made) >= 10
    yield made
    assert not (tmp_path / "taken").exists()


def harmless(ran: Ran, commands: bool = False) -> str:
    """What was said, looked at."""
    for said in (ran.out, ran.err):
        assert not STEERING.search(said), repr(STEERING.search(said))
        assert "##[" not in said
        said.encode("utf-8")
        if not commands:
            assert not [line for line in said.splitlines() if line.lstrip().startswith("::")]
    return ran.out


class Tags(HTMLParser):
    """The tags of a page and what would run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.running: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.running += [name for name, _ in attrs if name.startswith("on")]
        self.running += [value or "" for name, value in attrs if name in ("src", "href") and "script:" in (value or "")]


@pytest.mark.parametrize("name", [known.name for known in FORMATS])
def test_every_report_of_them_is_harmless(run: Run, files: list[str], name: str) -> None:
    out = harmless(run("check", ".", *FACTS, "--format", name, "--show-supported"), commands=name == "github")
    if name in ("json", "sarif", "rdjson", "claimreview"):
        json.loads(out)
    if name == "json":
        assert {Path(document["path"]).name for document in json.loads(out)["documents"]} >= {
            file for file in files if file.endswith((".md", ".html", ".txt")) and not file.startswith(".")
        }
    if name == "github":
        own = re.compile(
            r"::(error|warning|notice) file=[^,:\n]*(,(line|endLine|col|endColumn)=\d+)*,title=[\w%. :-]+::"
        )
        assert all(own.match(line) for line in out.splitlines() if line.lstrip().startswith("::"))
    if name == "html":
        tags = Tags()
        tags.feed(out)
        assert (
            tags.tags.count("script") == 1
            and not set(tags.tags) & {"img", "iframe", "object", "base"}
            and not tags.running
        )


@pytest.mark.parametrize(
    "words",
    [
        ("check", ".", "--diff"),
        ("check", ".", "--suggest-suppressions"),
        ("check", ".", "--baseline", "known.json", "--update-baseline"),
        ("check", ".", "--fix"),
        ("check", ".", "--jobs", "2"),
        ("check", "no\x1b[2J\n::error::such.md"),
        ("mentions", "."),
        ("mentions", ".", "--format", "json"),
    ],
)
def test_every_other_answer_is_harmless(run: Run, files: list[str], tmp_path: Path, words: tuple[str, ...]) -> None:
    harmless(run(*words, *FACTS))
    known = tmp_path / "known.json"
    if known.exists():
        assert not STEERING.search(known.read_text(encoding="utf-8"))
        assert run("check", ".", *FACTS, "--baseline", "known.json", "--select", "wrong-date,wrong-count").code in (
            0,
            2,
        )


def test_explanations_are_harmless(run: Run, files: list[str]) -> None:
    for name in files:
        harmless(run("explain", f"./{name}:6", *FACTS))
    harmless(run("explain", "\x1b[2J::error::", *FACTS))
    harmless(run("check", "a.md", "--settings", "\x1b[2J.toml", *FACTS))
    harmless(run("check", "a.md", "--output", "\x1b[2J/x.json", *FACTS))
    harmless(run("check", "a.md", "--format", "\x1b[2J", *FACTS))
    harmless(run("check", "a.md", "--as-of", "\x1b[2J", *FACTS))
