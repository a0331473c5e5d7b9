"""A folder of articles and facts with a desk of the language server: answered without a process or a protocol between."""

from __future__ import annotations

from pathlib import Path

from checker.languageserver.articles import Analysis, Articles
from checker.languageserver.desk import Abilities, Desk
from checker.languageserver.documents import Open
from checker.languageserver.projects import Options, Projects
from checker.languageserver.text import Text


class Office:
    """A folder with facts, a desk that works there, and what it said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: list[str] = []
        self.logged: list[str] = []
        self.options = Options()
        self.desk = Desk(self.options, self.told.append, self.logged.append)
        self.desk.abilities = Abilities(reasons=("as it was printed",))
        self.projects = Projects(self.options, self.told.append)

    def open(self, name: str, text: str, language: str = "markdown", encoding: str = "utf-16") -> Open:
        file = self.folder / name
        return Open(file.as_uri(), str(file), language, 1, Text(text, encoding), self.folder)

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def analysis(self, opened: Open) -> Analysis:
        found = Articles(self.projects).analyse(opened)
        assert found is not None
        return found
