"""An open article in, what checking it gave out: the findings, the claims, and what stands under the cursor."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from checker.check import check_document
from checker.document import Document, DocumentError, read_document
from checker.findings import Finding
from checker.languageserver.documents import Open
from checker.languageserver.projects import Project, Projects
from checker.languageserver.text import Text
from checker.pipeline import Judged, Mentions
from checker.results import Checked
from checker.settings import Settings
from checker.values import Argument, NameMention, Span

BOM = "\ufeff"


@dataclass(frozen=True)
class Analysis:
    """An article as it was checked. Places are those of the text in the editor."""

    opened: Open
    project: Project
    settings: Settings
    checked: Checked
    document: Document | None
    """None where the text cannot be checked (`checked.error`)."""
    shift: int
    """How far the editor's text is ahead of the checked one: by a byte-order mark, if it keeps one."""

    @property
    def text(self) -> Text:
        """The text in the editor."""
        return self.opened.text

    def place(self, span: Span) -> Span:
        """Return where a span of the checked text is in the editor's."""
        return Span(span.start + self.shift, span.end + self.shift)

    def words(self, span: Span) -> str:
        """Return the words of a span of the checked text in one line."""
        return " ".join(self.checked.text[span.start : span.end].split())

    def findings_in(self, start: int, end: int) -> list[Finding]:
        """Return the findings that touch `start`..`end` in the editor."""
        start, end = start - self.shift, end - self.shift
        return [f for f in self.checked.findings if f.span.start <= end and start <= f.span.end]

    def claims_at(self, offset: int) -> list[Judged]:
        """Return the claims in which a code point of the editor's text stands, the shortest first."""
        at = offset - self.shift
        found = [entry for entry in self.checked.judged if entry.claim.span.start <= at <= entry.claim.span.end]
        return sorted(found, key=lambda entry: entry.claim.span.end - entry.claim.span.start)

    def argument_at(self, offset: int) -> Argument | None:
        """Return what fills a slot of a claim with the words at a code point of the editor's text."""
        at = offset - self.shift
        found = [
            argument for entry in self.checked.judged for _, argument in entry.claim.arguments
            if argument.span.start <= at <= argument.span.end and argument.entities
        ]  # fmt: skip
        return min(found, key=lambda argument: argument.span.end - argument.span.start, default=None)

    @cached_property
    def mentions(self) -> Mentions:
        """Everything that is recognised in the article."""
        if self.document is None:
            return Mentions((), (), (), (), ())
        return self.project.checker.mentions(self.document)

    def name_at(self, offset: int) -> NameMention | None:
        """Return the name at a code point of the editor's text."""
        at = offset - self.shift
        for names in self.mentions.names:
            for name in names:
                if name.span.start <= at <= name.span.end:
                    return name
        return None


def analyse(opened: Open, projects: Projects) -> Analysis | None:
    """Check an article; None where its settings leave it out. Raises `SettingsError` and `LedgerError`."""
    path = opened.settings_path
    settings = projects.settings(path)
    if settings.excludes(path):
        return None
    project = projects.project(settings)
    text = opened.text.value
    shift = 1 if text.startswith(BOM) else 0
    checked, document = check_text(opened, text[shift:].encode("utf-8"), settings, projects, project)
    return Analysis(opened, project, settings, checked, document, shift)


def check_text(
    opened: Open, data: bytes, settings: Settings, projects: Projects, project: Project
) -> tuple[Checked, Document | None]:
    """Return what checking these bytes in the place of an open article gives, known findings left out."""
    path = opened.settings_path
    limit = settings.max_megabytes * 1_000_000
    if len(data) > limit:
        too_large = f"larger than {settings.max_megabytes} MB: split it, or set max_megabytes in the settings"
        return Checked(path, "", None, error=too_large), None
    try:
        document = read_document(opened.read_as, data, projects.as_of, settings.default_as_of)
    except DocumentError as error:
        return Checked(path, "", None, error=str(error)), None
    checked = replace(check_document(project.checker, document, settings), path=path)
    return projects.waive(checked, settings), document
