"""A client of the language server for tests: the real protocol, over the pipes of a real process."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient
from running import ROOT

PATIENCE = 60.0
CODECS = {"utf-16": ("utf-16-le", 2), "utf-8": ("utf-8", 1), "utf-32": ("utf-32-le", 4)}
"""The encodings in which columns are counted, and the bytes of one unit."""


def command() -> list[str]:
    """The command as it is installed beside this Python, else the module behind it."""
    installed = Path(sys.executable).with_name("factledger")
    return [str(installed)] if installed.is_file() else [sys.executable, "-m", "checker.cli"]


class Client(LanguageClient):
    """An editor without a screen: keeps its texts, applies edits as an editor would, and remembers what it was shown."""

    def __init__(self) -> None:
        super().__init__("test", "1")
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}
        self.shown: list[types.PublishDiagnosticsParams] = []
        self.messages: list[str] = []
        self.logged: list[str] = []
        self.registered: list[types.Registration] = []
        self._news = asyncio.Condition()
        self.returned: int | None = None

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def published(params: types.PublishDiagnosticsParams) -> None:
            async with self._news:
                self.shown.append(params)
                self._news.notify_all()

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        async def told(params: types.ShowMessageParams) -> None:
            async with self._news:
                self.messages.append(params.message)
                self._news.notify_all()

        @self.feature(types.WINDOW_LOG_MESSAGE)
        async def logged(params: types.LogMessageParams) -> None:
            async with self._news:
                self.logged.append(params.message)
                self._news.notify_all()

        @self.feature(types.CLIENT_REGISTER_CAPABILITY)
        async def registered(params: types.RegistrationParams) -> None:
            async with self._news:
                self.registered += params.registrations
                self._news.notify_all()

    async def server_exit(self, server: asyncio.subprocess.Process) -> None:
        self.returned = server.returncode

    async def until(self, holds: Callable[[], Any]) -> None:
        """Wait for news until something holds."""
        async with self._news:
            await asyncio.wait_for(self._news.wait_for(holds), PATIENCE)

    async def begin(
        self,
        folder: Path,
        *words: str,
        encodings: Iterable[str] = (),
        options: Any = None,
        plain: bool = False,
    ) -> types.InitializeResult:
        """Start `factledger lsp` and shake hands."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        await self.start_io(*command(), "lsp", *words, env=environment, cwd=str(folder))
        can = types.ClientCapabilities(
            text_document=None if plain else types.TextDocumentClientCapabilities(
                hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
                publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
            ),
            workspace=None if plain else types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            ),
            general=types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None,
        )  # fmt: skip
        found = await self.initialize_async(
            types.InitializeParams(
                can,
                root_uri=folder.as_uri(),
                process_id=os.getpid(),
                initialization_options=options,
                workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
            )
        )
        self.initialized(types.InitializedParams())
        return found

    async def end(self) -> int:
        """Say goodbye, and return the exit code of the server."""
        await self.shutdown_async(None)
        self.exit(None)
        process = self._server
        return await asyncio.wait_for(process.wait(), PATIENCE)

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        self.texts[uri], self.versions[uri] = text, 1
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text))
        )  # fmt: skip

    def change(self, uri: str, *edits: types.TextEdit) -> None:
        """Apply edits, one after the other, and tell the server of each as an editor does."""
        self.versions[uri] += 1
        changes = []
        for edit in edits:
            self.texts[uri] = applied(self.texts[uri], [edit])
            changes.append(types.TextDocumentContentChangePartial(edit.range, edit.new_text))
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.versions[uri], uri), changes
            )
        )  # fmt: skip

    def apply(self, edit: types.WorkspaceEdit) -> None:
        """Apply what a code action asks for, the last place first."""
        if edit.changes is not None:
            for uri, edits in edit.changes.items():
                self.change(uri, *backwards(edits))
        for change in edit.document_changes or ():
            assert isinstance(change, types.TextDocumentEdit)
            assert change.text_document.version == self.versions[change.text_document.uri]
            self.change(change.text_document.uri, *backwards(change.edits))

    async def diagnostics(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """Wait for what is found in the version of now, or another one."""
        wanted = self.versions[uri] if version is None else version
        await self.until(lambda: self._latest(uri, wanted) is not None)
        found = self._latest(uri, wanted)
        assert found is not None
        return list(found.diagnostics)

    def _latest(self, uri: str, version: int) -> types.PublishDiagnosticsParams | None:
        return next((one for one in reversed(self.shown) if one.uri == uri and one.version == version), None)

    def forget(self) -> None:
        """Forget what was shown."""
        self.shown.clear()


def backwards(edits: Iterable[Any]) -> list[Any]:
    return sorted(edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True)


def offset(text: str, position: types.Position, encoding: str = "utf-16") -> int:
    """The code point of a position, worked out with the codecs of Python: another way than that of the server."""
    lines = text.replace("\r\n", "\n\0").split("\n")
    at = sum(len(line.replace("\0", "")) + 1 + line.startswith("\0") for line in lines[: position.line])
    line = lines[position.line]
    at += line.startswith("\0")
    codec = CODECS[encoding]
    units = line.replace("\0", "").encode(codec[0])[: position.character * codec[1]]
    return at + len(units.decode(codec[0]))


def position(text: str, at: int, encoding: str) -> types.Position:
    """The position of a code point, by the codecs of Python; line ends are `\\n` and `\\r\\n`."""
    before = text[:at].split("\n")
    codec, size = CODECS[encoding]
    return types.Position(len(before) - 1, len(before[-1].encode(codec)) // size)


def applied(text: str, edits: Iterable[types.TextEdit], encoding: str = "utf-16") -> str:
    """The text with edits, the last place first."""
    for edit in backwards(edits):
        start, end = offset(text, edit.range.start, encoding), offset(text, edit.range.end, encoding)
        text = text[:start] + edit.new_text + text[end:]
    return text
