"""An open article in, what checking it gave out: the findings, the claims, and what stands under the cursor."""

from __future__ import annotations

from functools import cached_property

from checker.document import Document, DocumentError, read_document
from checker.findings import Finding
from checker.languageserver.documents import Open
from checker.languageserver.projects import Project, Projects
from checker.languageserver.text import Text
from checker.pipeline import Mentions
from checker.rechecking import Rechecker
from checker.results import Checked
from checker.settings import Settings
from checker.values import Argument, Judged, NameMention, Span
from ledger.light import dataclass, replace

BOM = "\ufeff"
MARK = b"\xef\xbb\xbf"
"""What says that bytes are UTF-8, whatever a page declares: an editor has decoded it already."""


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


class Articles:
    """Checks the states of open articles; sentences that did not change are not read again."""

    def __init__(self, projects: Projects) -> None:
        self._projects = projects
        self._recheckers: dict[str, tuple[Project, Rechecker]] = {}

    def analyse(self, opened: Open) -> Analysis | None:
        """Check an article; None where its settings leave it out. Raises `SettingsError` and `LedgerError`."""
        path = opened.settings_path
        settings = self._projects.settings(path)
        if settings.excludes(path):
            return None
        project = self._projects.project(settings)
        text = opened.text.value
        shift = 1 if text.startswith(BOM) else 0
        checked, document = self.check(opened, text[shift:], settings, project)
        return Analysis(opened, project, settings, checked, document, shift)

    def check(self, opened: Open, text: str, settings: Settings, project: Project) -> tuple[Checked, Document | None]:
        """Return what checking a text in the place of an open article gives, known findings left out."""
        path = opened.settings_path
        data = MARK + text.encode("utf-8")
        if len(data) > settings.max_megabytes * 1_000_000:
            too_large = f"larger than {settings.max_megabytes} MB: split it, or set max_megabytes in the settings"
            return Checked(path, "", None, error=too_large), None
        try:
            document = read_document(opened.read_as, data, self._projects.as_of, settings.default_as_of)
        except DocumentError as error:
            return Checked(path, "", None, error=str(error)), None
        # What a check that broke off had kept is not used again.
        known, rechecker = self._recheckers.pop(opened.uri, (None, None))
        if rechecker is None or known is not project:
            rechecker = Rechecker(project.checker)
        checked = replace(rechecker.check(document, settings), path=path)
        self._recheckers[opened.uri] = project, rechecker
        return self._projects.waive(checked, settings), document

    def forget(self, uri: str) -> None:
        """Let go of what is kept of an article."""
        self._recheckers.pop(uri, None)
