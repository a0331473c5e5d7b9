"""The protocol: messages of an editor in, calls of a session out. The only module that is pygls's own."""

from __future__ import annotations

import logging
import os
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from checker.languageserver.actions import FIX_ALL
from checker.languageserver.places import path_of
from checker.languageserver.projects import Options
from checker.languageserver.session import Session, abilities_of
from checker.settings_file import NAMES
from checker.version import VERSION

NAME = "factledger"
WATCHED = (*(f"**/{name}" for name in NAMES), "**/*.yaml")
TRIGGERS = (":", " ", "[", ",")
"""After these the ids of a file of facts are offered unasked."""


class _Protocol(LanguageServerProtocol):
    """The protocol, but for the texts: those of pygls break lines where the protocol does not, so a session has its own."""

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: Any) -> Generator[Any, Any, None]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: Any) -> Generator[Any, Any, None]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: Any) -> Generator[Any, Any, None]:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class FactledgerServer(LanguageServer):
    """The server, as pygls has one, with the session of its editor."""

    def __init__(self, options: Options) -> None:
        super().__init__(NAME, VERSION, protocol_cls=_Protocol)
        self.session = Session(self, options)
        self.was_shut_down = False
        """Did the editor say goodbye before it left? The exit code is by this."""

    def publish(self, uri: str, version: int | None, found: Sequence[types.Diagnostic]) -> None:
        """Show what was found in a document."""
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, list(found), version))

    def tell(self, message: str) -> None:
        """Show a message to the user."""
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, f"{NAME}: {message}"))

    def log(self, message: str) -> None:
        """Write to the log that the editor keeps."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Write an error in the conversation to the log: a message that cannot be read is no reason for a dialogue."""
        self.log(f"{NAME}: {type(error).__name__}: {error}")


def new_server(options: Options) -> FactledgerServer:
    """Return a server that is ready to talk."""
    if not os.environ.get("FACTLEDGER_DEBUG"):
        logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
    server = FactledgerServer(options)
    _conversation(server)
    _texts(server)
    _questions(server)
    return server


def _conversation(server: FactledgerServer) -> None:
    """The beginning, settings, the end."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        folders = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        folder = path_of(folders[0])
        given = params.initialization_options
        reasons = given.get("reasons") if isinstance(given, dict) else getattr(given, "reasons", None)
        abilities = abilities_of(params.capabilities, reasons)
        encoding = str(getattr(server.workspace.position_encoding, "value", server.workspace.position_encoding))
        server.session.begin(encoding, Path(folder) if folder else Path.cwd(), abilities)

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace is not None else None
        if watched is not None and watched.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            asked = types.Registration(
                "factledger-files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                types.DidChangeWatchedFilesRegistrationOptions(watchers),
            )  # fmt: skip
            server.client_register_capability(types.RegistrationParams([asked]))

    @server.feature(types.SHUTDOWN)
    def shut_down(params: None) -> None:
        server.was_shut_down = True
        server.session.end()

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    def configured(params: types.DidChangeConfigurationParams) -> None:
        server.session.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(params: types.DidChangeWatchedFilesParams) -> None:
        server.session.files_changed(path_of(change.uri) for change in params.changes)


def _texts(server: FactledgerServer) -> None:
    """Documents as they come, change and go."""
    session = server.session

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        session.opened(document.uri, document.language_id, document.version, document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        session.changed(params.text_document.uri, params.text_document.version, params.content_changes)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        session.saved(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)


def _questions(server: FactledgerServer) -> None:
    """What the editor asks."""
    session = server.session

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        return await session.hover(params)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: types.DefinitionParams) -> list[types.Location] | None:
        return await session.definitions(params)

    kinds = [types.CodeActionKind.QuickFix, FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        return await session.actions(params)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=list(TRIGGERS)))
    async def completion(params: types.CompletionParams) -> types.CompletionList | None:
        return await session.completions(params)
