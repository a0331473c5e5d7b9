"""One editor's session: its documents, what is checked when, and what is shown. Lives on the thread of the event loop.

A document is checked at once when it is opened or saved, and a moment after the last key while it is written. An
answer about a text that has changed meanwhile is thrown away: the text of now is checked already, or about to be.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

from lsprotocol import types

from checker.languageserver import facts_files
from checker.languageserver.desk import Abilities, Desk, crashed
from checker.languageserver.documents import Documents, Open
from checker.languageserver.facts_files import Home, Problems
from checker.languageserver.places import path_of, uri_of
from checker.languageserver.projects import Options, layer_of
from checker.languageserver.suppressing import REASONS
from checker.languageserver.text import UTF16, Text
from checker.reports.harmless import harmless
from checker.settings_file import NAMES
from ledger.problem import LedgerError

Answer = TypeVar("Answer")

PAUSE = 0.1
"""Seconds without a key after which an article is checked."""
PAUSE_OF_FACTS = 0.4
"""The same for a file of facts, with which its whole ledger is checked."""


class Editor(Protocol):
    """What a session says to the editor."""

    def publish(self, uri: str, version: int | None, found: Sequence[types.Diagnostic]) -> None:
        """Show what was found in a document, in the place of what was shown before."""

    def tell(self, message: str) -> None:
        """Show a message to the user."""

    def log(self, message: str) -> None:
        """Write to the log."""


class Session:
    """The state of the conversation with one editor."""

    def __init__(self, editor: Editor, options: Options) -> None:
        self._editor = editor
        self.documents = Documents()
        self.encoding = UTF16
        self.folder = Path.cwd()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over = False
        self._desk = Desk(options, self._on_loop(editor.tell), self._on_loop(editor.log))
        self._worker = ThreadPoolExecutor(1, "factledger-check")
        self._curator = ThreadPoolExecutor(1, "factledger-facts")
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._validated: dict[str, tuple[Open, Problems]] = {}
        """Files of facts: the text that was validated last, and what was wrong in its folder."""
        self._shown: dict[Path, str] = {}
        """Files of facts for which something is shown, and their addresses."""

    def begin(self, encoding: str, folder: Path, abilities: Abilities) -> None:
        """Start: what the editor counts columns in, where it works, what it can show."""
        self._loop = asyncio.get_running_loop()
        self.encoding, self.folder = encoding, folder
        self._desk.abilities = abilities

    def end(self) -> None:
        """Leave what was still to be done undone."""
        self._over = True
        for handle in self._waiting.values():
            handle.cancel()
        for executor in (self._worker, self._curator):
            executor.shutdown(wait=False, cancel_futures=True)

    def _on_loop(self, say: Callable[[str], None]) -> Callable[[str], None]:
        """Speak to the editor from any thread."""

        def said(message: str) -> None:
            if self._loop is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(say, harmless(message))

        return said

    # What happens to documents

    def opened(self, uri: str, language: str, version: int | None, text: str) -> None:
        """A document was opened: it is checked at once."""
        kept = Text(text, self.encoding)
        self.documents.put(Open(uri, path_of(uri), language.lower(), version, kept, self.folder))
        self._soon(uri, 0)

    def changed(self, uri: str, version: int | None, changes: Iterable[types.TextDocumentContentChangeEvent]) -> None:
        """A document was edited: it is checked when the keys have rested."""
        opened = self.documents.get(uri)
        if opened is None:
            return
        text = opened.text
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                start = text.offset(change.range.start.line, change.range.start.character)
                end = text.offset(change.range.end.line, change.range.end.character)
                text = text.edited(start, end, change.text)
            else:
                text = Text(change.text, self.encoding)
        changed = Open(uri, opened.path, opened.language, version, text, opened.folder)
        self._soon(uri, PAUSE_OF_FACTS if self.documents.put(changed).may_hold_facts else PAUSE)

    def saved(self, uri: str) -> None:
        """A document was saved; settings and facts hold for the others from now on."""
        path = path_of(uri)
        if path is not None and self._concerns_others(path):
            self.reload()
        else:
            self._worker.submit(self._desk.reload, False, False)  # the baseline may be another one
            self._soon(uri, 0)

    def closed(self, uri: str) -> None:
        """A document was closed: nothing is shown for it any more."""
        closed = self.documents.close(uri)
        handle = self._waiting.pop(uri, None)
        if handle is not None:
            handle.cancel()
        self._worker.submit(self._desk.forget, uri)
        if closed is None:
            return
        self._editor.publish(uri, None, [])
        if self._validated.pop(uri, None) is not None and not self._validated:
            for shown in self._shown.values():
                self._editor.publish(shown, None, [])
            self._shown.clear()

    def files_changed(self, paths: Iterable[str | None]) -> None:
        """Files were changed outside of the editor, or by it."""
        if any(path is not None and self._concerns_others(path) for path in paths):
            self.reload()

    def _concerns_others(self, path: str) -> bool:
        return Path(path).name in NAMES or path.endswith(".yaml")

    def reload(self) -> None:
        """Read settings and facts anew, and check everything that is open."""
        self._worker.submit(self._desk.reload, True, True)
        for opened in self.documents:
            self._soon(opened.uri, 0)

    # Checking

    def _soon(self, uri: str, pause: float) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()
        if self._loop is not None:
            self._waiting[uri] = self._loop.call_later(pause, self._start, uri)

    def _start(self, uri: str) -> None:
        self._waiting.pop(uri, None)
        opened = self.documents.get(uri)
        if opened is not None and self._loop is not None:
            check = self._check_facts(opened) if opened.may_hold_facts else self._check_article(opened)
            task = self._loop.create_task(check)
            task.add_done_callback(lambda done: self._ended(uri, done))

    def _ended(self, uri: str, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None and not self._over:
            self._editor.log(harmless(crashed(uri, error)))

    def _is_current(self, opened: Open) -> bool:
        return self.documents.get(opened.uri) is opened

    async def _check_article(self, opened: Open) -> None:
        found = await self._ask(lambda: self._desk.diagnostics(opened) if self._is_current(opened) else [])
        if self._is_current(opened):
            self._editor.publish(opened.uri, opened.version, found)

    async def _check_facts(self, opened: Open) -> None:
        home = await self._ask(lambda: self._desk.home(opened))
        if home is None or not self._is_current(opened) or self._loop is None:
            return
        others = list(self.documents)
        try:
            # While a ledger is validated more may have been typed: only the last text is worth the time.
            validate = lambda: facts_files.validate(home, others) if self._is_current(opened) else None  # noqa: E731
            problems = await self._loop.run_in_executor(self._curator, validate)
        except LedgerError as error:
            self._editor.tell(harmless(str(error.args[0])))
            return
        if problems is not None and self._is_current(opened):
            self._validated[opened.uri] = (opened, problems)
            self._show_problems(home, problems)

    def _show_problems(self, home: Home, problems: Problems) -> None:
        """Show what is wrong in each file of a folder, and that nothing is wrong in others."""
        wrong = {file.resolve() for file in problems}
        here = {
            Path(opened.path).resolve(): opened for opened in self.documents
            if opened.path is not None and opened.may_hold_facts
            and layer_of(Path(opened.path), home.folders[home.layer : home.layer + 1]) is not None
        }  # fmt: skip
        for file, opened in here.items():
            if file not in wrong:
                self._editor.publish(opened.uri, opened.version, [])
        folder = home.folders[home.layer].absolute()
        for file, uri in list(self._shown.items()):
            if file not in problems and file.is_relative_to(folder):
                del self._shown[file]
                if file.resolve() not in here:
                    self._editor.publish(uri, None, [])
        for file, listed in problems.items():
            written = here.get(file.resolve())
            text = written.text if written is not None else Text(_read(file), self.encoding)
            self._shown[file] = written.uri if written is not None else uri_of(file)
            version = written.version if written is not None else None
            self._editor.publish(self._shown[file], version, facts_files.diagnostics(listed, text))

    # Questions

    async def _ask(self, question: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._worker, question)

    def _placed(self, document: types.TextDocumentIdentifier, position: types.Position) -> tuple[Open, int] | None:
        opened = self.documents.get(document.uri)
        return (opened, opened.text.offset(position.line, position.character)) if opened is not None else None

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """Answer what is known of the words at a place."""
        placed = self._placed(params.text_document, params.position)
        return await self._ask(lambda: self._desk.hover(*placed)) if placed is not None else None

    async def definitions(self, params: types.DefinitionParams) -> list[types.Location] | None:
        """Answer where what is meant at a place stands in the facts."""
        placed = self._placed(params.text_document, params.position)
        return await self._ask(lambda: self._desk.definitions(*placed)) or None if placed is not None else None

    async def completions(self, params: types.CompletionParams) -> types.CompletionList | None:
        """Answer which ids may stand at a place of a file of facts."""
        placed = self._placed(params.text_document, params.position)
        if placed is None or not placed[0].may_hold_facts:
            return None
        others = list(self.documents)
        return await self._ask(lambda: self._desk.completions(*placed, others))

    async def actions(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        """Answer what can be done about a stretch of a document."""
        opened = self.documents.get(params.text_document.uri)
        if opened is None:
            return None
        validated = self._validated.get(opened.uri)
        problems = validated[1] if validated is not None and validated[0] is opened else None
        return await self._ask(lambda: self._desk.actions(opened, params, problems)) or None


def abilities_of(can: types.ClientCapabilities, reasons: object) -> Abilities:
    """Return what an editor says that it can show; what it does not say, it cannot."""
    text, workspace = can.text_document, can.workspace
    published = text.publish_diagnostics if text is not None else None
    hover = text.hover if text is not None else None
    edits = workspace.workspace_edit if workspace is not None else None
    listed = [one for one in reasons if isinstance(one, str) and one.strip()] if isinstance(reasons, list) else []
    return Abilities(
        related=bool(published and published.related_information),
        markdown=bool(hover and types.MarkupKind.Markdown in (hover.content_format or ())),
        versioned_edits=bool(edits and edits.document_changes),
        reasons=tuple(listed) or REASONS,
    )


def _read(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ""
