"""Words of articles and ledgers in, Markdown out in which they are words and nothing else; or plain text, where an editor
shows none.

A hover is shown by programs that follow links, load pictures and lay out HTML: whatever could be taken for markup is
escaped, what would steer a reader or a terminal is made visible, and only plain web addresses become links.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from checker.reports.evidence import cite
from checker.reports.harmless import harmless
from ledger.model import Source

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&$])")
_AUTOLINK = re.compile(r"(?<=[a-zA-Z])(?=://)|(?<=www)(?=\.)", re.IGNORECASE)
_WEB = re.compile(r"https?://[^\s\x00-\x20]+\Z", re.IGNORECASE)
_FENCE = "```"


class Pen:
    """Writes for an editor that shows Markdown, or for one that does not."""

    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown

    def words(self, text: str) -> str:
        """Return a text in one line, shown as it is."""
        plain = harmless(" ".join(text.split()))
        return _AUTOLINK.sub(r"\\", _MARKUP.sub(r"\\\1", plain)) if self.markdown else plain

    def strong(self, text: str) -> str:
        """Return the same in bold."""
        return f"**{self.words(text)}**" if self.markdown else self.words(text)

    def code(self, text: str) -> str:
        """Return an id or a code."""
        plain = harmless(" ".join(text.split())).replace("`", "ˋ")
        return f"`{plain}`" if self.markdown else plain

    def block(self, text: str) -> str:
        """Return lines as they are."""
        lines = [harmless(line).replace("`", "ˋ") for line in text.splitlines()]
        return "\n".join([f"{_FENCE}text", *lines, _FENCE] if self.markdown else lines)

    def source(self, source: Source) -> str:
        """Return a source in one line; its title is a link where it has an address on the web."""
        address = source.address or ""
        if not self.markdown or not _WEB.match(address):
            return self.words(cite(source))
        title = f"[{self.words(source.title)}]({quote(address, safe=':/?#@!$&*+,;=%~-._')})"
        return f"{title}, {self.words(source.publisher)}" if source.publisher else title

    def items(self, lines: Iterable[str]) -> str:
        """Return a list."""
        return "\n".join(f"- {line}" for line in lines)

    def page(self, parts: Iterable[str]) -> str:
        """Return paragraphs, the empty ones left out."""
        return "\n\n".join(part for part in parts if part)
