"""The documents that an editor has open, with their text as it stands there, saved or not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from checker.check import SUFFIXES
from checker.languageserver.text import Text
from ledger.light import dataclass

ARTICLE_LANGUAGES = {
    "markdown": ".md", "gfm": ".md", "quarto": ".md", "rmd": ".md", "plaintext": ".txt",
    "plain text": ".txt", "text": ".txt", "txt": ".txt", "html": ".html", "mhtml": ".html", "xhtml": ".xhtml",
}  # fmt: skip
"""What editors call the languages of articles, and the suffix by which such a file is read."""


@dataclass(frozen=True, slots=True)
class Open:
    """A document as it is now."""

    uri: str
    path: str | None
    """The file, None where there is none yet."""
    language: str
    version: int | None
    text: Text
    folder: Path = Path()
    """Where a document that is no file yet belongs."""

    @property
    def is_article(self) -> bool:
        """Is it of a kind that is checked? The name of a file says so, or the language in which the editor shows it."""
        if self.path is not None and self.path.lower().endswith(".docx"):
            return False
        known = self.path is not None and self.path.lower().endswith(SUFFIXES)
        return known or self.language in ARTICLE_LANGUAGES

    @property
    def may_hold_facts(self) -> bool:
        """Is it YAML?"""
        return self.path is not None and self.path.endswith(".yaml")

    @property
    def read_as(self) -> str:
        """The name by which its format is found: that of the file, unless the editor knows better."""
        name = self.path or "untitled"
        suffix = ARTICLE_LANGUAGES.get(self.language, "")
        if suffix and not name.lower().endswith(SUFFIXES):
            return name + suffix
        if suffix in (".html", ".xhtml") and not name.lower().endswith((".html", ".htm", ".xhtml")):
            return name + suffix
        return name

    @property
    def settings_path(self) -> str:
        """Where its settings are looked for."""
        return self.path or str(self.folder.absolute() / "untitled.md")


class Documents:
    """Every open document, by its address."""

    def __init__(self) -> None:
        self._open: dict[str, Open] = {}

    def __iter__(self) -> Iterator[Open]:
        return iter(tuple(self._open.values()))

    def get(self, uri: str) -> Open | None:
        """Return a document, None if it is not open."""
        return self._open.get(uri)

    def put(self, document: Open) -> Open:
        """Keep a document in the place of the one with its address."""
        self._open[document.uri] = document
        return document

    def close(self, uri: str) -> Open | None:
        """Forget a document."""
        return self._open.pop(uri, None)
